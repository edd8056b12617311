"""`calm after`: when it has already happened."""

import typer

from calmcli.cli.guides import open_guide
from calmcli.cli.options import Country, Plain
from calmcli.cli.outcome import Outcome
from calmcli.core.language import _

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("When it has already happened: your body first, kindness, someone, rest."))
def after(country: Country = "", plain: Plain = False) -> Outcome:
    """Open what helps when it has already happened."""
    return open_guide("after", country, plain=plain)
