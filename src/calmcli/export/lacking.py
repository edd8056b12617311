"""Why a plan could not be made in a format: what is lacking, for the caller to say with another way."""

from collections.abc import Sequence


class NoDateError(ValueError):
    """A plan has no date that a calendar could hold."""


class MissingLibraryError(ImportError):
    """The libraries that a format needs are not installed."""

    def __init__(self, libraries: Sequence[str]) -> None:
        super().__init__(*libraries)
        self.libraries = libraries
        """Their names, as an installer knows them."""


class UndrawableError(ValueError):
    """Words hold characters that no font at hand can draw."""

    def __init__(self, characters: str) -> None:
        super().__init__(characters)
        self.characters = characters
        """The characters, each once."""


class FontError(ValueError):
    """The font somebody named cannot be read."""
