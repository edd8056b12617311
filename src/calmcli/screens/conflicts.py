"""The entries of which a sync program or git left two versions, to choose one from."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.listing import Listing
from calmcli.screens.entries import EntriesScreen
from calmcli.screens.frame import Lifeline
from calmcli.screens.requests.conflicts import LookForConflicts, OpenConflict
from calmcli.widgets.long_list import LongList
from calmcli.widgets.words import Words


class ConflictsScreen(EntriesScreen):
    """A list of entries that have two versions; it is filled once all entries are looked through."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.leave", _("leave"), key_display="Esc", id="conflicts.leave"),
    ]

    def __init__(self, lifeline: Lifeline, entries: Listing, words: Mapping[str, str]) -> None:
        super().__init__(_("calm · two versions"), lifeline, entries, name="conflicts")
        self._empty = Words(_("Looking through your entries."), id="empty", classes="paragraph")
        self._words = words

    def body(self) -> Widget:
        """Put the entries beside the chosen one."""
        about = Words(self._words["list_about"], id="list-about", classes="quiet about paragraph")
        return Vertical(about, self._empty, self._side_by_side())

    def on_mount(self) -> None:
        """Show what is known, and ask for the rest."""
        self._list.focus()
        self.show_entries(self._entries)
        self.post_message(LookForConflicts(is_waited_for=True))

    def show_found(self, entries: Listing) -> None:
        """Show the entries that were found."""
        self._empty.say(self._words["empty"])
        self.show_entries(entries, self.chosen.id if self.chosen else None)

    def say_progress(self, said: str) -> None:
        """Say how far the looking has come."""
        self._empty.say(said)

    @on(LongList.Chosen)
    def _open_chosen(self) -> None:
        if entry := self.chosen:
            self.post_message(OpenConflict(entry.id))
