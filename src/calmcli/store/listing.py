"""Entries newest first without reading them all: names as far as they are looked at, words when they are."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from calmcli.core.entry import Entry, unreadable_entry
from calmcli.core.language import _
from calmcli.store.journal import read_entry

_REMEMBERED = 10_000_000
"""How many characters of entries stay in memory."""

_BESIDES = 1_000
"""What an entry takes besides its words, counted in characters."""


class FileListing:
    """The entries of some files, in their order."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._coming = iter(paths)
        self._paths: list[Path] = []
        self._read: dict[int, Entry] = {}
        self._remembered = 0

    def __len__(self) -> int:
        return len(self._paths)

    def __getitem__(self, place: int) -> Entry:
        if place not in self._read:
            if self._remembered > _REMEMBERED:
                self._read.clear()
                self._remembered = 0
            entry = self._read[place] = self._entry_in(self._paths[place])
            self._remembered += len(entry.body) + _BESIDES
        return self._read[place]

    def _entry_in(self, path: Path) -> Entry:
        found = read_entry(path)
        return found.entry if found else unreadable_entry(path.stem, _("it is no longer there"))

    def reach(self, place: int) -> None:
        """Know the entries up to a place, as far as there are any."""
        self._paths += islice(self._coming, max(0, place + 1 - len(self._paths)))

    def place_of(self, name: str) -> int | None:
        """Return the place of an entry by its name, None where it is not in the list."""
        known = next((at for at, path in enumerate(self._paths) if path.stem == name), None)
        while known is None:
            at = len(self._paths)
            self.reach(at)
            if len(self._paths) == at:
                return None
            known = at if self._paths[at].stem == name else None
        return known
