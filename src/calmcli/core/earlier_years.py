"""What was written on one day of the year, in the years before."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from itertools import groupby

from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.query import Either, When

_YEARS = 120
"""How many years back anybody looks."""


def same_day(day: date) -> Either:
    """Return the query that finds what was written on a day of the year in the years before."""
    return Either(tuple(_whole(found) for found in _days(day)))


def _days(day: date) -> Iterator[date]:
    for back in range(1, _YEARS):
        # The 29th of February is not there in each year.
        with suppress(ValueError):
            yield day.replace(year=day.year - back)


def _whole(day: date) -> When:
    first = datetime.combine(day, time())
    return When(first, first + timedelta(days=1))


def by_years(entries: Sequence[Entry], year: int) -> Iterator[tuple[str, Sequence[Entry]]]:
    """Return entries by the year they were written in, with words for how long before `year` that was."""
    written = [entry for entry in entries if entry.written]
    for then, group in groupby(written, lambda entry: entry.written.year if entry.written else year):
        count = year - then
        words = _("A year ago") if count == 1 else _("{count} years ago").format(count=count)
        yield f"{words}, {then}", list(group)
