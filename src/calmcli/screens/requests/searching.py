"""What screens ask of the app about looking for entries."""

from calmcli.screens.requests.request import Request


class SearchEntries(Request):
    """Look for entries."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        """What is looked for, as it was typed; empty for everything."""
