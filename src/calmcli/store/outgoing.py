"""The journal copied into a folder of a person's choosing: the same files, byte for byte."""

import errno
from collections.abc import Iterable, Mapping
from itertools import chain, count
from pathlib import Path
from typing import Any, NamedTuple

from calmcli.store import disk
from calmcli.store.journal import Found
from calmcli.store.litter import is_own_litter
from calmcli.store.watching import Watch, unwatched


class Copy(NamedTuple):
    """One file to be copied."""

    source: Path
    """The entry's file."""
    target: Path
    """Where it goes."""


def front_text(table: Mapping[str, Any]) -> str:
    """Return a table as the TOML that stands above an entry's words."""
    import tomli_w  # noqa: PLC0415 - what only reads does without

    return tomli_w.dumps(table)


def copy_out(entries: Iterable[Found], folder: Path, watch: Watch[Copy] = unwatched) -> int:
    """Copy the files of entries into a folder and return how many there are.

    What an earlier copy left there, stopped half-way, is gone on with: a file with the same bytes is one of
    them. Raises `FileExistsError`, before anything is written, where something else is in it; `OSError` where
    one cannot be read or written.
    """
    copies = _copies(entries, folder)
    there = _files_below(folder)
    if there - {copy.target for copy in copies}:
        raise FileExistsError(errno.EEXIST, "something else is in the folder")
    missing = [copy for copy in copies if copy.target not in there or not _is_copied(copy)]
    with watch(missing) as each:
        for copy in each:
            disk.create(copy.target, disk.read(copy.source, disk.LARGEST_ENTRY))
    return len(copies)


def _copies(entries: Iterable[Found], folder: Path) -> list[Copy]:
    """Return where each file goes: two of one name stand apart in the journal, and here under two names."""
    taken: set[Path] = set()
    copies = []
    for found in entries:
        written = found.entry.written
        year = folder / (f"{written.year:04}" if written else "")
        names = chain([found.path.name], (f"{found.path.stem}-{n}{found.path.suffix}" for n in count(2)))
        target = next(path for name in names if (path := year / name) not in taken)
        taken.add(target)
        copies.append(Copy(found.path, target))
    return copies


def _files_below(folder: Path) -> set[Path]:
    """Return the files in a folder and its directories, without what a killed copy left unfinished."""
    found = set()
    for path in disk.names_in(folder):
        within = disk.names_in(path) if path.is_dir() else [path]
        found |= {each for each in within if not is_own_litter(each.name)}
    return found


def _is_copied(copy: Copy) -> bool:
    """Say that a file is there with the same bytes; raises `FileExistsError` where it has others."""
    if disk.read(copy.target, disk.LARGEST_ENTRY) == disk.read(copy.source, disk.LARGEST_ENTRY):
        return True
    raise FileExistsError(errno.EEXIST, "a file of this name has other words")
