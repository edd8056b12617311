"""A person's own notes over a time, in sentences: each says in words what its picture shows."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from calmcli.core.language import _
from calmcli.core.month import month_of
from calmcli.core.trends import HOURS, Note, Part, Period, Span, Tally, Trends, Unit, by_part, end_of

MOST_TOLD = 10
"""How many feelings, and how many things that helped, are told; the others are counted."""

_FEW = 7
"""How many days, months or years with waves are told one by one in a sentence."""


class View(StrEnum):
    """What is looked at."""

    WAVES = "waves"
    MOOD = "mood"
    URGE = "urge"
    TIMES = "times"
    FEELINGS = "feelings"
    HELPED = "helped"


def title(view: View) -> str:
    """Return the heading of a view."""
    names = {
        View.WAVES: _("Waves"),
        View.MOOD: _("How you felt"),
        View.URGE: _("How strong an urge was"),
        View.TIMES: _("When waves began"),
        View.FEELINGS: _("Feelings"),
        View.HELPED: _("What helped"),
    }
    return names[view]


def span_words(span: Span) -> str:
    """Return how long a time is."""
    names = {
        Span.WEEK: _("a week"),
        Span.MONTH: _("a month"),
        Span.YEAR: _("a year"),
        Span.ALL: _("all of it"),
    }
    return names[span]


def period_words(period: Period) -> str:
    """Return a time by its first and its last day."""
    first, last = period.first.date() if period.first else None, end_of(period)
    if first and last:
        words = _("{first} to {last}") if first < last else "{first}"
        return words.format(first=_day(first), last=_day(last))
    if first:
        return _("From {first} on").format(first=_day(first))
    return _("Up to {last}").format(last=_day(last)) if last else _("All that you noted")


def sentence(view: View, trends: Trends) -> str:
    """Return what a view shows, as a sentence or two."""
    match view:
        case View.WAVES:
            return _waves(trends)
        case View.MOOD:
            return _notes(_("You noted how you felt"), trends.moods)
        case View.URGE:
            return _notes(_("You noted how strong an urge was"), trends.urges)
        case View.TIMES:
            return _times(trends.times)
        case View.FEELINGS:
            return _tallied(_("You named"), trends.feelings, _times_words)
    return _tallied(_("You noted that this helped"), trends.helped, _wave_words)


def rows(view: View, trends: Trends) -> Iterator[str]:
    """Return what a sentence has no room for, part by part: only parts in which something was noted."""
    unit = trends.unit
    if view is View.WAVES:
        told = [part for part in trends.waves if part.waves]
        if len(told) > _FEW:
            yield from (f"{part_words(unit, part.first)}: {_wave_words(part.waves)}" for part in told)
    elif view in (View.MOOD, View.URGE):
        for first, numbers in by_part(unit, trends.moods if view is View.MOOD else trends.urges):
            yield f"{part_words(unit, first)}: {_numbers(numbers)}"


def part_words(unit: Unit, first: date) -> str:
    """Return a day, a month or a year by its first day."""
    match unit:
        case Unit.DAY:
            return _day(first)
        case Unit.MONTH:
            return month_of(first).name()
    return str(first.year)


def hours_words(at: int) -> str:
    """Return a time of day by its place among them, from 0."""
    return _("{first}:00 to {last}:00").format(first=f"{at * HOURS:02}", last=f"{(at + 1) * HOURS:02}")


def _day(day: date) -> str:
    return f"{day.day} {month_of(day).name()}"


def _waves(trends: Trends) -> str:
    told = [part for part in trends.waves if part.waves]
    if not told:
        return _("No waves are noted.")
    ridden = _("You rode {waves}").format(waves=_wave_words(trends.wave_count))
    if len(told) == 1:
        return f"{ridden}, {_in_part(trends.unit, told[0])}."
    if len(told) <= _FEW:
        each = "; ".join(f"{part_words(trends.unit, part.first)}: {part.waves}" for part in told)
        return f"{ridden}. {each}."
    return f"{ridden}, {_in_parts(trends.unit, told)}."


def _in_part(unit: Unit, part: Part) -> str:
    words = _("on {when}") if unit is Unit.DAY else _("in {when}")
    return words.format(when=part_words(unit, part.first))


def _in_parts(unit: Unit, told: Sequence[Part]) -> str:
    """Return in how many days, months or years there were waves, and between which numbers in each."""
    lowest, highest = min(part.waves for part in told), max(part.waves for part in told)
    each = str(lowest) if lowest == highest else _("{lowest} to {highest}")
    words = {
        Unit.DAY: _("on {count} days, {each} on each"),
        Unit.MONTH: _("in {count} months, {each} in each"),
        Unit.YEAR: _("in {count} years, {each} in each"),
    }
    return words[unit].format(count=len(told), each=each.format(lowest=lowest, highest=highest))


def _notes(said: str, notes: Sequence[Note]) -> str:
    if not notes:
        return _("Nothing is noted here for this time.")
    numbers = [note.number for note in notes]
    if len(set(numbers)) == 1:
        return _("{said} {times}: {number}.").format(
            said=said, times=_times_words(len(notes)), number=numbers[0]
        )
    words = _("{said} {times}, from {lowest} to {highest}. The first note is {first}, the last {last}.")
    return words.format(
        said=said,
        times=_times_words(len(notes)),
        lowest=min(numbers),
        highest=max(numbers),
        first=numbers[0],
        last=numbers[-1],
    )


def _times(times: Sequence[int]) -> str:
    told = [f"{hours_words(at)}: {_wave_words(count)}" for at, count in enumerate(times) if count]
    return f"{'; '.join(told)}." if told else _("No waves are noted.")


def _tallied(said: str, tallies: Sequence[Tally], counted: Callable[[int], str]) -> str:
    if not tallies:
        return _("Nothing is noted here for this time.")
    told = [f"{tally.words} ({counted(tally.times)})" for tally in tallies[:MOST_TOLD]]
    others = len(tallies) - len(told)
    told += [_("{count} others").format(count=others)] if others > 1 else []
    told += [_("one other")] if others == 1 else []
    return f"{said}: {'; '.join(told)}."


def _numbers(numbers: Sequence[int]) -> str:
    if len(numbers) <= _FEW:
        return ", ".join(map(str, numbers))
    words = _("{count} notes, from {lowest} to {highest}")
    return words.format(count=len(numbers), lowest=min(numbers), highest=max(numbers))


def _wave_words(count: int) -> str:
    return _("1 wave") if count == 1 else _("{count} waves").format(count=count)


def _times_words(count: int) -> str:
    return _("once") if count == 1 else _("{count} times").format(count=count)
