"""Opens the breath, and what belongs to it."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Sequence
from typing import TYPE_CHECKING

from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame

if TYPE_CHECKING:
    from calmcli.core.breath import Pace, Session
    from calmcli.widgets.breathing import Breathing


class BreathingOpenings(Openings):
    """Paced breathing."""

    def breathe(self) -> Frame:
        """Return paced breathing."""
        from calmcli.screens.breathing import BreathingScreen
        from calmcli.store.paces import breathing_words

        session = self.sitting.session()
        return BreathingScreen(self.lifeline, self._breath(session), session.pace, breathing_words())

    def paces(self, present: "Pace", *, has_holds: bool) -> Frame:
        """Return the paces to choose from, the present one marked."""
        from calmcli.screens.paces import PacesScreen

        found = self.offered_paces(has_holds=has_holds)
        at = next((number for number, pace in enumerate(found) if pace.id == present.id), 0)
        return PacesScreen(self.lifeline, found, at)

    def offered_paces(self, *, has_holds: bool) -> Sequence["Pace"]:
        """Return the paces in the order they are offered in."""
        from calmcli.store.paces import paces

        return paces(self.sitting.store.places, has_holds=has_holds)[0]

    def own_pace(self) -> Frame:
        """Return the questions for a pace of one's own."""
        from calmcli.screens.own_pace import OwnPaceScreen

        return OwnPaceScreen(self.lifeline)

    def pace_finder(self) -> Frame:
        """Return what finds the pace that suits a person."""
        from calmcli.core.paces import RATES, pace_of_rate
        from calmcli.screens.pace_finder import PaceFinderScreen
        from calmcli.store.paces import finder_words

        def breathing(pace: "Pace") -> "Breathing":
            return self._breath(self.sitting.session()._replace(pace=pace))

        rates = [pace_of_rate(rate) for rate in RATES]
        return PaceFinderScreen(self.lifeline, rates, breathing, finder_words())

    def breathing(self) -> "Breathing":
        """Return the breath itself, as it stands on a screen."""
        return self._breath(self.sitting.session())

    def _breath(self, session: "Session") -> "Breathing":
        from calmcli.widgets.breathing import Breathing, Look

        is_lit = self.sitting.settings.cue == "light" and self.scene.is_moving
        look = Look(self.scene.is_moving, self.scene.has_blocks, is_lit)
        return Breathing(session, self.sitting.clock, look)
