"""The person's own helplines: read forgivingly, and added to without changing what stands there."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from calmcli.core import toml
from calmcli.core.language import _
from calmcli.core.own_helplines import LINES, OwnHelplines, own_helplines_from
from calmcli.core.problem import Problem
from calmcli.store import disk
from calmcli.store.documents import SCHEMA, doubtful, load, newer
from calmcli.store.places import NOWHERE, Places
from calmcli.store.reasons import reason_of


class NotAddedError(Exception):
    """A line could not be added; the message says why, and the file is as it was."""


def own_helplines(places: Places) -> tuple[OwnHelplines, Sequence[Problem]]:
    """Return the person's own lines, none where there is no file, and what is wrong with it."""
    table, problems = load(places.helplines, places.set_aside)
    found = own_helplines_from(table)
    problems += newer(places.helplines, table)
    return found, [*problems, *doubtful(places.helplines, found.doubts)]


def add_helpline(places: Places, entry: Mapping[str, str]) -> None:
    """Add a line at the end of the person's file, every byte before it as it was; raises `NotAddedError`."""
    if places == NOWHERE:
        raise NotAddedError(_("there is no home directory"))
    path = places.helplines
    try:
        with disk.locked(places.lock):
            disk.replace(path, _with(path, _text(path), entry).encode())
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


def _with(path: Path, text: str, entry: Mapping[str, str]) -> str:
    """Return the text with one line more; raises `NotAddedError` where its form leaves no place for one."""
    added = text + ("" if text.endswith("\n") or not text else "\n") + "\n" + as_toml(entry)
    before = toml.parse(text).get(LINES, [])
    try:
        is_added = toml.parse(added)[LINES] == [*before, entry]
    except (toml.NotTomlError, TypeError):
        is_added = False
    if not is_added:
        raise NotAddedError(f"{path}: " + _("the lines in it are not in the form that calm adds to"))
    return added


def as_toml(entry: Mapping[str, str]) -> str:
    """Return a line as it stands in the file."""
    import tomli_w  # noqa: PLC0415 - only adding needs it

    return f"[[{LINES}]]\n{tomli_w.dumps(entry)}"
