"""The real program in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

PROGRAM = (sys.executable, "-m", "calmcli")
_PATIENCE = 30
"""Seconds after which a program that should have ended hangs."""


class Ran(NamedTuple):
    """A program that ran."""

    code: int
    """Its exit code."""
    out: str
    """What it wrote to standard output."""
    err: str
    """What it wrote to standard error."""

    @property
    def json(self) -> Any:
        """Its standard output as a JSON document."""
        return json.loads(self.out)


def calm(
    *arguments: str | bytes,
    given: str | bytes = b"",
    before: Sequence[str] = (),
    program: Sequence[str] = PROGRAM,
    **environment: str,
) -> Ran:
    """Run calm with arguments, a standard input, and some variables more than the test's own."""
    data = given.encode() if isinstance(given, str) else given
    ended = subprocess.run(
        [*before, *program, *arguments],
        input=data,
        capture_output=True,
        check=False,
        timeout=_PATIENCE,
        env={**os.environ, **environment},
    )
    return Ran(
        ended.returncode, ended.stdout.decode("utf-8", "replace"), ended.stderr.decode("utf-8", "replace")
    )


def shell(command: str, given: str = "", **environment: str) -> Ran:
    """Run a shell command in which `calm` is the program."""
    program = " ".join(f"'{part}'" for part in PROGRAM)
    return calm(
        "-c", f'calm() {{ {program} "$@"; }}; {command}', given=given, program=["bash"], **environment
    )


def names(listed: Ran) -> list[str]:
    """Return the names of the entries that `journal list --json` gave."""
    return [item["id"] for item in listed.json["items"]]


@contextmanager
def home_of_another() -> Iterator[Path]:
    """Give a directory that only its owner may write to, open to look into for somebody without rights."""
    directory = Path(tempfile.mkdtemp(prefix="calm-test-"))
    try:
        directory.chmod(0o755)
        yield directory
    finally:
        for path in (directory, *directory.rglob("*")):
            if path.is_dir():
                path.chmod(0o755)
        shutil.rmtree(directory)


def without_rights() -> Sequence[str]:
    """Return what to put before a command so that it runs without root's rights; skips where it cannot."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("root may write anywhere, and there is no setpriv to lay its rights down")
    before = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    if subprocess.run([*before, *PROGRAM, "--version"], check=False, capture_output=True).returncode != 0:
        pytest.skip("without root's rights this checkout cannot be run")
    return before
