"""Paced breathing."""

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Resize
from textual.widget import Widget

from calmcli.core.breath import Pace, pace_words
from calmcli.core.breath_course import SessionStage
from calmcli.core.language import _
from calmcli.core.paces import caution_words, opening_words
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.breathing import ChoosePace, NextCue
from calmcli.widgets.breathing import Breathing
from calmcli.widgets.words import Words

_TINY_ROWS, _ROWS_OF_ONE_LINE = 9, 3
"""Rows below which only the breath and the lifeline are left, and below which there is the breath alone."""

_READING = 6.0
"""Seconds that a notice stays."""

_SAID = {
    SessionStage.SETTLING: "settling",
    SessionStage.UNHELD: "without_hold",
    SessionStage.ENDING: "ending",
    SessionStage.OVER: "closing",
}
"""The key of what is said at each stage but that of the breath itself, which hangs on the pace."""


class BreathingScreen(Frame):
    """A breath to follow, for as long as the person likes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pause", _("pause"), key_display="Space", id="breathe.pause"),
        Binding("f", "slower(-1)", _("faster"), id="breathe.faster"),
        Binding("s", "slower(1)", _("slower"), id="breathe.slower"),
        Binding("l", "longer", _("longer"), id="breathe.longer"),
        Binding("p", "paces", _("another pace"), id="breathe.paces"),
        Binding("c", "cue", _("sound or light"), id="breathe.cue"),
        Binding("enter", "close", _("leave"), show=False, id="breathe.close"),
    ]

    def __init__(
        self, lifeline: Lifeline, breathing: Breathing, pace: Pace, words: Mapping[str, str]
    ) -> None:
        super().__init__(_("calm · breathe"), lifeline, name="breathe")
        self._breathing = breathing
        self.pace = pace
        """The pace that was chosen."""
        self._words = words
        self._stage = SessionStage.SETTLING
        self._before = Words(words["settling"], classes="paragraph centred", id="breathing-words")
        self._caution = Words(caution_words(pace, words), classes="quiet centred", id="caution")

    def body(self) -> Widget:
        """Put the breath between what to know before and what to mind."""
        return Vertical(self._before, self._breathing, self._caution)

    def on_mount(self) -> None:
        """Say which pace it is."""
        self._say_pace()

    def breathe_at(self, pace: Pace) -> None:
        """Go over to another pace."""
        self.pace = pace
        self._breathing.breathe_at(pace)
        self._caution.say(caution_words(pace, self._words))
        self._say_pace()

    def light(self, *, is_lit: bool) -> None:
        """Grow brighter with the breath in, or not."""
        self._breathing.light(is_lit=is_lit)

    def _say_pace(self) -> None:
        self.show_progress(f"{self.pace.name} · {pace_words(self._breathing.pace)}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let Enter leave once the minutes are over; before that, it would end a breath by a slip."""
        return action != "close" or self._stage is SessionStage.OVER

    def action_close(self) -> None:
        """Leave after the end."""
        self.app.simulate_key("escape")

    def action_pause(self) -> None:
        """Pause, or go on."""
        self._breathing.toggle_pause()
        self.refresh_bindings()

    @property
    def is_paused(self) -> bool:
        """Whether the breath stands still."""
        return self._breathing.is_paused

    def action_slower(self, steps: int) -> None:
        """Breathe slower, or faster where the steps are below 0."""
        self._breathing.slower(steps)
        self._say_pace()

    def action_longer(self) -> None:
        """Stay for a minute more."""
        self._breathing.longer()
        self.notice = _("A minute more.")

    def action_paces(self) -> None:
        """Ask for the paces."""
        self.post_message(ChoosePace())

    def action_cue(self) -> None:
        """Ask for the next cue."""
        self.post_message(NextCue())

    @on(Breathing.Reached)
    def _say_how_far(self, event: Breathing.Reached) -> None:
        self._stage = event.stage
        self._before.say(self._said())
        self.refresh_bindings()

    def _said(self) -> str:
        if self._stage is SessionStage.BREATHING:
            return opening_words(self._breathing.pace, self._words)
        return self._words[_SAID[self._stage]]

    def watch_notice(self, notice: str) -> None:
        """Show the notice for as long as it takes to read, then give its room back to the breath."""
        super().watch_notice(notice)
        if notice:
            self.set_timer(_READING, partial(self._take_back, notice))

    def _take_back(self, notice: str) -> None:
        if self.notice == notice:
            self.notice = ""

    def on_resize(self, event: Resize) -> None:
        """Leave only the breath where there is room for nothing else."""
        self.set_class(event.size.height < _TINY_ROWS, "-tiny")
        self.set_class(event.size.height < _ROWS_OF_ONE_LINE, "-one-line")
