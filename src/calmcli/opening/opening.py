"""Opens every screen of calm."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Sequence

from calmcli.opening.guides import GuideOpenings
from calmcli.opening.journal import JournalOpenings
from calmcli.opening.tasks import TaskOpenings
from calmcli.screens.frame import Frame
from calmcli.store import content


class Opening(TaskOpenings, JournalOpenings, GuideOpenings):
    """Makes the screens of one sitting."""

    def home(self) -> Frame:
        """Return the home screen."""
        from calmcli.screens.home import HomeScreen

        has_plan = not self.sitting.safety_plan.is_empty
        return HomeScreen(self.lifeline, content.screen_words("home"), has_plan=has_plan)

    def keys(self, keys: Sequence[tuple[str, str]]) -> Frame:
        """Return a list of keys and what they do."""
        from calmcli.screens.keys import KeysScreen

        return KeysScreen(self.lifeline, keys)
