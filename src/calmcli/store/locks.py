"""Locks between windows: one waits while another changes what both may change."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from calmcli.store.disk import PRIVATE_FILE, make_private

_TRIES, _PAUSE_SECONDS = 100, 0.02


@contextmanager
def locked(lock: Path) -> Iterator[None]:
    """Hold a lock file, so that other windows wait while this one changes something; raises `OSError`.

    The lock is the system's and goes with the process that holds it. `BlockingIOError` says that another
    window has held it for two seconds.
    """
    make_private(lock.parent)
    descriptor = os.open(lock, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC, PRIVATE_FILE)
    try:
        # A umask may have closed it to its owner too, and then no window could ever take it again.
        os.fchmod(descriptor, PRIVATE_FILE)
        _take(descriptor)
        yield
    finally:
        os.close(descriptor)


def is_locked(lock: Path) -> bool:
    """Say whether some window holds a lock file now; where there is none, no."""
    try:
        descriptor = os.open(lock, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def _take(descriptor: int) -> None:
    for _ in range(_TRIES):
        try:
            return fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE_SECONDS)
    raise BlockingIOError(errno.EAGAIN, "another window is saving")
