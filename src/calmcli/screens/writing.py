"""The editor: a quiet page; whatever is on it is kept."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import TextArea

from calmcli.core.entry import Entry
from calmcli.core.entry_words import note_words, word_count_words
from calmcli.core.language import _
from calmcli.core.notes import Notes
from calmcli.core.writing_words import Prompt
from calmcli.screens.frame import Lifeline
from calmcli.screens.noting import NotingScreen
from calmcli.screens.requests.journal import KeepWords, SaveWords
from calmcli.screens.requests.writing import HidePrompt, OpenNotes, OpenTemplates
from calmcli.widgets.editor import Editor
from calmcli.widgets.words import Words

_PAUSE = 0.5
"""Seconds after the last key in which words become a draft on disk."""

_COUNTED_AT_ONCE = 500
"""Rows up to which the words are counted with each key; beyond, when they are kept."""


class WritingScreen(NotingScreen):
    """Words being written, with what is noted beside them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "done", _("save and close"), key_display="Esc", id="write.done"),
        Binding("ctrl+s", "done", _("save and close"), show=False, id="write.done-too"),
        Binding("f2,ctrl+n", "note", _("mood and feelings"), key_display="F2", id="write.notes"),
        Binding("f3,ctrl+r", "prompt", _("a question"), key_display="F3", id="write.prompt"),
        Binding("f5,ctrl+g", "hide", _("never this one again"), key_display="F5", id="write.hide"),
        Binding("f4,ctrl+o", "template", _("a page to fill in"), key_display="F4", id="write.template"),
    ]

    def __init__(self, lifeline: Lifeline, entry: Entry, opening: str, prompts: Sequence[Prompt]) -> None:
        super().__init__(_("calm · write"), lifeline, name="write")
        self._above = Words(opening, classes="quiet paragraph")
        self._noted = Words(classes="quiet", id="noted")
        self._opening = opening
        self._prompts = list(prompts)
        self._prompt: Prompt | None = None
        self._editor = Editor(entry.body)
        self._timer: Timer | None = None
        self.set_reactive(NotingScreen.notes, entry.notes)

    @property
    def unsaved_words(self) -> tuple[str, Notes]:
        """The words and notes as they stand."""
        return self._editor.body, self.notes

    def body(self) -> Widget:
        """Put the page under a word to begin with, and what is noted under the page."""
        return Vertical(self._above, self._editor, self._noted)

    def on_mount(self) -> None:
        """Start at the end of what is there."""
        self._editor.focus()
        self._editor.move_cursor(self._editor.document.end)
        self._show_notes()
        self._count()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a question only where one is left, and to put one away only where one is asked."""
        return {"prompt": bool(self._prompts), "hide": self._prompt is not None}.get(action, True)

    def watch_notes(self) -> None:
        """Show what is noted, and keep it soon."""
        self._show_notes()
        self._keep_soon()

    def _show_notes(self) -> None:
        noted = " · ".join(note_words(self.notes))
        self._noted.say(noted)
        self._noted.display = bool(noted)

    def _count(self) -> None:
        self.show_progress(word_count_words(self._editor.text))

    def insert(self, text: str) -> None:
        """Put a text where the person writes, on a line of its own; undo takes it away again."""
        row, column = self._editor.cursor_location
        self._editor.insert(f"\n{text}" if column else text)
        self._editor.move_cursor((row + bool(column), len(text.partition("\n")[0])))

    def action_done(self) -> None:
        """Ask for the words to be saved."""
        self.post_message(SaveWords(*self.unsaved_words))

    def action_note(self) -> None:
        """Ask for what to note beside the words."""
        self.post_message(OpenNotes(self.notes))

    def action_template(self) -> None:
        """Ask for the pages to fill in."""
        self.post_message(OpenTemplates())

    def action_prompt(self) -> None:
        """Ask another question above the page."""
        at = self._prompts.index(self._prompt) + 1 if self._prompt else 0
        self._ask(self._prompts[at % len(self._prompts)])

    def action_hide(self) -> None:
        """Ask never to be asked this question again, and go on to the next."""
        if gone := self._prompt:
            at = self._prompts.index(gone)
            self._prompts.remove(gone)
            self._ask(self._prompts[at % len(self._prompts)] if self._prompts else None)
            self.post_message(HidePrompt(gone.id))

    def _ask(self, prompt: Prompt | None) -> None:
        self._prompt = prompt
        self._above.say(prompt.text if prompt else self._opening)
        self.refresh_bindings()

    @on(TextArea.Changed)
    def _follow(self) -> None:
        if self._editor.wrapped_document.height < _COUNTED_AT_ONCE:
            self._count()
        self._keep_soon()

    def _keep_soon(self) -> None:
        if self._timer is None:
            self._timer = self.set_timer(_PAUSE, self._keep)

    def _keep(self) -> None:
        self._timer = None
        self._count()
        self.post_message(KeepWords(*self.unsaved_words))
