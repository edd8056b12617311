"""The journal: entries newest first, the chosen one beside them where there is room."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.listing import Listing
from calmcli.screens.entries import EntriesScreen, places_of
from calmcli.screens.frame import Lifeline
from calmcli.screens.requests.conflicts import LookForConflicts, OpenConflicts
from calmcli.screens.requests.journal import (
    DeleteEntry,
    OpenCalendar,
    OpenEntry,
    OpenTrash,
    UndoDelete,
    WriteEntry,
)
from calmcli.screens.requests.searching import SearchEntries
from calmcli.widgets.long_list import LongList
from calmcli.widgets.search_box import SearchBox
from calmcli.widgets.words import Words

if TYPE_CHECKING:
    from calmcli.core.query import Query

_PAUSE = 0.12
"""Seconds after a key in which the search begins, so that fast typing is one search."""

_REST = 1.5
"""Seconds after the last key in which a search asks every file whether it has changed."""


def _two_versions_words(count: int) -> str:
    """Say of how many entries there are two versions."""
    if count == 1:
        return _("One entry has two versions: v shows both.")
    return _("{count} entries have two versions: v shows them.").format(count=count)


class JournalScreen(EntriesScreen):
    """A list of entries, or of those that were found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", _("new"), id="journal.new"),
        Binding("slash", "search", _("search"), key_display="/", id="journal.search"),
        Binding("e", "edit", _("edit"), id="journal.edit"),
        Binding("d", "delete", _("delete"), id="journal.delete"),
        Binding("u", "undo", _("undo"), id="journal.undo"),
        Binding("r", "take_up", _("unfinished words"), id="journal.draft"),
        Binding("c", "calendar", _("calendar"), id="journal.calendar"),
        Binding("t", "trash", _("trash"), id="journal.trash"),
        Binding("v", "versions", _("two versions"), id="journal.versions"),
        Binding("l", "app.open('trends')", _("look back"), id="journal.trends"),
        Binding("escape", "back", _("leave"), key_display="Esc", id="journal.back"),
    ]

    can_undo: reactive[bool] = reactive(default=False, init=False, bindings=True)
    """Whether an entry was deleted that can be brought back."""

    def __init__(self, lifeline: Lifeline, entries: Listing, words: Mapping[str, str]) -> None:
        super().__init__(_("calm · journal"), lifeline, entries, name="journal")
        self._words = words
        self._search = SearchBox(_('Words, "a phrase", tag:rain, mood:<4, since:may'))
        self._status = Words(id="status", classes="quiet")
        self._two_versions = Words(id="two-versions", classes="quiet paragraph")
        self._pending: list[Timer] = []
        self._is_checked = False
        self._place_before: str | None = None
        self._found_for = ""
        self._query: Query | None = None

    def body(self) -> Widget:
        """Put the entries beside the chosen one, under a box to search in."""
        empty = Words(self._words["empty"], id="empty", classes="paragraph")
        return Vertical(self._search, self._status, self._two_versions, empty, self._side_by_side())

    def on_mount(self) -> None:
        """Fill the list."""
        self._search.display = self._status.display = self._two_versions.display = False
        self._list.focus()
        self.show_entries(self._entries)
        self.call_after_refresh(self.post_message, LookForConflicts(is_waited_for=False))

    def show_conflicts(self, count: int) -> None:
        """Say of how many entries there are two versions; nothing where there are none."""
        self._two_versions.say(_two_versions_words(count))
        self._two_versions.display = bool(count)
        self.refresh_bindings()

    def show_journal(self, entries: Callable[[], Listing], *, can_undo: bool) -> None:
        """Show the entries as they are now, or search anew."""
        self.can_undo = can_undo
        if self.searched:
            self._look(is_checked=False)
        else:
            self.show_entries(entries(), self._name_to_stay_at)

    @property
    def _name_to_stay_at(self) -> str | None:
        """The entry to come back to; from the top, the top, where something new may stand."""
        return self.chosen.id if self.chosen and self._list.here else None

    def go_to(self, name: str) -> None:
        """Mark an entry of the list."""
        place = self._entries.place_of(name)
        if place is not None:
            self._list.action_go(place)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done."""
        if action in ("edit", "delete"):
            return bool(len(self._entries))
        offered = {
            "undo": self.can_undo,
            "take_up": self.has_draft,
            "versions": bool(self._two_versions.display),
        }
        return offered.get(action, True)

    def action_new(self) -> None:
        """Ask for the editor."""
        self.post_message(WriteEntry())

    def action_edit(self) -> None:
        """Ask to change the chosen entry."""
        if entry := self.chosen:
            self.post_message(WriteEntry(entry.id))

    def action_delete(self) -> None:
        """Ask to move the chosen entry to the trash."""
        if entry := self.chosen:
            self.post_message(DeleteEntry(entry.id))

    def action_undo(self) -> None:
        """Ask for the entry that was deleted last."""
        self.post_message(UndoDelete())

    def action_calendar(self) -> None:
        """Ask for the days on which something was written."""
        self.post_message(OpenCalendar())

    def action_versions(self) -> None:
        """Ask for the entries that have two versions."""
        self.post_message(OpenConflicts())

    def action_trash(self) -> None:
        """Ask for what is in the trash."""
        self.post_message(OpenTrash())

    async def action_back(self) -> None:
        """End the search; where there is none, leave."""
        if self.searched:
            self._search.action_give_up()
        else:
            await self.run_action("app.leave")

    @on(LongList.Chosen)
    def _open_chosen(self) -> None:
        if entry := self.chosen:
            self.post_message(OpenEntry(entry.id, self._query))

    @property
    def searched(self) -> str:
        """What is searched for; empty for nothing."""
        return self._search.value.strip()

    def action_search(self) -> None:
        """Open the box to search in."""
        if not self._search.display:
            self._place_before = self._name_to_stay_at
        self._search.display = True
        self._search.focus()

    @on(SearchBox.Changed)
    def _look_soon(self) -> None:
        """Look once the keys rest for a moment; when they rest longer, once more with every file asked."""
        for timer in self._pending:
            timer.stop()
        look, check = partial(self._look, is_checked=self._is_checked), partial(self._look, is_checked=False)
        self._pending = [
            self.set_timer(_PAUSE, look),
            *([self.set_timer(_REST, check)] if self._is_checked else []),
        ]

    def _look(self, *, is_checked: bool) -> None:
        self.post_message(SearchEntries(self.searched, is_checked=is_checked))

    @on(SearchBox.Left)
    @on(SearchBox.Submitted)
    def _leave_box(self) -> None:
        self._search.display = bool(self.searched)
        self._list.focus()

    def _shown_of(self, entry: Entry) -> str:
        """Return the piece that was looked for, else how the entry begins."""
        if not self._query:
            return super()._shown_of(entry)
        from calmcli.core.highlight import piece  # noqa: PLC0415 - only who searches needs it

        return piece(self._query, entry.body) or super()._shown_of(entry)

    def _strong_in(self, text: str) -> Sequence[tuple[int, int]]:
        """Return where the words that are looked for stand."""
        return places_of(self._query, text)

    def show_found(self, searched: str, entries: Listing, said: str, query: "Query | None") -> None:
        """Show what was found, unless something else is searched for by now; without words, everything."""
        if searched == self.searched:
            self._query = query
            self._is_checked = bool(searched)
            is_same, self._found_for = searched == self._found_for, searched
            stay_at = self._name_to_stay_at if is_same else None if searched else self._place_before
            self.show_entries(entries, stay_at, is_from_top=not is_same)
            self.set_class(not searched and not len(entries), "-empty")
            self.say_found(searched, said)

    def say_found(self, searched: str, said: str) -> None:
        """Say what came of a search, unless something else is searched for by now."""
        if searched == self.searched:
            self._status.say(said)
            self._status.display = bool(said)

    def say_progress(self, said: str) -> None:
        """Say how far a long search has come, as long as something is searched for."""
        if self.searched:
            self.say_found(self.searched, said)
