"""`calm completion`: what lets a shell finish commands, options and the names that calm ships."""

from enum import StrEnum
from typing import Annotated

import typer
from typer._completion_classes import completion_init
from typer._completion_shared import get_completion_script

from calmcli.cli.outcome import Outcome
from calmcli.cli.surroundings import ASKING
from calmcli.core.language import _

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class Shell(StrEnum):
    """The shells that can be taught."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


_MORE = {Shell.ZSH: '\n[ "$funcstack[1]" = _calm ] && _calm_completion "$@"'}
"""What a script lacks: as a file in fpath, that of zsh would offer nothing at the first Tab."""


@app.command(help=_("Print what teaches your shell to finish calm's commands."))
def completion(
    shell: Annotated[
        Shell, typer.Argument(metavar="SHELL", help=_("Your shell: bash, zsh, fish or powershell."))
    ],
) -> Outcome:
    """Print a script for a shell; it offers no name and no title of the person's."""
    script = get_completion_script(prog_name="calm", complete_var=ASKING, shell=shell.value)
    return Outcome(script + _MORE.get(shell, ""))


def be_ready_to_offer() -> None:
    """Let the command line answer a shell that asks what to offer."""
    completion_init()
