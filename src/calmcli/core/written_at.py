"""When an entry was written, as a person says it."""

from datetime import datetime, timedelta

from calmcli.core.language import _
from calmcli.core.spoken_dates import UnreadableDateError, stretch

_FIRST_YEAR = 1000
"""The names of entries tell a year by four digits."""


def written_at(words: str, now: datetime) -> datetime:
    """Return the moment that words tell, by the clock on the wall and without an offset.

    A day without a time of day is that day at the time it is now. Raises `UnreadableDateError`, also for
    what is longer than a day.
    """
    said = stretch(words, now)
    if said.after - said.first > timedelta(days=1):
        reason = _('"{words}" is more than a day. Try 2026-11-22, "yesterday 21:30" or "3 days ago".')
        raise UnreadableDateError(reason.format(words=words[:60]))
    if said.first.year < _FIRST_YEAR:
        raise UnreadableDateError(_('"{words}" is too long ago.').format(words=words[:60]))
    is_whole_day = said.after - said.first == timedelta(days=1)
    time_of_day = now.time().replace(microsecond=0)
    return datetime.combine(said.first.date(), time_of_day) if is_whole_day else said.first
