"""Opens the screen for looking back."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content


class TrendsOpenings(Openings):
    """One's own notes over a time."""

    def trends(self) -> Frame:
        """Return the screen; it asks for the notes once it is shown."""
        from calmcli.screens.trends import TrendsScreen

        return TrendsScreen(
            self.lifeline,
            content.trend_names(),
            self.sitting.clock.now().date(),
            content.screen_words("trends"),
            has_blocks=self.scene.has_blocks,
        )
