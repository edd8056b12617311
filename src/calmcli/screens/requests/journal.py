"""What screens ask of the app about the journal: a screen answers, its caller acts."""

from typing import TYPE_CHECKING

from calmcli.screens.requests.request import Request

if TYPE_CHECKING:
    from calmcli.core.notes import Notes
    from calmcli.core.query import Query


class OpenEntry(Request):
    """Show one entry whole."""

    def __init__(self, name: str, query: "Query | None" = None) -> None:
        super().__init__()
        self.name = name
        """The entry's name."""
        self.query = query
        """What was looked for when it was found; None where it was not."""


class WriteEntry(Request):
    """Open the editor."""

    def __init__(self, name: str | None = None) -> None:
        super().__init__()
        self.name = name
        """The name of the entry to change; None for a new one."""


class DeleteEntry(Request):
    """Move an entry to the trash."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """The entry's name."""


class UndoDelete(Request):
    """Bring the entry back that was deleted last."""


class OpenTrash(Request):
    """Show what was deleted."""


class OpenTrashed(Request):
    """Show one deleted entry whole."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """The entry's name."""


class RestoreEntry(Request):
    """Bring an entry back from the trash."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """The entry's name."""


class JournalChanged(Request):
    """Show the journal as it is now on each screen that lists it, and say what was done."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said
        """What to say."""


class OpenCalendar(Request):
    """Show the days on which something was written."""


class GoToEntry(Request):
    """Go back to the list, to one of its entries."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """The entry's name."""


class TakeUpDraft(Request):
    """Open the newest words that were never saved."""


class KeepWords(Request):
    """Keep words and notes as a draft."""

    def __init__(self, body: str, notes: "Notes") -> None:
        super().__init__()
        self.body = body
        """The words so far."""
        self.notes = notes
        """What was noted beside them so far."""


class SaveWords(Request):
    """Save words and notes as an entry and close the editor."""

    def __init__(self, body: str, notes: "Notes") -> None:
        super().__init__()
        self.body = body
        """The words."""
        self.notes = notes
        """What was noted beside them."""
