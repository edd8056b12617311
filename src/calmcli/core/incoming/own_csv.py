"""Entries from the CSV file that `calm journal export` makes, and the form of it."""

import csv
import re
from collections.abc import Iterable, Iterator

from calmcli.core.incoming.own_json import more_in, record_of_file
from calmcli.core.incoming.record import NotUnderstoodError, Record, moment_in, table_of
from calmcli.core.incoming.rows import Row, header_of, rows_in

COLUMNS = ("id", "written", "mood", "urge", "feelings", "tags", "kind", "title", "text", "more", "bytes")
"""The headings, in order: the title is for those who look; `more` is TOML, `bytes` base64."""

_GUARDED = re.compile(r"'*[=+\-@\t\r]")
_NUMBERS = ("mood", "urge")
_LISTS = ("feelings", "tags")


def is_own_csv(text: str) -> bool:
    """Say whether a text begins with the headings of an export, the first two at least."""
    return set(header_of(text)) >= set(COLUMNS[:2])


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _GUARDED.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return a cell as it was before it was guarded."""
    return cell[1:] if cell.startswith("'") and _GUARDED.match(cell[1:]) else cell


def joined(words: Iterable[str]) -> str:
    """Return several words in one cell: separated by commas, in quotes where one holds a comma."""
    return rows_text([list(words)]).removesuffix("\r\n")


def parted(cell: str) -> list[str]:
    """Return the words of one cell; raises `csv.Error` where its quotes do not close."""
    return next(csv.reader([cell], strict=True), []) if cell else []


def rows_text(rows: Iterable[Iterable[str]]) -> str:
    """Return rows of cells as CSV, a row a line."""
    lines: list[str] = []
    csv.writer(_Lines(lines), lineterminator="\r\n").writerows(rows)
    return "".join(lines)


class _Lines:
    """Takes what is written into a list."""

    def __init__(self, lines: list[str]) -> None:
        self.write = lines.append
        """Takes one line."""


def records_in(text: str) -> Iterator[Record]:
    """Return the entries of an export; raises `NotUnderstoodError` with the line of a bad row."""
    for row in rows_in(text):
        try:
            yield _record(row)
        except NotUnderstoodError as error:
            raise NotUnderstoodError(error.reason.partition(": ")[2] or error.reason, row.line) from None
        except (ValueError, csv.Error):
            raise NotUnderstoodError("a number or a list cannot be read", row.line) from None


def _record(row: Row) -> Record:
    cells = {key: unguarded(cell) for key, cell in row.cells.items()}
    if whole := cells.get("bytes"):
        return record_of_file(cells["id"], whole, "its bytes cannot be read")
    front = table_of(
        written=moment_in(cells["written"], row.line) if cells["written"] else None,
        kind=cells.get("kind"),
        **{key: parted(cells[key]) for key in _LISTS},
    )
    front |= {key: int(cells[key]) for key in _NUMBERS if cells[key]}
    return Record(cells["text"], {**front, **more_in(cells.get("more", ""), row.line)}, cells["id"])
