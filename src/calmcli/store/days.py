"""The days on which entries were written."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from calmcli.core.entry import moment_of
from calmcli.core.month import Month, days_on, months_on
from calmcli.store.journal import Journal, read_entry

_WIDEST = 2
"""Days by which the day in an entry's name, which is in UTC, can be from the day where it was written."""


class DaysWritten:
    """Tells which entries are of which day; names are looked up as far back as somebody looks."""

    def __init__(self, journal: Journal) -> None:
        self._coming = journal.paths()
        self._known: list[Path] = []

    def of(self, month: Month) -> Mapping[int, Sequence[str]]:
        """Return the names of a month's entries by their day, the newest first."""
        first = date(month.year, month.number, 1)
        earliest = days_on(first, -_WIDEST).isoformat()
        latest = days_on(months_on(first, 1), _WIDEST).isoformat()
        self._look_back_to(earliest)
        days: dict[int, list[str]] = {}
        for path in self._known:
            if earliest <= path.name <= latest or not _tells_a_moment(path.name):
                found = read_entry(path)
                if found and found.entry.written and month.holds(found.entry.written.date()):
                    days.setdefault(found.entry.written.day, []).append(found.entry.id)
        return days

    def _look_back_to(self, day: str) -> None:
        """Know the names from a day on; they come newest first."""
        for path in self._coming:
            self._known.append(path)
            if path.name < day and moment_of(path.stem):
                return


def _tells_a_moment(name: str) -> bool:
    """Say whether a name has the form of those that calm gives; most of a long journal are asked."""
    return name[:4].isdigit() and name[10:11] == "T"
