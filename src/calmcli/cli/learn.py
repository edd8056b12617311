"""`calm learn`: what self-harm is, and what people get wrong about it."""

import typer

from calmcli.cli.guides import open_guide
from calmcli.cli.options import Country, Plain
from calmcli.cli.outcome import Outcome
from calmcli.core.language import _

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("What self-harm is, why people do it, and what people get wrong about it."))
def learn(country: Country = "", plain: Plain = False) -> Outcome:
    """Open what self-harm is."""
    return open_guide("learn", country, plain=plain)
