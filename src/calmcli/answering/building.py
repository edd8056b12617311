"""Answers what is asked where a plan is written: each change is saved, and shown on every screen."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, cast

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.core.language import _
from calmcli.core.plan_form import DATES, OFF, asks_more
from calmcli.core.problem import CannotError
from calmcli.opening.building import BuildingOpenings, is_chosen
from calmcli.screens.building import BuildingScreen
from calmcli.screens.frame import Frame
from calmcli.screens.plan_field import PlanFieldScreen
from calmcli.screens.plan_item import PlanItemScreen
from calmcli.screens.plan_part import PlanPartScreen
from calmcli.screens.requests import building as requests
from calmcli.store.plan_desk import PlanDesk


class BuildingAnswers(Answers):
    """The plan in the hands of the person at the screens."""

    openings = BuildingOpenings
    opening: BuildingOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._desk = PlanDesk(self.sitting)
        self._shown: Mapping[str, Any] | None = None
        self._changes: dict[type, Callable[[Any], str | None]] = {
            requests.OpenPart: self._open_part,
            requests.TakeExample: self._take,
            requests.OpenItem: self._open_item,
            requests.MarkItem: self._mark,
            requests.MoveItem: self._move,
            requests.RemoveItem: self._remove,
            requests.WriteField: self._write,
            requests.ChooseField: self._choose,
            requests.KeepField: self._keep,
            requests.PutDownField: self._put_down,
            requests.UndoChange: self._undo,
        }

    def open(self, name: str) -> Frame:
        """Return the parts of the plan; raises `CannotError` where it cannot be changed."""
        self._desk.look()
        return super().open(name)

    @answers_to(requests.BuildPlan)
    def _build(self, request: requests.BuildPlan) -> None:
        try:
            said = self._changes[type(request.change)](request.change)
        except CannotError as error:
            said = str(error)
        self._show()
        if said is not None:
            self.host.tell(said or self._desk.trouble)

    def keep_words(self) -> None:
        """Save the words of the field that is being written."""
        for screen in self.screens:
            if isinstance(screen, PlanFieldScreen):
                with suppress(CannotError):
                    self._desk.write(screen.field_words)

    def _show(self) -> None:
        """Show the plan on every screen, where it is another than before."""
        if self._desk.table is self._shown:
            return
        self._shown = self._desk.table
        for screen in self.screens:
            if isinstance(screen, BuildingScreen):
                screen.table, screen.can_undo = self._desk.table, self._desk.can_undo
        self.host.renew_plan(self.sitting.store.planning.plan)

    def _open_part(self, request: requests.OpenPart) -> str:
        self._desk.look()
        table = self._desk.table
        screen: BuildingScreen = (
            self.opening.item(table, request.part, None)
            if request.part in DATES
            else self.opening.part(table, request.part)
        )
        if self.host.screen.name == "build":
            self.host.push_screen(screen)
        else:
            self.host.switch_screen(screen)
        return ""

    def _take(self, request: requests.TakeExample) -> str:
        return self._desk.take(request.part, request.words)

    def _open_item(self, request: requests.OpenItem) -> str:
        self.host.push_screen(self.opening.item(self._desk.table, request.part, request.at))
        return ""

    def _mark(self, request: requests.MarkItem) -> str:
        self._follow(self._desk.mark(request.part, request.at, request.mark))
        return ""

    def _move(self, request: requests.MoveItem) -> str:
        at = self._desk.move(request.part, request.at, request.by)
        self._follow(at)
        return ""

    def _follow(self, at: int | None) -> None:
        """Let the screens of an item stay with it, wherever another window has put it."""
        for screen in self.screens:
            if isinstance(screen, PlanItemScreen) and screen.at is not None and at is not None:
                screen.at = at
        self._show()
        for screen in self.screens:
            if isinstance(screen, PlanPartScreen):
                screen.stand_on(at)

    def _remove(self, request: requests.RemoveItem) -> str:
        said = self._desk.remove(request.part, request.at)
        self._leave_item()
        return said

    def _leave_item(self) -> None:
        if isinstance(self.host.screen, PlanItemScreen) and not self.host.screen.is_date:
            self.host.pop_screen()

    def _undo(self, _request: requests.UndoChange) -> str:
        self._leave_item()
        return self._desk.undo()

    def _write(self, request: requests.WriteField) -> str:
        words = self._desk.begin(request.part, request.at, request.field)
        screen = (
            self.opening.choice(request, words, self.sitting.clock.now().date())
            if is_chosen(request)
            else self.opening.field(request, words.removeprefix(OFF) if request.is_typed else words)
        )
        self.host.push_screen(screen)
        return ""

    def _choose(self, request: requests.ChooseField) -> str:
        self._follow(self._desk.set_field(request.part, request.at, request.field, request.words))
        return ""

    def _keep(self, request: requests.KeepField) -> str | None:
        self._desk.write(request.words)
        return None

    def _put_down(self, request: requests.PutDownField) -> str:
        screen, hand = cast("PlanFieldScreen", self.host.screen), self._desk.hand
        said = ""
        try:
            at = self._desk.put_down(request.words)
        except CannotError as error:
            if screen.notice != str(error):
                return str(error)
            self._desk.let_go()
            at, said = hand.at if hand else None, _("Nothing was changed.")
        self.host.pop_screen()
        self._follow(at)
        if hand and hand.is_new and at is not None and asks_more(hand.part):
            self.host.push_screen(self.opening.item(self._desk.table, hand.part, at))
        return said


FLOW = BuildingAnswers
