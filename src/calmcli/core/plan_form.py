"""What is asked of each part of a safety plan where a person writes it: which fields, by which names."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

from calmcli.core.appointment import (
    APPOINTMENT,
    REVIEW,
    appointment_from,
    day_from,
    is_review_off,
    moment_from,
    moment_words,
)
from calmcli.core.language import _
from calmcli.core.plan_change import NAMED_AREAS, Change, ItemMark, dated, entries_of, fields_of, items_of
from calmcli.core.safety_plan import PARTS, Area, Item
from calmcli.core.urge_plan import UrgePlan

REVIEW_WEEKS = 4
"""After how many weeks a plan is looked at again, where its owner chooses nothing else."""

DATES = (APPOINTMENT, REVIEW)
"""The parts that are dates."""

_SOMEBODY = ("text", "phone", "contact", "email", "say", "note")
_FIELDS: Mapping[str, tuple[str, ...]] = {
    Area.PEOPLE: _SOMEBODY,
    Area.PROFESSIONALS: (
        "text",
        "phone",
        "hours",
        "out_of_hours",
        "contact",
        "email",
        "where",
        "say",
        "note",
    ),
    Area.EMERGENCY_DEPARTMENT: ("text", "where", "phone", "note"),
    Area.DISTRACTIONS: ("text", "where", "note"),
    Area.OBSTACLES: ("text", "step"),
    Area.COPIES: ("text", "note"),
    APPOINTMENT: ("when", "with", "where", "note"),
    REVIEW: ("when",),
}


_WEEKS = (1, REVIEW_WEEKS, 12)
"""The weeks after which a review is offered."""

OFF = "off"
"""What is chosen where no review is wanted."""


class Example(NamedTuple):
    """What is said of one part where it is written."""

    about: str
    """What it is, in literal words."""
    examples: tuple[str, ...] = ()
    """What could stand there, to be taken or left."""


class BuildingWords(NamedTuple):
    """The content around a plan that is being written."""

    opening: str
    """What is said before the first part."""
    parts: Mapping[str, Example]
    """What is said of each part, by its key."""
    hints: Mapping[str, str]
    """How each field is filled in, by its key."""
    names: Mapping[str, str]
    """The name of each part, by its key."""
    prompts: Mapping[str, str]
    """What each part asks, by its key."""

    def hint(self, part: str, field: str) -> str:
        """Return how a field of a part is filled in."""
        if part == REVIEW:
            return self.hints[REVIEW]
        return self.hints["name" if field == "text" and part in NAMED_AREAS else field]


def building_words_from(table: Mapping[str, Any], plan_words: Mapping[str, Any]) -> BuildingWords:
    """Return the words that two content tables hold; raises `KeyError` where one is missing."""
    said = {**table["areas"], **table["dates"]}
    asked = {**plan_words["areas"], **plan_words["dates"]}
    return BuildingWords(
        opening=table["opening"],
        parts={key: Example(said[key]["about"], tuple(said[key].get("suggestions", ()))) for key in PARTS},
        hints=table["fields"],
        names={key: asked[key]["name"] for key in PARTS},
        prompts={key: asked[key]["prompt"] for key in PARTS},
    )


class NoDayError(ValueError):
    """Words that are no day of the calendar, where only a day can stand."""


def fields_asked(part: str, entry: Any = None) -> tuple[str, ...]:
    """Return the fields of a part that can be written, with others that an entry has already."""
    asked = _FIELDS.get(part, ("text",))
    return tuple(dict.fromkeys((*asked, *(fields_of(entry) if entry is not None else ()))))


def field_name(part: str, field: str) -> str:
    """Return what a field is called."""
    names = {
        "text": _("Name") if part in NAMED_AREAS else _("Words"),
        "phone": _("Number"),
        "contact": _("Another way"),
        "email": _("E-mail"),
        "say": _("Words to send"),
        "note": _("What else to know"),
        "hours": _("When they answer"),
        "out_of_hours": _("At other times"),
        "where": _("Where"),
        "step": _("Step"),
        "when": _("When"),
        "with": _("With whom"),
    }
    return names[field]


def _mark_name(mark: ItemMark, *, is_on: bool) -> str:
    """Return what marking an item, or taking its mark away, is called."""
    match mark:
        case ItemMark.STARRED:
            return _("Take the star away") if is_on else _("Star it: it matters most")
        case ItemMark.HIDDEN:
            return _("Show it again") if is_on else _("Hide it for now")
        case ItemMark.NOT_FOR_ME:
            return _("It is for me after all") if is_on else _("Not for me")


def _is_marked(item: Item, mark: ItemMark) -> bool:
    """Say whether an item has a mark."""
    marks = {
        ItemMark.STARRED: item.is_starred,
        ItemMark.HIDDEN: item.is_hidden,
        ItemMark.NOT_FOR_ME: item.is_not_for_me,
    }
    return marks[mark]


def item_actions(item: Item) -> list[str]:
    """Return what can be done with an item: each of its marks, up, down, and out."""
    marks = [_mark_name(mark, is_on=_is_marked(item, mark)) for mark in ItemMark]
    return [*marks, _("Move it up"), _("Move it down"), _("Remove it")]


def field_row(part: str, field: str, found: Mapping[str, str]) -> str:
    """Return a field with its words on one row; a step by its name, as everywhere else."""
    words = found.get(field, "")
    shown = words.replace("-", " ") if field == "step" else words
    return f"{field_name(part, field)}: {shown or _('nothing yet')}"


def item_words(item: Item) -> str:
    """Return an item on one row, with its marks in words."""
    signs = (
        _("(starred)") if item.is_starred else "",
        _("(hidden)") if item.is_hidden else "",
        _("(not for me)") if item.is_not_for_me else "",
    )
    return "  ".join(filter(None, (item.summary, *signs)))


def part_words(table: Mapping[str, Any], part: str) -> str:
    """Return what a part holds in a few words: a count, or a date; nothing where it is empty."""
    if part in DATES:
        return " · ".join(date_fields(table, part).values())
    found = [item for _at, item in items_of(table, part)]
    shown = sum(item.is_shown for item in found)
    if len(found) == shown:
        return str(shown) if shown else ""
    return _("{shown}, {hidden} hidden").format(shown=shown, hidden=len(found) - shown)


def examples_left(table: Mapping[str, Any], part: str, words: BuildingWords) -> tuple[str, ...]:
    """Return the examples of a part that are not in the plan yet."""
    taken = {item.text for _at, item in items_of(table, part)} if part not in DATES else set()
    return tuple(example for example in words.parts[part].examples if example not in taken)


def entry_at(table: Mapping[str, Any], part: str, at: int) -> Any:
    """Return an entry of a part by its place; None where there is none."""
    entries = entries_of(table, part)
    return entries[at] if at < len(entries) else None


def date_fields(table: Mapping[str, Any], part: str) -> dict[str, str]:
    """Return the fields of a date that have words, each as it is shown."""
    if part == REVIEW:
        day = _("off") if is_review_off(table) else moment_words(day_from(table.get(REVIEW)))
        return {"when": day} if day else {}
    found = appointment_from(table[APPOINTMENT])[0] if APPOINTMENT in table else None
    if found is None:
        return {}
    fields = {
        "when": moment_words(found.when),
        "with": found.who,
        "where": found.place,
        "note": found.note,
    }
    return {key: words for key, words in fields.items() if words}


def date_change(table: Mapping[str, Any], part: str, field: str, words: str) -> Change:
    """Return the change that gives a date other words in one field; without any words it goes.

    Raises `NoDayError` for a review that is no day.
    """
    if part == REVIEW:
        return dated(table, REVIEW, _review_from(words))
    present = table.get(APPOINTMENT)
    if not isinstance(present, Mapping):
        fields = date_fields(table, APPOINTMENT)
        present = {key: _appointment_field(key, found) for key, found in fields.items()}
    known = {**present, field: _appointment_field(field, words)}
    return dated(table, APPOINTMENT, {key: value for key, value in known.items() if value != ""} or None)


def _review_from(words: str) -> date | Literal[False] | None:
    """Return what a plan holds for a review as somebody writes it; raises `NoDayError`."""
    if words == OFF:
        return False
    day = day_from(words)
    if words and day is None:
        raise NoDayError(words)
    return day


def _appointment_field(field: str, words: str) -> date | str:
    """Return what a plan holds for a field of the appointment as somebody writes it."""
    return (moment_from(words) if field == "when" else None) or words


def asks_more(part: str) -> bool:
    """Say whether somebody is named in an area, whose other fields are asked for next."""
    return part in NAMED_AREAS


def choices_for(part: str, field: str, urge_plan: UrgePlan, today: date) -> list[tuple[str, str]]:
    """Return what can be chosen for a field, each by its name and its words; nothing where it is written."""
    if part == REVIEW:
        names = (_("In one week"), _("In four weeks"), _("In twelve weeks"))
        days = [(today + timedelta(weeks=weeks)).isoformat() for weeks in _WEEKS]
        rows = [(f"{name}: {day}", day) for name, day in zip(names, days, strict=True)]
        return [*rows, (_("Four weeks after my last change"), ""), (_("Do not ask me"), OFF)]
    if field == "step":
        rows = [(f"{step.number}  {step.title}", step.id) for step in urge_plan.steps]
        return [(_("No step of its own"), ""), *rows]
    return []
