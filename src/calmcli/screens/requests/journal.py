"""What screens ask of the app about the journal: a screen answers, its caller acts."""

from textual.message import Message

from calmcli.core.notes import Notes


class OpenEntry(Message):
    """Show one entry whole."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """The entry's name."""


class WriteEntry(Message):
    """Open the editor."""

    def __init__(self, name: str | None = None) -> None:
        super().__init__()
        self.name = name
        """The name of the entry to change; None for a new one."""


class DeleteEntry(Message):
    """Move an entry to the trash."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """The entry's name."""


class UndoDelete(Message):
    """Bring the entry back that was deleted last."""


class TakeUpDraft(Message):
    """Open the newest words that were never saved."""


class KeepWords(Message):
    """Keep words and notes as a draft."""

    def __init__(self, body: str, notes: Notes) -> None:
        super().__init__()
        self.body = body
        """The words so far."""
        self.notes = notes
        """What was noted beside them so far."""


class SaveWords(Message):
    """Save words and notes as an entry and close the editor."""

    def __init__(self, body: str, notes: Notes) -> None:
        super().__init__()
        self.body = body
        """The words."""
        self.notes = notes
        """What was noted beside them."""


class OpenNotes(Message):
    """Ask for mood, urge, feelings and tags."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.notes = notes
        """What was noted so far."""


class OpenFeelings(Message):
    """Show the wheel of feelings."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.notes = notes
        """What was noted so far."""


class NotesChanged(Message):
    """Take over what was noted, on the page it was noted for."""

    def __init__(self, notes: Notes) -> None:
        super().__init__()
        self.notes = notes
        """What is noted now."""


class OpenTemplates(Message):
    """Show the pages to fill in."""


class UseTemplate(Message):
    """Put a page to fill in where the person writes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        """What stands on it."""


class HidePrompt(Message):
    """Never ask one of the questions to begin with again."""

    def __init__(self, prompt_id: str) -> None:
        super().__init__()
        self.prompt_id = prompt_id
        """The question, by its id."""
