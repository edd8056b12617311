"""Answers what is asked about helplines and countries."""

from calmcli.answering.answers import Answers, answers_to
from calmcli.core.helpline_links import reach_of
from calmcli.core.language import _
from calmcli.opening.helplines import HelplineOpenings
from calmcli.screens.requests import helplines as requests
from calmcli.screens.requests.settings import RememberSetting


class HelplineAnswers(Answers):
    """Shows who can be called, and everything about them."""

    openings = HelplineOpenings
    opening: HelplineOpenings

    @answers_to(requests.OpenHelpline)
    def _open_helpline(self, request: requests.OpenHelpline) -> None:
        self.host.push_screen(self.opening.helpline(request.line))

    @answers_to(requests.CopyNumber)
    def _copy_number(self, request: requests.CopyNumber) -> None:
        number = reach_of(request.line, request.ways)
        self.host.copy_to_clipboard(number)
        self.host.tell(_("Copied, where this terminal allows it: {number}").format(number=number))

    @answers_to(requests.ShowCode)
    def _show_code(self, request: requests.ShowCode) -> None:
        self.host.push_screen(self.opening.code(request.line, request.ways))

    @answers_to(requests.ChooseCountry)
    def _choose_country(self) -> None:
        self.host.push_screen(self.opening.countries())

    @answers_to(requests.CountryChosen)
    def _country_chosen(self, request: requests.CountryChosen) -> None:
        if self.host.screen.name == "countries":
            self.host.pop_screen()
        self.host.renew(self.sitting._replace(country=request.code))
        if self.host.screen.name != "helplines":
            self.host.post_message(RememberSetting("country", request.code))


FLOW = HelplineAnswers
