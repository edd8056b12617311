"""The journal copied into a folder of a person's choosing: the same files, byte for byte."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from calmcli.store import disk
from calmcli.store.journal import Found


def front_text(table: Mapping[str, Any]) -> str:
    """Return a table as the TOML that stands above an entry's words."""
    import tomli_w  # noqa: PLC0415 - what only reads does without

    return tomli_w.dumps(table)


def copy_out(entries: Iterable[Found], folder: Path) -> int:
    """Copy the files of entries into a new or an empty folder and return how many.

    Raises `FileExistsError` where something is in it, and `OSError` where one cannot be read or written.
    """
    if disk.names_in(folder):
        raise FileExistsError(17, "the folder is not empty")
    count = 0
    for found in entries:
        written = found.entry.written
        year = folder / (f"{written.year:04}" if written else "")
        disk.create(_free(year, found.path), disk.read(found.path, disk.LARGEST_ENTRY))
        count += 1
    return count


def _free(directory: Path, path: Path) -> Path:
    """Return a name in a directory that is not taken; two of one name stand apart in the journal."""
    names = (path.name, *(f"{path.stem}-{number}{path.suffix}" for number in range(2, 1000)))
    return next(directory / name for name in names if not (directory / name).exists())
