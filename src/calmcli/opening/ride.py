"""Opens the wave."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from typing import TYPE_CHECKING

from calmcli.opening.plan import PlanOpenings
from calmcli.screens.frame import Frame
from calmcli.store import content

if TYPE_CHECKING:
    from calmcli.core.wave import Wave


class RideOpenings(PlanOpenings):
    """Staying with an urge, and what belongs to it."""

    def ride(self, *, is_alone: bool = True) -> Frame:
        """Return the wave: by itself, or on the way through the urge plan."""
        from calmcli.core.staying import stay_of
        from calmcli.screens.ride import Parts, RideScreen

        parts = Parts(
            words=content.wave_words(),
            riding=content.riding_words(),
            urge_plan=content.urge_plan(),
            safety_plan=self.sitting.safety_plan,
            helped=self.helped,
            helplines=self._helplines,
        )
        stay, clock = stay_of(self.sitting.ride_minutes), self.sitting.clock
        return RideScreen(self.lifeline, parts, stay, clock.monotonic, is_alone=is_alone)

    def what_helped_beside(self, wave: "Wave") -> Frame:
        """Return the question what helped beside the wave by itself."""
        from calmcli.core.activities import activity_picks
        from calmcli.screens.what_helped import WhatHelpedScreen

        watching, plan = content.wave_words().watching, self.sitting.safety_plan
        picks = list(activity_picks(watching, content.urge_plan(), plan, self.helped()))
        return WhatHelpedScreen(self.lifeline, content.riding_words(), wave, picks)
