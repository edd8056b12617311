"""The one door to the disk: what is written is private, whole and durable before it is called saved.

A new file is written without a name and linked into place; a changed one is written beside the old and
renamed over it. File and directory are flushed first, so that neither a kill nor a power cut leaves half.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from calmcli.store import held_directory

LARGEST = 1_000_000
"""The largest TOML file that is read, in bytes: tomllib takes seconds beyond."""

LARGEST_ENTRY = 64_000_000
"""The largest entry that is read, in bytes."""

TEMPORARY = ".calm-"
"""What the name of a file begins with that is not whole yet."""

PRIVATE_FILE = 0o600
"""What may be done with a file: its owner reads and writes it."""

_PRIVATE_DIRECTORY = 0o700
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_OTHERS_MAY = stat.S_IRWXG | stat.S_IRWXO
# What file systems and kernels answer that know no unnamed files, or no hard links.
_UNSUPPORTED = {errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOENT, errno.EPERM, errno.ENOSYS}


class NotAFileError(OSError):
    """Something stands where a plain file was expected: a directory, a pipe, a device."""


class TooLargeError(OSError):
    """A file is larger than anything calm writes."""


def read(path: Path, largest: int = LARGEST) -> bytes:
    """Return a file's bytes; raises `OSError`, never waits on a pipe and never reads past `largest` bytes."""
    with reading(path) as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise TooLargeError(errno.EFBIG, f"larger than {largest // 1000:,} kB")
    return data


