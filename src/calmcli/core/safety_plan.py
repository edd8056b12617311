"""A person's own safety plan: their warning signs, their strategies, their people, their reasons."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from calmcli.core.appointment import (
    APPOINTMENT,
    REVIEW,
    Appointment,
    appointment_from,
    day_from,
    is_review_off,
    moment_words,
)
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
    EMERGENCY_DEPARTMENT = "emergency_department"
    SAFER_SPACE = "safer_space"
    EXPRESSION = "expression"
    REASONS = "reasons"
    MESSAGES = "messages"
    OBSTACLES = "obstacles"
    COPIES = "copies"


PARTS = (*(area.value for area in Area), APPOINTMENT, REVIEW)
"""Every part of a plan, by its key: the areas, then the dates."""

NAMES = ("text", "name")
"""The keys that an item's words, or somebody's name, can stand under."""

ITEM_KEYS = (
    *NAMES,
    "phone",
    "contact",
    "email",
    "say",
    "note",
    "hours",
    "out_of_hours",
    "where",
    "step",
)
"""The keys of an item that hold words."""

JOINT = " · "
"""What stands between several ways to reach somebody."""


class Item(NamedTuple):
    """One item of a plan: something to do, to notice or to read, or somebody to reach."""

    text: str
    """What it says, or the person's name; how to reach them, where there is nothing else."""
    phone: str = ""
    """Their telephone numbers, every character as it was written."""
    email: str = ""
    """Their e-mail addresses."""
    other: str = ""
    """Any other way to reach them."""
    say: str = ""
    """Words to send them."""
    note: str = ""
    """What else to know."""
    hours: str = ""
    """When they can be reached."""
    out_of_hours: str = ""
    """Who or what there is outside those hours."""
    place: str = ""
    """Where they are."""
    step: str = ""
    """The step of the urge plan it belongs to, as its owner named it; empty for none."""
    is_starred: bool = False
    """Whether it matters most."""
    is_hidden: bool = False
    """Whether it is put away for now."""
    is_not_for_me: bool = False
    """Whether its owner has said that it is not for them."""

    @property
    def contact(self) -> str:
        """All ways to reach them, joined; nothing where they are the text already."""
        ways = JOINT.join(part for part in (self.phone, self.other, self.email) if part)
        return ways if ways != self.text else ""

    @property
    def is_shown(self) -> bool:
        """Whether it is shown."""
        return not (self.is_hidden or self.is_not_for_me)

    def is_for(self, step_id: str) -> bool:
        """Say whether its owner has put it on a step of the urge plan, by the step's id or its name."""
        return bool(self.step) and self.step.strip().casefold().replace(" ", "-") == step_id

    @property
    def summary(self) -> str:
        """The item on one row: the text, how to reach them, and what else to know."""
        later = _("out of hours: {words}").format(words=self.out_of_hours) if self.out_of_hours else ""
        step = _("step: {name}").format(name=self.step.replace("-", " ")) if self.step else ""
        parts = (self.text, self.contact, self.place, self.note, self.hours, later, step)
        return JOINT.join(part for part in parts if part)


class SafetyPlan(NamedTuple):
    """A safety plan as its owner wrote it."""

    written: Mapping[Area, tuple[Item, ...]] = MappingProxyType({})
    """Every item of each area, hidden ones too, in the order of the file."""
    appointment: Appointment | None = None
    """The next appointment."""
    review: date | None = None
    """The day to look at the plan again."""
    doubts: tuple[Doubt, ...] = ()
    """What could not be understood."""
    is_review_off: bool = False
    """Whether its owner wants no review."""

    @property
    def is_empty(self) -> bool:
        """Whether it has nothing to show."""
        return not self.appointment and not self.of(*Area)

    @property
    def has_only_hidden(self) -> bool:
        """Whether there are items, and none of them is shown."""
        return any(self.written.values()) and not self.of(*Area)

    @property
    def dates(self) -> tuple[tuple[str, str], ...]:
        """The dates there are, each by its key and in words."""
        rows = (
            (APPOINTMENT, self.appointment.summary if self.appointment else ""),
            (REVIEW, moment_words(self.review)),
        )
        return tuple(row for row in rows if row[1])

    def of(self, *areas: Area) -> tuple[Item, ...]:
        """Return the items shown of some areas: the areas in the order given, starred items first in each."""
        return tuple(item for area in areas for item in _first_starred(self.written.get(area, ())))


