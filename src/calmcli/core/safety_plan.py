"""A person's own safety plan: their warning signs, their strategies, their people, their reasons."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from calmcli.core.language import _
from calmcli.core.problem import Doubt


class Area(StrEnum):
    """The areas of a safety plan, in the order in which it is written and shown.

    They cover the areas of the safety planning intervention (Stanley & Brown 2012) and what the UK
    guideline NICE NG225 1.11 asks of a plan.
    """

    WARNING_SIGNS = "warning_signs"
    COPING_STRATEGIES = "coping_strategies"
    DISTRACTIONS = "distractions"
    PEOPLE = "people"
    PROFESSIONALS = "professionals"
    SAFER_SPACE = "safer_space"
    EXPRESSION = "expression"
    REASONS = "reasons"
    MESSAGES = "messages"
    OBSTACLES = "obstacles"


_HIDING_KEYS = ("hidden", "not_for_me")
_ITEM_KEYS = ("text", "name", "phone", "contact", "email", "say", "note", "hours")


class Item(NamedTuple):
    """One item of a plan: something to do, to notice or to read, or somebody to reach."""

    text: str
    """What it says, or the person's name."""
    contact: str = ""
    """How to reach them: a number, an address, or where they are."""
    say: str = ""
    """Words to send them."""
    note: str = ""
    """What else to know, such as hours."""
    is_starred: bool = False
    """Whether it matters most."""

    @property
    def summary(self) -> str:
        """The item on one row: the text, and how to reach them."""
        return " · ".join(part for part in (self.text, self.contact, self.note) if part)


class SafetyPlan(NamedTuple):
    """A safety plan as its owner wrote it, hidden items left out, starred ones first."""

    items: Mapping[Area, tuple[Item, ...]] = MappingProxyType({})
    """The items of each area that has any."""
    doubts: tuple[Doubt, ...] = ()
    """What could not be understood."""

    @property
    def is_empty(self) -> bool:
        """Whether it has nothing to show."""
        return not any(self.items.values())

    def of(self, *areas: Area) -> tuple[Item, ...]:
        """Return the items of some areas, in the order given."""
        return tuple(item for area in areas for item in self.items.get(area, ()))


def safety_plan_from(table: Mapping[str, Any]) -> SafetyPlan:
    """Return the plan a table stands for; what cannot be understood becomes a doubt and the rest is shown."""
    items: dict[Area, tuple[Item, ...]] = {}
    doubts: list[Doubt] = []
    for area in Area:
        entries = table.get(area, [])
        if not isinstance(entries, list):
            doubts.append(Doubt(_("a list in square brackets was expected"), key=area))
            entries = [entries]
        read = [_read(entry) for entry in entries]
        if not all(is_clear for _, is_clear in read):
            doubts.append(Doubt(_("an item is not words in quotes, nor a table of words"), key=area))
        shown = (item for item, _ in read if item)
        items[area] = tuple(sorted(shown, key=lambda item: not item.is_starred))
    return SafetyPlan(items, tuple(doubts))


def _read(entry: object) -> tuple[Item | None, bool]:
    """Return the item an entry stands for, none if it is blank or hidden, and whether all of it was clear."""
    if isinstance(entry, str):
        return (Item(entry) if entry.strip() else None), True
    if not isinstance(entry, Mapping):
        return None, False
    if any(entry.get(key) is True for key in _HIDING_KEYS):
        return None, True
    name, contact = _joined(entry, "text", "name"), _joined(entry, "phone", "contact", "email")
    item = Item(
        text=name or contact,
        contact=contact if name else "",
        say=_joined(entry, "say"),
        note=_joined(entry, "note", "hours"),
        is_starred=entry.get("starred") is True,
    )
    return (item if item.text else None), bool(name) and _is_clear(entry)


def _is_clear(entry: Mapping[str, Any]) -> bool:
    values = (entry[key] for key in _ITEM_KEYS if key in entry)
    return all(_is_words(part) for value in values for part in _parts(value))


def _joined(entry: Mapping[str, Any], *keys: str) -> str:
    """Return what stands under some keys; a telephone number may have been written without quotes."""
    parts = [part for key in keys if key in entry for part in _parts(entry[key])]
    return " · ".join(str(part) for part in parts if _is_words(part) and str(part).strip())


def _parts(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _is_words(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)
