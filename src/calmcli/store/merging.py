"""A backup put back among what is there: nothing is written over, and doing it twice does it once."""

from enum import Enum
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store import disk
from calmcli.store.archive import Stored, unpacked
from calmcli.store.places import Places
from calmcli.store.reasons import reason_of

_MARK_LENGTH = 8


class Fate(Enum):
    """What becomes of one file of a backup."""

    NEW = "new"
    """There was none of its name: it is put back."""
    SAME = "same"
    """It is there already."""
    BESIDE = "beside"
    """Another text is there under its name: both are kept, this one under a name of its own."""


class Merged(NamedTuple):
    """What came of putting a backup back."""

    new: int = 0
    """How many files were put back, or would be."""
    same: int = 0
    """How many were there already."""
    beside: tuple[Path, ...] = ()
    """The files that were put beside others of the same name, or would be."""
    problems: tuple[Problem, ...] = ()
    """What could not be written."""


def merge(places: Places, archive: Path, *, is_trial: bool) -> Merged:
    """Put the files of a backup back; on a trial, only say what would come of it.

    The whole of it is checked before anything is written. Raises `ArchiveError`, or `OSError` where it
    cannot be read.
    """
    with disk.reading(archive) as file:
        for _stored in unpacked(file):
            pass
    merged = Merged()
    with disk.reading(archive) as file:
        for stored in unpacked(file):
            merged = _added(merged, places, stored, is_trial=is_trial)
    return merged


def _added(merged: Merged, places: Places, stored: Stored, *, is_trial: bool) -> Merged:
    path, fate = _place_of(places, stored)
    if fate is Fate.SAME:
        return merged._replace(same=merged.same + 1)
    try:
        if not is_trial:
            disk.create(path, stored.data, modified=stored.modified)
    except OSError as error:
        problem = Problem(str(path), reason_of(error), _("It is still in the backup."))
        return merged._replace(problems=(*merged.problems, problem))
    if fate is Fate.BESIDE:
        return merged._replace(beside=(*merged.beside, path))
    return merged._replace(new=merged.new + 1)


def _place_of(places: Places, stored: Stored) -> tuple[Path, Fate]:
    """Return where a file of a backup belongs, and what becomes of it there."""
    path = _path_of(places, stored.name)
    if not _stands(path):
        return path, Fate.SAME if _holds(_twin(places, path), stored.data) else Fate.NEW
    if _holds(path, stored.data):
        return path, Fate.SAME
    mark = sha256(stored.data).hexdigest()[:_MARK_LENGTH]
    # Another plan is offered with the versions; among them it is never one of those that give way.
    directory = places.versions if path == places.plan else path.parent
    beside = directory / f"{path.stem}-from-backup-{mark}{path.suffix}"
    return beside, Fate.SAME if _stands(beside) else Fate.BESIDE


def _twin(places: Places, path: Path) -> Path:
    """Return where an entry stands if it was deleted, or brought back, since the backup was made."""
    if path.parent == places.trash:
        return places.journal / path.name[:4] / path.name
    return places.trash / path.name if path.is_relative_to(places.journal) else path


def _path_of(places: Places, name: str) -> Path:
    root, *parts = PurePosixPath(name).parts
    return {"data": places.data, "config": places.settings}[root].joinpath(*parts)


def _stands(path: Path) -> bool:
    try:
        path.lstat()
    except OSError:
        return False
    return True


def _holds(path: Path, data: bytes) -> bool:
    try:
        return disk.read(path, disk.LARGEST_ENTRY) == data
    except OSError:
        return False
