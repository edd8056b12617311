"""The course of a session of breathing: a pure function of the seconds since it began and of what was asked.

Every breath begins where a multiplication says, so that nothing adds up and nothing drifts.
"""

import math
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import count, pairwise
from typing import NamedTuple

from calmcli.core.breath import BreathMoment, Pace, PaceError, Phase, Session, moment_at

SETTLING = (0.6, 0.75, 0.9)
"""How long the first breaths are, as parts of a whole one: a person who is upset breathes fast."""

LAST_BREATHS = 3
"""How many breaths before the end are named as the last ones."""

QUICKEST = 4.0
"""The shortest breath, in seconds, that "faster" leads to: fifteen a minute."""

_MORE = 60.0
"""Seconds that "longer" adds."""

_HAIR = 1e-9
"""Seconds by which sums of fractions may be off."""


class SessionStage(Enum):
    """How far along a session is."""

    SETTLING = auto()
    BREATHING = auto()
    UNHELD = auto()
    """It goes on without the hold, of which there was enough."""
    ENDING = auto()
    OVER = auto()


class BreathStretch(NamedTuple):
    """Breaths that are all alike, one after another."""

    start: float
    """When it begins, in seconds since the session did."""
    pace: Pace
    """Its pace."""
    first: int
    """How many breaths were before it."""

    def finished(self, elapsed: float) -> int:
        """Return how many of its breaths are finished."""
        return math.floor(max(0.0, elapsed - self.start) / self.pace.seconds + _HAIR)

    def begins(self, number: int) -> float:
        """Return when one of its breaths begins, from 0."""
        return self.start + number * self.pace.seconds


class BreathCourse(NamedTuple):
    """A session as it was asked for and changed on the way; a change holds from the next breath on."""

    stretches: tuple[BreathStretch, ...]
    """Its stretches in order; the last goes on and on."""
    asked: float
    """How long it is to last, in seconds; it ends with the breath that is then under way."""
    pace: Pace
    """The pace that was chosen."""
    steps: int = 0
    """By how many steps the person has made it slower, or faster where below 0."""

    @property
    def ends(self) -> float:
        """When its last breath ends, in seconds; the breath goes on after it for as long as one likes."""
        borders = (*(stretch.start for stretch in self.stretches[1:]), math.inf)
        for stretch, border in zip(self.stretches, borders, strict=True):
            if self.asked <= border + _HAIR:
                breaths = math.ceil((self.asked - stretch.start) / stretch.pace.seconds - _HAIR)
                return min(stretch.begins(breaths), border)
        raise AssertionError("the last stretch has no end")

    def at(self, elapsed: float) -> BreathMoment:
        """Return where the breath stands; `breath` counts from the beginning of the session."""
        stretch = self._stretch_at(elapsed)
        moment = moment_at(stretch.pace, elapsed - stretch.start)
        return moment._replace(breath=moment.breath + stretch.first)

    def stage(self, elapsed: float) -> SessionStage:
        """Return how far along it is."""
        ends, stretch = self.ends, self._stretch_at(elapsed)
        if elapsed >= ends:
            return SessionStage.OVER
        if stretch.first + stretch.finished(elapsed) < len(SETTLING):
            return SessionStage.SETTLING
        if (ends - elapsed) / stretch.pace.seconds <= LAST_BREATHS + _HAIR:
            return SessionStage.ENDING
        is_unheld = self.pace.has_holds and not stretch.pace.has_holds
        return SessionStage.UNHELD if is_unheld else SessionStage.BREATHING

    def breaths(self) -> Iterator[tuple[float, Pace]]:
        """Return each breath until the end: when it begins, and its pace."""
        ends = self.ends
        borders = (*(stretch.start for stretch in self.stretches[1:]), math.inf)
        for stretch, border in zip(self.stretches, borders, strict=True):
            for number in count():
                start = stretch.begins(number)
                if start >= min(border, ends) - _HAIR:
                    break
                yield start, stretch.pace

    def at_pace(self, elapsed: float, pace: Pace) -> "BreathCourse":
        """Return it at another pace."""
        return self._changed(elapsed, pace, 0)

    def slower(self, elapsed: float, steps: int = 1) -> "BreathCourse":
        """Return it slower by some steps, faster below 0; unchanged where that goes no further."""
        pace = self.pace if elapsed < self.ends else self.pace.without_holds()
        try:
            changed = pace.slower(self.steps + steps)
        except PaceError:
            return self
        if steps < 0 and changed.seconds < QUICKEST:
            return self
        return self._changed(elapsed, pace, self.steps + steps)

    def longer(self, elapsed: float, seconds: float = _MORE) -> "BreathCourse":
        """Return it longer; one that is over goes on."""
        if elapsed < self.ends:
            return self._replace(asked=self.asked + seconds)
        going_on = self._changed(elapsed, self.pace, self.steps)
        return going_on._replace(asked=going_on.stretches[-1].start + seconds)

    def afresh(self, elapsed: float) -> "BreathCourse":
        """Return it with the breath that was under way begun anew, and nothing of its length lost."""
        present = self._stretch_at(elapsed)
        finished = present.finished(elapsed)
        lost = max(0.0, elapsed - present.begins(finished))
        anew = BreathStretch(max(0.0, elapsed), present.pace, present.first + finished)
        later = (each._replace(start=each.start + lost) for each in self._later(elapsed))
        return self._replace(
            stretches=(*self._until(elapsed), anew, *later),
            asked=self.asked if elapsed >= self.ends else self.asked + lost,
        )

    def _changed(self, elapsed: float, pace: Pace, steps: int) -> "BreathCourse":
        present = self._stretch_at(elapsed)
        number = present.finished(elapsed) + 1
        start, first = present.begins(number), present.first + number
        start = min((start, *(each.start for each in self._later(elapsed))))
        until = self._until(elapsed)
        held = _breaths_of_limited((*until, BreathStretch(start, pace, first)))
        rest = _laid(start, first, _plan(pace.slower(steps), first, held))
        return self._replace(stretches=(*until, *rest), pace=pace, steps=steps)

    def _until(self, elapsed: float) -> tuple[BreathStretch, ...]:
        """Return the stretches up to the one that is under way."""
        present = self._stretch_at(elapsed)
        before = (each for each in self.stretches if each.start < present.start)
        return (*before, present)

    def _later(self, elapsed: float) -> Iterator[BreathStretch]:
        """Return the stretches that are still to come; none where the last goes on without its hold."""
        if self._stretch_at(elapsed) in self.stretches:
            yield from (each for each in self.stretches if each.start > elapsed)

    def _stretch_at(self, elapsed: float) -> BreathStretch:
        """Return the stretch that is under way; one with holds goes on without them after the end."""
        ends = self.ends
        last = self._laid_at(ends)
        if elapsed < ends or last.start >= ends or not last.pace.has_holds:
            return self._laid_at(elapsed)
        return BreathStretch(ends, last.pace.without_holds(), last.first + last.finished(ends))

    def _laid_at(self, elapsed: float) -> BreathStretch:
        """Return the stretch that has begun last by a moment, as they were laid; before all, the first."""
        reached = (stretch for stretch in reversed(self.stretches) if stretch.start <= elapsed)
        return next(reached, self.stretches[0])


