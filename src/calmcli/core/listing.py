"""A list of entries that may be long: known as far as somebody looks, each read when they look at it."""

from typing import Protocol

from calmcli.core.entry import Entry


class Listing(Protocol):
    """Entries in an order; `len` is how many are known so far."""

    def __len__(self) -> int:
        """Return how many are known so far."""

    def __getitem__(self, place: int) -> Entry:
        """Return the entry at a place that is known, as it is now."""

    def reach(self, place: int) -> None:
        """Know the entries up to a place, as far as there are any."""

    def place_of(self, name: str) -> int | None:
        """Return the place of an entry by its name, None where it is not in the list."""


END = 10**9
"""A place past the last of every list."""
