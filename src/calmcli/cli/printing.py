"""The one place that prints."""

import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TextIO

from calmcli.core.problem import Problem
from calmcli.core.visible import visible
from calmcli.plain.layout import fitted


def put(
    stream: TextIO | None,
    lines: Iterable[str],
    links: Mapping[str, str] | None = None,
    emphasis: Callable[[str], Sequence[tuple[int, int]]] | None = None,
) -> None:
    """Write lines to a stream, safe to show and fitted to it; raises `OSError` where it takes no more.

    A row whose words are among `links` leads to the address given there (OSC 8). `emphasis` says where the
    parts of a row begin and end that stand out.
    """
    if stream is not None and (text := fitted(lines, width_of(stream))):
        rows = (_linked(row, links) for row in text.split("\n")) if links else [text]
        if emphasis:
            rows = (_emphasised(row, emphasis(row)) for row in text.split("\n"))
        stream.write("\n".join(rows) + "\n")
        stream.flush()


def _emphasised(row: str, parts: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(parts):
        row = f"{row[:start]}\x1b[1;4m{row[start:end]}\x1b[0m{row[end:]}"
    return row


def _linked(row: str, links: Mapping[str, str]) -> str:
    words = row.strip()
    if words not in links:
        return row
    return row.replace(words, f"\x1b]8;;{visible(links[words])}\x1b\\{words}\x1b]8;;\x1b\\")


def put_code(stream: TextIO | None, rows: Sequence[str], *, has_colours: bool) -> None:
    """Write a code to scan, light on dark whatever the terminal's own colours; not where it has no room."""
    width = width_of(stream)
    if stream is None or not rows or (width is not None and len(rows[0]) > width):
        return
    before, after = ("\x1b[38;5;231;48;5;16m", "\x1b[0m") if has_colours and width is not None else ("", "")
    stream.write("".join(f"{before}{row}{after}\n" for row in rows) + "\n")
    stream.flush()


def page(pager: str, lines: Iterable[str]) -> None:
    """Show lines in a pager: the command of a program that takes them on its standard input."""
    import pydoc  # noqa: PLC0415 - 20 ms that only --pager needs

    pydoc.pipepager(fitted(lines, width_of(sys.stdout)) + "\n", pager)


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
