"""The journal: entries newest first, the chosen one beside them where there is room."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.entry import Entry
from calmcli.core.entry_words import shown_words, title_words, written_words
from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.journal import DeleteEntry, OpenEntry, UndoDelete, WriteEntry
from calmcli.widgets.choices import Choices
from calmcli.widgets.words import Words


class JournalScreen(Frame):
    """A list of entries."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", _("new"), id="journal.new"),
        Binding("e", "edit", _("edit"), id="journal.edit"),
        Binding("d", "delete", _("delete"), id="journal.delete"),
        Binding("u", "undo", _("undo"), id="journal.undo"),
        Binding("r", "take_up", _("unfinished words"), id="journal.draft"),
    ]

    entries: reactive[Sequence[Entry]] = reactive((), init=False, bindings=True)
    """The entries, newest first."""
    can_undo: reactive[bool] = reactive(default=False, init=False, bindings=True)
    """Whether an entry was deleted that can be brought back."""

    def __init__(self, lifeline: Lifeline, entries: Sequence[Entry], words: Mapping[str, str]) -> None:
        super().__init__(_("calm · journal"), lifeline)
        self._words = words
        self._list = Choices(id="entries")
        self._preview = Words(id="preview")
        self.set_reactive(JournalScreen.entries, entries)

    def body(self) -> Widget:
        """Put the entries beside the chosen one."""
        empty = Words(self._words["empty"], id="empty", classes="paragraph")
        beside = VerticalScroll(self._preview, can_focus=False, id="preview-scroll")
        return Vertical(empty, Horizontal(self._list, beside))

    def on_mount(self) -> None:
        """Fill the list."""
        self._list.focus()
        self.watch_entries()

    def watch_entries(self) -> None:
        """Show the entries anew."""
        self._list.show(f"{written_words(entry)} {title_words(entry)}" for entry in self.entries)
        self.set_class(not self.entries, "-empty")

    def show_journal(self, entries: Callable[[], Sequence[Entry]], *, can_undo: bool) -> None:
        """Show the entries as they are now."""
        self.entries = entries()
        self.can_undo = can_undo

    @property
    def _chosen(self) -> Entry | None:
        at = self._list.highlighted
        return self.entries[at] if at is not None and at < len(self.entries) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what can be done."""
        if action in ("edit", "delete"):
            return bool(self.entries)
        return {"undo": self.can_undo, "take_up": self.has_draft}.get(action, True)

    def action_new(self) -> None:
        """Ask for the editor."""
        self.post_message(WriteEntry())

    def action_edit(self) -> None:
        """Ask to change the chosen entry."""
        if entry := self._chosen:
            self.post_message(WriteEntry(entry.id))

    def action_delete(self) -> None:
        """Ask to move the chosen entry to the trash."""
        if entry := self._chosen:
            self.post_message(DeleteEntry(entry.id))

    def action_undo(self) -> None:
        """Ask for the entry that was deleted last."""
        self.post_message(UndoDelete())

    @on(Choices.OptionSelected)
    def _open_chosen(self) -> None:
        if entry := self._chosen:
            self.post_message(OpenEntry(entry.id))

    @on(Choices.OptionHighlighted)
    def _preview_highlighted(self) -> None:
        entry = self._chosen
        self._preview.say(shown_words(entry) if entry else "")
