"""What every way of opening a screen shares: the sitting, and the lifeline below each screen."""

from collections.abc import Sequence

from calmcli.core.helpline_words import lifeline
from calmcli.store.sitting import Sitting


class Openings:
    """Makes screens with what they show; a screen's module is imported when it is first opened."""

    def __init__(self, sitting: Sitting, *, is_moving: bool) -> None:
        self.sitting = sitting
        """What every screen is given."""
        self.is_moving = is_moving and not sitting.settings.reduced_motion
        """Whether anything may move."""

    def lifeline(self) -> Sequence[str]:
        """Return who can be called now, from the longest form to the shortest."""
        return lifeline(self.sitting.answer, self.sitting.clock.now())
