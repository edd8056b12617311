"""A backup of everything a person keeps with calm, in one file that is read back before it is called made."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store import disk
from calmcli.store.archive import ArchiveError, Stored, packed, unpacked
from calmcli.store.handed_on import hand_on
from calmcli.store.litter import is_own_litter
from calmcli.store.places import Places
from calmcli.store.reasons import reason_of

_TRIES = 5


class Backup(NamedTuple):
    """A backup that was made."""

    path: Path
    """Its file."""
    files: int
    """How many files are in it."""
    problems: tuple[Problem, ...]
    """What could not be read, and is not in it."""


def back_up(places: Places, path: Path) -> Backup:
    """Write a backup to a new file and read it back; where there is nothing to keep, make none.

    Raises `FileExistsError` if there is such a file, `OSError` or `ArchiveError` where it is not made.
    """
    files, problems = _collected(places)
    if not files:
        return Backup(path, 0, tuple(problems))
    hand_on(path, packed(files), is_forced=False)
    try:
        with disk.reading(path, is_fresh=True) as file:
            is_whole = list(unpacked(file)) == sorted(files)
    except ArchiveError:
        is_whole = False
    if not is_whole:
        disk.remove(path)
        raise ArchiveError(_("it could not be read back as it was written"))
    return Backup(path, len(files), tuple(problems))


def _collected(places: Places) -> tuple[list[Stored], list[Problem]]:
    """Return all files with their bytes; looks again where another window moved one meanwhile."""
    files: list[Stored] = []
    problems: list[Problem] = []
    for _try in range(_TRIES):
        files, problems = [], []
        paths = sorted(_files(places, problems))
        if all(_is_read(name, path, files, problems) for name, path in paths):
            break
    return files, problems


def _is_read(name: str, path: Path, files: list[Stored], problems: list[Problem]) -> bool:
    """Read a file into the list, or say why not in the problems; False where it has gone meanwhile."""
    try:
        modified = max(int(path.stat().st_mtime), 0)
        files.append(Stored(name, disk.read(path, disk.LARGEST_ENTRY), modified))
    except FileNotFoundError:
        if not path.is_symlink():
            return False
        problems.append(_left_out(path, _("it is a link that leads nowhere")))
    except OSError as error:
        problems.append(_left_out(path, reason_of(error)))
    return True


def _left_out(path: Path, reason: str) -> Problem:
    return Problem(str(path), reason, _("It is not in the backup; the rest is."))


def _files(places: Places, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """Return a person's files by their names in a backup; directories that are links are followed once.

    What cannot be looked into goes to the problems.
    """

    def closed(error: OSError) -> None:
        """Name a directory that cannot be looked into."""
        if not isinstance(error, FileNotFoundError):
            problems.append(_left_out(Path(error.filename), reason_of(error)))

    for root, directory in (("data", places.data), ("config", places.settings)):
        seen: set[tuple[int, int]] = set()
        for where, directories, names in os.walk(directory, onerror=closed, followlinks=True):
            here = Path(where)
            directories[:] = [each for each in directories if _is_new(here / each, seen)]
            for name in names:
                if not is_own_litter(name):
                    yield f"{root}/{(here / name).relative_to(directory).as_posix()}", here / name


def _is_new(directory: Path, seen: set[tuple[int, int]]) -> bool:
    try:
        found = directory.stat()
    except OSError:
        return True
    mark = (found.st_dev, found.st_ino)
    is_new = mark not in seen
    seen.add(mark)
    return is_new
