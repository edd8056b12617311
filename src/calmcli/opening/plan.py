"""Opens the screens of the urge plan and of the safety plan."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from calmcli.opening.openings import Openings, Scene
from calmcli.screens.frame import Frame
from calmcli.store import content

if TYPE_CHECKING:
    from calmcli.core.wave import Wave
    from calmcli.widgets.breathing import Breathing
    from calmcli.widgets.passage import Line


class PlanOpenings(Openings):
    """The way through an urge, and the person's own plan."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.helped: Callable[[], Mapping[tuple[str, str], int]] = dict
        """Gives in how many of the person's waves each thing helped."""

    def plan(self) -> Frame:
        """Return the urge plan."""
        from calmcli.screens.urge_plan import UrgePlanScreen
        from calmcli.screens.urge_step import Parts

        parts = Parts(
            urge_plan=content.urge_plan(),
            safety_plan=self.sitting.safety_plan,
            plan_words=partial(content.screen_words, "safety_plan"),
            breathing=self._breathing,
            helplines=self._helplines,
            words=content.riding_words,
            helped=self.helped,
        )
        return UrgePlanScreen(self.lifeline, parts)

    def strength(self, wave: "Wave | None", *, is_end: bool) -> Frame:
        """Return the question how strong the urge is."""
        from calmcli.core.riding_words import strength_words
        from calmcli.screens.strength import StrengthScreen

        words = content.riding_words()
        question = words.strength_at_end if is_end else words.strength
        return StrengthScreen(self.lifeline, question, list(strength_words(wave)) if wave else [])

    def what_helped(self, wave: "Wave") -> Frame:
        """Return the question what helped."""
        from calmcli.core.riding_words import other_picks_of, picks_of
        from calmcli.screens.what_helped import WhatHelpedScreen

        plans = content.urge_plan(), self.sitting.safety_plan
        picks = (*picks_of(wave, *plans), *other_picks_of(wave, *plans))
        return WhatHelpedScreen(self.lifeline, content.riding_words(), wave, picks)

    def without_call(self) -> Frame:
        """Return who can be reached without a call."""
        from calmcli.screens.without_call import WithoutCallScreen
        from calmcli.widgets.without_call import without_call_lines

        plan, now = self.sitting.safety_plan, self.sitting.clock.now()
        lines = without_call_lines(plan, content.riding_words(), self.sitting.answer, now)
        return WithoutCallScreen(self.lifeline, lines)

    def safety_plan(self) -> Frame:
        """Return the person's safety plan."""
        from calmcli.screens.safety_plan import SafetyPlanScreen

        words, path = content.screen_words("safety_plan"), str(self.sitting.store.places.plan)
        return SafetyPlanScreen(self.lifeline, self.sitting.safety_plan, words, path)

    def _breathing(self) -> "Breathing":
        from calmcli.opening.breathing import BreathingOpenings

        return BreathingOpenings(self.scene).breathing()

    def _helplines(self) -> "Iterator[Line]":
        from calmcli.widgets.helpline_lines import helpline_lines

        return helpline_lines(self.sitting.answer, self.sitting.clock.now())
