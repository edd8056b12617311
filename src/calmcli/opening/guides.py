"""Opens the guides, with what of the person's own stands beside their words."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING

from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content
from calmcli.widgets.helpline_lines import emergency_lines, helpline_lines
from calmcli.widgets.passage import Line
from calmcli.widgets.plan_lines import own_lines, plan_lines

if TYPE_CHECKING:
    from calmcli.core.guide import Beside, Guide


class GuideOpenings(Openings):
    """Pages of help for one situation each."""

    def after(self) -> Frame:
        """Return what helps when it has already happened."""
        from calmcli.store.guides import guide

        return self._guide(guide("after"))

    def support(self) -> Frame:
        """Return what somebody who helps can do."""
        from calmcli.store.guides import guide

        return self._guide(guide("support"))

    def learn(self) -> Frame:
        """Return what self-harm is."""
        from calmcli.store.guides import guide

        return self._guide(guide("learn"))

    def feelings(self) -> Frame:
        """Return things to do by what the person feels."""
        from calmcli.store.guides import feelings

        return self._guide(feelings())

    def _guide(self, guide: "Guide") -> Frame:
        from calmcli.screens.guide import GuideScreen

        return GuideScreen(self.lifeline, guide, self._beside)

    def _beside(self, beside: "Beside") -> Iterable[Line]:
        """Return what of the person's own, or of their country, stands on a page of a guide."""
        from calmcli.core.guide import Beside
        from calmcli.core.safety_plan import Area

        answer, plan = self.sitting.answer, self.sitting.safety_plan
        if beside is Beside.EMERGENCY:
            return emergency_lines(answer)
        if beside is Beside.LINES:
            return helpline_lines(answer, self.sitting.clock.now())
        if beside is Beside.SOMEONE:
            people = own_lines(plan.of(Area.PEOPLE))
            return chain(people, helpline_lines(answer, self.sitting.clock.now()))
        return () if plan.is_empty else plan_lines(plan, content.screen_words("safety_plan"))
