"""Opening hours of a helpline, and whether it answers at a given moment."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The names of weekdays in the data, Monday first."""

_WHOLE_DAY = 24 * 60


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
        Span(tuple(span["days"]), _minutes(span["from"]), _minutes(span["to"])) for span in value["open"]
    )
    return Hours(always=False, zone=value["zone"], spans=spans)


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def is_open(hours: Hours | None, now: datetime) -> bool | None:
    """Say whether a line answers at a moment (with its time zone); None where that is not known."""
    if hours is None or hours.always:
        return None if hours is None else True
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - 3 ms that most lines do without

    try:
        local = now.astimezone(ZoneInfo(hours.zone or "UTC"))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return any(_covers(span, local) for span in hours.spans)


def _covers(span: Span, local: datetime) -> bool:
    at = local.hour * 60 + local.minute
    closes = span.closes if span.closes > span.opens else span.closes + _WHOLE_DAY
    today, yesterday = DAYS[local.weekday()], DAYS[local.weekday() - 1]
    return (today in span.days and span.opens <= at < closes) or (
        yesterday in span.days and at + _WHOLE_DAY < closes
    )


def clock_time(minutes: int) -> str:
    """Return minutes after midnight (0-1440) as a time of day, such as 17:00 or 24:00."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
