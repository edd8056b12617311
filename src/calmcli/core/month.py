"""A month on a calendar. Days on which something was written are marked; the others are days like any."""

from calendar import Calendar
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from calmcli.core.language import _

DAYS_IN_A_WEEK = 7
"""How many days `weekday_names` has names for."""

_MONTHS_IN_A_YEAR = 12


class Month(NamedTuple):
    """One month."""

    year: int
    """The year."""
    number: int
    """The month, from 1."""

    def weeks(self) -> Sequence[Sequence[int]]:
        """Return its weeks from Monday on, a day each; 0 where a day is of another month."""
        return Calendar().monthdayscalendar(self.year, self.number)

    def holds(self, day: date) -> bool:
        """Say whether a day is in it."""
        return (day.year, day.month) == self

    def name(self) -> str:
        """Return its name and its year."""
        names = (
            *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July")),
            *(_("August"), _("September"), _("October"), _("November"), _("December")),
        )
        return f"{names[self.number - 1]} {self.year}"


def month_of(day: date) -> Month:
    """Return the month of a day."""
    return Month(day.year, day.month)


def days_on(day: date, by: int) -> date:
    """Return the day so many days later, or the day itself where the calendar ends."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return day


def months_on(day: date, by: int) -> date:
    """Return the same day so many months later, or the last before it that there is."""
    at = day.year * _MONTHS_IN_A_YEAR + day.month - 1 + by
    year, month = divmod(at, _MONTHS_IN_A_YEAR)
    if not date.min.year <= year <= date.max.year:
        return day
    last = max(max(week) for week in Month(year, month + 1).weeks())
    return date(year, month + 1, min(day.day, last))


def weekday_names() -> Sequence[str]:
    """Return the days of the week in two letters, from Monday on."""
    return (_("Mo"), _("Tu"), _("We"), _("Th"), _("Fr"), _("Sa"), _("Su"))


def written_on_words(day: date, count: int) -> str:
    """Return how many entries are of a day."""
    said = {0: _("nothing written"), 1: _("1 entry")}.get(count, _("{count} entries").format(count=count))
    return f"{day.isoformat()}: {said}"
