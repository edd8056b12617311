"""Answers what is asked on the wave: a ride of its own, or, over the urge plan, a part of that."""

from typing import TYPE_CHECKING, cast

from textual import on

from calmcli.answering.plan import PlanAnswers
from calmcli.core.language import _
from calmcli.screens.frame import Frame
from calmcli.screens.requests import plan, ride

if TYPE_CHECKING:
    from calmcli.core.wave import Wave
    from calmcli.screens.ride import RideScreen


class RideAnswers(PlanAnswers):
    """Keeps the wave as it goes."""

    def _prepare(self, screen: Frame) -> None:
        super()._prepare(screen)
        if screen.name == "ride":
            if self._riding.left(is_alone=True):
                cast("RideScreen", screen).offer()
            else:
                self._riding.sit()

    def action_leave(self) -> None:
        """Keep the wave where the person has stopped, else leave it to go on with."""
        screen = cast("RideScreen", self.screen)
        is_alone = screen.name == "ride" and not self._plans()
        if not is_alone or self._has_put_down(screen, is_end=screen.is_end):
            super().action_leave()

    @on(plan.OpenWave)
    def _open_wave(self) -> None:
        self.push_screen(self._opening.ride(is_alone=False))
        self._show_wave()

    @on(ride.NoteChange)
    def _note_change(self, request: ride.NoteChange) -> None:
        self._begin()
        self._riding.turned(request.change)
        self._show_wave()
        wave = self._riding.wave
        strength = wave.last_strength if wave else None
        self._tell(_("Noted as {strength}. You can type another number.").format(strength=strength))

    def _what_helped(self, wave: "Wave") -> Frame:
        return super()._what_helped(wave) if self._plans() else self._opening.what_helped_beside(wave)

    def _begin(self) -> None:
        super()._begin()
        self._riding.sit()
