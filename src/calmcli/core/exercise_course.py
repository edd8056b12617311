"""The course of an exercise: where it stands follows from what the person did, and when.

Every moment is given in seconds of one monotonic clock. Nothing here counts looks, so nothing can drift.
"""

import math
from itertools import accumulate
from typing import NamedTuple

from calmcli.core.exercise import Exercise, Prompt

_OPENING = 0
"""The number before the first prompt."""


class ExerciseCourse(NamedTuple):
    """An exercise on its way; each method returns it as it is after one act of the person."""

    exercise: Exercise
    """The exercise."""
    number: int = _OPENING
    """The prompt, from 1; 0 before the first, and one more than there are at the end."""
    began: float = 0.0
    """When the prompt began, moved on by the pauses since."""
    paused: float | None = None
    """When it was paused, if it is."""
    has_agreed: bool = False
    """Whether the person has read a medical caution and said to go on."""

    @property
    def is_opening(self) -> bool:
        """Whether it has not begun."""
        return self.number == _OPENING

    @property
    def is_end(self) -> bool:
        """Whether all prompts are behind."""
        return self.number > len(self.exercise.prompts)

    @property
    def is_locked(self) -> bool:
        """Whether nothing begins before the person has agreed to a medical caution."""
        return self.exercise.is_gated and not self.has_agreed

    @property
    def prompt(self) -> Prompt | None:
        """What to do now; None before the first prompt and at the end."""
        return None if self.is_opening or self.is_end else self.exercise.prompts[self.number - 1]

    @property
    def stage(self) -> int:
        """The stage, from 1; 0 before the first prompt, and one more than there are at the end."""
        return sum(start <= self.number for start in self._starts)

    @property
    def is_timed(self) -> bool:
        """Whether the prompt goes on by itself."""
        return self.prompt is not None and self.prompt.seconds > 0

    def seconds_left(self, now: float) -> int | None:
        """Return the seconds left as a person counts them, None where nothing is timed."""
        if self.prompt is None or not self.is_timed:
            return None
        left = self.began + self.prompt.seconds - (now if self.paused is None else self.paused)
        return min(max(1, math.ceil(left)), math.ceil(self.prompt.seconds))

    def at(self, now: float) -> "ExerciseCourse":
        """Return it as it is at a moment, moved on past each timed prompt whose seconds are over."""
        course = self
        while course.prompt and course.is_timed and course.paused is None:
            over = course.began + course.prompt.seconds
            if over > now:
                break
            course = course._replace(number=course.number + 1, began=over)
        return course

    def over(self, now: float) -> "ExerciseCourse":
        """Return it at the next prompt since the seconds of this one are over, however late that is seen."""
        return self._moved(self.number + 1, now)

    def next(self, now: float) -> "ExerciseCourse":
        """Return it at the next prompt."""
        course = self.at(now)
        return course._moved(course.number + 1, now)

    def back(self, now: float) -> "ExerciseCourse":
        """Return it at the prompt before, which begins anew; before the first there is none."""
        course = self.at(now)
        return course._moved(course.number - 1, now)

    def again(self, now: float) -> "ExerciseCourse":
        """Return it at the same prompt, which begins anew."""
        course = self.at(now)
        return course._moved(course.number, now)

    def skip(self, now: float) -> "ExerciseCourse":
        """Return it at the next stage, past all that is left of this one."""
        course = self.at(now)
        return course._moved(self._starts[min(course.stage, len(self._starts) - 1)], now)

    def go(self, stage: int, now: float) -> "ExerciseCourse":
        """Return it at a stage, from 1; a number that no stage has stays here."""
        course = self.at(now)
        is_one = 1 <= stage <= len(self.exercise.stages)
        return course._moved(self._starts[stage - 1], now) if is_one else course

    def agreed(self, now: float) -> "ExerciseCourse":
        """Return it begun by somebody who has read its caution."""
        return self._replace(has_agreed=True).next(now) if self.is_opening else self

    def toggled(self, now: float) -> "ExerciseCourse":
        """Return it paused if it ran, and running on from the same second if it was paused."""
        if self.paused is None:
            return self.at(now)._replace(paused=now)
        return self._replace(began=self.began + now - self.paused, paused=None)

    def away(self, seconds: float) -> "ExerciseCourse":
        """Return it as if some seconds had not been: the program was stopped, or the lid closed."""
        return self if self.paused is not None else self._replace(began=self.began + seconds)

    @property
    def _starts(self) -> tuple[int, ...]:
        """The number of the first prompt of each stage, and last that of the end."""
        lengths = [len(stage.prompts) for stage in self.exercise.stages]
        return tuple(accumulate(lengths, initial=1))

    def _moved(self, number: int, now: float) -> "ExerciseCourse":
        """Return it at another prompt, which begins now; paused, it stays so from its first second."""
        if self.is_locked:
            return self
        bounded = min(max(number, _OPENING), len(self.exercise.prompts) + 1)
        return self._replace(number=bounded, began=now, paused=None if self.paused is None else now)
