"""A group of commands of which some are imported only when they are named."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import typer
from typer._click.core import Command
from typer._click.formatting import HelpFormatter
from typer.core import TyperGroup

from calmcli.cli.commands import summary
from calmcli.core.language import _


def with_later(modules: Mapping[str, str]) -> type[TyperGroup]:
    """Return a kind of group that also has these commands, each by its name and the module it stands in."""

    class Group(TyperGroup):
        """Its own commands, then the later ones."""

        def __init__(self, **settings: Any) -> None:
            super().__init__(**settings)
            # All names, so that a command that is mistyped is told which was meant.
            self.commands = {**self.commands, **dict.fromkeys(modules)}  # type: ignore[dict-item]

        def get_command(self, ctx: Any, cmd_name: str) -> Command | None:
            """Return a command by its name, None where there is none."""
            if cmd_name not in modules:
                return super().get_command(ctx, cmd_name)
            return typer.main.get_command(import_module(modules[cmd_name]).app)

        def format_commands(self, ctx: Any, formatter: HelpFormatter) -> None:
            """Write the commands, each with its first sentence."""
            names = self.list_commands(ctx)
            with formatter.section(_("Commands")):
                formatter.write_dl([(name, summary(self.get_command(ctx, name))) for name in names])

    return Group
