"""A person's TOML files: read forgivingly, and kept aside as a copy when they cannot be."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from calmcli.core import toml
from calmcli.core.language import _
from calmcli.core.problem import Doubt, Problem
from calmcli.store import disk
from calmcli.store.reasons import reason_of

SCHEMA = 1
"""The version of the plan's and the settings' form that this program knows."""


def load(path: Path, set_aside: Path) -> tuple[dict[str, Any], list[Problem]]:
    """Return a file's table, empty where there is none or it cannot be read, and what is wrong with it.

    A file that cannot be read stays where it is; a copy of it is kept in `set_aside`.
    """
    try:
        data = disk.read(path)
    except (FileNotFoundError, NotADirectoryError):
        return {}, []
    except OSError as error:
        return {}, [Problem(str(path), reason_of(error), _("calm goes on without it."))]
    try:
        return table_of(data), []
    except toml.NotTomlError as error:
        outcome = _keep_copy(path, data, set_aside)
        return {}, [Problem(str(path), error.reason, outcome, error.line, error.column)]


def table_of(data: bytes) -> dict[str, Any]:
    """Return the table that a file's bytes hold; raises `NotTomlError` for anything else."""
    try:
        return toml.parse(data.decode())
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise toml.NotTomlError(_encoding_reason(data), line) from None


def fault_in(path: Path, data: bytes) -> Problem | None:
    """Return what keeps a text from being saved as a plan or settings, None if nothing does."""
    outcome = _("It is not saved, and stays where it is.")
    try:
        table_of(data)
    except toml.NotTomlError as error:
        return Problem(str(path), error.reason, outcome, error.line, error.column)
    return None


def second_copies(path: Path) -> list[Path]:
    """Return the copies of a file that a sync program left beside it: its name, with more in it."""
    names = (each for each in disk.names_in(path.parent) if each.suffix == path.suffix)
    return sorted(each for each in names if each.stem.startswith(path.stem) and each.stem != path.stem)


def newer(path: Path, table: Mapping[str, Any]) -> list[Problem]:
    """Return that a newer version of calm wrote a file, where it did: it is shown, and never written."""
    version = table.get("schema", SCHEMA)
    if not isinstance(version, int) or version <= SCHEMA:
        return []
    outcome = _("calm shows what it knows of it, and does not change it.")
    return [Problem(str(path), _("a newer version of calm wrote it"), outcome)]


def doubtful(path: Path, doubts: tuple[Doubt, ...]) -> list[Problem]:
    """Return what could not be understood in a file that was read, each with its line."""
    if not doubts:
        return []
    try:
        text = disk.read(path).decode(errors="replace")
    except OSError:
        text = ""
    return [
        Problem(
            str(path),
            f"{doubt.key}: {doubt.reason}",
            _("calm shows the rest."),
            line=_line_of(doubt, text),
        )
        for doubt in doubts
    ]


def _line_of(doubt: Doubt, text: str) -> int | None:
    if doubt.table:
        return toml.line_within(text, doubt.table, doubt.key)
    return toml.line_of_key(text, doubt.key, doubt.nth)


def _keep_copy(path: Path, data: bytes, set_aside: Path) -> str:
    """Keep a copy of the bytes under a name made from them, once; return what was done as a sentence."""
    import hashlib  # noqa: PLC0415 - 3 ms that a readable file does without

    copy = set_aside / f"{path.name}.{hashlib.sha256(data).hexdigest()[:12]}"
    try:
        disk.create(copy, data)
    except FileExistsError:
        pass
    except OSError:
        return _("calm goes on without it and has not changed it; a copy could not be kept.")
    return _("calm goes on without it and has not changed it; a copy is in {copy}.").format(copy=copy)


def _encoding_reason(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _("saved as UTF-16; please save it as UTF-8")
    return _("not UTF-8 text")
