"""Whether opening hours can be understood, and what they say is possible."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from zoneinfo import available_timezones

from calmcli.core.hours import DAYS, hours_from
from curation.data import Data, Entry
from curation.documents import Table
from curation.fault import Fault
from curation.vocabulary import HOURS

_DAY = 24 * 60
_WEEK = 7 * _DAY
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_MIDNIGHT = "24:00"


def hours_in_words_are_known(data: Data) -> Iterator[Fault]:
    """Find hours in one word that is neither 24/7 nor unknown."""
    for entry in data.lines:
        if isinstance(hours := entry.table["hours"], str) and hours not in HOURS:
            what = f'hours are {hours!r}; write "24/7", "unknown", or a table of zone and open'
            yield entry.fault(what, "hours")


def zones_are_real(data: Data) -> Iterator[Fault]:
    """Find hours in a time zone that does not exist."""
    for entry, hours in _tables(data):
        if hours["zone"] not in _zones():
            yield entry.fault(f"hours: {hours['zone']} is no time zone; write one as Europe/London", "hours")


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def days_stand_in_order(data: Data) -> Iterator[Fault]:
    """Find days that are misspelt, missing, said twice or out of order."""
    for entry, hours in _tables(data):
        for span in hours["open"]:
            if not _are_days(span["days"]):
                days = ", ".join(span["days"])
                what = f"hours: write the days {days} each once, in the order {', '.join(DAYS)}"
                yield entry.fault(what, "hours")


def times_are_times(data: Data) -> Iterator[Fault]:
    """Find an opening or closing time that no clock shows."""
    for entry, hours in _tables(data):
        for span in hours["open"]:
            if not _are_times(span):
                what = (
                    f"hours: write {span['from']} to {span['to']} as times from 00:00 to 23:59; 24:00 may end"
                )
                yield entry.fault(what, "hours")


def hours_do_not_overlap(data: Data) -> Iterator[Fault]:
    """Find hours that are empty, or in which one stretch runs into another."""
    for entry, hours in _tables(data):
        if not hours["open"]:
            yield entry.fault('hours: open is empty; write the stretches, or "unknown"', "hours")
        elif _overlap(stretches(hours)):
            yield entry.fault("hours: two stretches overlap; write each moment once", "hours")


def always_is_said_in_one_word(data: Data) -> Iterator[Fault]:
    """Find hours without a gap that are written as a table."""
    for entry, hours in _tables(data):
        week = stretches(hours)
        if sum(end - start for start, end in week) == _WEEK and not _overlap(week):
            yield entry.fault('hours: this is day and night; write "24/7"', "hours")


def stretches(hours: Table) -> list[tuple[int, int]]:
    """Return the open stretches of a week in minutes from Monday 00:00; none where one cannot be read."""
    if not all(_are_days(span["days"]) and _are_times(span) for span in hours["open"]):
        return []
    read = hours_from(hours)
    found = []
    for span in read.spans if read else ():
        closes = span.closes if span.closes > span.opens else span.closes + _DAY
        starts = [DAYS.index(day) * _DAY for day in span.days]
        found += [(start + span.opens, start + closes) for start in starts]
    return sorted(found)


def _overlap(week: list[tuple[int, int]]) -> bool:
    """Say whether stretches overlap; the first of the next week follows the last."""
    around = [*week, *((start + _WEEK, end + _WEEK) for start, end in week[:1])]
    return any(before[1] > after[0] for before, after in pairwise(around))


def _tables(data: Data) -> Iterator[tuple[Entry, Table]]:
    """Yield each line whose hours are a table, with them."""
    return ((entry, entry.table["hours"]) for entry in data.lines if isinstance(entry.table["hours"], dict))


def _are_days(days: list[str]) -> bool:
    return bool(days) and set(days) <= set(DAYS) and days == sorted(set(days), key=DAYS.index)


def _are_times(span: Table) -> bool:
    return bool(_TIME.fullmatch(span["from"]) and (_TIME.fullmatch(span["to"]) or span["to"] == _MIDNIGHT))
