"""One field of a plan, or an answer about it: saved as it grows."""

from collections.abc import Callable

from textual import on
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.building import BuildPlan, KeepField, PutDownField
from calmcli.widgets.field_box import FieldBox
from calmcli.widgets.words import Words

_PAUSE = 0.5
"""Seconds after a key in which the words are on the disk."""


class PlanFieldScreen(Frame):
    """A box, what it asks, and an example."""

    def __init__(
        self,
        lifeline: Lifeline,
        name: str,
        hint: str,
        words: str,
        message: Callable[[KeepField | PutDownField], Message] = BuildPlan,
        heading: str = "",
    ) -> None:
        super().__init__(heading or _("calm · write my plan"), lifeline, name="build-field")
        self._asked = name
        self._hint = hint
        self._message = message
        self._box = FieldBox(words)
        self._timer: Timer | None = None

    @property
    def field_words(self) -> str:
        """The words as they stand."""
        return self._box.body

    def body(self) -> Widget:
        """Put the box under what is asked."""
        asked = Words(self._asked, classes="asked")
        return Vertical(asked, Words(self._hint, classes="quiet paragraph"), self._box)

    def on_mount(self) -> None:
        """Start at the end of what is there."""
        self._box.focus()
        self._box.move_cursor(self._box.document.end)

    @on(TextArea.Changed)
    def _keep_soon(self) -> None:
        if self._timer is None:
            self._timer = self.set_timer(_PAUSE, self._keep)

    def _keep(self) -> None:
        self._timer = None
        self.post_message(self._message(KeepField(self.field_words)))

    @on(FieldBox.Done)
    def _put_down(self) -> None:
        if self._timer:
            self._timer.stop()
        self.post_message(self._message(PutDownField(self.field_words)))
