"""A person's own lists in TOML files: a table is added at the end, and every byte before it stays."""

from collections.abc import Mapping
from pathlib import Path

from calmcli.core import toml
from calmcli.core.language import _
from calmcli.store import disk
from calmcli.store.documents import SCHEMA, newer
from calmcli.store.locks import locked
from calmcli.store.places import NOWHERE, Places
from calmcli.store.reasons import reason_of


class NotAddedError(Exception):
    """A table could not be added; the message says why, and the file is as it was."""


def add_table(places: Places, path: Path, key: str, entry: Mapping[str, str]) -> None:
    """Add a table to the list under a key, at the end of a file; raises `NotAddedError`."""
    if places == NOWHERE:
        raise NotAddedError(_("there is no home directory"))
    try:
        with locked(places.lock):
            disk.replace(path, _with(path, _text(path), key, entry).encode())
    except OSError as error:
        raise NotAddedError(f"{path}: {reason_of(error)}") from error
    except UnicodeEncodeError as error:
        raise NotAddedError(f"{path}: " + _("some of the words are not text")) from error


def _text(path: Path) -> str:
    """Return what stands in the file; raises `NotAddedError` where it is nothing calm may write to."""
    try:
        text = disk.read(path).decode()
        table = toml.parse(text)
    except FileNotFoundError:
        return f"schema = {SCHEMA}\n"
    except UnicodeDecodeError as error:
        raise NotAddedError(f"{path}: " + _("not UTF-8 text")) from error
    except toml.NotTomlError as error:
        raise NotAddedError(f"{path}:{error.line}: {error.reason}") from error
    if newer(path, table):
        raise NotAddedError(f"{path}: " + _("a newer version of calm wrote it"))
    return text


def _with(path: Path, text: str, key: str, entry: Mapping[str, str]) -> str:
    """Return the text with one table more; raises `NotAddedError` where its form leaves no place for one."""
    added = text + ("" if text.endswith("\n") or not text else "\n") + "\n" + as_toml(key, entry)
    before = toml.parse(text).get(key, [])
    try:
        is_added = toml.parse(added)[key] == [*before, entry]
    except (toml.NotTomlError, TypeError):
        is_added = False
    if not is_added:
        raise NotAddedError(f"{path}: " + _("the lines in it are not in the form that calm adds to"))
    return added


def as_toml(key: str, entry: Mapping[str, str]) -> str:
    """Return a table of a list as it stands in the file."""
    import tomli_w  # noqa: PLC0415 - only adding needs it

    return f"[[{key}]]\n{tomli_w.dumps(entry)}"
