"""What the screens share that list entries: the list, and the marked entry beside it where there is room."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal, VerticalScroll

from calmcli.core.entry import Entry
from calmcli.core.entry_words import begins_with, note_words, title_words, written_words
from calmcli.core.listing import Listing
from calmcli.core.visible import visible
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.long_list import LongList, Row
from calmcli.widgets.words import Words

if TYPE_CHECKING:
    from calmcli.core.query import Query


class EntriesScreen(Frame):
    """Entries to choose from."""

    AUTO_FOCUS = "#entries"
    """Never the box to search in, which may not be shown."""

    def __init__(self, heading: str, lifeline: Lifeline, entries: Listing, *, name: str) -> None:
        super().__init__(heading, lifeline, name=name)
        self._entries = entries
        self._list = LongList(id="entries")
        self._notes = Words(classes="quiet")
        self._preview = Words(id="preview")

    def _side_by_side(self) -> Horizontal:
        """Return the list, and the marked entry beside it."""
        beside = VerticalScroll(self._notes, self._preview, can_focus=False, id="preview-scroll")
        return Horizontal(self._list, beside)

    def show_entries(self, entries: Listing, name: str | None = None, *, is_from_top: bool = False) -> None:
        """Show other entries, the one of a name marked if it is among them.

        Else the place stays as near as it can, or is the top.
        """
        at = 0 if is_from_top else self._list.here or 0
        found = entries.place_of(name) if name else None
        self._entries = entries
        self._list.show(self._row, self._reach, at if found is None else found)
        self.set_class(not len(entries), "-empty")
        self.refresh_bindings()

    def _row(self, place: int) -> Row:
        entry = self._entries[place]
        words = self._shown_of(entry)
        return Row(written_words(entry), words, self._strong_in(words))

    def _shown_of(self, entry: Entry) -> str:
        """Return what a row shows of an entry, on one line."""
        return title_words(entry)

    def _strong_in(self, text: str) -> Sequence[tuple[int, int]]:
        """Return the places of a text that stand out."""
        return ()

    def _reach(self, place: int) -> int:
        self._entries.reach(place)
        return len(self._entries)

    @property
    def chosen(self) -> Entry | None:
        """The marked entry."""
        at = self._list.here
        return self._entries[at] if at is not None and at < len(self._entries) else None

    @on(LongList.Marked)
    def _show_marked(self) -> None:
        entry = self.chosen
        notes = " · ".join(note_words(entry.notes)) if entry else ""
        self._notes.say(f"{notes}\n" if notes else "")
        self._notes.display = bool(notes)
        words = visible(begins_with(entry)) if entry else ""
        self._preview.say(words, self._strong_in(words))


def places_of(query: "Query | None", text: str) -> Sequence[tuple[int, int]]:
    """Return where what is looked for stands in a text; nowhere where nothing is."""
    if query is None:
        return ()
    from calmcli.core.highlight import places  # noqa: PLC0415 - only who searches needs it

    return places(query, text)
