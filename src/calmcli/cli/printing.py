"""The one place that prints."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from calmcli.core.problem import Problem
from calmcli.plain.layout import fitted


def put(stream: TextIO | None, lines: Iterable[str]) -> None:
    """Write lines to a stream, safe to show and fitted to it; raises `OSError` where it takes no more."""
    if stream is not None and (text := fitted(lines, width_of(stream))):
        stream.write(text + "\n")
        stream.flush()


def put_bytes(stream: TextIO | None, data: bytes) -> None:
    """Write a file's bytes to a stream as they are; raises `OSError` where it takes no more."""
    if stream is not None:
        stream.flush()
        stream.buffer.write(data)
        stream.flush()


def name_problems(problems: Sequence[Problem]) -> None:
    """Name each problem on standard error."""
    put(sys.stderr, map(str, problems))


def width_of(stream: TextIO | None) -> int | None:
    """Return the width in cells to break lines at; None where nobody looks at a screen."""
    return shutil.get_terminal_size().columns - 1 if stream is not None and stream.isatty() else None
