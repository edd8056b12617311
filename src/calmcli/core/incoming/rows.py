"""The rows of a CSV file, each with the line it begins on."""

import csv
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from calmcli.core.incoming.record import NotUnderstoodError

_LONGEST_CELL = 64_000_000
"""The longest cell that is read, in characters: as long as the longest entry."""


class Row(NamedTuple):
    """One row under its headings."""

    cells: Mapping[str, str]
    """Its cells by their headings."""
    line: int
    """The line of the file it begins on, from 1."""


def header_of(text: str) -> list[str]:
    """Return the headings of a CSV text, small and without spaces around them; none for what is no CSV."""
    first = text.removeprefix("\ufeff").partition("\n")[0]
    try:
        return [cell.strip().casefold() for cell in next(iter(_reader(first)), [])]
    except csv.Error:
        return []


def rows_in(text: str) -> Iterator[Row]:
    """Return the rows below the headings; raises `NotUnderstoodError` with the line of the first bad one."""
    header, line = header_of(text), 1
    reader = _reader(text)
    try:
        for cells in reader:
            if cells and len(cells) != len(header):
                wanted = f"{len(header)} cells were expected here, and there are {len(cells)}"
                raise NotUnderstoodError(wanted, line)
            if cells and line > 1:
                yield Row(dict(zip(header, cells, strict=True)), line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise NotUnderstoodError(f"not readable as CSV ({error})", line) from None


def _reader(text: str) -> Any:
    csv.field_size_limit(_LONGEST_CELL)
    lines = text.removeprefix("\ufeff").split("\n")
    return csv.reader((f"{line}\n" for line in lines), strict=True)
