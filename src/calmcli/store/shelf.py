"""Files named by the moment they were made, in a directory a year: newest first, none overlooked."""

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from heapq import merge
from pathlib import Path
from typing import TYPE_CHECKING

from calmcli.core.language import _
from calmcli.store.reasons import reason_of

if TYPE_CHECKING:
    from calmcli.store.marks import Mark

_STAMPED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{6}")
_YEAR = re.compile(r"\d{4}\Z")


class Shelf:
    """The files of one ending below a directory; copies that a sync made and files put there by hand too."""

    def __init__(self, directory: Path, ending: str) -> None:
        self._directory = directory
        self._ending = ending

    def path(self, name: str) -> Path:
        """Return where the file of a name stands: in the directory of its year."""
        year = name[:4] if _STAMPED.match(name) else ""
        return self._directory / year / f"{name}{self._ending}"

    def paths(self) -> Iterator[Path]:
        """Return all files, newest first, years opened only as they are reached."""
        directories = _directories_in(self._directory)
        years = sorted((path for path in directories if _YEAR.match(path.name)), reverse=True)
        others = [self._directory, *(path for path in directories if path not in years)]
        in_years = (pair for year in years for pair in _by_time(year, self._ending))
        in_others = sorted((pair for other in others for pair in _by_time(other, self._ending)), reverse=True)
        return (Path(path) for _, path in merge(in_years, in_others, reverse=True))

    def directories(self) -> list[Path]:
        """Return the directories that hold files."""
        return directories_of(self._directory)

    def marks(self) -> "dict[Path, list[Mark]]":
        """Return the marks of all files, by the directory they stand in."""
        from calmcli.store.marks import marks_in  # noqa: PLC0415 - only who searches needs them

        return {directory: marks_in(directory, self._ending) for directory in self.directories()}

    def closed(self) -> list[tuple[Path, str]]:
        """Return the directories that cannot be looked into, each with the reason."""
        refused = [(path, refusal(path)) for path in self.directories()]
        if os.path.exists(self._directory) and not os.path.isdir(self._directory):  # noqa: PTH110, PTH112 - pathlib raises
            refused.append((self._directory, _("it is not a directory")))
        return [(path, reason) for path, reason in refused if reason]


def directories_of(directory: Path) -> list[Path]:
    """Return the directories of a shelf: its own, and one for each year; not those that are hidden."""
    return [directory, *_directories_in(directory)]


def paths_in(directory: Path, ending: str) -> list[Path]:
    """Return the files of one ending in one directory, newest first; none where there is none."""
    return [Path(path) for _, path in _by_time(directory, ending)]


def _directories_in(directory: Path) -> list[Path]:
    try:
        with os.scandir(directory) as found:
            return [Path(entry.path) for entry in found if entry.name[0] != "." and _is_directory(entry)]
    except OSError:
        return []


def _is_directory(entry: os.DirEntry[str]) -> bool:
    """Say whether a name leads to a directory; a link that leads in a circle or into a closed place may."""
    try:
        return entry.is_dir()
    except OSError:
        return True


def refusal(directory: Path) -> str:
    """Return why a directory cannot be looked into, empty if it can or is not there."""
    try:
        with os.scandir(directory):
            return ""
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        return reason_of(error)


def _by_time(directory: Path, ending: str) -> list[tuple[str, str]]:
    """Return the files of one directory with what they sort by, newest first."""
    try:
        with os.scandir(directory) as found:
            files = [entry for entry in found if entry.name.endswith(ending) and entry.name[0] != "."]
    except OSError:
        return []
    return sorted(((_moment_key(entry), entry.path) for entry in files), reverse=True)


def _moment_key(entry: os.DirEntry[str]) -> str:
    try:
        changed = 0.0 if _is_stamped(entry.name) else entry.stat(follow_symlinks=False).st_mtime
    except OSError:
        return entry.name
    return moment_key(entry.name, changed)


def _is_stamped(name: str) -> bool:
    """Say whether a file's name begins with the moment it was made."""
    return _STAMPED.match(name) is not None


def moment_key(name: str, changed: float) -> str:
    """Return what a file sorts by: its name, else the moment it was changed, in seconds since 1970."""
    if _is_stamped(name):
        return name
    from calmcli.core.entry import entry_id  # noqa: PLC0415 - calm's own names tell their moment

    try:
        return entry_id(datetime.fromtimestamp(changed, UTC), name)
    except (OSError, OverflowError, ValueError):
        return name
