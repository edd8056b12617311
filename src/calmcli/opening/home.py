"""Opens the home screen."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from calmcli.core.helpline_words import country_words
from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content


class HomeOpenings(Openings):
    """Where a sitting starts."""

    def home(self) -> Frame:
        """Return the home screen."""
        from calmcli.screens.home import HomeScreen

        return HomeScreen(
            self.lifeline,
            content.screen_words("home"),
            country_words(self.sitting.answer),
            has_plan=not self.sitting.safety_plan.is_empty,
            is_first_time=self.sitting.store.welcome.is_due,
        )
