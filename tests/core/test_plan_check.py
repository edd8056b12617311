"""What is said about a plan: what is empty, hidden or due, and nothing where there is nothing to say."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.plan_check import Kind, Remark, check_document, remarks_on
from calmcli.core.safety_plan import Area, SafetyPlan, safety_plan_from

TODAY = date(2026, 11, 22)
FULL: dict[str, Any] = {area: [{"text": "Sam", "phone": "01632 960001"}] for area in Area}


def said(table: dict[str, Any]) -> list[Remark]:
    """Return what is said about a plan."""
    return list(remarks_on(safety_plan_from(table), TODAY))


def test_of_a_full_plan_nothing_is_said() -> None:
    assert said(FULL) == []


def test_of_no_plan_one_thing_is_said() -> None:
    assert said({}) == [Remark(Kind.NO_PLAN)]
    assert list(remarks_on(SafetyPlan(), TODAY)) == [Remark(Kind.NO_PLAN)]


@pytest.mark.parametrize("area", Area)
def test_each_empty_area_is_named_and_each_hidden_one(area: Area) -> None:
    assert said({**FULL, area: []}) == [Remark(Kind.EMPTY_AREA, area)]
    assert said({**FULL, area: [{"text": "tea", "hidden": True}]}) == [Remark(Kind.HIDDEN_AREA, area)]


def test_hidden_areas_come_together_before_empty_ones() -> None:
    table = {**FULL, "warning_signs": [], "messages": [{"text": "tea", "not_for_me": True}], "copies": []}
    kinds = [remark.kind for remark in said(table)]
    assert kinds == [Kind.HIDDEN_AREA, Kind.EMPTY_AREA, Kind.EMPTY_AREA]


def test_a_plan_of_only_hidden_items_says_so() -> None:
    remarks = said({"reasons": [{"text": "tea", "hidden": True}]})
    assert remarks[0] == Remark(Kind.ONLY_HIDDEN)
    assert Remark(Kind.HIDDEN_AREA, "reasons") in remarks
    assert Remark(Kind.EMPTY_AREA, "people") in remarks


@pytest.mark.parametrize(
    ("day", "is_due"), [("2026-11-21", True), ("2026-11-22", True), ("2026-11-23", False)]
)
def test_a_review_is_due_from_its_day_on(day: str, *, is_due: bool) -> None:
    assert said({**FULL, "review": day}) == ([Remark(Kind.REVIEW_DUE, "review", day)] if is_due else [])


@pytest.mark.parametrize(
    ("when", "is_past"), [("2026-11-21T09:00", True), ("2026-11-22T02:00", False), ("2026-11-23", False)]
)
def test_an_appointment_is_past_when_its_day_is(when: str, *, is_past: bool) -> None:
    remarks = said({**FULL, "appointment": {"when": when, "with": "Dr Okoye"}})
    assert [remark.kind for remark in remarks] == ([Kind.APPOINTMENT_PAST] if is_past else [])
    assert all("Dr Okoye" in remark.words for remark in remarks)


@pytest.mark.parametrize("table", [{"appointment": {"with": "Dr Okoye"}}, {"appointment": "after the exam"}])
def test_an_appointment_without_a_day_is_never_past(table: dict[str, Any]) -> None:
    assert said({**FULL, **table}) == []


@pytest.mark.parametrize("area", ["people", "professionals", "emergency_department"])
@pytest.mark.parametrize("entry", ["Sam", {"name": "Sam", "say": "Up?"}, {"name": "Sam", "hours": "9 to 5"}])
def test_somebody_without_any_way_to_reach_them_is_named(area: str, entry: object) -> None:
    assert said({**FULL, area: [entry]}) == [Remark(Kind.NO_CONTACT, area, "Sam")]


@pytest.mark.parametrize(
    "entry",
    [
        "Sam 01632 960001",
        {"name": "Sam", "email": "sam@tea.example"},
        {"name": "Sam", "contact": "knock at the blue door"},
        {"name": "Sam", "where": "next door"},
        {"name": "Sam", "note": "(01632) 960001"},
        {"phone": "01632 960001"},
        {"name": "Sam", "hidden": True, "phone": ""},
    ],
)
def test_somebody_who_can_be_reached_in_any_way_is_not_named(entry: object) -> None:
    assert Kind.NO_CONTACT not in {remark.kind for remark in said({**FULL, "people": [entry]})}


def test_other_areas_need_no_number() -> None:
    assert said({**FULL, "distractions": ["the library"], "copies": ["Mum"]}) == []


def test_the_document_is_a_list_of_kinds_parts_and_words() -> None:
    remarks = [Remark(Kind.NO_PLAN), Remark(Kind.NO_CONTACT, "people", "Sam")]
    assert check_document(remarks) == {
        "schema": 1,
        "items": [
            {"kind": "no-plan", "part": None, "words": None},
            {"kind": "no-contact", "part": "people", "words": "Sam"},
        ],
    }


@given(st.dictionaries(st.sampled_from(list(Area)), st.lists(st.text(max_size=3), max_size=3)))
def test_every_area_without_a_shown_item_is_covered(table: dict[str, Any]) -> None:
    plan = safety_plan_from(table)
    remarks = said(table)
    named = {remark.part for remark in remarks if remark.kind is Kind.EMPTY_AREA}
    bare = {area for area in Area if not plan.of(area)}
    assert named == (set() if len(bare) == len(Area) else bare)