@contextmanager
def reading(path: Path, *, is_fresh: bool = False) -> Iterator[IO[bytes]]:
    """Open a plain file to read; raises `OSError`, and never waits on a pipe.

    `is_fresh` asks for what the disk holds rather than what the system remembers of it.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotAFileError(errno.EINVAL, "not a plain file")
        if is_fresh and hasattr(os, "posix_fadvise"):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        yield file


def make_private(directory: Path) -> None:
    """Make a directory, and those above it that are missing, for its owner alone; raises `OSError`."""
    missing = [path for path in (directory, *directory.parents) if not path.exists()]
    for path in reversed(missing):
        held_directory.refuse_removed(path)
        with suppress(FileExistsError):
            path.mkdir(_PRIVATE_DIRECTORY)
        path.chmod(_PRIVATE_DIRECTORY)
        held_directory.note_made(path)
        _flush_directory(path.parent)


def make_private_file(path: Path) -> None:
    """Make an empty file for its owner alone, or close one that is there to all others; raises `OSError`."""
    with suppress(FileNotFoundError):
        if not path.lstat().st_mode & _OTHERS_MAY:
            return
    make_private(path.parent)
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC, PRIVATE_FILE)
    try:
        os.fchmod(descriptor, PRIVATE_FILE)
    finally:
        os.close(descriptor)


def close_to_others(directory: Path) -> None:
    """Keep others from writing in one's own directory, where they could put their words for one's own."""
    with suppress(OSError):
        found = directory.stat()
        if found.st_uid == os.geteuid() and found.st_mode & _OTHERS_WRITE:
            directory.chmod(stat.S_IMODE(found.st_mode) & ~_OTHERS_WRITE)


def create(path: Path, data: bytes, modified: int | None = None) -> None:
    """Write a new file; raises `FileExistsError` if the name is taken and `OSError` if it is not saved.

    `modified` is when it was last changed, in seconds since 1970, where that was not now.
    """
    make_private(path.parent)
    try:
        _create_unnamed(path, data, modified)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
        with _temporary(path, data, modified) as temporary:
            _rename_to_free(temporary, path)
    _flush_directory(path.parent)


def _create_unnamed(path: Path, data: bytes, modified: int | None) -> None:
    """Write a file that has no name until it is whole, so that a kill leaves nothing."""
    if not hasattr(os, "O_TMPFILE"):
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))
    with _directory(path.parent) as directory:
        descriptor = os.open(path.parent, os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC, PRIVATE_FILE)
        with os.fdopen(descriptor, "wb", buffering=0):
            _write(descriptor, data, modified)
            os.link(f"/proc/self/fd/{descriptor}", path.name, dst_dir_fd=directory, follow_symlinks=True)


def replace(path: Path, data: bytes) -> None:
    """Write a file anew, whole; the old one stays as it is unless this returns. Raises `OSError`.

    A symbolic link is followed once, so that a plan kept in another folder stays there, unless it leads to
    a file of somebody else.
    """
    path = _resolved(path)
    make_private(path.parent)
    with _temporary(path, data) as temporary:
        temporary.replace(path)
    _flush_directory(path.parent)


def _resolved(path: Path) -> Path:
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if path.is_symlink() and target.exists() and target.stat().st_uid != os.geteuid():
        raise PermissionError(errno.EPERM, "it is a link to a file of somebody else")
    return target


@contextmanager
def _temporary(path: Path, data: bytes, modified: int | None = None) -> Iterator[Path]:
    """Give a private file beside `path` that holds the data, and leave none behind."""
    temporary = path.parent / f"{TEMPORARY}{os.urandom(8).hex()}"
    flags = os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY | os.O_CLOEXEC
    descriptor = os.open(temporary, flags, PRIVATE_FILE)
    try:
        with os.fdopen(descriptor, "wb", buffering=0) as file:
            _write(file.fileno(), data, modified)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _write(descriptor: int, data: bytes, modified: int | None) -> None:
    os.fchmod(descriptor, PRIVATE_FILE)
    remaining = memoryview(data)
    while remaining:
        remaining = remaining[os.write(descriptor, remaining) :]
    if modified is not None:
        os.utime(descriptor, (modified, modified))
    os.fsync(descriptor)


def move(source: Path, target: Path) -> None:
    """Give a file another name, never over another file; raises `FileExistsError` or `OSError`."""
    make_private(target.parent)
    _rename_to_free(source, target)
    _flush_directory(target.parent)
    _flush_directory(source.parent)


def _rename_to_free(source: Path, target: Path) -> None:
    """Rename without replacing: by a second link, or on a file system without links by looking first."""
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        if not _are_one_file(source, target):
            raise
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        source.rename(target)
        return
    source.unlink()


def _are_one_file(source: Path, target: Path) -> bool:
    """Say whether two names are of one file, as a move leaves them that was killed between its two halves."""
    return source != target and os.path.samestat(source.lstat(), target.lstat())


def remove(path: Path) -> None:
    """Remove a file for good; raises `OSError`, also where there is none."""
    path.unlink()
    _flush_directory(path.parent)


def remove_directory(path: Path) -> None:
    """Remove a directory with all that is in it, links not followed; raises `OSError`."""
    import shutil  # noqa: PLC0415 - 4 ms that only this needs

    shutil.rmtree(path)
    _flush_directory(path.parent)


def settle(path: Path) -> None:
    """Make a file that another program wrote private and durable; raises `OSError`."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        os.fchmod(descriptor, PRIVATE_FILE)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    _flush_directory(path.parent)


def names_in(directory: Path) -> list[Path]:
    """Return the paths in a directory, none if it is not there or cannot be looked into."""
    try:
        with os.scandir(directory) as found:
            return [Path(entry.path) for entry in found]
    except OSError:
        return []


def is_writable(directory: Path) -> bool:
    """Say whether a directory, or the nearest one above it that exists, lets its files be written."""
    try:
        existing = next(path for path in (directory, *directory.parents) if path.exists())
        return existing.is_dir() and os.access(existing, os.W_OK | os.X_OK)
    except OSError:
        return False


@contextmanager
def _directory(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _flush_directory(path: Path) -> None:
    """Make the names in a directory durable; some file systems have no such thing, and need none."""
    with _directory(path) as descriptor:
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.EOPNOTSUPP):
                raise
