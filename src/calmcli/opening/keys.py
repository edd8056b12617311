"""Opens the lists of what can be done on a screen."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Sequence

from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.widgets.commands import Command


class KeyOpenings(Openings):
    """What the keys do, to read and to choose from."""

    def keys(self, commands: Sequence[Command]) -> Frame:
        """Return a list of keys and what they do."""
        from calmcli.screens.keys import KeysScreen

        return KeysScreen(self.lifeline, commands)

    def palette(self, commands: Sequence[Command]) -> Frame:
        """Return what can be done to choose from: here, and on the other screens."""
        from calmcli.screens.home import choices
        from calmcli.screens.palette import PaletteScreen

        known = {command.name for command in commands}
        others = (
            Command(name, (), f"app.open('{choice}')") for choice, name in choices() if name not in known
        )
        return PaletteScreen(self.lifeline, [*commands, *others])
