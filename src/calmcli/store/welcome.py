"""What is said once, on the first evening, and no more."""

from contextlib import suppress

from calmcli.store import disk
from calmcli.store.places import Places


class Welcome:
    """Whether it was said; where that cannot be noted, it is said again."""

    def __init__(self, places: Places) -> None:
        self._mark = places.welcomed

    @property
    def is_due(self) -> bool:
        """Whether it is still to be said."""
        return not self._mark.exists()

    def note(self) -> None:
        """Note that it was said."""
        # It is there already on every evening but the first.
        with suppress(OSError):
            disk.create(self._mark, b"")
