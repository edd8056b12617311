"""The journal on disk: one markdown file an entry, in a directory a year, named by time."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from calmcli.core.entry import Entry, entry_from, entry_id, file_text, moment_of, unreadable_entry
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store import disk
from calmcli.store.locks import locked
from calmcli.store.marks import Mark
from calmcli.store.places import Places
from calmcli.store.reasons import reason_of
from calmcli.store.shelf import Shelf, paths_in

_ENDING = ".md"
_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
_SUFFIX_LENGTH = 4


class NoEntryError(LookupError):
    """No entry has this name."""


class ReadOnlyEntryError(Exception):
    """This entry is only shown: a newer version of calm wrote it, or its file could not be read."""


class Found(NamedTuple):
    """An entry as it stood in its file at one moment."""

    entry: Entry
    """The entry."""
    path: Path
    """Its file."""


def remark(found: Found) -> Problem | None:
    """Return what there is to say of an entry's file: unreadable, of a newer version, or not understood."""
    entry, path = found.entry, str(found.path)
    if entry.is_readable and not entry.can_change:
        return Problem(path, _("a newer version of calm wrote it"), _("It can be read, and is not changed."))
    if entry.doubt is None:
        return None
    shown = _("All of it is shown as it stands.") if entry.is_readable else _("calm shows the rest.")
    return Problem(path, entry.doubt.reason, shown, entry.doubt.line)


def new_id(moment: datetime) -> str:
    """Return a name for an entry written at a moment (with its offset) that no other machine will choose."""
    letters = (_ALPHABET[byte % len(_ALPHABET)] for byte in os.urandom(_SUFFIX_LENGTH))
    return entry_id(moment, "".join(letters))


def encoded(entry: Entry) -> bytes:
    """Return the bytes of an entry's file; the body stands in it as it is."""
    import tomli_w  # noqa: PLC0415 - only what is written needs it

    front = tomli_w.dumps(entry.front_matter())
    return file_text(front, entry.body).encode("utf-8", "surrogateescape")


def entries_in(directory: Path) -> Iterator[Found]:
    """Return the entries whose files stand in a directory, newest first; none where there is none."""
    return (found for path in paths_in(directory, _ENDING) if (found := read_entry(path)))


def read_entry(path: Path) -> Found | None:
    """Return the entry in a file; one without words if it cannot be read, None if it has gone."""
    try:
        text = disk.read(path, disk.LARGEST_ENTRY).decode("utf-8", "surrogateescape")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return Found(unreadable_entry(path.stem, reason_of(error)), path)
    return Found(entry_from(path.stem, text), path)


class Journal:
    """A person's entries."""

    def __init__(self, places: Places) -> None:
        self._shelf = Shelf(places.journal, _ENDING)
        self._trash = places.trash
        self._lock = places.lock

    def newest(self, most: int | None = None) -> list[Found]:
        """Return entries, newest first, up to `most`."""
        return [found for path in islice(self._shelf.paths(), most) if (found := read_entry(path))]

    def paths(self) -> Iterator[Path]:
        """Return the files of all entries, newest first, looked up as far as they are taken."""
        return self._shelf.paths()

    def find(self, name: str) -> Found:
        """Return the entry of a name; raises `NoEntryError`."""
        direct = [path for path in [self._shelf.path(name)] if moment_of(name) and os.path.lexists(path)]
        for path in (*direct, *(path for path in self._shelf.paths() if path.stem == name)):
            if found := read_entry(path):
                return found
        raise NoEntryError(name)

    def add(self, entry: Entry) -> Entry:
        """Save a new entry and return it with the name it got; raises `OSError` where it is not saved."""
        while True:
            try:
                disk.create(self._shelf.path(entry.id), encoded(entry))
            except FileExistsError:
                entry = entry._replace(id=new_id(moment_of(entry.id) or datetime.min.replace(tzinfo=UTC)))
            else:
                return entry

    def change(self, found: Found, changed: Entry, now: datetime) -> Entry:
        """Save an entry's new words and return it; raises `OSError` where it is not saved.

        Where its file has changed or gone since it was read, both are kept: the new words become an entry
        of their own, named by `now` (with its offset). Raises `ReadOnlyEntryError` if it is only shown.
        """
        if not found.entry.can_change:
            raise ReadOnlyEntryError(found.entry.id)
        with locked(self._lock):
            if _is_unchanged(found):
                disk.replace(found.path, encoded(changed))
                return changed
        return self.add(changed._replace(id=new_id(now)))

    def take_out(self, entry: Entry) -> None:
        """Remove an entry that was only now added, for good; raises `OSError`."""
        disk.remove(self._shelf.path(entry.id))

    def names(self) -> set[str]:
        """Return the names of all entries."""
        return {path.stem for path in self._shelf.paths()}

    def delete(self, name: str) -> None:
        """Move an entry to the trash; raises `NoEntryError`, or `OSError` where it cannot be moved."""
        path = self.find(name).path
        disk.move(path, self._trash / path.name)

    def restore(self, name: str) -> None:
        """Bring an entry back from the trash; raises `NoEntryError` or `OSError`."""
        path = next((path for path in self.trashed_paths() if path.stem == name), None)
        if path is None:
            raise NoEntryError(name)
        disk.move(path, self._shelf.path(name))

    def trashed_paths(self) -> list[Path]:
        """Return the files in the trash, newest first."""
        return paths_in(self._trash, _ENDING)

    def trashed(self) -> list[Found]:
        """Return what is in the trash, newest first."""
        return list(entries_in(self._trash))

    def marks(self) -> dict[Path, list[Mark]]:
        """Return what the files of all entries are like right now, by the directory they stand in."""
        return self._shelf.marks()

    def directories(self) -> list[Path]:
        """Return the directories that hold entries."""
        return self._shelf.directories()

    def closed(self) -> list[tuple[Path, str]]:
        """Return the directories that cannot be looked into, each with the reason."""
        return self._shelf.closed()


def _is_unchanged(found: Found) -> bool:
    """Say whether an entry's file still says what it said; `nan` in it is not even equal to itself."""
    now = read_entry(found.path)
    return now is not None and now.entry.is_readable and encoded(now.entry) == encoded(found.entry)
