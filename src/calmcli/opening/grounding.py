"""Opens the grounding exercises."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from calmcli.core.safety_plan import Area
from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store.grounding import exercises, grounding_words

if TYPE_CHECKING:
    from calmcli.core.exercise import Exercise
    from calmcli.widgets.passage import Line


class GroundingOpenings(Openings):
    """Exercises to choose from, and one of them."""

    def ground(self) -> Frame:
        """Return the exercises that are offered."""
        found, words = exercises(), grounding_words()
        opening = words.opening if found.offered else words.none
        screen = self._choosing(opening, found.offered, has_more=bool(found.cautioned))
        screen.set_reactive(Frame.notice, "".join(map(str, found.problems[:1])))
        return screen

    def cautioned(self) -> Frame:
        """Return the exercises that have a medical caution."""
        return self._choosing(grounding_words().cautioned, exercises().cautioned, has_more=False)

    def exercise(self, name: str, *, is_riding: bool = False) -> Frame:
        """Return an exercise by its id; all of them where there is none."""
        from calmcli.screens.exercise import Doing, ExerciseScreen

        found = exercises().called(name)
        if found is None:
            return self.ground()
        exercise = found if self.sitting.settings.timers else found.untimed()
        doing = Doing(grounding_words(), self._people, self.sitting.clock.monotonic, is_riding)
        return ExerciseScreen(self.lifeline, exercise, doing)

    def _choosing(self, opening: str, found: "Sequence[Exercise]", *, has_more: bool) -> Frame:
        from calmcli.screens.grounding import GroundingScreen

        return GroundingScreen(self.lifeline, opening, found, has_more=has_more)

    def _people(self) -> "Iterable[Line]":
        from calmcli.widgets.helpline_lines import helpline_lines
        from calmcli.widgets.plan_lines import own_lines

        own = own_lines(self.sitting.safety_plan.of(Area.PEOPLE))
        return chain(own, helpline_lines(self.sitting.answer, self.sitting.clock.now()))
