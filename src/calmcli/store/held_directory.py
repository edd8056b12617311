"""The directory of all words, held open: so a process sees that it was removed, and not only moved away."""

import errno
import os
from contextlib import suppress
from pathlib import Path


class RemovedError(OSError):
    """The directory of all words was removed while this process had it; it is not made again."""


class _Held:
    """A directory held open, once it is there."""

    def __init__(self) -> None:
        self.path: Path | None = None
        """Which one; None while there is none to hold."""
        self.descriptor: int | None = None
        """What holds it open; None while it is not there."""


_held = _Held()


def hold(directory: Path) -> None:
    """Let this be the directory that is not made again, once it has been there and was removed."""
    if _held.descriptor is not None:
        os.close(_held.descriptor)
    _held.path, _held.descriptor = directory, None
    note_made(directory)


def note_made(directory: Path) -> None:
    """Note that a directory is there now."""
    if directory == _held.path and _held.descriptor is None:
        with suppress(OSError):
            _held.descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)


def refuse_removed(directory: Path) -> None:
    """Raise `RemovedError` if a directory that is to be made was removed, with all in it, on purpose."""
    held = _held.descriptor if directory == _held.path else None
    if held is not None and os.fstat(held).st_nlink == 0:
        raise RemovedError(errno.ESTALE, "everything was removed in another window")
