"""A group of commands of which some are imported only when they are named."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import typer
from typer._click.core import Command
from typer.core import TyperGroup


def with_later(modules: Mapping[str, str]) -> type[TyperGroup]:
    """Return a kind of group that also has these commands, each by its name and the module it stands in."""

    class Group(TyperGroup):
        """Its own commands, then the later ones."""

        def get_command(self, ctx: Any, cmd_name: str) -> Command | None:
            """Return a command by its name, None where there is none."""
            if cmd_name not in modules:
                return super().get_command(ctx, cmd_name)
            return typer.main.get_command(import_module(modules[cmd_name]).app)

        def list_commands(self, ctx: Any) -> list[str]:
            """Return the names of all commands."""
            return [*super().list_commands(ctx), *modules]

    return Group
