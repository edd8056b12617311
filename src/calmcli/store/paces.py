"""The paces to breathe at: shipped ones and the person's own; whatever is broken, there is one left."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from calmcli.core.breath import Pace, phases_of
from calmcli.core.language import _
from calmcli.core.paces import PACES, called, offered, own_entry, own_paces_from, shipped_paces_from
from calmcli.core.problem import Problem
from calmcli.store import shipped
from calmcli.store.appending import NotAddedError, add_table
from calmcli.store.appending import as_toml as table_as_toml
from calmcli.store.documents import doubtful, load, newer
from calmcli.store.places import Places

_FILE = "content/en/breathing.toml"


def paces(places: Places, *, has_holds: bool = True) -> tuple[Sequence[Pace], Sequence[Problem]]:
    """Return the paces in the order they are offered in, the default first, and what could not be read."""
    found, problems = shipped_paces()
    own, more = own_paces(places)
    return offered(found, own, has_holds=has_holds), [*problems, *more]


def shipped_paces() -> tuple[Sequence[Pace], Sequence[Problem]]:
    """Return the paces that calm ships, the default first, and what is wrong with their file.

    Where none can be read, there is still the default.
    """
    path = shipped.data_directory() / _FILE
    try:
        found = shipped_paces_from(shipped.table(_FILE))
    except shipped.DataError as error:
        outcome = _("calm breathes without it.")
        return [_last_resort()], [Problem(str(path), error.reason, outcome, error.line)]
    return found.paces or [_last_resort()], doubtful(path, found.doubts)


def _last_resort() -> Pace:
    return Pace("even", _("Even"), phases_of(5, 0, 5, 0))


def breathing_words() -> Mapping[str, str]:
    """Return what is said around the breath; where it cannot be read, the least that must be said."""
    said = ("opening", "no_hold", "settling", "ending", "without_hold", "closing")
    least = dict.fromkeys((*said, "no_timer", "closing_by_hand"), "")
    least["caution"] = least["hold_caution"] = _("Stop if you feel dizzy. Breathe in your own way.")
    return {**least, **{key: words for key, words in _table().items() if isinstance(words, str)}}


def finder_words() -> Mapping[str, str]:
    """Return what is said while a person finds the pace that suits them."""
    least = dict.fromkeys(("opening", "each", "closing"), "")
    found = _table().get("finder", {})
    own = found if isinstance(found, dict) else {}
    return {**least, **own, "caution": breathing_words()["caution"]}


def _table() -> Mapping[str, Any]:
    try:
        return shipped.table(_FILE)
    except shipped.DataError:
        return {}


@cache
def sources() -> Mapping[str, Sequence[Mapping[str, str]]]:
    """Return who says so, by the ids of the shipped paces; none where they cannot be read."""
    try:
        table = shipped.table(_FILE, has_sources=True)
        return {entry["id"]: entry.get("sources", []) for entry in table[PACES]}
    except (shipped.DataError, KeyError, TypeError, AttributeError):
        return {}


def own_paces(places: Places) -> tuple[Sequence[Pace], Sequence[Problem]]:
    """Return the person's own paces, none where there is no file, and what is wrong with it."""
    table, problems = load(places.paces, places.set_aside)
    found = own_paces_from(table)
    problems += newer(places.paces, table)
    return found.paces, [*problems, *doubtful(places.paces, found.doubts)]


def add_pace(places: Places, pace: Pace, name: str) -> Pace:
    """Keep a pace under a name at the end of the person's file, and return it as their own.

    Raises `NotAddedError`, and `PaceError` where the name or the pace is none that can be kept.
    """
    entry = own_entry(pace, name)
    own, _problems = own_paces(places)
    if called(own, entry["name"]):
        raise NotAddedError(_("there is a pace of that name already"))
    add_table(places, places.paces, PACES, entry)
    return own_paces_from({PACES: [entry]}).paces[0]


def as_toml(pace: Pace, name: str) -> str:
    """Return a pace as it stands in the person's file; raises `PaceError`."""
    return table_as_toml(PACES, own_entry(pace, name))
