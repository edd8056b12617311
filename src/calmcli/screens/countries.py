"""The country whose numbers are shown: typed, found, chosen."""

from collections.abc import Callable, Sequence

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.countries import Territory
from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.helplines import CountryChosen
from calmcli.widgets.choices import Choices
from calmcli.widgets.search_box import SearchBox


class CountriesScreen(Frame):
    """Every country, fewer with each letter."""

    def __init__(self, lifeline: Lifeline, find: Callable[[str], Sequence[Territory]]) -> None:
        super().__init__(_("calm · country"), lifeline, name="countries")
        self._find = find
        self._found: Sequence[Territory] = ()
        self._search = SearchBox(_("Type the name of a country"))
        self._list = Choices()

    def body(self) -> Widget:
        """Put the box above the list."""
        return Vertical(self._search, self._list)

    def on_mount(self) -> None:
        """Show every country, ready to type."""
        self._search.focus()
        self._show("")

    @on(SearchBox.Changed)
    def _follow(self, event: SearchBox.Changed) -> None:
        self._show(event.value)

    def _show(self, words: str) -> None:
        self._found = self._find(words)
        self._list.show(place.name for place in self._found)
        self._list.highlighted = 0 if self._found else None

    @on(SearchBox.Left)
    async def _leave_box(self, event: SearchBox.Left) -> None:
        if event.has_given_up:
            await self.run_action("app.leave")
        else:
            self._list.focus()

    @on(SearchBox.Submitted)
    @on(Choices.OptionSelected)
    def _choose(self) -> None:
        at = self._list.highlighted
        if at is not None and at < len(self._found):
            self.post_message(CountryChosen(self._found[at].code))
