"""Paced breathing."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.breath import Pace
from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.breathing import Breathing
from calmcli.widgets.words import Words


class BreathingScreen(Frame):
    """A breath to follow, for as long as the person likes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pause", _("pause"), key_display="Space", id="breathe.pause")
    ]

    def __init__(
        self, lifeline: Lifeline, breathing: Breathing, pace: Pace, words: Mapping[str, str]
    ) -> None:
        super().__init__(_("calm · breathe"), lifeline)
        self._breathing = breathing
        self._pace = pace
        self._words = words

    def body(self) -> Widget:
        """Put the breath between what to know before and what to mind."""
        opening = Words(self._words["opening"], classes="paragraph centred", id="breathing-words")
        return Vertical(opening, self._breathing, Words(self._words["caution"], classes="quiet centred"))

    def on_mount(self) -> None:
        """Say which pace it is."""
        self.show_progress(self._pace.name)

    def action_pause(self) -> None:
        """Pause, or go on."""
        self._breathing.toggle_pause()

    @on(Breathing.Finished)
    def _say_it_is_over(self) -> None:
        self.query_one("#breathing-words", Words).say(self._words["closing"])
