"""Answers what is asked about helplines and countries."""

from textual import on

from calmcli.answering.answers import Answers
from calmcli.core.helpline_links import reach_of
from calmcli.core.language import _
from calmcli.screens.requests import helplines as requests
from calmcli.store.helplines import answer
from calmcli.widgets.lifeline_bar import LifelineBar


class HelplineAnswers(Answers):
    """Shows who can be called, and everything about them."""

    @on(requests.OpenHelplines)
    @on(LifelineBar.Chosen)
    def action_helplines(self) -> None:
        """Show who can be called, over whatever is on the screen."""
        if self.screen.name != "helplines":
            self.push_screen(self._opening.helplines())

    @on(requests.OpenHelpline)
    def _open_helpline(self, request: requests.OpenHelpline) -> None:
        self.push_screen(self._opening.helpline(request.line))

    @on(requests.CopyNumber)
    def _copy_number(self, request: requests.CopyNumber) -> None:
        number = reach_of(request.line, request.ways)
        self.copy_to_clipboard(number)
        self._tell(_("Copied, where this terminal allows it: {number}").format(number=number))

    @on(requests.ShowCode)
    def _show_code(self, request: requests.ShowCode) -> None:
        self.push_screen(self._opening.code(request.line, request.ways))

    @on(requests.ChooseCountry)
    def _choose_country(self) -> None:
        self.push_screen(self._opening.countries())

    @on(requests.CountryChosen)
    def _country_chosen(self, request: requests.CountryChosen) -> None:
        found = answer(request.code, "", {}, self._sitting.answer.own)
        self._sitting = self._opening.sitting = self._sitting._replace(answer=found)
        self.pop_screen()
        self.switch_screen(self._opening.helplines())
        for screen in self.screen_stack:
            screen.query(LifelineBar).refresh()
