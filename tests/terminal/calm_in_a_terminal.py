"""Opens the installed calm in a terminal, with a home of its own and nothing of the real one."""

import os
import subprocess
import sys
from pathlib import Path

from terminal import Terminal

CALM = Path(sys.executable).with_name("calm")
"""The program, as it was installed beside the interpreter that runs the tests."""


def open_calm(home: Path, *arguments: str, columns: int = 80, rows: int = 24, term: str = "") -> Terminal:
    """Run calm in a terminal, with its files under `home`."""
    told = {**environment(home), "TERM": term or "xterm-256color"}
    return Terminal([str(CALM), *arguments], columns, rows, told)


def run_calm(home: Path, *arguments: str) -> str:
    """Run calm without a terminal and return what it writes; raises `CalledProcessError` where it fails."""
    command = [str(CALM), *arguments]
    ended = subprocess.run(
        command, env=environment(home), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True
    )
    return ended.stdout.decode()


def kept_in(directory: Path) -> str:
    """Return the words of all files under a directory, of entries or of drafts."""
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(directory.rglob("*.md")))


def environment(home: Path) -> dict[str, str]:
    """Return all that calm is told about the machine: nothing of the real one."""
    place = str(home)
    return {"PATH": os.defpath, "CALM_HOME": place, "HOME": place, "LANG": "C.UTF-8", "TZ": "UTC"}
