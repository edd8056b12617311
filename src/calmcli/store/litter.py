"""What saves that were killed left behind: calm's own, and no words."""

import os
from contextlib import suppress
from pathlib import Path

from calmcli.store import disk
from calmcli.store.places import LOCK


def is_own_litter(name: str) -> bool:
    """Say whether a file of this name is calm's own and no words: a temporary file, or the lock."""
    return name.startswith(disk.TEMPORARY) or name == LOCK


def abandoned(directory: Path, now: float, within: float) -> list[Path]:
    """Return what killed saves left in a directory; `now` in seconds since 1970. Raises `OSError`.

    A file of the last `within` seconds may belong to another window that is saving now; one of the future
    is of a clock that has gone back.
    """
    with os.scandir(directory) as found:
        leftovers = [entry for entry in found if entry.name.startswith(disk.TEMPORARY)]
    return [Path(entry.path) for entry in leftovers if _is_old(entry, now, within)]


def sweep(directory: Path, now: float, within: float) -> None:
    """Remove what killed saves left in a directory, as `abandoned` finds it. Raises `OSError`."""
    for path in abandoned(directory, now, within):
        with suppress(FileNotFoundError):
            path.unlink()


def _is_old(entry: os.DirEntry[str], now: float, within: float) -> bool:
    try:
        return abs(entry.stat(follow_symlinks=False).st_mtime - now) > within
    except FileNotFoundError:
        return False
