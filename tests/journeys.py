"""A journey kept in memory, as a flow of a test is given it."""

from collections.abc import Mapping

from calmcli.core.problem import CannotError
from calmcli.core.ride import ALONE, Ride, alone, begun
from calmcli.core.urge_plan import Place
from calmcli.core.wave import Helped, Wave
from making import NIGHT


class Kept:
    """A ride of that night, and the wave it became."""

    def __init__(
        self,
        *,
        left: Ride | None = None,
        helped: Mapping[tuple[str, str], int] | None = None,
        refuses: str = "",
    ) -> None:
        self._ride: Ride | None = None
        self._left = left
        self._helped = helped or {}
        self._refuses = refuses
        self.waves: list[Wave] = []

    @property
    def wave(self) -> Wave | None:
        """What was noted so far."""
        return self._ride.wave if self._ride else None

    def left(self, *, is_alone: bool = False) -> Place | None:
        """Return where a ride was broken off."""
        if self._left is None or (self._left.wave.kind == ALONE) != is_alone:
            return None
        return self._left.place

    def take_up(self) -> Place:
        """Go on with it."""
        if self._left is None or self._refuses:
            raise CannotError(self._refuses)
        self._ride = self._left
        return self._ride.place

    def at(self, place: Place) -> None:
        """Note a place."""
        self._ride = self._ride.at(place, NIGHT) if self._ride else begun("rain", NIGHT, place)

    def sit(self) -> None:
        """Begin the wave by itself."""
        self._ride = self._ride or alone("rain", NIGHT)

    def marked(self, strength: int) -> None:
        """Note a strength."""
        self._ride = (self._ride or begun("rain", NIGHT)).marked(strength, NIGHT)

    def turned(self, change: int) -> None:
        """Note whether it is easing."""
        self._ride = (self._ride or alone("rain", NIGHT)).turned(change, NIGHT)

    def toggled(self, helped: Helped) -> None:
        """Note what helped."""
        self._ride = (self._ride or begun("rain", NIGHT)).toggled(helped)

    def noted(self, words: str) -> None:
        """Note words."""
        self._ride = (self._ride or begun("rain", NIGHT)).noted(words)

    def end(self) -> str:
        """Keep the wave."""
        if self._refuses:
            raise CannotError(self._refuses)
        if self._ride:
            self.waves.append(self._ride.ended(NIGHT))
        return "Kept."

    def helped(self) -> Mapping[tuple[str, str], int]:
        """Return what helped before."""
        return self._helped
