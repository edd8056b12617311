"""A breath that somebody follows: its course by the clock, through pauses, sleep and a closed lid."""

from typing import NamedTuple

from calmcli.core.breath import BreathMoment, Session, Stopwatch
from calmcli.core.breath_course import BreathCourse, SessionStage, begun

LONGEST_GAP = 5.0
"""Seconds between two looks at the clock after which nobody was there: stopped, asleep, or the lid closed."""


class Following(NamedTuple):
    """A breath that somebody follows; each act gives it as it then is."""

    course: BreathCourse
    """What was asked for, and changed on the way."""
    watch: Stopwatch
    """Its seconds, without the pauses."""
    looked: float
    """When the clock was last looked at."""

    @property
    def elapsed(self) -> float:
        """The seconds it has run when the clock was last looked at."""
        return self.watch.elapsed(self.looked)

    @property
    def is_paused(self) -> bool:
        """Whether it stands still."""
        return self.watch.paused is not None

    @property
    def moment(self) -> BreathMoment:
        """Where the breath stands."""
        return self.course.at(self.elapsed)

    @property
    def stage(self) -> SessionStage:
        """How far along it is."""
        return self.course.stage(self.elapsed)

    def looked_at(self, now: float) -> "Following":
        """Return it at a later moment; where nobody was there between, it begins with a breath in."""
        if self.is_paused or 0 <= now - self.looked <= LONGEST_GAP:
            return self._replace(looked=now)
        return self.woken(now)

    def woken(self, now: float) -> "Following":
        """Return it as if no time had passed, with the breath that was under way begun anew."""
        if self.is_paused:
            return self._replace(looked=now)
        course = self.course.afresh(self.elapsed)
        return Following(course, self.watch.later(now - self.looked), now)

    def toggled(self, now: float) -> "Following":
        """Return it paused, or running on from the same moment of the breath."""
        at = self.looked_at(now)
        return at._replace(watch=at.watch.toggled(now))

    def with_course(self, course: BreathCourse) -> "Following":
        """Return it with its course changed."""
        return self._replace(course=course)


def followed(session: Session, now: float) -> Following:
    """Return a session that begins now."""
    return Following(begun(session), Stopwatch(now), now)
