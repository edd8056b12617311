"""A person on their way through an urge: where they are and what they note, kept at each step."""

from collections.abc import Mapping
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.core.urge_plan import Place
from calmcli.store import disk
from calmcli.store.reasons import NotSavedError, reason_of

if TYPE_CHECKING:
    from calmcli.core.ride import Ride
    from calmcli.core.wave import Helped, Wave
    from calmcli.store.sitting import Sitting

_COUNTED = 300
"""How many waves, newest first, are counted for what helped."""

_DRAFTS_OF_RIDES = "ride-"


class Riding:
    """The ride of one sitting, kept on the disk as it goes, so that nothing is lost when it is broken off.

    Where the disk refuses, it goes on in memory; that is said when the wave is to be saved.
    """

    def __init__(self, sitting: "Sitting") -> None:
        self.sitting = sitting
        """The sitting as it is now."""
        self._ride: Ride | None = None
        self._left: Ride | None = None
        self._helped: Mapping[tuple[str, str], int] | None = None

    @property
    def wave(self) -> "Wave | None":
        """What was noted so far; None before the first step is taken."""
        return self._ride.wave if self._ride else None

    def left(self, *, is_alone: bool = False) -> Place | None:
        """Return where a ride was broken off that can be gone on with, None if there is none.

        It is one of the urge plan, or of the wave by itself.
        """
        store = self.sitting.store
        drafts = disk.names_in(store.places.drafts)
        # Looking at the names first spares most starts the cost of knowing what a ride is.
        if self._ride or not any(path.name.startswith(_DRAFTS_OF_RIDES) for path in drafts):
            return None
        self._left = store.rides.left(self.sitting.clock.now(), is_alone=is_alone)
        return self._left.place if self._left else None

    def take_up(self) -> Place:
        """Go on with the ride that was broken off, and return where; raises `CannotError`."""
        if self._left is None:
            raise CannotError(_("There is nothing to go on with."))
        try:
            self._ride = self.sitting.store.rides.claim(self._left)
        except FileNotFoundError:
            raise CannotError(_("Another window goes on with it.")) from None
        except OSError as error:
            reason = _("It could not be opened: {reason}.")
            raise CannotError(reason.format(reason=reason_of(error))) from None
        self._left = None
        return self._ride.place

    def at(self, place: Place) -> None:
        """Note that the person is at a place now; one broken off before rests as a wave then."""
        self._let_rest()
        now = self.sitting.clock.now()
        rides = self.sitting.store.rides
        self._keep(self._ride.at(place, now) if self._ride else rides.begin(now, place))

    def sit(self) -> None:
        """Begin the wave by itself where nothing is ridden yet; one broken off before rests as a wave."""
        if self._ride is None:
            self._let_rest()
            self._keep(self.sitting.store.rides.begin_alone(self.sitting.clock.now()))

    def _let_rest(self) -> None:
        if self._left:
            with suppress(NotSavedError):
                self.sitting.store.rides.put_away(self._left)
            self._left = None

    def marked(self, strength: int) -> None:
        """Note how strong the urge is, 0-10; raises `StrengthError`."""
        self._keep(self._begun().marked(strength, self.sitting.clock.now()))

    def turned(self, change: int) -> None:
        """Note that it is one step easier (-1), the same (0) or one step stronger (1) than it was."""
        self._keep(self._begun().turned(change, self.sitting.clock.now()))

    def toggled(self, helped: "Helped") -> None:
        """Note something as having helped, or no longer so."""
        self._keep(self._begun().toggled(helped))

    def noted(self, words: str) -> None:
        """Note the person's words."""
        if words != (self._ride.wave.note if self._ride else ""):
            self._keep(self._begun().noted(words))

    def end(self) -> str:
        """Save the ride as a wave and return what to say; raises `CannotError` where it is not saved."""
        store, ride = self.sitting.store, self._ride
        if ride is None or not ride.is_worth_keeping:
            return ""
        store.has_unsaved_words = True
        try:
            store.waves.save(ride.ended(self.sitting.clock.now()))
        except NotSavedError as error:
            raise CannotError(_not_saved_words(error)) from None
        store.has_unsaved_words = False
        store.rides.drop(ride)
        self._ride = self._helped = None
        return _("Kept.")

    def rest(self) -> None:
        """Leave the ride as it was kept; it can be gone on with later."""
        self._ride = self._left = None

    def helped(self) -> Mapping[tuple[str, str], int]:
        """Return in how many of the newest waves each thing helped; nothing where that is turned off."""
        if not self.sitting.settings.learn_order:
            return {}
        if self._helped is None:
            self._helped = self._counted()
        return self._helped

    def _counted(self) -> Mapping[tuple[str, str], int]:
        store = self.sitting.store
        if not disk.names_in(store.places.waves):
            return {}
        from calmcli.core.learned import counts  # noqa: PLC0415 - a first wave does without

        return counts(found.wave for found in islice(store.waves.all(), _COUNTED) if found.wave)

    def _begun(self) -> "Ride":
        return self._ride or self.sitting.store.rides.begin(self.sitting.clock.now())

    def _keep(self, ride: "Ride") -> None:
        self._ride = ride
        with suppress(NotSavedError):
            self.sitting.store.rides.keep(ride)


def _not_saved_words(error: NotSavedError) -> str:
    where = _("A draft is kept in {path}.").format(path=error.draft)
    place = where if error.draft else _("It stays here while calm is open.")
    return _("This wave could not be saved: {reason}.").format(reason=error.reason) + " " + place
