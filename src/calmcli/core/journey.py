"""What a flow asks of the ride that its caller keeps for it."""

from collections.abc import Mapping
from typing import Protocol

from calmcli.core.urge_plan import Place
from calmcli.core.wave import Helped, Wave


class Journey(Protocol):
    """A ride on its way: each change is kept as it comes."""

    @property
    def wave(self) -> Wave | None:
        """What was noted so far; None before anything was."""

    def left(self, *, is_alone: bool = False) -> Place | None:
        """Return where a ride was broken off that can be gone on with, None if there is none.

        It is one of the urge plan, or of the wave by itself.
        """

    def take_up(self) -> Place:
        """Go on with the ride that was broken off, and return where; raises `CannotError`."""

    def at(self, place: Place) -> None:
        """Note that the person is at a place now."""

    def sit(self) -> None:
        """Begin the wave by itself, where nothing is ridden yet."""

    def marked(self, strength: int) -> None:
        """Note how strong the urge is, 0-10; raises `StrengthError`."""

    def turned(self, change: int) -> None:
        """Note that it is one step easier (-1), the same (0) or one step stronger (1) than it was."""

    def toggled(self, helped: Helped) -> None:
        """Note something as having helped, or no longer so."""

    def noted(self, words: str) -> None:
        """Note the person's words."""

    def end(self) -> str:
        """Save the ride as a wave and return what to say; raises `CannotError` where it is not saved."""

    def helped(self) -> Mapping[tuple[str, str], int]:
        """Return in how many waves each (step, item) helped."""
