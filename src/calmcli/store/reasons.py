"""Why the system refused, in words."""

from pathlib import Path


def reason_of(error: OSError) -> str:
    """Return why the system could not do something, in a few words, without its error number."""
    return error.strerror or str(error)


class NotSavedError(Exception):
    """Words could not be saved, and are still in hand."""

    def __init__(self, reason: str, draft: Path | None) -> None:
        super().__init__(reason)
        self.reason = reason
        """Why, in a few words."""
        self.draft = draft
        """The draft that holds the words; None where they are only in memory."""
