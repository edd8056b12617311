"""What could be added to a safety plan, or looked at again; none of it is a fault."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from calmcli.core.appointment import APPOINTMENT, REVIEW
from calmcli.core.plan_review import Looked, due_on
from calmcli.core.safety_plan import Area, Item, SafetyPlan

_REACHED = (Area.PEOPLE, Area.PROFESSIONALS, Area.EMERGENCY_DEPARTMENT)
_UNKNOWN = Looked()
"""Where nothing is known of when a plan was looked at."""

_NUMBER = re.compile(r"(?:\d\W*){3}")


class Kind(StrEnum):
    """What a remark is about."""

    NO_PLAN = "no-plan"
    ONLY_HIDDEN = "only-hidden"
    REVIEW_DUE = "review-due"
    APPOINTMENT_PAST = "appointment-past"
    NO_CONTACT = "no-contact"
    HIDDEN_AREA = "hidden-area"
    EMPTY_AREA = "empty-area"


class Remark(NamedTuple):
    """One thing that could be added or looked at again."""

    kind: Kind
    """What it is about."""
    part: str = ""
    """The area or the date it is about, by its key in the plan."""
    words: str = ""
    """The item or the date, as it stands in the plan."""


def remarks_on(plan: SafetyPlan, today: date, looked: Looked = _UNKNOWN) -> Iterator[Remark]:
    """Return what could be added to a plan or looked at again on a day, dates first, then people.

    `looked` is when the plan was last written and looked at.
    """
    yield from _dates(plan, today, looked)
    if not any(plan.written.values()):
        yield Remark(Kind.NO_PLAN)
        return
    if plan.has_only_hidden:
        yield Remark(Kind.ONLY_HIDDEN)
    for area in _REACHED:
        yield from (
            Remark(Kind.NO_CONTACT, area, item.text) for item in plan.of(area) if not _is_reached(item)
        )
    bare = [area for area in Area if not plan.of(area)]
    yield from (Remark(Kind.HIDDEN_AREA, area) for area in bare if plan.written.get(area))
    yield from (Remark(Kind.EMPTY_AREA, area) for area in bare if not plan.written.get(area))


def _dates(plan: SafetyPlan, today: date, looked: Looked) -> Iterator[Remark]:
    due = due_on(plan, looked)
    if due and due <= today and (plan.review or any(plan.written.values())):
        yield Remark(Kind.REVIEW_DUE, REVIEW, due.isoformat())
    if plan.appointment and plan.appointment.day and plan.appointment.day < today:
        yield Remark(Kind.APPOINTMENT_PAST, APPOINTMENT, plan.appointment.summary)


def _is_reached(item: Item) -> bool:
    """Say whether a way to reach somebody is written down, be it among the words of the item."""
    is_said = any(_NUMBER.search(words) for words in (item.text, item.note, item.out_of_hours))
    return bool(item.contact or item.place or is_said)


def check_document(remarks: Iterable[Remark]) -> dict[str, Any]:
    """Return the document of `calm plan check --json`."""
    items = [{"kind": it.kind.value, "part": it.part or None, "words": it.words or None} for it in remarks]
    return {"schema": 1, "items": items}
