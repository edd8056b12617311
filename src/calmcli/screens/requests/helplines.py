"""What screens ask of the app about helplines: a screen answers, its caller acts."""

from collections.abc import Sequence

from calmcli.core.helpline_choice import Way
from calmcli.core.helplines import Helpline
from calmcli.screens.requests.request import Request


class OpenHelpline(Request):
    """Show all about one helpline."""

    def __init__(self, line: Helpline) -> None:
        super().__init__()
        self.line = line
        """The line."""


class CopyNumber(Request):
    """Copy the number or address of a helpline."""

    def __init__(self, line: Helpline, ways: Sequence[Way] = ()) -> None:
        super().__init__()
        self.line = line
        """The line."""
        self.ways = ways
        """The ways to prefer."""


class ShowCode(Request):
    """Show a code that a phone can scan to reach a helpline."""

    def __init__(self, line: Helpline, ways: Sequence[Way] = ()) -> None:
        super().__init__()
        self.line = line
        """The line."""
        self.ways = ways
        """The ways to prefer."""


class ChooseCountry(Request):
    """Let the person choose the country whose numbers are shown."""


class CountryChosen(Request):
    """Show the numbers of this country from now on."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.code = code
        """Its ISO 3166-1 code."""
