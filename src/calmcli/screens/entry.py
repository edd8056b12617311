"""One journal entry, to read."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from calmcli.core.entry import Entry
from calmcli.core.entry_words import note_words, shown_words, written_words
from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.journal import DeleteEntry, WriteEntry
from calmcli.widgets.page import Page
from calmcli.widgets.words import Words


class EntryScreen(Frame):
    """An entry whole."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", _("edit"), id="entry.edit"),
        Binding("d", "delete", _("delete"), id="entry.delete"),
    ]

    def __init__(self, lifeline: Lifeline, entry: Entry) -> None:
        super().__init__(_("calm · journal"), lifeline, name="entry")
        self._entry = entry

    def body(self) -> Widget:
        """Put the words under what stands above them."""
        notes = "  ".join(note_words(self._entry.notes))
        above = [Words(notes, classes="quiet paragraph")] if notes else []
        return Page(*above, Words(shown_words(self._entry)))

    def on_mount(self) -> None:
        """Say when it was written."""
        self.show_progress(written_words(self._entry))
        self.query_one(Page).focus()

    def action_edit(self) -> None:
        """Ask to change it."""
        self.post_message(WriteEntry(self._entry.id))

    def action_delete(self) -> None:
        """Ask to move it to the trash."""
        self.post_message(DeleteEntry(self._entry.id))
