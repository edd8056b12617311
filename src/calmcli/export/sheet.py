"""A plan as it stands on a page, before it is any format: headings, items, and what belongs to each."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from calmcli.core.language import _
from calmcli.core.safety_plan import Area, Item, SafetyPlan
from calmcli.export.calls import Calls

LANGUAGE = "en"
"""The language of the words around a person's own, as a BCP 47 tag."""


class Kind(StrEnum):
    """What a detail is, where a format does something with it."""

    PHONE = "phone"
    EMAIL = "email"
    SAY = "say"
    WORDS = "words"


class Detail(NamedTuple):
    """Something that belongs to an item."""

    label: str
    """What it is, in the language of the page."""
    words: str
    """What the person wrote."""
    kind: Kind = Kind.WORDS
    """What a format may do with it."""


class SheetItem(NamedTuple):
    """An item on a page."""

    text: str
    """What it says, or who it is."""
    details: tuple[Detail, ...] = ()
    """What belongs to it."""
    is_starred: bool = False
    """Whether it matters most."""


class Section(NamedTuple):
    """A part of the page under one heading."""

    key: str
    """Its key in the plan."""
    heading: str
    """Its heading."""
    items: tuple[SheetItem, ...]
    """Its items."""
    prompt: str = ""
    """What it asks, on a page that is empty."""


class Sheet(NamedTuple):
    """A page, however many sheets of paper it takes."""

    words: Mapping[str, str]
    """The words of the page itself."""
    calls: Calls
    """Who can be called."""
    sections: tuple[Section, ...]
    """Its parts."""
    made: date
    """The day it was made."""

    @property
    def footer(self) -> str:
        """What stands at the end of the page."""
        return _("Made on {date}.").format(date=self.made.isoformat())


class Words(NamedTuple):
    """The content that a page needs."""

    plan: Mapping[str, Any]
    """What the parts of a plan are called, and what they ask."""
    page: Mapping[str, str]
    """The words of the page itself."""


def sheet_of(plan: SafetyPlan, words: Words, calls: Calls, made: date) -> Sheet:
    """Return the page of a plan that is ready to hand on; of an empty one, a page to fill in by hand."""
    sections = tuple(_empty(words.plan) if _is_bare(plan) else _sections(plan, words.plan))
    return Sheet(words.page, calls, sections, made)


def _is_bare(plan: SafetyPlan) -> bool:
    return not any(plan.written.values()) and not plan.dates


def _empty(words: Mapping[str, Any]) -> Iterator[Section]:
    for part in ("areas", "dates"):
        for key, asked in words[part].items():
            yield Section(key, asked["name"], (), asked["prompt"])


def _sections(plan: SafetyPlan, words: Mapping[str, Any]) -> Iterator[Section]:
    for area in Area:
        items = sorted(plan.written.get(area, ()), key=lambda item: not item.is_starred)
        if items:
            yield Section(area, words["areas"][area]["name"], tuple(map(_item, items)))
    for key, row in plan.dates:
        yield Section(key, words["dates"][key]["name"], (SheetItem(row),))


def _item(item: Item) -> SheetItem:
    return SheetItem(item.text, tuple(detail for detail in _details(item) if detail.words), item.is_starred)


def _details(item: Item) -> Iterator[Detail]:
    if item.contact:
        yield Detail(_("Phone"), item.phone, Kind.PHONE)
        yield Detail(_("Contact"), item.other)
        yield Detail(_("E-mail"), item.email, Kind.EMAIL)
    yield Detail(_("Where"), item.place)
    yield Detail(_("Hours"), item.hours)
    yield Detail(_("Out of hours"), item.out_of_hours)
    yield Detail(_("Note"), item.note)
    yield Detail(_("Step"), item.step.replace("-", " "))
    yield Detail(_("To send"), item.say, Kind.SAY)
    yield Detail(_("Mark"), _("hidden") if item.is_hidden else "")
    yield Detail(_("Mark"), _("not for me") if item.is_not_for_me else "")
