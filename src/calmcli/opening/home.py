"""Opens the home screen, and the list of keys that every screen has."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Sequence

from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content


class HomeOpenings(Openings):
    """Where a sitting starts."""

    def home(self) -> Frame:
        """Return the home screen."""
        from calmcli.screens.home import HomeScreen

        has_plan = not self.sitting.safety_plan.is_empty
        return HomeScreen(self.lifeline, content.screen_words("home"), has_plan=has_plan)

    def keys(self, keys: Sequence[tuple[str, str]]) -> Frame:
        """Return a list of keys and what they do."""
        from calmcli.screens.keys import KeysScreen

        return KeysScreen(self.lifeline, keys)
