"""Entries from the CSV file that Daylio exports."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from calmcli.core.incoming.record import NotUnderstoodError, Record, table_of
from calmcli.core.incoming.rows import header_of, rows_in

_HEADER = frozenset({"full_date", "time", "mood", "activities"})
"""The headings by which a file of Daylio is known."""

_TIMES = ("%H:%M", "%I:%M %p")
_BETWEEN = "|"


def is_daylio(text: str) -> bool:
    """Say whether a text begins as a Daylio export does."""
    return set(header_of(text)) >= _HEADER


def records_in(text: str) -> Iterator[Record]:
    """Return the entries of a Daylio export; raises `NotUnderstoodError` with the line of a bad row.

    The mood is a word that the person chose: it comes as a feeling, and no number is made of it.
    """
    for row in rows_in(text):
        cells = row.cells
        mood = cells["mood"].strip()
        front = table_of(
            written=_moment(cells, row.line),
            feelings=[mood] if mood else [],
            tags=[name for name in map(str.strip, cells["activities"].split(_BETWEEN)) if name],
        )
        words = [cells.get(key, "") for key in ("note_title", "note")]
        yield Record("\n\n".join(part for part in words if part), front)


def _moment(cells: Mapping[str, str], line: int) -> datetime:
    time = cells["time"].replace("\N{NARROW NO-BREAK SPACE}", " ").strip().upper()
    for form in _TIMES:
        try:
            return datetime.strptime(f"{cells['full_date'].strip()} {time}", f"%Y-%m-%d {form}")
        except ValueError:
            continue
    raise NotUnderstoodError("its date or time cannot be read", line)
