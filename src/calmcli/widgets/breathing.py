"""A breath to follow: the shape, the word and the seconds left, driven by the clock alone."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from calmcli.core.breath import Moment, Session, Stopwatch, moment_at, phase_name
from calmcli.core.language import _
from calmcli.widgets.breath_shape import BreathShape
from calmcli.widgets.words import Words

_FRAME = 1 / 20
"""Seconds between two looks at the clock."""


class Breathing(Vertical):
    """Breathes at the pace of a session, on and on, until it is taken away."""

    class Finished(Message):
        """The session's last breath has ended; the breath goes on for as long as the person likes."""

    def __init__(self, session: Session, monotonic: Callable[[], float], *, is_moving: bool) -> None:
        super().__init__()
        self._session = session
        self._monotonic = monotonic
        self._is_moving = is_moving
        self._watch = Stopwatch(monotonic())
        self._is_finished = False
        self._shown = ""
        self._shape = BreathShape()
        self._words = Words(classes="breath-words")

    def compose(self) -> ComposeResult:
        """Show the shape, or where nothing is to move, words alone."""
        yield self._shape if self._is_moving else self._words

    def on_mount(self) -> None:
        """Start at the first breath in."""
        self._watch = Stopwatch(self._monotonic())
        self.set_interval(_FRAME, self._show)
        self.call_after_refresh(self._show)

    def toggle_pause(self) -> None:
        """Pause, or go on from the same moment of the breath."""
        self._watch = self._watch.toggled(self._monotonic())
        self._show()

    def _show(self) -> None:
        elapsed = self._watch.elapsed(self._monotonic())
        moment = moment_at(self._session.pace, elapsed)
        words = _("paused") if self._watch.paused is not None else _words(moment)
        if self._is_moving:
            self._shape.show(moment.fullness, words)
        elif words != self._shown:
            self._shown = words
            self._words.say(words)
        if self._session.is_over(elapsed) and not self._is_finished:
            self._is_finished = True
            self.post_message(self.Finished())


def _words(moment: Moment) -> str:
    return f"{phase_name(moment.phase.kind)} {moment.seconds_left}"
