"""Everything that can be done here, to look for by its name."""

from collections.abc import Sequence

from calmcli.core.language import _
from calmcli.screens.frame import Lifeline
from calmcli.screens.looking import LookingScreen
from calmcli.screens.requests.keys import DoCommand
from calmcli.widgets.columns import Columns
from calmcli.widgets.commands import Command


class PaletteScreen(LookingScreen):
    """What can be done, each with its keys."""

    PROMPT = _("Type what you want to do")

    def __init__(self, lifeline: Lifeline, commands: Sequence[Command]) -> None:
        self._rows = Columns()
        super().__init__(_("calm · what can be done"), lifeline, self._rows, name="palette")
        self._commands = commands
        self._found: Sequence[Command] = ()

    def look(self, words: str) -> int:
        """Show what has all the words in its name."""
        wanted = words.casefold().split()
        named = ((command, f"{command.name} {command.tip}".casefold()) for command in self._commands)
        self._found = [command for command, name in named if all(word in name for word in wanted)]
        self._rows.show_cells((command.name, " ".join(command.keys)) for command in self._found)
        return len(self._found)

    def take(self, at: int) -> None:
        """Ask for it to be done."""
        self.post_message(DoCommand(self._found[at].action))
