"""Opening hours of a helpline, and whether it answers at a given moment."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, NamedTuple

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The names of weekdays in the data, Monday first."""

_HOUR, _WHOLE_DAY = 60, 24 * 60
_DAYS_AHEAD = 9
"""Days to look ahead: the same weekday next week, whatever the zone."""


class Span(NamedTuple):
    """One stretch of opening hours, the same on each of its days, in the line's own time zone."""

    days: tuple[str, ...]
    """The weekdays on which it opens, from `DAYS`."""
    opens: int
    """Minutes after midnight, 0-1439."""
    closes: int
    """Minutes after midnight, 1-1440; at or before `opens`, it closes on the next day."""


class Hours(NamedTuple):
    """When a line answers."""

    always: bool
    """Whether it answers day and night."""
    zone: str | None = None
    """The IANA time zone of the spans."""
    spans: tuple[Span, ...] = ()
    """The stretches in which it answers."""


def hours_from(value: str | Mapping[str, Any]) -> Hours | None:
    """Return the hours that "24/7", "unknown" or a table of zone and spans stand for.

    Raises `KeyError` or `ValueError` where the value is none of these.
    """
    if isinstance(value, str):
        return {"24/7": Hours(always=True), "unknown": None}[value]
    spans = tuple(
        Span(_days(span["days"]), _minutes(span["from"]), _minutes(span["to"])) for span in value["open"]
    )
    if not isinstance(value["zone"], str):
        raise ValueError("a zone is a name")
    return Hours(always=False, zone=value["zone"], spans=spans)


def _days(days: Sequence[str]) -> tuple[str, ...]:
    if not isinstance(days, list) or not set(days) <= set(DAYS):
        raise ValueError("days are a list of their short names")
    return tuple(days)


def _minutes(clock: str) -> int:
    hour, minute = map(int, clock.split(":"))
    minutes = hour * 60 + minute
    if not (0 <= minute < _HOUR and 0 <= minutes <= _WHOLE_DAY):
        raise ValueError("a time is from 00:00 to 24:00")
    return minutes


def is_open(hours: Hours | None, now: datetime) -> bool | None:
    """Say whether a line answers at a moment (with its time zone); None where that is not known."""
    if hours is None or hours.always:
        return None if hours is None else True
    stretches = _stretches(hours, now)
    return None if stretches is None else any(start <= now < end for start, end in stretches)


def closes_at(hours: Hours, now: datetime) -> datetime | None:
    """Return when a line that answers at a moment stops, within a week, in its own zone; else None."""
    week = now + timedelta(days=7)
    ends = (end for start, end in _stretches(hours, now) or [] if start <= now < end <= week)
    return _in_zone(hours, next(ends, None))


def opens_at(hours: Hours, now: datetime) -> datetime | None:
    """Return when a line answers next after a moment, within a week, in its own zone; None if it does not."""
    starts = (start for start, _end in _stretches(hours, now) or [] if start > now)
    return _in_zone(hours, next(starts, None))


def _in_zone(hours: Hours, moment: datetime | None) -> datetime | None:
    return moment.astimezone(_zone(hours)) if moment else None


def shares_clock(hours: Hours, now: datetime) -> bool:
    """Say whether clocks in the zone of the hours show the person's own time at a moment."""
    zone = _zone(hours)
    return zone is not None and now.astimezone(zone).utcoffset() == now.utcoffset()


def _zone(hours: Hours) -> tzinfo | None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - 3 ms that most lines do without

    try:
        return ZoneInfo(hours.zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _stretches(hours: Hours, now: datetime) -> list[tuple[datetime, datetime]] | None:
    """Return when a line answers, from the day before to a week after, in UTC; None in an unknown zone."""
    zone = _zone(hours)
    if zone is None:
        return None
    today = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    days = [today + timedelta(days=ahead) for ahead in range(-1, _DAYS_AHEAD)]
    return _joined(
        (_moment(day, span.opens, zone), _moment(day, _closing(span), zone))
        for day in days
        for span in sorted(hours.spans, key=lambda span: span.opens)
        if DAYS[day.weekday()] in span.days
    )


def _closing(span: Span) -> int:
    """Return when a span ends, in minutes after the midnight of the day on which it began."""
    return span.closes if span.closes > span.opens else span.closes + _WHOLE_DAY


def _moment(day: datetime, minutes: int, zone: tzinfo) -> datetime:
    """Return the moment, in UTC, at which clocks in a zone show so many minutes after midnight of a day."""
    return (day + timedelta(minutes=minutes)).replace(tzinfo=zone).astimezone(UTC)


def _joined(stretches: Iterable[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """Return stretches, in order, those that touch made one, without an hour that clocks leave out."""
    joined: list[tuple[datetime, datetime]] = []
    for start, end in stretches:
        if end <= start:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def clock_time(minutes: int) -> str:
    """Return minutes after midnight (0-1440) as a time of day, such as 17:00 or 24:00."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
