"""Why a plan could not be made in a format: what is lacking, for the caller to say with another way."""


class NoDateError(ValueError):
    """A plan has no date that a calendar could hold."""


class MissingExtraError(ImportError):
    """The library that a format needs is not installed."""

    def __init__(self, extra: str) -> None:
        super().__init__(extra)
        self.extra = extra
        """The extra of the package that has it."""


class UndrawableError(ValueError):
    """Words hold characters that no font at hand can draw."""

    def __init__(self, characters: str) -> None:
        super().__init__(characters)
        self.characters = characters
        """The characters, each once."""


class FontError(ValueError):
    """The font somebody named cannot be read."""
