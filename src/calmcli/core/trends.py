"""A person's own notes over a time, counted: waves, moods, urges, times of day, feelings, what helped.

Nothing is worked out from them, and a day without a note is a day like any.
Days and hours are those of the clock where each note was made.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from calmcli.core.month import DAYS_IN_A_WEEK, days_on, months_on
from calmcli.core.visible import one_line
from calmcli.core.wave import Wave

HOURS = 3
"""How many hours are one time of day."""

_HOURS_IN_A_DAY = 24
_MONTHS_IN_A_YEAR = 12
_MOST_DAYS = 62
"""The longest time, in days, that is told day by day."""
_MOST_MONTHS = 1_100
"""The longest time, in days, that is told month by month; what is longer, year by year."""


class Noted(NamedTuple):
    """What stands beside the words of one entry."""

    written: datetime
    """When it was written, by the clock of where that was, without an offset."""
    mood: int | None = None
    """How the person felt, 0-10, where they noted it."""
    urge: int | None = None
    """How strong the urge was, 0-10, where they noted it."""
    feelings: tuple[str, ...] = ()
    """The feelings they named."""


class Log(NamedTuple):
    """All that can be counted."""

    entries: Sequence[Noted] = ()
    """What is noted beside entries, the newest first."""
    waves: Sequence[Wave] = ()
    """The waves, the newest first."""


class Names(NamedTuple):
    """How what has an id is called."""

    steps: Mapping[str, str]
    """The steps of the urge plan."""
    feelings: Mapping[str, str]
    """The feelings that can be chosen on it."""


class Span(StrEnum):
    """How long a time is looked back on."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


class Unit(StrEnum):
    """The parts that a time is told in."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"

    def begin(self, day: date) -> date:
        """Return the first day of the part that a day is in."""
        match self:
            case Unit.DAY:
                return day
            case Unit.MONTH:
                return day.replace(day=1)
        return day.replace(month=1, day=1)

    def following(self, first: date) -> date:
        """Return the first day of the part after the one that begins on a day."""
        match self:
            case Unit.DAY:
                return days_on(first, 1)
            case Unit.MONTH:
                return months_on(first, 1)
        return months_on(first, _MONTHS_IN_A_YEAR)


class Period(NamedTuple):
    """A time, by the clock on the wall."""

    first: datetime | None = None
    """The moment it begins, without an offset; None for no beginning."""
    after: datetime | None = None
    """The moment it is over; None for no end."""

    def holds(self, moment: datetime) -> bool:
        """Say whether a moment is in it."""
        return (self.first is None or self.first <= moment) and (self.after is None or moment < self.after)


class Note(NamedTuple):
    """A number that the person gave."""

    moment: datetime
    """When, by the clock on the wall."""
    number: int
    """The number, 0-10."""


class Tally(NamedTuple):
    """How often something was noted."""

    words: str
    """What."""
    times: int
    """How often."""


class Part(NamedTuple):
    """A day, a month or a year, and what began in it."""

    first: date
    """Its first day."""
    waves: int
    """How many waves began in it."""


class Trends(NamedTuple):
    """What was noted in one time."""

    period: Period
    """The time."""
    unit: Unit
    """The parts it is told in."""
    waves: tuple[Part, ...] = ()
    """The waves, part by part, also those parts that have none; nothing where there is no wave at all."""
    moods: tuple[Note, ...] = ()
    """How the person felt, the oldest first."""
    urges: tuple[Note, ...] = ()
    """How strong an urge was, beside entries and on waves, the oldest first."""
    times: tuple[int, ...] = ()
    """How many waves began in each `HOURS` hours of the day, from midnight on; nothing without any."""
    feelings: tuple[Tally, ...] = ()
    """The feelings, in how many entries and waves each was named, those named most often first."""
    helped: tuple[Tally, ...] = ()
    """What helped, in how many waves, what was noted most often first."""

    @property
    def wave_count(self) -> int:
        """How many waves there are."""
        return sum(part.waves for part in self.waves)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was noted."""
        return not (self.waves or self.moods or self.urges or self.feelings or self.helped)


