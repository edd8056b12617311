"""Lets single system calls of a program fail, and notes which it makes, by `strace`."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from ground import program, surroundings

_CALL = re.compile(r"^(?P<process>\d+) +(?P<call>\w+)\(")
FAMILIES = {
    "open": ("open", "openat", "openat2"),
    "write": ("write", "pwrite64", "writev"),
    "fsync": ("fsync", "fdatasync"),
    "rename": ("rename", "renameat", "renameat2"),
    "link": ("link", "linkat"),
    "close": ("close",),
    "ftruncate": ("ftruncate",),
    "mkdir": ("mkdir", "mkdirat"),
    "unlink": ("unlink", "unlinkat"),
    "fchmod": ("fchmod",),
    "flock": ("flock",),
}
"""The system calls a save may make, by what they do; which one it is differs between machines."""


class Attempt(NamedTuple):
    """One save that is to be made."""

    home: Path
    """Where the person's files are."""
    kind: str
    """The kind of save."""
    call: str = ""
    """The family of system calls of which one is to fail."""
    in_vain: int = 0
    """How many calls to make in vain before the save."""

    @property
    def outcome(self) -> dict[str, Any]:
        """What came of it."""
        found: dict[str, Any] = json.loads((self.home / "outcome.json").read_text(encoding="utf-8"))
        return found


def needs_strace() -> None:
    """Skip the test where no process can be traced."""
    if not _can_trace():
        pytest.skip("strace is not installed, or may trace nothing here")


@cache
def _can_trace() -> bool:
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-qq", "true"], check=False, capture_output=True).returncode == 0


def make(attempts: Sequence[Attempt], log: Path, *expressions: str) -> list[str]:
    """Make saves under strace with some expressions (`-e`), and return what it wrote down, line by line."""
    with _running("attempts") as savers:
        assert savers.stdin is not None
        assert savers.stdout is not None
        assert savers.stdout.readline() == "ready\n"
        wanted = [part for expression in expressions for part in ("-e", expression)]
        command = ["strace", "-f", "-o", str(log), *wanted, "-p", str(savers.pid)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:
            assert tracer.stderr is not None
            assert "attached" in tracer.stderr.readline()
            jobs = (each._asdict() | {"home": str(each.home)} for each in attempts)
            savers.stdin.write("".join(json.dumps(job) + "\n" for job in jobs))
            savers.stdin.close()
            assert savers.stdout.readline() == "done\n"
            tracer.stderr.read()
    return log.read_text(encoding="utf-8", errors="replace").splitlines()


@contextmanager
def _running(name: str) -> Iterator[subprocess.Popen[str]]:
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(program(name), env=surroundings(), **pipes) as process:
        try:
            yield process
        finally:
            process.kill()


def calls_of(lines: Sequence[str], process: int, mark: str) -> list[str]:
    """Return the system calls that a process made before it opened `mark`, in their order."""
    made: list[str] = []
    for line in lines:
        if (found := _CALL.match(line)) and int(found["process"]) == process:
            if mark in line:
                return made
            made.append(found["call"])
    raise AssertionError(f"{process} never opened {mark}")


def family_of(call: str) -> str:
    """Return the family that a system call belongs to."""
    return next(family for family, calls in FAMILIES.items() if call in calls)
