"""The table of commands, and the group that imports one only when it is named."""

from importlib import import_module
from itertools import groupby
from typing import Any

import typer
from typer._click.core import Command
from typer._click.formatting import HelpFormatter
from typer.core import TyperGroup

from calmcli.core.language import _

RIGHT_NOW, OVER_TIME, YOUR_DATA = range(3)
"""The groups of `calm --help`, in order."""

COMMANDS = {
    "plan": RIGHT_NOW,
    "now": RIGHT_NOW,
    "breathe": RIGHT_NOW,
    "ground": RIGHT_NOW,
    "ride": RIGHT_NOW,
    "after": RIGHT_NOW,
    "help": RIGHT_NOW,
    "countries": RIGHT_NOW,
    "journal": OVER_TIME,
    "trends": OVER_TIME,
    "support": OVER_TIME,
    "learn": OVER_TIME,
    "config": YOUR_DATA,
    "paths": YOUR_DATA,
    "doctor": YOUR_DATA,
    "backup": YOUR_DATA,
    "restore": YOUR_DATA,
    "forget": YOUR_DATA,
    "completion": YOUR_DATA,
}
"""Every command and the group of `calm --help` it stands in; the module of a command has its name."""


def summary(command: Command | None) -> str:
    """Return the first sentence of a command's help, whole however narrow the terminal is."""
    return command.get_short_help_str(limit=100) if command else ""


class CommandGroup(TyperGroup):
    """The commands of calm, each imported when it is named, so that none waits for another."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = dict.fromkeys(COMMANDS)  # type: ignore[assignment]

    def get_command(self, ctx: Any, cmd_name: str) -> Command | None:  # noqa: ARG002 - its form is given
        """Return a command by its name, None where there is none; Caps Lock keeps nobody from one."""
        name = cmd_name.casefold()
        if name not in COMMANDS:
            return None
        return typer.main.get_command(import_module(f"calmcli.cli.{name}").app)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - its form is given
        """Return the names of all commands, in the order of `calm --help`."""
        return list(COMMANDS)

    def format_commands(self, ctx: Any, formatter: HelpFormatter) -> None:
        """Write the commands by their groups, each with its first sentence."""
        headings = (_("Right now"), _("Over time"), _("Your data"))
        for group, names in groupby(COMMANDS, COMMANDS.__getitem__):
            with formatter.section(headings[group]):
                formatter.write_dl([(name, summary(self.get_command(ctx, name))) for name in names])
