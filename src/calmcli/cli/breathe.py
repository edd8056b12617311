"""`calm breathe`: paced breathing."""

from typing import Annotated

import typer

from calmcli.cli import candidates, flows
from calmcli.cli.options import Plain
from calmcli.cli.outcome import Outcome
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.core.language import _

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Breathe at a slow pace, in and out."))
def breathe(
    pace: Annotated[
        str, typer.Option(help=_("The name of a pace."), show_default=False, autocompletion=candidates.paces)
    ] = "",
    seconds: Annotated[
        str,
        typer.Option(help=_("Your own pace: in-out or in-hold-out-rest, in seconds."), show_default=False),
    ] = "",
    minutes: Annotated[
        float | None, typer.Option(help=_("How long, in minutes."), show_default=False)
    ] = None,
    plain: Plain = False,
) -> Outcome:
    """Open paced breathing."""
    sitting = sit_down(pace=pace, seconds=seconds, minutes=minutes)
    sitting.session()
    if wants_lines(sitting, plain=plain):
        return as_lines(sitting, flows.breathe(sitting))
    return as_screen(sitting, "breathe")
