"""Answers what is asked on the wave: a ride of its own, or, over the urge plan, a part of that."""

from typing import TYPE_CHECKING, Any, cast

from textual.screen import Screen

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.answering.plan import PlanAnswers
from calmcli.core.language import _
from calmcli.opening.ride import RideOpenings
from calmcli.screens.frame import Frame
from calmcli.screens.requests import ride as requests

if TYPE_CHECKING:
    from calmcli.screens.ride import RideScreen


class RideAnswers(Answers):
    """Opens the wave; what is noted on it goes to the one ride that there is."""

    openings = RideOpenings
    opening: RideOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._plan = cast("PlanAnswers", host.flow("plan"))
        self.opening.helped = self._plan.helped

    def open(self, name: str) -> Frame:
        """Return the wave by itself, which offers to go on where one was broken off."""
        screen = super().open(name)
        if self._plan.riding.left(is_alone=True):
            cast("RideScreen", screen).offer()
        else:
            self._plan.riding.sit()
        return screen

    def leave(self, screen: Screen[Any]) -> bool:
        """Keep the wave where the person has stopped, else leave it to go on with."""
        if screen.name != "ride" or self._plan.is_under_way:
            return False
        ride = cast("RideScreen", screen)
        return not self._plan.has_put_down(ride, is_end=ride.is_end)

    @answers_to(requests.OpenWave)
    def _open_wave(self) -> None:
        self.host.push_screen(self.opening.ride(is_alone=False))
        self._plan.show_wave()

    @answers_to(requests.NoteChange)
    def _note_change(self, request: requests.NoteChange) -> None:
        strength = self._plan.turned(request.change)
        self.host.tell(_("Noted as {strength}. You can type another number.").format(strength=strength))


FLOW = RideAnswers
