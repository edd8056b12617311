"""The form of a backup: a plain tar file, the same bytes for the same files, that says what it holds.

It is not compressed: any program can open it, a damaged place takes one file and not the rest, and no small
archive can unpack to a huge one.
"""

import io
import json
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import PurePosixPath
from typing import IO, NamedTuple

from calmcli.core.language import _
from calmcli.store import disk
from calmcli.store.litter import is_own_litter

SCHEMA = 1
"""The version of the form that this program writes."""

_LIST = "calm-backup.json"
_ROOTS = ("data", "config")
_DEEPEST, _LONGEST_NAME = 12, 1000
_MOST_FILES = 1_000_000
_LATEST = 2**33
_PLAIN = (tarfile.REGTYPE, tarfile.AREGTYPE)
_FAULTS = (
    tarfile.TarError,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    RecursionError,
)


class ArchiveError(Exception):
    """A file is no whole backup of calm; nothing of it is used."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        """What is wrong, in a few words."""


class Stored(NamedTuple):
    """One file as it is in a backup."""

    name: str
    """Its path below the person's files, with slashes: it begins with `data/` or `config/`."""
    data: bytes
    """Its bytes."""
    modified: int
    """When it was last changed, in seconds since 1970."""


def packed(files: Sequence[Stored]) -> bytes:
    """Return the bytes of a backup of some files."""
    files = sorted(files)
    marks = {file.name: sha256(file.data).hexdigest() for file in files}
    listed = json.dumps({"schema": SCHEMA, "files": marks}, indent=1).encode()
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for file in (Stored(_LIST, listed, 0), *files):
            member = tarfile.TarInfo(file.name)
            member.size, member.mtime, member.mode = len(file.data), max(file.modified, 0), 0o600
            archive.addfile(member, io.BytesIO(file.data))
    return whole.getvalue()


def unpacked(file: IO[bytes]) -> Iterator[Stored]:
    """Return the files of a backup one by one, each checked; raises `ArchiveError` at the first fault."""
    try:
        with tarfile.open(fileobj=file, mode="r:") as archive:
            yield from _checked(archive)
    except _FAULTS:
        raise ArchiveError(_("it is not a whole backup of calm")) from None


def _checked(archive: tarfile.TarFile) -> Iterator[Stored]:
    marks = _marks(archive)
    while (member := archive.next()) is not None:
        if (mark := marks.pop(member.name, None)) is None:
            raise ArchiveError(_("it holds a file that its list does not name"))
        stored = Stored(member.name, _data(archive, member), min(max(int(member.mtime), 0), _LATEST))
        if sha256(stored.data).hexdigest() != mark:
            raise ArchiveError(_("a file in it is damaged: {name}").format(name=member.name))
        yield stored
    if marks:
        raise ArchiveError(_("a file is missing from it: {name}").format(name=min(marks)))


def _marks(archive: tarfile.TarFile) -> dict[str, str]:
    """Return what the list of a backup, its first file, says is in it."""
    first = archive.next()
    if first is None or first.name != _LIST:
        raise ArchiveError(_("it is not a whole backup of calm"))
    listed = json.loads(_data(archive, first))
    if listed["schema"] > SCHEMA:
        raise ArchiveError(_("a newer version of calm wrote it"))
    marks: Mapping[str, str] = listed["files"]
    if len(marks) > _MOST_FILES or not all(is_safe(name) for name in marks):
        raise ArchiveError(_("it names a place that no backup of calm has"))
    return dict(marks)


def _data(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    is_plain = member.type in _PLAIN and not member.issparse()
    if not is_plain or not 0 <= member.size <= disk.LARGEST_ENTRY:
        raise ArchiveError(_("it holds something that is no plain file"))
    found = archive.extractfile(member)
    data = found.read() if found else b""
    if len(data) != member.size:
        raise ArchiveError(_("it ends too early"))
    return data


def is_safe(name: str) -> bool:
    """Say whether a name leads to a file below the person's files and nowhere else."""
    path = PurePosixPath(name)
    return (
        str(path) == name
        and len(name) <= _LONGEST_NAME
        and 1 < len(path.parts) <= _DEEPEST
        and path.parts[0] in _ROOTS
        and ".." not in path.parts
        and "\0" not in name
        and not is_own_litter(path.name)
    )
