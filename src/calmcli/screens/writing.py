"""The editor: a quiet page; whatever is on it is kept."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.journal import KeepWords, SaveWords
from calmcli.widgets.editor import Editor
from calmcli.widgets.words import Words

_PAUSE = 0.5
"""Seconds after the last key in which words become a draft on disk."""


class WritingScreen(Frame):
    """Words being written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "done", _("save and close"), key_display="Esc", id="write.done"),
        Binding("ctrl+s", "done", _("save and close"), show=False, id="write.done-too"),
    ]

    def __init__(self, lifeline: Lifeline, body: str, opening: str) -> None:
        super().__init__(_("calm · write"), lifeline)
        self._opening = opening
        self._editor = Editor(body)
        self._timer: Timer | None = None

    @property
    def unsaved_words(self) -> str:
        """The words as they stand."""
        return self._editor.body

    def body(self) -> Widget:
        """Put the page under a word to begin with."""
        return Vertical(Words(self._opening, classes="quiet paragraph"), self._editor)

    def on_mount(self) -> None:
        """Start at the end of what is there."""
        self._editor.focus()
        self._editor.move_cursor(self._editor.document.end)

    def action_done(self) -> None:
        """Ask for the words to be saved."""
        self.post_message(SaveWords(self.unsaved_words))

    @on(TextArea.Changed)
    def _keep_soon(self) -> None:
        if self._timer is None:
            self._timer = self.set_timer(_PAUSE, self._keep)

    def _keep(self) -> None:
        self._timer = None
        self.post_message(KeepWords(self.unsaved_words))
