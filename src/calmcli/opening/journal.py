"""Opens the screens of the journal."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Sequence

from calmcli.core.entry import Entry
from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content

_LISTED = 300
"""How many entries the journal's screen lists."""


class JournalOpenings(Openings):
    """Entries to list, to read and to write."""

    def journal(self) -> Frame:
        """Return the journal."""
        from calmcli.screens.journal import JournalScreen

        return JournalScreen(self.lifeline, self.entries(), content.screen_words("journal"))

    def entries(self) -> Sequence[Entry]:
        """Return the entries that the journal lists, newest first."""
        return [found.entry for found in self.sitting.store.journal.newest(_LISTED)]

    def entry(self, entry: Entry) -> Frame:
        """Return an entry to read."""
        from calmcli.screens.entry import EntryScreen

        return EntryScreen(self.lifeline, entry)

    def write(self, entry: Entry) -> Frame:
        """Return the editor with an entry on its page; a new one may begin with a question."""
        from calmcli.screens.writing import WritingScreen

        prompts = content.writing_words().prompts_without(self.sitting.settings.hidden_prompts)
        return WritingScreen(self.lifeline, entry, content.screen_words("journal")["opening"], prompts)
