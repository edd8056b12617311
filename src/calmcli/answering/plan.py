"""Answers what is asked on the way through the urge plan, and of the safety plan."""

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from textual import on

from calmcli.answering.answers import Answers
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.screens.frame import Frame
from calmcli.screens.requests import plan as requests
from calmcli.store.riding import Riding
from calmcli.store.sitting import Sitting

if TYPE_CHECKING:
    from calmcli.answering.building import PlanBuilding
    from calmcli.answering.reviewing import PlanReviewing
    from calmcli.screens.urge_plan import UrgePlanScreen
    from calmcli.screens.what_helped import WhatHelpedScreen


class PlanAnswers(Answers):
    """Keeps the ride as it goes, and opens what belongs to it."""

    def __init__(self, sitting: Sitting, *, has_colours: bool) -> None:
        super().__init__(sitting, has_colours=has_colours)
        self._riding = Riding(sitting)
        self._opening.helped = self._riding.helped
        self._building: PlanBuilding | None = None
        self._reviewing: PlanReviewing | None = None

    def _prepare(self, screen: Frame) -> None:
        super()._prepare(screen)
        if screen.name == "plan" and (place := self._riding.left()):
            cast("UrgePlanScreen", screen).offer(place)

    def _keep_words(self) -> None:
        super()._keep_words()
        with suppress(CannotError):
            if self._building:
                self._building.keep()
        with suppress(CannotError):
            if self._reviewing:
                self._reviewing.keep()
        for screen in self.screen_stack:
            if screen.name == "what-helped":
                self._riding.noted(cast("WhatHelpedScreen", screen).note)

    def action_leave(self) -> None:
        """Keep the wave where its end has come; where it cannot be kept, say so once."""
        if self.screen.name == "what-helped":
            self._keep_words()
            super().action_leave()
            with self._told():
                self._tell(self._riding.end())
            self._show_wave()
        elif self.screen.name != "plan" or self._has_put_down(cast("UrgePlanScreen", self.screen)):
            super().action_leave()

    def _has_put_down(self, screen: "UrgePlanScreen") -> bool:
        """Save the wave at the end of the plan, else leave it to go on with; say whether that is done."""
        try:
            if screen.place.is_end:
                self._riding.end()
        except CannotError as error:
            said = _("{reason} Esc again leaves.").format(reason=error)
            if screen.notice != said:
                screen.notice = said
                return False
        self._riding.rest()
        return True

    @on(requests.BuildPlan)
    def _build_plan(self, request: requests.BuildPlan) -> None:
        if self._building is None:
            from calmcli.answering.building import PlanBuilding  # noqa: PLC0415 - only who writes needs it

            self._building = PlanBuilding(self, self._opening, self._tell, self._renew_plan)
        with self._told():
            if request.request is None:
                self._building.open()
            else:
                self._building.answer(request.request)

    @on(requests.ReviewPlan)
    def _review_plan(self, request: requests.ReviewPlan) -> None:
        if self._reviewing is None:
            from calmcli.answering.reviewing import PlanReviewing  # noqa: PLC0415 - few look at it again

            self._reviewing = PlanReviewing(self, self._opening, self._tell)
        if request.request is None:
            self._reviewing.open()
        else:
            self._reviewing.answer(request.request)

    @on(requests.MovedTo)
    def _note_place(self, request: requests.MovedTo) -> None:
        if self._riding.wave is None:
            self._riding.at(request.before)
        self._riding.at(request.place)
        self._show_wave()

    @on(requests.TakeUpRide)
    def _take_up_ride(self) -> None:
        with self._told():
            place = self._riding.take_up()
            for screen in self._plans():
                screen.go_on_at(place)
        self._show_wave()

    @on(requests.AskStrength)
    def _ask_strength(self) -> None:
        is_end = any(screen.place.is_end for screen in self._plans())
        self.push_screen(self._opening.strength(self._riding.wave, is_end=is_end))

    @on(requests.NoteStrength)
    def _note_strength(self, request: requests.NoteStrength) -> None:
        self._begin()
        self._riding.marked(request.strength)
        self._show_wave()
        self._tell(_("Noted: {strength}").format(strength=request.strength))

    @on(requests.AskWhatHelped)
    def _ask_what_helped(self) -> None:
        if wave := self._riding.wave:
            self.push_screen(self._opening.what_helped(wave))

    @on(requests.ToggleHelped)
    def _toggle_helped(self, request: requests.ToggleHelped) -> None:
        self._riding.toggled(request.helped)

    @on(requests.NoteWords)
    def _note_words(self, request: requests.NoteWords) -> None:
        self._riding.noted(request.words)

    @on(requests.CopyWords)
    def _copy_words(self, request: requests.CopyWords) -> None:
        self.copy_to_clipboard(request.words)
        self._tell(_("Copied, where this terminal allows it: {words}").format(words=request.words))

    @on(requests.OpenWithoutCall)
    def _open_without_call(self) -> None:
        self.push_screen(self._opening.without_call())

    def _begin(self) -> None:
        if self._riding.wave is None:
            for screen in self._plans():
                self._riding.at(screen.place)

    def _plans(self) -> "list[UrgePlanScreen]":
        found = [screen for screen in self.screen_stack if screen.name == "plan"]
        return cast("list[UrgePlanScreen]", found)

    def _show_wave(self) -> None:
        for screen in self._plans():
            screen.wave = self._riding.wave
