"""The keys of the screen below."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.commands import Command
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage


class KeysScreen(Frame):
    """Every key and what it does."""

    def __init__(self, lifeline: Lifeline, commands: Sequence[Command]) -> None:
        super().__init__(_("calm · keys"), lifeline, name="keys")
        self._commands = commands

    def body(self) -> Widget:
        """Put a key a row."""
        keys = [" ".join(command.keys) for command in self._commands]
        width = max(map(cell_len, keys))
        return Page(
            Passage(
                Line(command.tip or command.name, lead=f"{set_cell_size(key, width)}   ")
                for key, command in zip(keys, self._commands, strict=True)
            )
        )

    def on_mount(self) -> None:
        """Let the arrow keys move through the list."""
        self.query_one(Page).focus()
