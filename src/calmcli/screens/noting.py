"""What the screens share on which an entry's notes are made: they always say the same."""

from textual.reactive import reactive

from calmcli.core.notes import NO_NOTES, Notes
from calmcli.screens.frame import Frame


class NotingScreen(Frame):
    """A screen that shows what was noted beside an entry's words."""

    notes: reactive[Notes] = reactive(NO_NOTES, init=False)
    """What is noted now."""

    def show_notes(self, notes: Notes) -> None:
        """Show what is noted."""
        self.notes = notes
