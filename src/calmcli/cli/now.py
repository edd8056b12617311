"""`calm now`: the urge plan at once, a line at a time."""

import typer

from calmcli.cli import flows
from calmcli.cli.options import Country, Plain
from calmcli.cli.outcome import Outcome
from calmcli.cli.sitting import as_lines, sit_down
from calmcli.core.language import _

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("The same eight steps at once, as lines, with no screen to find your way in."))
def now(country: Country = "", *, plain: Plain = False) -> Outcome:  # noqa: ARG001 - these are lines anyway
    """Run the urge plan as lines."""
    sitting = sit_down(country)
    return as_lines(sitting, flows.ride(sitting))
