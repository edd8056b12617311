"""`calm paths`: where the person's files are."""

import json

import typer

from calmcli.cli import surroundings
from calmcli.cli.options import AsJson
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.language import _
from calmcli.store.places import NOWHERE

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Show where calm keeps your files."))
def paths(as_json: AsJson = False) -> Outcome:
    """Print the paths of everything calm keeps."""
    places = surroundings.places()
    if places == NOWHERE:
        return Outcome(message=_("There is no home directory, so calm keeps nothing."), exit_code=Exit.FAILED)
    named = places.named()
    rows = [f"{name}  {path}" for name, path in named.items()]
    return Outcome(json.dumps({"schema": 1, **named}, indent=2) if as_json else "\n".join(rows))
