"""`calm ride`: staying with an urge for a while."""

from typing import Annotated

import typer

from calmcli.cli.options import Country, NoTimer, Plain
from calmcli.cli.outcome import Outcome
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.cli.typed import read_minutes
from calmcli.core.language import _
from calmcli.core.staying import LONGEST_MINUTES, StayError, stay_of
from calmcli.store.sitting import Sitting

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Stay with an urge for a while, with things to do beside it."))
def ride(
    minutes: Annotated[
        float | None,
        typer.Option(
            metavar="MINUTES",
            parser=read_minutes,
            help=_("How long, in minutes, such as 5, 10 or 15; without it 10. You can change it on the way."),
        ),
    ] = None,
    country: Country = "",
    plain: Plain = False,
    no_timer: NoTimer = False,
) -> Outcome:
    """Open the wave."""
    sitting = _for_minutes(sit_down(country), minutes)
    if not (no_timer or wants_lines(sitting, plain=plain)):
        return as_screen(sitting, "ride")
    from calmcli.cli.flows import stay  # noqa: PLC0415 - a screen does without

    return as_lines(sitting, stay(sitting, is_timed=not no_timer))


def _for_minutes(sitting: Sitting, minutes: float | None) -> Sitting:
    if minutes is None:
        return sitting
    try:
        stay_of(minutes)
    except StayError:
        reason = _("Give minutes above 0 and up to {limit}.").format(limit=f"{LONGEST_MINUTES:g}")
        raise typer.BadParameter(reason) from None
    return sitting._replace(ride_minutes=minutes)
