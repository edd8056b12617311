"""Answers what is asked on the way through the urge plan."""

from typing import TYPE_CHECKING, Any, cast

from textual.screen import Screen

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.opening.plan import PlanOpenings
from calmcli.screens.frame import Frame
from calmcli.screens.requests import plan as requests
from calmcli.store.riding import Riding

if TYPE_CHECKING:
    from calmcli.screens.urge_plan import UrgePlanScreen
    from calmcli.screens.what_helped import WhatHelpedScreen


class PlanAnswers(Answers):
    """Keeps the ride as it goes, and opens what belongs to it."""

    openings = PlanOpenings
    opening: PlanOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._riding = Riding(self.sitting)
        self.opening.helped = self._riding.helped

    def open(self, name: str) -> Frame:
        """Return a screen of the plan by its name; the urge plan offers to go on where it was broken off."""
        screen = super().open(name)
        if name == "plan" and (place := self._riding.left()):
            cast("UrgePlanScreen", screen).offer(place)
        return screen

    def keep_words(self) -> None:
        """Keep what is being written about what helped."""
        for screen in self.screens:
            if screen.name == "what-helped":
                self._riding.noted(cast("WhatHelpedScreen", screen).note)

    def leave(self, screen: Screen[Any]) -> bool:
        """Keep the wave where its end has come; where it cannot be kept, say so once and stay."""
        if screen.name == "what-helped":
            self.keep_words()
            self.host.go_back()
            with self.host.told():
                self.host.tell(self._riding.end())
            self._show_wave()
            return True
        return screen.name == "plan" and not self._has_put_down(cast("UrgePlanScreen", screen))

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

    @answers_to(requests.MovedTo)
    def _note_place(self, request: requests.MovedTo) -> None:
        if self._riding.wave is None:
            self._riding.at(request.before)
        self._riding.at(request.place)
        self._show_wave()

    @answers_to(requests.TakeUpRide)
    def _take_up_ride(self) -> None:
        with self.host.told():
            place = self._riding.take_up()
            for screen in self._plans():
                screen.go_on_at(place)
        self._show_wave()

    @answers_to(requests.AskStrength)
    def _ask_strength(self) -> None:
        is_end = any(screen.place.is_end for screen in self._plans())
        self.host.push_screen(self.opening.strength(self._riding.wave, is_end=is_end))

    @answers_to(requests.NoteStrength)
    def _note_strength(self, request: requests.NoteStrength) -> None:
        self._begin()
        self._riding.marked(request.strength)
        self._show_wave()
        self.host.tell(_("Noted: {strength}").format(strength=request.strength))

    @answers_to(requests.AskWhatHelped)
    def _ask_what_helped(self) -> None:
        if wave := self._riding.wave:
            self.host.push_screen(self.opening.what_helped(wave))

    @answers_to(requests.ToggleHelped)
    def _toggle_helped(self, request: requests.ToggleHelped) -> None:
        self._riding.toggled(request.helped)

    @answers_to(requests.NoteWords)
    def _note_words(self, request: requests.NoteWords) -> None:
        self._riding.noted(request.words)

    @answers_to(requests.CopyWords)
    def _copy_words(self, request: requests.CopyWords) -> None:
        self.host.copy_to_clipboard(request.words)
        self.host.tell(_("Copied, where this terminal allows it: {words}").format(words=request.words))

    @answers_to(requests.OpenWithoutCall)
    def _open_without_call(self) -> None:
        self.host.push_screen(self.opening.without_call())

    def _begin(self) -> None:
        if self._riding.wave is None:
            for screen in self._plans():
                self._riding.at(screen.place)

    def _plans(self) -> "list[UrgePlanScreen]":
        found = [screen for screen in self.screens if screen.name == "plan"]
        return cast("list[UrgePlanScreen]", found)

    def _show_wave(self) -> None:
        for screen in self._plans():
            screen.wave = self._riding.wave


FLOW = PlanAnswers
