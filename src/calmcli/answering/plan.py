"""Answers what is asked on the way through the urge plan, and of the safety plan."""

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
    from collections.abc import Mapping

    from calmcli.core.wave import Wave
    from calmcli.opening.ride import RideOpenings
    from calmcli.screens.ride import RideScreen
    from calmcli.screens.urge_plan import UrgePlanScreen
    from calmcli.screens.what_helped import WhatHelpedScreen


class PlanAnswers(Answers):
    """Keeps the ride as it goes, and opens what belongs to it."""

    openings = PlanOpenings
    opening: PlanOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.riding = Riding(self.sitting)
        """The one ride of a sitting, on the steps or on the wave."""
        self.opening.helped = self.helped

    def open(self, name: str) -> Frame:
        """Return a screen of the plan by its name; the urge plan offers to go on where it was broken off."""
        screen = super().open(name)
        if name == "plan" and (place := self.riding.left()):
            cast("UrgePlanScreen", screen).offer(place)
        return screen

    def helped(self) -> "Mapping[tuple[str, str], int]":
        """Return in how many waves each thing helped, as the settings want it by now."""
        self.riding.sitting = self.sitting
        return self.riding.helped()

    def keep_words(self) -> None:
        """Keep what is being written about what helped."""
        for screen in self.screens:
            if screen.name == "what-helped":
                self.riding.noted(cast("WhatHelpedScreen", screen).note)

    def leave(self, screen: Screen[Any]) -> bool:
        """Keep the wave where its end has come; where it cannot be kept, say so once and stay."""
        if screen.name == "what-helped":
            self.keep_words()
            self.host.go_back()
            with self.host.told():
                self.host.tell(self.riding.end())
            self.show_wave()
            return True
        if screen.name != "plan":
            return False
        plan = cast("UrgePlanScreen", screen)
        return not self.has_put_down(plan, is_end=plan.place.is_end)

    def has_put_down(self, screen: Frame, *, is_end: bool) -> bool:
        """Save the wave at the end, else leave it to go on with; say whether that is done."""
        try:
            if is_end:
                self.riding.end()
        except CannotError as error:
            said = _("{reason} Esc again leaves.").format(reason=error)
            if screen.notice != said:
                screen.notice = said
                return False
        self.riding.rest()
        return True

    @answers_to(requests.MovedTo)
    def _note_place(self, request: requests.MovedTo) -> None:
        if self.riding.wave is None:
            self.riding.at(request.before)
        self.riding.at(request.place)
        self.show_wave()

    @answers_to(requests.TakeUpRide)
    def _take_up_ride(self) -> None:
        with self.host.told():
            place = self.riding.take_up()
            for screen in self._shown_on():
                screen.go_on_at(place)
        self.show_wave()

    @answers_to(requests.AskStrength)
    def _ask_strength(self) -> None:
        is_end = any(screen.place.is_end for screen in self._plans())
        self.host.push_screen(self.opening.strength(self.riding.wave, is_end=is_end))

    @answers_to(requests.NoteStrength)
    def _note_strength(self, request: requests.NoteStrength) -> None:
        self._begin()
        self.riding.marked(request.strength)
        self.show_wave()
        self.host.tell(_("Noted: {strength}").format(strength=request.strength))

    @answers_to(requests.AskWhatHelped)
    def _ask_what_helped(self) -> None:
        if wave := self.riding.wave:
            self.host.push_screen(self._what_helped(wave))

    def _what_helped(self, wave: "Wave") -> Frame:
        if self.is_under_way:
            return self.opening.what_helped(wave)
        return cast("RideOpenings", self.host.flow("ride").opening).what_helped_beside(wave)

    @answers_to(requests.ToggleHelped)
    def _toggle_helped(self, request: requests.ToggleHelped) -> None:
        self.riding.toggled(request.helped)

    @answers_to(requests.NoteWords)
    def _note_words(self, request: requests.NoteWords) -> None:
        self.riding.noted(request.words)

    @answers_to(requests.CopyWords)
    def _copy_words(self, request: requests.CopyWords) -> None:
        self.host.copy_to_clipboard(request.words)
        self.host.tell(_("Copied, where this terminal allows it: {words}").format(words=request.words))

    @answers_to(requests.OpenWithoutCall)
    def _open_without_call(self) -> None:
        self.host.push_screen(self.opening.without_call())

    def turned(self, change: int) -> int | None:
        """Note that the urge is easier (-1), the same (0) or stronger (1); return the strength that makes."""
        self._begin()
        self.riding.turned(change)
        self.show_wave()
        return self.riding.wave.last_strength if self.riding.wave else None

    @property
    def is_under_way(self) -> bool:
        """Whether the urge plan is open, so that all else belongs to it."""
        return bool(self._plans())

    def _begin(self) -> None:
        if self.riding.wave is None:
            for screen in self._plans():
                self.riding.at(screen.place)
        self.riding.sit()

    def _plans(self) -> "list[UrgePlanScreen]":
        found = [screen for screen in self.screens if screen.name == "plan"]
        return cast("list[UrgePlanScreen]", found)

    def _shown_on(self) -> "list[UrgePlanScreen | RideScreen]":
        """Return the screens that show what is ridden."""
        found = [screen for screen in self.screens if screen.name in ("plan", "ride")]
        return cast("list[UrgePlanScreen | RideScreen]", found)

    def show_wave(self) -> None:
        """Show what was noted on the screens that draw or tell it."""
        for screen in self._shown_on():
            screen.wave = self.riding.wave


FLOW = PlanAnswers