def _first_starred(items: tuple[Item, ...]) -> list[Item]:
    return sorted((item for item in items if item.is_shown), key=lambda item: not item.is_starred)


def safety_plan_from(table: Mapping[str, Any]) -> SafetyPlan:
    """Return the plan a table stands for; what cannot be understood becomes a doubt and the rest is shown."""
    written: dict[Area, tuple[Item, ...]] = {}
    doubts: list[Doubt] = []
    for area in Area:
        written[area], found = _items_from(area, table.get(area, []))
        doubts += found
    appointment, is_clear = appointment_from(table[APPOINTMENT]) if APPOINTMENT in table else (None, True)
    if not is_clear:
        doubts.append(Doubt(_("a date was expected, or words in quotes"), key=APPOINTMENT))
    review = day_from(table.get(REVIEW))
    if REVIEW in table and not review and not is_review_off(table):
        doubts.append(Doubt(_("a date was expected, such as 2026-12-03"), key=REVIEW))
    return SafetyPlan(written, appointment, review, tuple(doubts), is_review_off(table))


def _items_from(area: Area, entries: object) -> tuple[tuple[Item, ...], list[Doubt]]:
    doubts = []
    if not isinstance(entries, list):
        doubts.append(Doubt(_("a list in square brackets was expected"), key=area))
        entries = [entries]
    read = [item_from(entry) for entry in entries]
    if not all(is_clear for _, is_clear in read):
        doubts.append(Doubt(_("an item is not words in quotes, nor a table of words"), key=area))
    if any(map(_has_odd_mark, entries)):
        doubts.append(Doubt(_("starred, hidden and not_for_me are true or false, without quotes"), key=area))
    return tuple(item for item, _ in read if item), doubts


def _has_odd_mark(entry: object) -> bool:
    """Say whether a mark of an entry is neither on nor off: what was to be hidden is shown then."""
    return isinstance(entry, Mapping) and any(
        not isinstance(entry.get(mark, False), bool) for mark in ("starred", "hidden", "not_for_me")
    )


def item_from(entry: object) -> tuple[Item | None, bool]:
    """Return the item an entry of an area stands for, none if it is blank, and whether it was clear."""
    if isinstance(entry, str):
        return (Item(entry) if entry.strip() else None), True
    if not isinstance(entry, Mapping):
        return None, False
    name = words_at(entry, *NAMES)
    item = Item(
        text=name or words_at(entry, "phone", "contact", "email"),
        phone=words_at(entry, "phone"),
        email=words_at(entry, "email"),
        other=words_at(entry, "contact"),
        say=words_at(entry, "say"),
        note=words_at(entry, "note"),
        hours=words_at(entry, "hours"),
        out_of_hours=words_at(entry, "out_of_hours"),
        place=words_at(entry, "where"),
        step=words_at(entry, "step"),
        is_starred=entry.get("starred") is True,
        is_hidden=entry.get("hidden") is True,
        is_not_for_me=entry.get("not_for_me") is True,
    )
    is_clear = not item.is_shown or (bool(name) and _is_clear(entry))
    return (item if item.text else None), is_clear


def _is_clear(entry: Mapping[str, Any]) -> bool:
    values = (entry[key] for key in ITEM_KEYS if key in entry)
    return all(_is_words(part) for value in values for part in _parts(value))


def words_at(entry: Mapping[str, Any], *keys: str) -> str:
    """Return what stands under some keys of an entry, as one text.

    A telephone number may have been written without quotes.
    """
    parts = [part for key in keys if key in entry for part in _parts(entry[key])]
    return JOINT.join(str(part) for part in parts if _is_words(part) and str(part).strip())


def _parts(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _is_words(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)
