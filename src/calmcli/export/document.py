"""A plan as JSON: the keys of plan.toml, so that it reads back as the same plan."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from calmcli.core.appointment import APPOINTMENT, REVIEW, appointment_table, moment_words
from calmcli.core.safety_plan import Area, Item, SafetyPlan
from calmcli.export.calls import Calls

SCHEMA = 1
"""The version of the document's form."""


def json_of(plan: SafetyPlan, calls: Calls, made: date) -> str:
    """Return a plan that is ready to hand on as a JSON document; every character of it stands there."""
    return json.dumps(plan_document(plan, calls, made), indent=2) + "\n"


def plan_document(plan: SafetyPlan, calls: Calls, made: date) -> dict[str, Any]:
    """Return the document of `calm plan export --format json`."""
    areas = {area.value: [_item(item) for item in plan.written.get(area, ())] for area in Area}
    lines = [{"name": line.name, "ways": list(line.ways)} for line in calls.lines]
    around = {"made": made.isoformat(), "calls": {"emergency": list(calls.emergency), "lines": lines}}
    return {"schema": SCHEMA, **areas, **_dates(plan), **around}


def _dates(plan: SafetyPlan) -> Mapping[str, Any]:
    dates: dict[str, Any] = {}
    if plan.appointment:
        when = {"when": moment_words(plan.appointment.when)} if plan.appointment.when else {}
        dates[APPOINTMENT] = {**appointment_table(plan.appointment), **when}
    if plan.review:
        dates[REVIEW] = plan.review.isoformat()
    return dates


def _item(item: Item) -> dict[str, Any]:
    """Return the table an item is read from; what it does not have is left out."""
    table = {
        "text": item.text,
        "phone": item.phone,
        "email": item.email,
        "contact": item.other,
        "say": item.say,
        "note": item.note,
        "hours": item.hours,
        "out_of_hours": item.out_of_hours,
        "where": item.place,
        "step": item.step,
        "starred": item.is_starred,
        "hidden": item.is_hidden,
        "not_for_me": item.is_not_for_me,
    }
    return {key: value for key, value in table.items() if value}
