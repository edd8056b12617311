"""Changes to a safety plan, each a value: it can be undone, and made again on a plan that others changed.

A change works on the table as its file holds it. What it does not touch stays as it was, unknown keys too.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from calmcli.core.appointment import APPOINTMENT, REVIEW
from calmcli.core.safety_plan import ITEM_KEYS, NAMES, Area, Item, item_from, words_at

NAMED_AREAS = (Area.PEOPLE, Area.PROFESSIONALS, Area.EMERGENCY_DEPARTMENT, Area.COPIES)
"""The areas whose items are somebody, or a place, with a name."""

_DATES = (APPOINTMENT, REVIEW)
_NAME = "text"
"""The field of an item's words or of somebody's name, whichever key they stand under."""


class ItemMark(StrEnum):
    """What an item can be marked as, by its key in the file."""

    STARRED = "starred"
    HIDDEN = "hidden"
    NOT_FOR_ME = "not_for_me"


class GoneError(LookupError):
    """What was to be changed is no longer there, or is another."""


class Change(NamedTuple):
    """One change: an entry of an area, or a date, as it was and as it is to be."""

    key: str
    """The area, or the date, by its key in the plan."""
    was: Any
    """The entry as it stands in the table; None for one that is new."""
    now: Any
    """The entry as it is to stand; None for one that is taken out."""
    found_at: int = 0
    """Where it stands among the entries of its area, from 0."""
    put_at: int = 0
    """Where it is to stand."""

    @property
    def undone(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.key, self.now, self.was, self.put_at, self.found_at)

    @property
    def has_words(self) -> bool:
        """Whether it brings words that would be lost if it could not be made."""
        return self.now is not None and _words_of(self.now) != _words_of(self.was)

    @property
    def as_new(self) -> "Change | None":
        """The change that brings its words as a new entry, and leaves alone what stands there.

        None where it brings no words, or is new already, or is of a date: there is only one of each.
        """
        is_other = self.was is not None and self.key not in _DATES
        return self._replace(was=None) if is_other and self.has_words else None

    def going_on(self, later: "Change") -> "Change":
        """Return this change and a later one of the same entry as one."""
        return self._replace(now=later.now, put_at=later.put_at)


def _words_of(entry: Any) -> Any:
    """Return an entry without its marks."""
    if isinstance(entry, Mapping):
        return {key: value for key, value in _as_table(entry).items() if key not in tuple(ItemMark)}
    return _as_table(entry) if isinstance(entry, str) else entry


def entries_of(table: Mapping[str, Any], area: str) -> list[Any]:
    """Return the entries of an area as its file holds them, also those that are no items."""
    found = table.get(area, [])
    return list(found) if isinstance(found, list) else [found]


def items_of(table: Mapping[str, Any], area: str) -> list[tuple[int, Item]]:
    """Return the items of an area in the order of the file, hidden ones too, each with its place from 0."""
    read = ((at, item_from(entry)[0]) for at, entry in enumerate(entries_of(table, area)))
    return [(at, item) for at, item in read if item]


def fields_of(entry: Any) -> dict[str, str]:
    """Return the fields of an entry that have words, each as it is shown."""
    table = _as_table(entry)
    found = {key: words_at(table, key) for key in ITEM_KEYS if key not in NAMES}
    return {key: words for key, words in {_NAME: words_at(table, *NAMES), **found}.items() if words}


def added(table: Mapping[str, Any], area: str, fields: Mapping[str, str]) -> Change:
    """Return the change that puts a new item at the end of an area; `text` is its words, or a name."""
    at = len(entries_of(table, area))
    return Change(area, None, _with_fields({}, fields, _names_in(area)), at, at)


def rewritten(table: Mapping[str, Any], area: str, at: int, fields: Mapping[str, str]) -> Change:
    """Return the change that gives an entry these fields and leaves its others; empty words take one out."""
    entry = entries_of(table, area)[at]
    return Change(area, entry, _with_fields(entry, fields, _names_in(area)), at, at)


def marked(table: Mapping[str, Any], area: str, at: int, mark: ItemMark, *, is_on: bool) -> Change:
    """Return the change that marks an entry, or takes the mark away."""
    entry = entries_of(table, area)[at]
    others = {key: value for key, value in _as_table(entry).items() if key != mark}
    return Change(area, entry, _simplest({**others, **({mark.value: True} if is_on else {})}), at, at)


def moved(table: Mapping[str, Any], area: str, at: int, to: int) -> Change:
    """Return the change that gives an entry another place among those of its area."""
    entries = entries_of(table, area)
    return Change(area, entries[at], entries[at], at, min(max(to, 0), len(entries) - 1))


def removed(table: Mapping[str, Any], area: str, at: int) -> Change:
    """Return the change that takes an entry out."""
    return Change(area, entries_of(table, area)[at], None, at, at)


def dated(table: Mapping[str, Any], key: str, value: Any) -> Change:
    """Return the change that puts a date into the plan, as its file holds it; None takes it out."""
    return Change(key, table.get(key), value)


def located(table: Mapping[str, Any], change: Change) -> Change:
    """Return a change with the places that its entry has in a table now; raises `GoneError`."""
    if change.was is None or change.key in _DATES:
        return change
    at = _place_of(entries_of(table, change.key), change)
    return change._replace(found_at=at, put_at=max(at + change.put_at - change.found_at, 0))


def applied(table: Mapping[str, Any], change: Change) -> dict[str, Any]:
    """Return a table with a change made, wherever its entry stands now; raises `GoneError`."""
    if change.key in _DATES:
        return _with_date(table, change)
    here = located(table, change)
    entries = entries_of(table, here.key)
    if here.was is not None:
        del entries[here.found_at]
    if here.now is not None:
        entries.insert(here.put_at, here.now)
    return {**table, here.key: entries}


def _with_date(table: Mapping[str, Any], change: Change) -> dict[str, Any]:
    if not _are_same(table.get(change.key), change.was):
        raise GoneError(change.key)
    others = {key: value for key, value in table.items() if key != change.key}
    return others if change.now is None else {**others, change.key: change.now}


def _place_of(entries: list[Any], change: Change) -> int:
    """Return where the entry of a change stands now: of several that are the same, the nearest."""
    at = change.found_at
    if at < len(entries) and _are_same(entries[at], change.was):
        return at
    same = [place for place, entry in enumerate(entries) if _are_same(entry, change.was)]
    if not same:
        raise GoneError(change.key)
    return min(same, key=lambda place: abs(place - at))


def _are_same(entry: Any, other: Any) -> bool:
    """Say whether two entries are the same; a number that is none is equal to nothing, not even itself."""
    return bool(entry == other) or repr(entry) == repr(other)


def _as_table(entry: Any) -> dict[str, Any]:
    """Return an entry as a table; words in quotes are its text."""
    return dict(entry) if isinstance(entry, Mapping) else {_NAME: entry}


def _with_fields(entry: Any, fields: Mapping[str, str], names: tuple[str, ...]) -> Any:
    """Return an entry with these fields; a field that says what it said stays as it is written."""
    table = _as_table(entry)
    for field, words in fields.items():
        keys = names if field == _NAME else (field,)
        if words != words_at(table, *keys):
            key = next((key for key in keys if key in table), keys[0])
            others = {other: value for other, value in table.items() if other not in keys or other == key}
            table = {**others, key: words}
            if not words:
                del table[key]
    return _simplest(table)


def _names_in(area: str) -> tuple[str, ...]:
    """Return the keys that words can stand under, first the one for a new item of an area."""
    return NAMES[::-1] if area in NAMED_AREAS else NAMES


def _simplest(table: dict[str, Any]) -> Any:
    """Return a table as its owner would write it: where there is only a text, as words in quotes."""
    return table[_NAME] if list(table) == [_NAME] and isinstance(table[_NAME], str) else table
