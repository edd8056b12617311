"""`calm support`: for someone who is helping."""

from functools import partial

import typer

from calmcli.cli.options import Country, Plain
from calmcli.cli.outcome import Outcome
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.core.language import _

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("For someone who is helping: what to say, how to make a plan together."))
def support(country: Country = "", plain: Plain = False) -> Outcome:
    """Open what somebody who helps can do."""
    sitting = sit_down(country)
    if not wants_lines(sitting, plain=plain):
        return as_screen(sitting, "support")
    from calmcli.cli.flows import guide, read  # noqa: PLC0415 - a screen does without

    return as_lines(sitting, read(sitting, partial(guide, "support")))
