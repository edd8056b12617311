"""The country whose numbers are shown: typed, found, chosen."""

from collections.abc import Callable, Sequence

from calmcli.core.countries import Territory
from calmcli.core.language import _
from calmcli.screens.frame import Lifeline
from calmcli.screens.looking import LookingScreen
from calmcli.screens.requests.helplines import CountryChosen
from calmcli.widgets.choices import Choices


class CountriesScreen(LookingScreen):
    """Every country, fewer with each letter."""

    PROMPT = _("Type the name of a country")

    def __init__(self, lifeline: Lifeline, find: Callable[[str], Sequence[Territory]]) -> None:
        super().__init__(_("calm · country"), lifeline, Choices(), name="countries")
        self._find = find
        self._found: Sequence[Territory] = ()

    def look(self, words: str) -> int:
        """Show the countries whose names begin so."""
        self._found = self._find(words)
        self._list.show(place.name for place in self._found)
        return len(self._found)

    def take(self, at: int) -> None:
        """Ask for its numbers."""
        self.post_message(CountryChosen(self._found[at].code))
