"""Answers what is asked around the grounding exercises."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.opening.grounding import GroundingOpenings
from calmcli.screens.frame import Frame
from calmcli.screens.requests import grounding as requests
from calmcli.store.joining import Joining

if TYPE_CHECKING:
    from calmcli.screens.exercise import ExerciseScreen


class GroundingAnswers(Answers):
    """Opens the exercises, and puts them into the person's plan."""

    openings = GroundingOpenings
    opening: GroundingOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._joining = Joining(self.sitting.store.planning, self.sitting.clock.now)

    def open(self, name: str) -> Frame:
        """Return the exercises, or one of them: `exercise:` and its id."""
        kind, _colon, which = name.partition(":")
        return self.opening.exercise(which) if kind == "exercise" else super().open(name)

    @answers_to(requests.OpenExercise)
    def _open_exercise(self, request: requests.OpenExercise) -> None:
        is_riding = any(screen.name == "plan" for screen in self.screens)
        self.host.push_screen(self.opening.exercise(request.name, is_riding=is_riding))

    @answers_to(requests.OpenCautioned)
    def _open_cautioned(self) -> None:
        self.host.push_screen(self.opening.cautioned())

    @answers_to(requests.JoinPlan)
    def _join_plan(self, request: requests.JoinPlan) -> None:
        self._changed(lambda: self._joining.put(request.words))

    @answers_to(requests.LeavePlan)
    def _leave_plan(self) -> None:
        self._changed(self._joining.take_out)

    def _changed(self, change: Callable[[], str]) -> None:
        """Change the plan, say what came of it, and let later screens show the plan as it is then."""
        with self.host.told():
            self.host.tell(change())
        if plan := self._joining.plan:
            self.host.renew_plan(plan)
        cast("ExerciseScreen", self.host.screen).can_undo = self._joining.can_undo


FLOW = GroundingAnswers
