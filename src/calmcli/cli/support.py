"""`calm support`: for someone who is helping."""

import typer

from calmcli.cli.guides import open_guide
from calmcli.cli.options import Country, Plain
from calmcli.cli.outcome import Outcome
from calmcli.core.language import _

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("For someone who is helping: what to say, how to make a plan together."))
def support(country: Country = "", plain: Plain = False) -> Outcome:
    """Open what somebody who helps can do."""
    return open_guide("support", country, plain=plain)
