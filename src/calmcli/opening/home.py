"""Opens the home screen."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content


class HomeOpenings(Openings):
    """Where a sitting starts."""

    def home(self) -> Frame:
        """Return the home screen."""
        from calmcli.screens.home import HomeScreen

        has_plan = not self.sitting.safety_plan.is_empty
        screen = HomeScreen(
            self.lifeline,
            content.screen_words("home"),
            self.sitting.answer,
            has_plan=has_plan,
            is_first_time=self.sitting.store.welcome.is_due,
        )
        screen.set_reactive(HomeScreen.review_due, self._review_due() if has_plan else "")
        return screen

    def _review_due(self) -> str:
        """Return what is said where the day has come to look at the plan again."""
        from calmcli.store.reviewing import is_review_due

        sitting = self.sitting
        is_due = is_review_due(sitting.store, sitting.safety_plan, sitting.clock.now())
        return content.review_words().due if is_due else ""
