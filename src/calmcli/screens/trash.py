"""The trash: entries that were deleted, to read and to bring back."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.listing import Listing
from calmcli.screens.entries import EntriesScreen
from calmcli.screens.frame import Lifeline
from calmcli.screens.requests.journal import OpenTrashed, RestoreEntry
from calmcli.widgets.long_list import LongList
from calmcli.widgets.words import Words


class TrashScreen(EntriesScreen):
    """A list of deleted entries."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "restore", _("bring back"), id="trash.restore"),
    ]

    def __init__(self, lifeline: Lifeline, entries: Listing, empty: str) -> None:
        super().__init__(_("calm · trash"), lifeline, entries, name="trash")
        self._empty = empty

    def body(self) -> Widget:
        """Put the entries beside the chosen one."""
        empty = Words(self._empty, id="empty", classes="paragraph")
        return Vertical(empty, self._side_by_side())

    def on_mount(self) -> None:
        """Fill the list."""
        self._list.focus()
        self.show_entries(self._entries)

    def show_journal(self, entries: Callable[[], Listing], *, can_undo: bool) -> None:
        """Show what is in the trash now."""
        self.show_entries(entries())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to bring back only where there is something."""
        return action != "restore" or bool(len(self._entries))

    def action_restore(self) -> None:
        """Ask to bring the chosen entry back."""
        if entry := self.chosen:
            self.post_message(RestoreEntry(entry.id))

    @on(LongList.Chosen)
    def _open_chosen(self) -> None:
        if entry := self.chosen:
            self.post_message(OpenTrashed(entry.id))
