"""Shows what the keys do, and does what is chosen there."""

from calmcli.answering.answers import Answers, answers_to
from calmcli.opening.keys import KeyOpenings
from calmcli.screens.requests import keys as requests
from calmcli.widgets.commands import commands_on

_OVER_OTHERS = ("keys", "palette")
"""The screens that tell of the keys of the screen below them."""


class KeyAnswers(Answers):
    """Tells what can be done on the screen below."""

    openings = KeyOpenings
    opening: KeyOpenings

    @answers_to(requests.ShowKeys)
    def _show_keys(self) -> None:
        if self.host.screen.name not in _OVER_OTHERS:
            self.host.push_screen(self.opening.keys(commands_on(self.host.screen)))

    @answers_to(requests.ShowPalette)
    def _show_palette(self) -> None:
        if self.host.screen.name not in _OVER_OTHERS:
            self.host.push_screen(self.opening.palette(commands_on(self.host.screen)))

    @answers_to(requests.DoCommand)
    def _do_command(self, request: requests.DoCommand) -> None:
        self.host.pop_screen()
        self.host.call_after_refresh(self.host.run_action, request.action)


FLOW = KeyAnswers
