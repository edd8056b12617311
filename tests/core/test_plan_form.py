"""What is asked of each part of a plan, and how dates are written."""

from datetime import date, datetime
from typing import Any

import pytest

from calmcli.core.appointment import APPOINTMENT, REVIEW
from calmcli.core.plan_change import applied
from calmcli.core.plan_form import (
    DATES,
    OFF,
    NoDayError,
    choices_for,
    date_change,
    date_fields,
    examples_left,
    field_name,
    field_row,
    fields_asked,
    item_actions,
    item_words,
    part_words,
)
from calmcli.core.safety_plan import PARTS, Area, Item, safety_plan_from
from calmcli.store import content

WORDS = content.building_words()
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("part", PARTS)
def test_every_field_that_is_asked_has_a_name_and_a_hint(part: str) -> None:
    for field in fields_asked(part):
        assert field_name(part, field)
        assert WORDS.hint(part, field)
    assert WORDS.names[part]
    assert WORDS.parts[part].about


def test_a_field_that_an_item_has_is_asked_for_too() -> None:
    assert fields_asked("reasons") == ("text",)
    assert fields_asked("reasons", {"text": "the sea", "note": "in June"}) == ("text", "note")


def test_every_field_of_an_item_is_asked_for_somewhere() -> None:
    entry = dict.fromkeys(
        ["phone", "contact", "email", "say", "note", "hours", "out_of_hours", "where", "step"], "tea"
    )
    for field in fields_asked("reasons", entry):
        assert field_row("reasons", field, {}).endswith(": nothing yet")
        assert field_row("reasons", field, {field: "tea"}).endswith(": tea")


def test_a_part_says_how_much_is_in_it() -> None:
    table: dict[str, Any] = {
        "reasons": ["tea", {"text": "rain", "hidden": True}],
        "people": [{"name": "Sam"}],
    }
    assert [part_words(table, part) for part in ("reasons", "people", "messages")] == ["1, 1 hidden", "1", ""]


def test_marks_are_told_in_words_and_taken_back_by_name() -> None:
    item = Item("tea", is_starred=True, is_hidden=True)
    assert item_words(item) == "tea  (starred)  (hidden)"
    assert item_actions(item)[:3] == ["Take the star away", "Show it again", "Not for me"]
    assert item_actions(Item("tea", is_not_for_me=True))[2] == "It is for me after all"


def test_an_example_that_was_taken_is_not_offered_again() -> None:
    first, *others = WORDS.parts["reasons"].examples
    assert examples_left({}, "reasons", WORDS)[0] == first
    assert examples_left({"reasons": [{"text": first, "hidden": True}]}, "reasons", WORDS) == tuple(others)
    assert examples_left({}, "review", WORDS) == ()


def test_an_appointment_is_written_field_by_field_and_keeps_what_calm_does_not_know() -> None:
    table: dict[str, Any] = {"appointment": {"moon": "full"}}
    for field, words in (("when", "2026-12-03 14:30"), ("with", "Dr Okoye"), ("where", "Mill Road")):
        table = applied(table, date_change(table, APPOINTMENT, field, words))
    assert table == {
        "appointment": {
            "moon": "full",
            "when": datetime(2026, 12, 3, 14, 30),
            "with": "Dr Okoye",
            "where": "Mill Road",
        }
    }
    assert date_fields(table, APPOINTMENT)["when"] == "2026-12-03 14:30"


def test_an_appointment_in_words_stays_in_words_and_goes_with_its_last_word() -> None:
    table = applied({}, date_change({}, APPOINTMENT, "when", "the Thursday after the exam"))
    assert table == {"appointment": {"when": "the Thursday after the exam"}}
    assert safety_plan_from(table).appointment is not None
    assert applied(table, date_change(table, APPOINTMENT, "when", "")) == {}


@pytest.mark.parametrize("written", [date(2026, 12, 3), "2026-12-03"])
def test_an_appointment_that_is_only_a_day_becomes_a_table(written: object) -> None:
    table = {"appointment": written}
    changed = applied(table, date_change(table, APPOINTMENT, "with", "Dr Okoye"))
    assert changed == {"appointment": {"when": date(2026, 12, 3), "with": "Dr Okoye"}}


def test_a_review_is_a_day_or_off_or_left_to_calm() -> None:
    table = applied({}, date_change({}, REVIEW, "when", " 2026-12-20 "))
    assert table == {"review": date(2026, 12, 20)}
    off = applied(table, date_change(table, REVIEW, "when", OFF))
    assert off == {"review": False}
    assert safety_plan_from(off).is_review_off
    assert safety_plan_from(off).doubts == ()
    assert date_fields(off, REVIEW) == {"when": "off"}
    assert applied(off, date_change(off, REVIEW, "when", "")) == {}
    with pytest.raises(NoDayError):
        date_change({}, REVIEW, "when", "soon")


def test_days_and_steps_can_be_chosen_and_all_else_is_written() -> None:
    plan = content.urge_plan()
    assert [words for _name, words in choices_for(REVIEW, "when", plan, TODAY)] == [
        "2026-11-29", "2026-12-20", "2027-02-14", "", OFF,
    ]  # fmt: skip
    assert [words for _name, words in choices_for("obstacles", "step", plan, TODAY)][:2] == ["", "reach-out"]
    assert choices_for("people", "phone", plan, TODAY) == []


def test_every_part_of_a_plan_can_be_written() -> None:
    assert (*(area.value for area in Area), *DATES) == PARTS
