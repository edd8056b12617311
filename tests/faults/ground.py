"""Ground for tests of faults: directories in memory, and programs that import what the tests import."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

_MEMORY = Path("/dev/shm")
_HERE = Path(__file__).parent


@contextmanager
def in_memory(otherwise: Path) -> Iterator[Path]:
    """Give a directory in memory where the machine has one: a kill is the same there, and comes sooner."""
    if not os.access(_MEMORY, os.W_OK):
        yield otherwise
        return
    directory = Path(tempfile.mkdtemp(prefix="calm-test-", dir=_MEMORY))
    try:
        yield directory
    finally:
        shutil.rmtree(directory)


def program(name: str, *arguments: str) -> Sequence[str]:
    """Return the command of a program that stands beside this file."""
    return [sys.executable, str(_HERE / f"{name}.py"), *arguments]


def surroundings() -> Mapping[str, str]:
    """Return the environment in which such a program finds what the tests import."""
    return {**os.environ, "PYTHONPATH": str(_HERE.parent), "PYTHONDONTWRITEBYTECODE": "1"}


@contextmanager
def mounted(directory: Path, *arguments: str) -> Iterator[Path]:
    """Mount something on a new directory for the length of a block; skips where that is not allowed."""
    directory.mkdir()
    command = ["mount", *arguments, str(directory)]
    if os.geteuid() != 0 or subprocess.run(command, check=False, capture_output=True).returncode != 0:
        pytest.skip("only root may mount a disk, where mounting is allowed at all")
    try:
        yield directory
    finally:
        subprocess.run(["umount", str(directory)], check=True)
