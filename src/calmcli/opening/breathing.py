"""Opens the breath."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from typing import TYPE_CHECKING

from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content

if TYPE_CHECKING:
    from calmcli.widgets.breathing import Breathing


class BreathingOpenings(Openings):
    """Paced breathing."""

    def breathe(self) -> Frame:
        """Return paced breathing."""
        from calmcli.screens.breathing import BreathingScreen

        pace = self.sitting.session().pace
        return BreathingScreen(self.lifeline, self.breathing(), pace, content.breathing_words())

    def breathing(self) -> "Breathing":
        """Return the breath itself, as it stands on a screen."""
        from calmcli.widgets.breathing import Breathing

        clock = self.sitting.clock
        return Breathing(self.sitting.session(), clock.monotonic, is_moving=self.scene.is_moving)