def begun(session: Session) -> BreathCourse:
    """Return a session from its beginning, undisturbed."""
    stretches = _laid(0.0, 0, _plan(session.pace, 0, 0))
    return BreathCourse(tuple(stretches), session.seconds, session.pace)


def _plan(pace: Pace, first: int, held: int) -> Iterator[tuple[Pace, int | None]]:
    """Return paces with how many breaths each, from a breath on; None goes on and on.

    `held` is how many breaths there were at a pace of which no more than some are enough.
    """
    for part in SETTLING[first:]:
        yield _settling(pace, part), 1
    if pace.most_breaths is None:
        yield pace, None
        return
    if left := max(0, pace.most_breaths - held):
        yield pace, left
    yield pace.without_holds()._replace(most_breaths=None), None


def _settling(pace: Pace, part: float) -> Pace:
    """Return a shorter breath in whole seconds that is not held, on the way to a pace."""
    free = pace.without_holds()
    phases = (
        Phase(kind, min(seconds, max(1.0, math.floor(seconds * part + 0.5)))) for kind, seconds in free.phases
    )
    return free.with_phases(tuple(phases))._replace(most_breaths=None)


def _laid(start: float, first: int, plan: Iterable[tuple[Pace, int | None]]) -> Iterator[BreathStretch]:
    for pace, breaths in plan:
        yield BreathStretch(start, pace, first)
        start, first = start + pace.seconds * (breaths or 0), first + (breaths or 0)


def _breaths_of_limited(stretches: Iterable[BreathStretch]) -> int:
    """Return how many breaths there were at a pace of which no more than some are enough."""
    pairs = pairwise(stretches)
    return sum(after.first - each.first for each, after in pairs if each.pace.most_breaths is not None)
