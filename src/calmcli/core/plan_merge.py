"""A plan that comes back or comes from somebody, merged into one's own: what is there is never changed."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from calmcli.core.appointment import APPOINTMENT, REVIEW, appointment_from, appointment_table, day_from
from calmcli.core.safety_plan import Area, Item, item_from


class Merged(NamedTuple):
    """A plan with what came in, and what that was."""

    table: dict[str, Any]
    """The plan, as it is written to its file."""
    came: Mapping[str, int]
    """How many items came into each area, by its key; a date that came is one."""
    kept: tuple[str, ...]
    """The dates of one's own that stay, where the other plan has another."""
    not_understood: int
    """How many entries of the other plan are no items."""


def merged(own: Mapping[str, Any], other: Mapping[str, Any]) -> Merged:
    """Return one's own plan with the items of another that it lacks, after its own of each area."""
    table, came, not_understood = dict(own), {}, 0
    for area in Area:
        there, new = _listed(own.get(area)), _listed(other.get(area))
        added, odd = _added(there, new)
        not_understood += odd
        if added:
            table[area.value] = [*there, *added]
            came[area.value] = len(added)
    kept = []
    for key, value in _dates(other).items():
        if key not in own:
            table[key], came[key] = value, 1
        elif _dates(own).get(key) != value:
            kept.append(key)
    return Merged(table, came, tuple(kept), not_understood)


def _listed(entries: object) -> list[Any]:
    if entries is None:
        return []
    return entries if isinstance(entries, list) else [entries]


def _added(there: Iterable[Any], new: Iterable[Any]) -> tuple[list[Any], int]:
    """Return the entries that are new, and how many are no items and not blank."""
    known = {_unmarked(item) for entry in there if (item := item_from(entry)[0])}
    added, odd = [], 0
    for entry in map(_cleaned, new):
        item, is_clear = item_from(entry)
        if item is None:
            odd += not is_clear
        elif _unmarked(item) not in known:
            known.add(_unmarked(item))
            added.append(entry["text"] if _has_only_words(entry) else entry)
    return added, odd


def _has_only_words(entry: Any) -> bool:
    """Say whether an entry can be written as words in quotes, as a person would."""
    return isinstance(entry, Mapping) and list(entry) == ["text"] and isinstance(entry["text"], str)


def _unmarked(item: Item) -> Item:
    """Return an item without its marks: hidden or starred, it is the same item."""
    return item._replace(is_starred=False, is_hidden=False, is_not_for_me=False)


def _cleaned(value: Any) -> Any:
    """Return a value as TOML can hold it: without nothings, and without halves of characters."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_cleaned(each) for each in value if each is not None]
    if isinstance(value, Mapping):
        return {_cleaned(key): _cleaned(each) for key, each in value.items() if each is not None}
    return value


def _dates(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return the dates of a plan as its file holds them."""
    found: dict[str, Any] = {}
    if appointment := appointment_from(_cleaned(table.get(APPOINTMENT)))[0]:
        found[APPOINTMENT] = appointment_table(appointment)
    if review := day_from(table.get(REVIEW)):
        found[REVIEW] = review
    return found
