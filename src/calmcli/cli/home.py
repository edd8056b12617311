"""`calm` alone: the home screen."""

from calmcli.cli import flows
from calmcli.cli.outcome import Outcome
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines


def open_home(*, plain: bool) -> Outcome:
    """Open the home screen."""
    sitting = sit_down()
    if wants_lines(sitting, plain=plain):
        return as_lines(sitting, flows.welcome(sitting))
    return as_screen(sitting, "home")
