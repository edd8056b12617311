"""One journal entry, to read."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from calmcli.core.entry import Entry
from calmcli.core.entry_words import note_words, title_words, written_words
from calmcli.core.language import _
from calmcli.core.listing import Listing
from calmcli.core.parts import part_from
from calmcli.core.visible import visible
from calmcli.screens.entries import places_of
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.journal import DeleteEntry, RestoreEntry, WriteEntry
from calmcli.widgets.page import Page
from calmcli.widgets.words import Words

if TYPE_CHECKING:
    from calmcli.core.query import Query


class EntryScreen(Frame):
    """An entry, whole or, where it is very long, in parts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", _("edit"), id="entry.edit"),
        Binding("d", "delete", _("delete"), id="entry.delete"),
        Binding("r", "restore", _("bring back"), id="entry.restore"),
        Binding("m", "turn(1)", _("the rest"), id="entry.rest"),
        Binding("b", "turn(-1)", _("the part before"), id="entry.before"),
    ]

    def __init__(
        self, lifeline: Lifeline, entry: Entry, *, is_in_trash: bool = False, query: "Query | None" = None
    ) -> None:
        super().__init__(_("calm · journal"), lifeline, name="entry")
        self._entry = entry
        self._is_in_trash = is_in_trash
        self._query = query
        self._starts = [0]
        self._rest_at = len(entry.body)
        self._notes = Words(classes="quiet paragraph")
        self._words = Words()
        self._page = Page(self._notes, self._words)

    def body(self) -> Widget:
        """Put the words under what stands above them."""
        return self._page

    def on_mount(self) -> None:
        """Show it from the start."""
        self._show()
        self._page.focus()

    def show_journal(self, entries: Callable[[], Listing], *, can_undo: bool) -> None:
        """Show it as it is now."""
        found = entries()
        place = found.place_of(self._entry.id)
        if place is not None and not self._is_in_trash:
            self._entry = found[place]
            self._starts = [0]
            self._show()

    def _show(self) -> None:
        entry = self._entry
        notes = "  ".join(note_words(entry.notes))
        self._notes.say(notes)
        self._notes.display = bool(notes)
        words, self._rest_at = part_from(entry.body, self._starts[-1])
        more = "\n" + _("(There is more: m shows it.)") if self._has_rest else ""
        shown = visible(words + more if entry.is_readable else title_words(entry))
        self._words.say(shown, places_of(self._query, shown))
        self.show_progress(written_words(entry))
        self._page.scroll_home(animate=False)
        self.refresh_bindings()

    @property
    def _has_rest(self) -> bool:
        return self._rest_at < len(self._entry.body)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done."""
        if action == "turn":
            return self._has_rest if parameters == (1,) else len(self._starts) > 1
        return action not in ("edit", "delete", "restore") or (action == "restore") == self._is_in_trash

    def action_turn(self, by: int) -> None:
        """Show the next part, or the one before."""
        if by > 0:
            self._starts.append(self._rest_at)
        else:
            self._starts.pop()
        self._show()

    def action_edit(self) -> None:
        """Ask to change it."""
        self.post_message(WriteEntry(self._entry.id))

    def action_delete(self) -> None:
        """Ask to move it to the trash."""
        self.post_message(DeleteEntry(self._entry.id))

    def action_restore(self) -> None:
        """Ask to bring it back."""
        self.post_message(RestoreEntry(self._entry.id))
