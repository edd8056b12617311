"""Entries of which there are two versions: copies that a sync left, and files that git could not merge."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from calmcli.core.conflict import Keep, Versions, kept_words, original_of, sides, together
from calmcli.core.entry import Entry, entry_from, moment_of
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.store import disk
from calmcli.store.journal import Journal, ReadOnlyEntryError, encoded, new_id
from calmcli.store.listing import FileListing
from calmcli.store.locks import locked
from calmcli.store.places import Places
from calmcli.store.reasons import reason_of
from calmcli.store.watching import Watch, unwatched

_MARK = b"<<<<<<<"


class Conflict(NamedTuple):
    """An entry of which there are two versions."""

    name: str
    """What it is called by: the name of the copy, or of the file that holds both versions."""
    versions: Versions
    """The two, as they were read."""
    texts: tuple[bytes, bytes]
    """The two as bytes of a file."""
    files: Sequence[tuple[Path, bytes]]
    """The files they are in, with their bytes: first that of the entry itself."""


class ChangedMeanwhileError(Exception):
    """A version has changed since it was shown."""


def refusal_words(error: ChangedMeanwhileError | ReadOnlyEntryError | OSError) -> str:
    """Say why two versions were not settled, and that both are still there."""
    if isinstance(error, ChangedMeanwhileError):
        return _("One of the two has changed meanwhile. Nothing was done: look again.")
    if isinstance(error, ReadOnlyEntryError):
        return _("A newer version of calm wrote one of the two, so they cannot become one.")
    reason = _("It could not be done, and both versions are still there: {reason}.")
    return reason.format(reason=reason_of(error))


class ConflictListing(FileListing):
    """Entries of which there are two versions, each with the words of the second."""

    def _entry_in(self, path: Path) -> Entry:
        conflict = conflict_at(path)
        return conflict.versions.second if conflict else super()._entry_in(path)


class Conflicts:
    """The entries of a journal of which there are two versions."""

    def __init__(self, places: Places) -> None:
        self._journal = Journal(places)
        self._trash = places.trash
        self._lock = places.lock

    def all(self) -> Iterator[Conflict]:
        """Return all of them, the newest first; each file is looked into."""
        return (found for path in self._journal.paths() if (found := conflict_at(path)))

    def paths(self, watch: Watch[Path] = unwatched) -> list[Path]:
        """Return the files of all of them, newest first; `watch` is shown what is read, and may end it."""
        with watch(list(self._journal.paths())) as paths:
            return [path for path in paths if conflict_at(path)]

    def find(self, name: str) -> Conflict | None:
        """Return the one of a name, None where there is none."""
        named = (path for path in self._journal.paths() if path.stem == name)
        return next((found for path in named if (found := conflict_at(path))), None)

    def settle(self, conflict: Conflict, keep: Keep, now: datetime) -> None:
        """Do what the person chose; what is not kept goes to the trash, as an entry that can be brought back.

        `now`, with its offset, names that where the entry's name tells no moment. Raises
        `ChangedMeanwhileError`, `ReadOnlyEntryError`, or `OSError`, and both versions are still there.
        """
        if keep is Keep.TOGETHER and not all(entry.can_change for entry in conflict.versions):
            raise ReadOnlyEntryError(conflict.name)
        (path, _), *others = conflict.files
        kept, beside = _outcome(conflict, keep)
        with locked(self._lock):
            if any(disk.read(each, disk.LARGEST_ENTRY) != data for each, data in conflict.files):
                raise ChangedMeanwhileError(conflict.name)
            # First what is to stay elsewhere, then the entry itself, last the copy: both are there all along.
            for text in {text for text in conflict.texts if text != kept}:
                directory = path.parent if text == beside else self._trash
                disk.create(directory / f"{new_id(moment_of(path.stem) or now)}{path.suffix}", text)
            disk.replace(path, kept)
            for other, _ in others:
                disk.remove(other)

    def settled(self, conflict: Conflict, keep: Keep, now: datetime) -> str:
        """Do what the person chose, as `settle` does, and return what to say; raises `CannotError`."""
        try:
            self.settle(conflict, keep, now)
        except (ChangedMeanwhileError, ReadOnlyEntryError, OSError) as error:
            raise CannotError(refusal_words(error)) from None
        return kept_words(keep)


def _outcome(conflict: Conflict, keep: Keep) -> tuple[bytes, bytes | None]:
    """Return what the entry's own file says afterwards, and what another entry does, if one is made."""
    first, second = conflict.texts
    match keep:
        case Keep.FIRST:
            return first, None
        case Keep.SECOND:
            return second, None
        case Keep.BOTH:
            return first, second
        case Keep.TOGETHER:
            return encoded(together(conflict.versions)), None


def conflict_at(path: Path) -> Conflict | None:
    """Return the conflict that an entry's file is part of, None where it is of none or cannot be read."""
    original = original_of(path.stem)
    with suppress(OSError):
        data = disk.read(path, disk.LARGEST_ENTRY)
        if _MARK in data and (both := sides(data.decode("utf-8", "surrogateescape"))):
            return _between(path.stem, path.stem, both, [(path, data)])
        if original:
            first = path.with_name(f"{original}{path.suffix}")
            files = [(first, disk.read(first, disk.LARGEST_ENTRY)), (path, data)]
            texts = [each.decode("utf-8", "surrogateescape") for _, each in files]
            return _between(path.stem, original, (texts[0], texts[1]), files)
    return None


def _between(
    name: str, original: str, texts: tuple[str, str], files: Sequence[tuple[Path, bytes]]
) -> Conflict:
    first, second = (entry_from(original, text) for text in texts)
    data = [text.encode("utf-8", "surrogateescape") for text in texts]
    return Conflict(name, Versions(first, second._replace(id=name)), (data[0], data[1]), files)