def period_of(span: Span, today: date, back: int = 0) -> Period:
    """Return the time of a span that ends with today, or the one so many spans before; none overlaps another.

    A year is told by its months, so it begins with one.
    """
    match span:
        case Span.WEEK:
            after = days_on(today, 1 - back * DAYS_IN_A_WEEK)
            return _between(days_on(after, -DAYS_IN_A_WEEK), after)
        case Span.MONTH:
            first, last = months_on(today, -back - 1), months_on(today, -back)
            return _between(days_on(first, 1), days_on(last, 1))
        case Span.YEAR:
            month, months = today.replace(day=1), -back * _MONTHS_IN_A_YEAR + 1
            return _between(months_on(month, months - _MONTHS_IN_A_YEAR), months_on(month, months))
    return Period()


def _between(first: date, after: date) -> Period:
    return Period(datetime.combine(first, time()), datetime.combine(after, time()))


def trends_of(log: Log, period: Period, names: Names) -> Trends:
    """Return what a log says of one time."""
    entries = [entry for entry in log.entries if period.holds(entry.written)]
    begun = [(_wall(wave.began), wave) for wave in log.waves if wave.began]
    begun = [(began, wave) for began, wave in begun if period.holds(began)]
    begins, waves = [began for began, _wave in begun], [wave for _began, wave in begun]
    unit = _unit(period, [*(entry.written for entry in entries), *begins])
    return Trends(
        period=period,
        unit=unit,
        waves=tuple(_parts(unit, period, (began.date() for began in begins))),
        moods=tuple(sorted(_moods(entries))),
        urges=tuple(sorted(_urges(entries, waves))),
        times=_times(begins),
        feelings=_tallies(_feelings(entries, waves, names)),
        helped=_tallies(_helped(wave, names) for wave in waves),
    )


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def _moods(entries: Iterable[Noted]) -> Iterator[Note]:
    return (Note(entry.written, entry.mood) for entry in entries if entry.mood is not None)


def _urges(entries: Iterable[Noted], waves: Iterable[Wave]) -> Iterator[Note]:
    yield from (Note(entry.written, entry.urge) for entry in entries if entry.urge is not None)
    yield from (Note(_wall(mark.moment), mark.strength) for wave in waves for mark in wave.marks)


def _feelings(entries: Iterable[Noted], waves: Iterable[Wave], names: Names) -> Iterator[Sequence[str]]:
    yield from (entry.feelings for entry in entries)
    yield from ([names.feelings.get(wave.feeling, wave.feeling)] for wave in waves if wave.feeling)


def _helped(wave: Wave, names: Names) -> list[str]:
    return [each.item or names.steps.get(each.step, each.step) for each in wave.helped]


def _unit(period: Period, moments: Sequence[datetime]) -> Unit:
    """Return the parts a time is told in; where it has no end of its own, from the first note to the last."""
    first, after = (period.first or min(moments, default=None)), (period.after or max(moments, default=None))
    days = (after - first).days if first and after else 0
    return Unit.DAY if days <= _MOST_DAYS else Unit.MONTH if days <= _MOST_MONTHS else Unit.YEAR


def _parts(unit: Unit, period: Period, days: Iterable[date]) -> Iterator[Part]:
    """Return the parts of a time with the waves of each; without an end of its own, up to the last."""
    counted = Counter(map(unit.begin, days))
    if not counted:
        return
    first = unit.begin(period.first.date()) if period.first else min(counted)
    last = end_of(period) or max(counted)
    while first <= last:
        yield Part(first, counted[first])
        following = unit.following(first)
        if following <= first:
            return
        first = following


def _times(moments: Sequence[datetime]) -> tuple[int, ...]:
    counted = Counter(moment.hour // HOURS for moment in moments)
    return tuple(counted[at] for at in range(_HOURS_IN_A_DAY // HOURS)) if counted else ()


def _tallies(noted: Iterable[Iterable[str]]) -> tuple[Tally, ...]:
    """Return how many of some notes name each thing, most first, then by the alphabet, spelt as at first."""
    spelt: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for words in noted:
        folded = {each.casefold(): each for each in map(one_line, words) if each}
        counted.update(folded.keys())
        for key, each in folded.items():
            spelt.setdefault(key, each)
    found = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    return tuple(Tally(spelt[key], count) for key, count in found)


def by_part(unit: Unit, notes: Iterable[Note]) -> Iterator[tuple[date, Sequence[int]]]:
    """Return the numbers of each part in which one was noted; the notes come the oldest first."""
    for first, group in groupby(notes, lambda note: unit.begin(note.moment.date())):
        yield first, [note.number for note in group]


def end_of(period: Period) -> date | None:
    """Return the last day of a time; None where it has no end."""
    return (period.after - timedelta(microseconds=1)).date() if period.after else None
