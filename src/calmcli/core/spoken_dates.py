"""Days and moments as people say them: yesterday, "3 days ago", last monday, 2026-11, "22 November 21:30"."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from calmcli.core.language import _


class UnreadableDateError(ValueError):
    """Words that are no date calm understands; the message says so, and what would be one."""


class Stretch(NamedTuple):
    """A stretch of time by the clock on the wall: a minute, a day, a week, a month or a year."""

    first: datetime
    """The moment it begins, without an offset."""
    after: datetime
    """The moment it is over."""


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1}
_SHORTEST_NAME = 3
_MONTHS_IN_YEAR, _DAYS_IN_WEEK, _NOON = 12, 7, 12
_LEAP = 8
"""Within how many years the 29th of February comes back, for certain."""

_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_AGO = re.compile(r"(\d{1,6}|[a-z]+) (minute|hour|day|week|month|year)s? ago")
_WEEK_MONTH_YEAR = re.compile(r"(this|last) (week|month|year)")
_NAMED = re.compile(r"(?:(last) )?([a-z]+)")
_IN_MONTH = re.compile(r"(?:(?P<day>\d{1,2}) )?(?:of )?(?P<month>[a-z]+)(?: (?P<year>\d{4}))?")
_DAY_AFTER_MONTH = re.compile(r"(?:of )?(?P<month>[a-z]+) (?P<day>\d{1,2})(?: (?P<year>\d{4}))?")
_TIMED = re.compile(r"(?:(.+?) )?(?:at )?(\d{1,2})(?::(\d{2}))? ?(am|pm)?")


def stretch(words: str, now: datetime) -> Stretch:
    """Return the time that words tell, by the clock that `now` is of; raises `UnreadableDateError`.

    A year, a month or a week is as long as it is; a day with a time of day is one minute.
    """
    said = " ".join(words.casefold().replace(",", " ").split()).removeprefix("on ")
    said = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", re.sub(r"(?<=\d)t(?=\d)", " ", said))
    wall = now.replace(tzinfo=None, second=0, microsecond=0)
    try:
        found = _ago(said, wall) or _days(said, wall.date()) or _minute(said, wall.date())
    except (ValueError, OverflowError):
        found = None
    if found is None:
        reason = _('"{words}" is no date calm understands. Try 2026-11-22, yesterday or "3 days ago".')
        raise UnreadableDateError(reason.format(words=words[:60]))
    return found


def _ago(said: str, wall: datetime) -> Stretch | None:
    match = _AGO.fullmatch(said)
    count = _number(match[1]) if match else None
    if match is None or count is None:
        return None
    if match[2] in ("minute", "hour"):
        first = wall - timedelta(**{f"{match[2]}s": count})
        return Stretch(first, first + timedelta(minutes=1))
    if match[2] in ("day", "week"):
        return _one_day(wall.date() - timedelta(**{f"{match[2]}s": count}))
    return _one_day(_months_later(wall.date(), -count * (1 if match[2] == "month" else _MONTHS_IN_YEAR)))


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    if word in ("a", "an"):
        return 1
    return _NUMBERS.index(word) + 1 if word in _NUMBERS else None


def _minute(said: str, today: date) -> Stretch | None:
    """Return the minute that a time of day is, of today or of the day before it in the words."""
    match = _TIMED.fullmatch(said)
    if match is None or not (match[3] or match[4]):
        return None
    day = _days(match[1] or "today", today)
    if day is None or day.after - day.first != timedelta(days=1):
        return None
    hour = _hour_of_day(int(match[2]), match[4]) if match[4] else int(match[2])
    first = datetime.combine(day.first, time(hour, int(match[3] or 0)))
    return Stretch(first, first + timedelta(minutes=1))


def _hour_of_day(hour: int, half: str) -> int:
    """Return an hour of am or pm as one of 24; raises `ValueError` for one that no half of a day has."""
    if not 1 <= hour <= _NOON:
        raise ValueError(hour)
    return hour % _NOON + (_NOON if half == "pm" else 0)


def _days(said: str, today: date) -> Stretch | None:
    """Return the day, week, month or year that words tell."""
    if said in _NEAR:
        return _one_day(today + timedelta(days=_NEAR[said]))
    readers = (_iso, _this_or_last, _weekday, _month)
    return next((found for read in readers if (found := read(said, today))), None)


def _iso(said: str, _today: date) -> Stretch | None:
    match = _ISO.fullmatch(said)
    if match is None:
        return None
    first = date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    if match[3]:
        return _one_day(first)
    return _between(first, _months_later(first, 1 if match[2] else _MONTHS_IN_YEAR))


def _this_or_last(said: str, today: date) -> Stretch | None:
    match = _WEEK_MONTH_YEAR.fullmatch(said)
    if match is None:
        return None
    is_last = match[1] == "last"
    if match[2] == "week":
        monday = today - timedelta(days=today.weekday() + is_last * _DAYS_IN_WEEK)
        return _between(monday, monday + timedelta(days=_DAYS_IN_WEEK))
    length = 1 if match[2] == "month" else _MONTHS_IN_YEAR
    begun = today.replace(day=1) if match[2] == "month" else today.replace(month=1, day=1)
    first = _months_later(begun, -length * is_last)
    return _between(first, _months_later(first, length))


def _weekday(said: str, today: date) -> Stretch | None:
    """Return the latest day of a name: today is one, but not with "last" before it."""
    match = _NAMED.fullmatch(said)
    wanted = _nth_of(_WEEKDAYS, match[2]) if match else None
    if match is None or wanted is None:
        return None
    back = (today.weekday() - wanted) % _DAYS_IN_WEEK
    return _one_day(today - timedelta(days=back or (_DAYS_IN_WEEK if match[1] else 0)))


def _month(said: str, today: date) -> Stretch | None:
    """Return a month by its name, or a day in it; without a year, the latest that has begun."""
    words = said.removeprefix("last ")
    match = _IN_MONTH.fullmatch(words) or _DAY_AFTER_MONTH.fullmatch(words)
    nth = _nth_of(_MONTHS, match["month"]) if match else None
    if match is None or nth is None:
        return None
    day = int(match["day"] or 1)
    if match["year"]:
        first = date(int(match["year"]), nth + 1, day)
    else:
        begun = today if words == said else today.replace(day=1) - timedelta(days=1)
        first = _latest(nth + 1, day, begun)
    return _one_day(first) if match["day"] else _between(first, _months_later(first, 1))


def _latest(month: int, day: int, until: date) -> date:
    """Return the latest such day up to another; raises `ValueError` where no year has it."""
    for year in range(until.year, until.year - _LEAP - 1, -1):
        if day <= monthrange(year, month)[1] and (found := date(year, month, day)) <= until:
            return found
    raise ValueError(day)


def _nth_of(names: tuple[str, ...], word: str) -> int | None:
    """Return which of some names a word is, or begins; None if it is none."""
    if len(word) < _SHORTEST_NAME:
        return None
    return next((nth for nth, name in enumerate(names) if name.startswith(word)), None)


def _months_later(day: date, count: int) -> date:
    """Return the day of so many months later, or the last there is in that month."""
    months = day.year * _MONTHS_IN_YEAR + day.month - 1 + count
    year, month = months // _MONTHS_IN_YEAR, months % _MONTHS_IN_YEAR + 1
    if not date.min.year <= year <= date.max.year:
        raise OverflowError
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _one_day(day: date) -> Stretch:
    return _between(day, day + timedelta(days=1))


def _between(first: date, after: date) -> Stretch:
    return Stretch(datetime.combine(first, time()), datetime.combine(after, time()))
