"""What is asked and told about looking back."""

from calmcli.core.trends import Log
from calmcli.screens.requests.request import Request


class ReadNotes(Request):
    """Read all that was noted."""


class StillReading(Request):
    """Show how far the reading has come."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said
        """How far it has come."""


class NotesRead(Request):
    """Show what was noted."""

    def __init__(self, log: Log, said: str) -> None:
        super().__init__()
        self.log = log
        """The notes."""
        self.said = said
        """What could not be read; empty if all was."""
