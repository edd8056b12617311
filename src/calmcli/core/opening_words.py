"""When a helpline answers, in words."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from calmcli.core.helplines import Helpline
from calmcli.core.hours import Hours, clock_time, closes_at, is_open, opens_at, shares_clock
from calmcli.core.language import _

_WEEK = 7
"""Days in a week."""


def open_words(line: Helpline, now: datetime) -> str:
    """Return when a line answers: whether it does now, until or from when, and its hours."""
    hours = line.hours
    if hours is None or hours.always or not hours.spans:
        return open_in_brief(line, now)
    state = _("Hours") if is_open(hours, now) is None else open_in_brief(line, now)
    zone = "" if shares_clock(hours, now) else f", {hours.zone}"
    return f"{state} ({'; '.join(span_words(hours))}{zone})"


def open_in_brief(line: Helpline, now: datetime) -> str:
    """Return whether a line answers now, and until or from when, by the person's clock."""
    hours = line.hours
    if hours is None:
        return line.when or _("Hours not known")
    if hours.always:
        return _("Day and night")
    if end := closes_at(hours, now):
        return _("Open now, until {time}").format(time=_until(_here(end, hours, now), now))
    if start := opens_at(hours, now):
        return _next(_here(start, hours, now), now)
    return _state(hours, now)


def open_in_row(line: Helpline, now: datetime) -> str:
    """Return whether a line answers now, in as few words as a row has room for."""
    hours = line.hours
    if hours is None or hours.always:
        return open_in_brief(line, now)
    start = None if is_open(hours, now) else opens_at(hours, now)
    if start is None:
        return _state(hours, now)
    here = _here(start, hours, now)
    day = "" if here.date() == now.date() else f"{list(_day_names().values())[here.weekday()]} "
    return _("Opens {time}").format(time=day + _clock(here))


def _state(hours: Hours, now: datetime) -> str:
    words = {True: _("Open now"), False: _("Closed now"), None: _("Hours not known")}
    return words[is_open(hours, now)]


def _here(moment: datetime, hours: Hours, now: datetime) -> datetime:
    """Return a moment as the person's clock will show it.

    Where the line keeps the person's time it also changes its clocks with them.
    """
    return moment if shares_clock(hours, now) else moment.astimezone(now.tzinfo)


def _until(end: datetime, now: datetime) -> str:
    """Return when it closes: the time, and the day where that is not plain."""
    if end - now < timedelta(days=1):
        return _clock(end)
    return _("{day} at {time}").format(day=_weekdays()[end.weekday()], time=_clock(end))


def _next(start: datetime, now: datetime) -> str:
    """Return when it opens next, by the day and the clock where the person is."""
    days = (start.date() - now.date()) // timedelta(days=1)
    if days == 0:
        return _("Closed now, opens at {time}").format(time=_clock(start))
    if days == 1:
        return _("Closed now, opens tomorrow at {time}").format(time=_clock(start))
    day = _weekdays()[start.weekday()]
    words = (
        _("Closed now, opens {day} at {time}")
        if days < _WEEK
        else _("Closed now, opens next {day} at {time}")
    )
    return words.format(day=day, time=_clock(start))


def _clock(moment: datetime) -> str:
    minutes = moment.hour * 60 + moment.minute
    return clock_time(minutes) if minutes else _("midnight")


def span_words(hours: Hours) -> Iterator[str]:
    """Return the stretches in which a line answers, each as its days and times."""
    names = _day_names()
    for span in hours.spans:
        days = [names[day] for day in span.days]
        shown = _("every day") if len(days) == len(names) else ", ".join(days)
        yield f"{shown} {clock_time(span.opens)}-{clock_time(span.closes)}"


def _day_names() -> dict[str, str]:
    return {
        "mon": _("Mon"),
        "tue": _("Tue"),
        "wed": _("Wed"),
        "thu": _("Thu"),
        "fri": _("Fri"),
        "sat": _("Sat"),
        "sun": _("Sun"),
    }


def _weekdays() -> tuple[str, ...]:
    return (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )
