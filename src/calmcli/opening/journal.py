"""Opens the screens of the journal."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from typing import TYPE_CHECKING

from calmcli.core.entry import Entry
from calmcli.core.listing import Listing
from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content
from calmcli.store.listing import FileListing

if TYPE_CHECKING:
    from calmcli.core.query import Query


class JournalOpenings(Openings):
    """Entries to list, to read and to write."""

    def journal(self) -> Frame:
        """Return the journal."""
        from calmcli.screens.journal import JournalScreen

        return JournalScreen(self.lifeline, self.entries(), content.screen_words("journal"))

    def entries(self) -> Listing:
        """Return the entries, newest first, each read when somebody looks at it."""
        return FileListing(self.sitting.store.journal.paths())

    def entry(self, entry: Entry, *, is_in_trash: bool = False, query: "Query | None" = None) -> Frame:
        """Return an entry to read."""
        from calmcli.screens.entry import EntryScreen

        return EntryScreen(self.lifeline, entry, is_in_trash=is_in_trash, query=query)

    def trash(self) -> Frame:
        """Return what was deleted."""
        from calmcli.screens.trash import TrashScreen

        empty = content.screen_words("journal")["empty_trash"]
        return TrashScreen(self.lifeline, self.trashed(), empty)

    def trashed(self) -> Listing:
        """Return the entries in the trash, newest first."""
        return FileListing(self.sitting.store.journal.trashed_paths())

    def calendar(self) -> Frame:
        """Return the days on which something was written."""
        from calmcli.screens.calendar import CalendarScreen
        from calmcli.store.days import DaysWritten

        days, today = DaysWritten(self.sitting.store.journal), self.sitting.clock.now().date()
        return CalendarScreen(self.lifeline, days.of, today, content.screen_words("journal")["calendar"])

    def write(self, entry: Entry) -> Frame:
        """Return the editor with an entry on its page; a new one may begin with a question."""
        from calmcli.screens.writing import WritingScreen

        prompts = content.writing_words().prompts_without(self.sitting.settings.hidden_prompts)
        return WritingScreen(self.lifeline, entry, content.screen_words("journal")["opening"], prompts)
