"""What is asked and told about looking for entries."""

from typing import TYPE_CHECKING

from calmcli.screens.requests.request import Request

if TYPE_CHECKING:
    from calmcli.core.listing import Listing
    from calmcli.core.query import Query


class SearchEntries(Request):
    """Look for entries."""

    def __init__(self, words: str, *, is_checked: bool) -> None:
        super().__init__()
        self.words = words
        """What is looked for, as it was typed; empty for everything."""
        self.is_checked = is_checked
        """Whether a search of a moment ago has asked every file whether it has changed."""


class StillLooking(Request):
    """Show how far a long search has come."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said
        """How far it has come."""


class SearchEnded(Request):
    """Show what was found."""

    def __init__(self, words: str, found: "Listing", said: str, query: "Query | None") -> None:
        super().__init__()
        self.words = words
        """What was looked for."""
        self.found = found
        """The entries."""
        self.said = said
        """How many there are, and what could not be looked through."""
        self.query = query
        """What the words were read as; None where everything is shown."""
