"""Opens every screen of calm."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Sequence

from calmcli.opening.guides import GuideOpenings
from calmcli.opening.journal import JournalOpenings
from calmcli.opening.plan import PlanOpenings
from calmcli.screens.frame import Frame
from calmcli.store import content


class Opening(PlanOpenings, JournalOpenings, GuideOpenings):
    """Makes the screens of one sitting."""

    def home(self) -> Frame:
        """Return the home screen."""
        from calmcli.screens.home import HomeScreen

        has_plan = not self.sitting.safety_plan.is_empty
        screen = HomeScreen(self.lifeline, content.screen_words("home"), has_plan=has_plan)
        screen.set_reactive(HomeScreen.review_due, self._review_due() if has_plan else "")
        return screen

    def _review_due(self) -> str:
        """Return what is said where the day has come to look at the plan again."""
        from calmcli.store.reviewing import is_review_due

        sitting = self.sitting
        is_due = is_review_due(sitting.store, sitting.safety_plan, sitting.clock.now())
        return content.review_words().due if is_due else ""

    def keys(self, keys: Sequence[tuple[str, str]]) -> Frame:
        """Return a list of keys and what they do."""
        from calmcli.screens.keys import KeysScreen

        return KeysScreen(self.lifeline, keys)
