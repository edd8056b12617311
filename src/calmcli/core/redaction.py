"""A safety plan made ready to hand on: parts left out, names reduced to initials."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from calmcli.core.appointment import APPOINTMENT, REVIEW
from calmcli.core.safety_plan import PARTS, Area, Item, SafetyPlan

_NAMES = (Area.PEOPLE, Area.COPIES)
_MOST_DIGITS = 9


class Part(NamedTuple):
    """A part of a plan to leave out: all of it, or one item."""

    key: str
    """The area or the date, by its key in the plan."""
    number: int | None = None
    """The item's place in the area as it is shown, from 1; None for all of it."""


class Redaction(NamedTuple):
    """What becomes of a plan before it is handed on."""

    left_out: tuple[Part, ...] = ()
    """What is left out."""
    has_initials: bool = False
    """Whether people are named by their initials."""
    has_hidden: bool = False
    """Whether hidden items are handed on too."""

    def leaves_out(self, key: str) -> bool:
        """Say whether a part is left out as a whole, by its key."""
        return Part(key) in self.left_out


def redacted(plan: SafetyPlan, redaction: Redaction) -> SafetyPlan:
    """Return what of a plan is handed on; the items that stay keep their order and their marks."""
    whole = {part.key for part in redaction.left_out if part.number is None}
    written = {
        area: tuple(_kept(plan, area, redaction))
        for area in Area
        if plan.written.get(area) and area not in whole
    }
    appointment = None if APPOINTMENT in whole else plan.appointment
    if redaction.has_initials:
        written = {area: _named(area, items) for area, items in written.items()}
        appointment = appointment and appointment._replace(who=initials(appointment.who))
    review = None if REVIEW in whole else plan.review
    return SafetyPlan(written, appointment, review, plan.doubts)


def _kept(plan: SafetyPlan, area: Area, redaction: Redaction) -> Iterable[Item]:
    shown = plan.of(area)
    numbers = {part.number for part in redaction.left_out if part.key == area and part.number}
    dropped = {id(item) for number, item in enumerate(shown, 1) if number in numbers}
    for item in plan.written[area]:
        if id(item) not in dropped and (item.is_shown or redaction.has_hidden):
            yield item


def _named(area: Area, items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(item._replace(text=initials(item.text)) for item in items) if area in _NAMES else items


def initials(name: str) -> str:
    """Return a name as its initials; a text without letters, such as a number, stays as it is."""
    if not any(char.isalpha() for char in name):
        return name
    return " ".join(f"{word[0].upper()}." if word[0].isalpha() else word for word in name.split())


class UnknownPartError(ValueError):
    """No part of a plan is called so, or it has no item of that number."""


def part_called(name: str, plan: SafetyPlan, named: Callable[[str], str]) -> Part:
    """Return the part that somebody means: a key, or the name that `named` gives it, and `:2` for one item.

    Raises `UnknownPartError`.
    """
    called, _, digits = name.partition(":")
    wanted = _plain(called)
    key = next((key for key in PARTS if wanted in (_plain(key), _plain(named(key)))), None)
    if key is None:
        raise UnknownPartError(name)
    if not digits:
        return Part(key)
    count = len(plan.of(Area(key))) if key in Area.__members__.values() else 0
    # Python reads no number of thousands of digits.
    if not (digits.isascii() and digits.isdigit() and 1 <= int(digits[:_MOST_DIGITS]) <= count):
        raise UnknownPartError(name)
    return Part(key, int(digits))


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("-", " ").casefold().split())
