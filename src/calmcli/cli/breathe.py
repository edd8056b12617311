"""`calm breathe`: paced breathing."""

from typing import Annotated

import typer

from calmcli.cli import candidates, flows
from calmcli.cli.options import NoTimer, Plain
from calmcli.cli.outcome import Outcome
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.cli.typed import read_minutes
from calmcli.core.breath import LONGEST_SESSION
from calmcli.core.language import _
from calmcli.core.settings import CUES
from calmcli.store.sitting import Sitting

app = typer.Typer(add_completion=False, rich_markup_mode=None)


_Pace = Annotated[
    str,
    typer.Option(
        metavar="NAME", help=_("The name of a pace."), show_default=False, autocompletion=candidates.paces
    ),
]
_Seconds = Annotated[
    str,
    typer.Option(
        metavar="IN-OUT", help=_("Your own pace: in-out or in-hold-out-rest, in seconds."), show_default=False
    ),
]
_Minutes = Annotated[
    float | None,
    typer.Option(
        metavar="MINUTES",
        parser=read_minutes,
        help=_("How long, in minutes, up to {most}.").format(most=f"{LONGEST_SESSION:g}"),
        show_default=False,
    ),
]
_Cue = Annotated[
    str,
    typer.Option(
        metavar="CUE",
        help=_("What marks in and out for shut eyes: bell, tone or light."),
        show_default=False,
        autocompletion=candidates.cues,
    ),
]
_Find = Annotated[bool, typer.Option("--find", help=_("Find the pace that suits you, as lines."))]
_Keep = Annotated[bool, typer.Option("--keep", help=_("Keep the pace of --seconds; its name is asked for."))]
_List = Annotated[bool, typer.Option("--list", help=_("List the paces."))]
_Sources = Annotated[bool, typer.Option("--sources", help=_("List them with who says so."))]
_Json = Annotated[bool, typer.Option("--json", help=_("List them for other programs."))]


@app.command(help=_("Breathe at a slow pace, in and out."))
def breathe(  # noqa: PLR0913 - each option is one, as Typer has it
    *,
    pace: _Pace = "",
    seconds: _Seconds = "",
    minutes: _Minutes = None,
    cue: _Cue = "",
    no_timer: NoTimer = False,
    find: _Find = False,
    keep: _Keep = False,
    listed: _List = False,
    sources: _Sources = False,
    as_json: _Json = False,
    plain: Plain = False,
) -> Outcome:
    """Open paced breathing, or list, find and keep paces."""
    sitting = _with_cue(_with_paces(sit_down(pace=pace, seconds=seconds, minutes=minutes)), cue)
    session = sitting.session()
    if listed or sources or as_json:
        from calmcli.cli.pace_list import listing  # noqa: PLC0415 - only listing needs it

        return listing(sitting, has_sources=sources, is_json=as_json)
    if find or keep:
        from calmcli.cli import own_pace  # noqa: PLC0415 - only who has one needs it

        return own_pace.find(sitting, minutes) if find else own_pace.keep(sitting, session.pace, seconds)
    if no_timer:
        return as_lines(sitting, flows.breathe_by_hand(sitting))
    if wants_lines(sitting, plain=plain):
        return as_lines(sitting, flows.breathe(sitting))
    return as_screen(sitting, "breathe")


def _with_cue(sitting: Sitting, cue: str) -> Sitting:
    """Return the sitting with a cue that was asked for in place of the one that is set."""
    if not cue:
        return sitting
    if cue not in CUES:
        reason = _("No cue is called {cue}. There are: {cues}.")
        raise typer.BadParameter(reason.format(cue=cue, cues=", ".join(filter(None, CUES))))
    return sitting._replace(settings=sitting.settings._replace(cue=cue))


def _with_paces(sitting: Sitting) -> Sitting:
    """Return the sitting with what could not be read of the paces named beside the rest."""
    from calmcli.store.paces import paces  # noqa: PLC0415 - completion does without

    _paces, problems = paces(sitting.store.places)
    return sitting._replace(faults=[*sitting.faults, *problems])
