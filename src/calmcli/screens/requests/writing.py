"""What the page to write on asks of the app: what is noted beside the words, and something to begin with."""

from calmcli.core.notes import Notes
from calmcli.screens.requests.request import Request


class OpenNotes(Request):
    """Ask for mood, urge, feelings and tags."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.notes = notes
        """What was noted so far."""


class OpenFeelings(Request):
    """Show the wheel of feelings."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.notes = notes
        """What was noted so far."""


class NotesChanged(Request):
    """Take over what was noted, on the page it was noted for."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.notes = notes
        """What is noted now."""


class OpenTemplates(Request):
    """Show the pages to fill in."""


class UseTemplate(Request):
    """Put a page to fill in where the person writes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        """What stands on it."""


class HidePrompt(Request):
    """Never ask one of the questions to begin with again."""

    def __init__(self, prompt_id: str) -> None:
        super().__init__()
        self.prompt_id = prompt_id
        """The question, by its id."""
