"""What screens ask of the app about helplines: a screen answers, its caller acts."""

from collections.abc import Sequence

from textual.message import Message

from calmcli.core.helpline_choice import Way
from calmcli.core.helplines import Helpline


class OpenHelplines(Message):
    """Show who can be called."""


class OpenHelpline(Message):
    """Show all about one helpline."""

    def __init__(self, line: Helpline) -> None:
        super().__init__()
        self.line = line
        """The line."""


class CopyNumber(Message):
    """Copy the number or address of a helpline."""

    def __init__(self, line: Helpline, ways: Sequence[Way] = ()) -> None:
        super().__init__()
        self.line = line
        """The line."""
        self.ways = ways
        """The ways to prefer."""


class ShowCode(Message):
    """Show a code that a phone can scan to reach a helpline."""

    def __init__(self, line: Helpline, ways: Sequence[Way] = ()) -> None:
        super().__init__()
        self.line = line
        """The line."""
        self.ways = ways
        """The ways to prefer."""


class ChooseCountry(Message):
    """Let the person choose the country whose numbers are shown."""


class CountryChosen(Message):
    """Show the numbers of this country from now on."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        """Its ISO 3166-1 code."""
