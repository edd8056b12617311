"""A plan made ready to hand on: what is left out is nowhere in it, and the rest is as it was."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.redaction import Part, Redaction, UnknownPartError, initials, part_called, redacted
from calmcli.core.safety_plan import PARTS, Area, safety_plan_from

PLAN: dict[str, Any] = {
    "people": ["Sam", {"text": "Robin Lee", "starred": True}, {"text": "Alex", "hidden": True}],
    "professionals": ["Dr Okoye"],
    "copies": ["Mum"],
    "reasons": ["Pepper the cat", {"text": "rain", "not_for_me": True}],
    "appointment": {"when": "2026-12-03", "with": "Dr Okoye"},
    "review": "2026-12-20",
}
NAMES = {key: f"the name of {key}" for key in PARTS}


def texts(redaction: Redaction) -> dict[str, list[str]]:
    """Return what of the plan is handed on, by its area."""
    plan = redacted(safety_plan_from(PLAN), redaction)
    return {area: [item.text for item in items] for area, items in plan.written.items() if items}


def test_hidden_items_stay_at_home_unless_they_are_asked_for() -> None:
    assert texts(Redaction())["people"] == ["Sam", "Robin Lee"]
    assert texts(Redaction())["reasons"] == ["Pepper the cat"]
    everything = texts(Redaction(has_hidden=True))
    assert (everything["people"], everything["reasons"]) == (
        ["Sam", "Robin Lee", "Alex"],
        ["Pepper the cat", "rain"],
    )


def test_the_dates_and_doubts_stay() -> None:
    plan = safety_plan_from({**PLAN, "messages": 3})
    kept = redacted(plan, Redaction())
    assert (kept.appointment, kept.review, kept.doubts) == (plan.appointment, plan.review, plan.doubts)


@pytest.mark.parametrize("key", PARTS)
def test_a_part_left_out_is_gone_and_no_other(key: str) -> None:
    whole = redacted(safety_plan_from(PLAN), Redaction())
    kept = redacted(safety_plan_from(PLAN), Redaction((Part(key),)))
    assert {area for area in Area if kept.of(area)} == {area for area in Area if whole.of(area)} - {key}
    assert (kept.appointment is None) == (key == "appointment")
    assert (kept.review is None) == (key == "review")


def test_a_number_means_the_place_where_an_item_is_shown() -> None:
    assert texts(Redaction((Part("people", 1),)))["people"] == ["Sam"]
    assert texts(Redaction((Part("people", 2),)))["people"] == ["Robin Lee"]
    assert "people" not in texts(Redaction((Part("people", 1), Part("people", 2))))


def test_of_two_equal_items_one_is_left_out() -> None:
    plan = safety_plan_from({"reasons": ["tea", "tea"]})
    assert len(redacted(plan, Redaction((Part("reasons", 1),))).of(Area.REASONS)) == 1


def test_people_are_named_by_initials_and_reached_as_before() -> None:
    table = {**PLAN, "people": [{"name": "Sam Lee", "phone": "01632 960001", "say": "Up?"}]}
    plan = redacted(safety_plan_from(table), Redaction(has_initials=True))
    (sam,) = plan.of(Area.PEOPLE)
    assert (sam.text, sam.phone, sam.say) == ("S. L.", "01632 960001", "Up?")
    assert [item.text for item in plan.of(Area.COPIES, Area.PROFESSIONALS)] == ["M.", "Dr Okoye"]
    assert plan.appointment is not None
    assert plan.appointment.who == "D. O."


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Sam", "S."),
        ("sam lee", "S. L."),
        ("Zoë  Ångström", "Z. Å."),
        ("שרה", "ש."),
        ("李小龍", "李."),
        ("Sam 01632 960001", "S. 01632 960001"),
        ("01632 960001", "01632 960001"),
        ("🐈", "🐈"),
        ("", ""),
    ],
)
def test_a_name_becomes_its_initials_and_a_number_stays(name: str, short: str) -> None:
    assert initials(name) == short


@pytest.mark.parametrize(
    ("called", "part"),
    [
        ("people", Part("people")),
        ("People", Part("people")),
        ("warning_signs", Part("warning_signs")),
        ("warning-signs", Part("warning_signs")),
        ("warning signs", Part("warning_signs")),
        ("The name of  reasons", Part("reasons")),
        ("review", Part("review")),
        ("people:2", Part("people", 2)),
        ("the name of people:1", Part("people", 1)),
    ],
)
def test_a_part_is_called_by_its_key_or_its_name(called: str, part: Part) -> None:
    assert part_called(called, safety_plan_from(PLAN), NAMES.__getitem__) == part


@pytest.mark.parametrize(
    "called",
    [
        "",
        "teapot",
        "people:0",
        "people:3",
        "people:x",
        "people:-1",
        "people:²",
        "review:1",
        "copies:٢",
        ":1",
        "people:" + 5000 * "9",
    ],
)
def test_what_is_no_part_is_never_understood_as_everything(called: str) -> None:
    with pytest.raises(UnknownPartError):
        part_called(called, safety_plan_from(PLAN), NAMES.__getitem__)


@given(st.text())
def test_any_name_is_a_part_or_refused(called: str) -> None:
    try:
        part = part_called(called, safety_plan_from(PLAN), NAMES.__getitem__)
    except UnknownPartError:
        return
    assert part.key in PARTS


@given(st.text())
def test_initials_keep_no_name(name: str) -> None:
    assert all(len(word.rstrip(".")) <= 3 for word in initials(name).split() if word[:1].isalpha())
