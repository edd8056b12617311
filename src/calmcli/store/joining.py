"""Putting an exercise into the person's plan, among what they can do on their own."""

from collections.abc import Callable
from datetime import datetime

from calmcli.core.language import _
from calmcli.core.safety_plan import Area, SafetyPlan
from calmcli.store import content
from calmcli.store.planning import Planning

_AREA = Area.COPING_STRATEGIES


class Joining:
    """Puts words into a plan, and takes back what it put there last and nothing else."""

    def __init__(self, planning: Planning, now: Callable[[], datetime]) -> None:
        self._planning = planning
        self._now = now
        self.can_undo = False
        """Whether there are words that it put there last."""
        self.plan: SafetyPlan | None = None
        """The plan as it was when it was last looked at to be changed; None before."""

    def put(self, words: str) -> str:
        """Put words into the plan and return what to say; raises `CannotError`."""
        self._planning.look()
        before = self._planning.table
        try:
            said = self._planning.add(_AREA, {"text": words}, self._now())
        finally:
            self.can_undo = self._planning.table != before
            self.plan = self._planning.plan
        area = content.screen_words("safety_plan")["areas"][_AREA]["name"]
        return _("{said} It stands there under: {area}.").format(said=said, area=area)

    def take_out(self) -> str:
        """Take them out again and return what to say; raises `CannotError`."""
        self.can_undo = False
        self._planning.undo(self._now())
        self.plan = self._planning.plan
        return _("Taken out of your plan again.")
