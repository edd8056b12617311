"""Opens the screens around the page to write on."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from calmcli.core.notes import Notes
from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content


class WritingOpenings(Openings):
    """What to note beside the words, and something to begin with."""

    def notes(self, notes: Notes) -> Frame:
        """Return the questions for mood, urge, feelings and tags."""
        from calmcli.screens.notes import NotesScreen

        return NotesScreen(self.lifeline, content.writing_words().notes, notes)

    def feelings_wheel(self, notes: Notes) -> Frame:
        """Return the wheel of feelings."""
        from calmcli.screens.feelings_wheel import FeelingsWheelScreen

        words = content.writing_words()
        return FeelingsWheelScreen(self.lifeline, words.families, words.notes["feelings"], notes)

    def templates(self) -> Frame:
        """Return the pages to fill in."""
        from calmcli.screens.templates import TemplatesScreen

        return TemplatesScreen(self.lifeline, content.writing_words().templates)
