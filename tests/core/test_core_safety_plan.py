"""A safety plan: everything that can be shown is shown, and everything else is a doubt, never a crash."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calmcli.core.safety_plan import Area, Item, SafetyPlan, safety_plan_from

WORDS = st.text(min_size=1, max_size=20).filter(lambda text: text.strip() != "")
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates() | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["text", "name", "phone", "contact", "email", "say", "note", "hours", "starred", "hidden"]
)


def test_words_in_quotes_are_items() -> None:
    plan = safety_plan_from({"reasons": ["the cat", "spring"]})
    assert plan.of(Area.REASONS) == (Item("the cat"), Item("spring"))
    assert not plan.is_empty
    assert plan.doubts == ()


def test_a_table_is_an_item_with_all_that_it_says() -> None:
    sam = {
        "name": "Sam",
        "phone": "07700 900123",
        "say": "Are you up?",
        "note": "not on Mondays",
        "hours": "after six",
        "starred": True,
    }
    plan = safety_plan_from({"people": [sam]})
    assert plan.of(Area.PEOPLE) == (
        Item(
            "Sam",
            phone="07700 900123",
            say="Are you up?",
            note="not on Mondays",
            hours="after six",
            is_starred=True,
        ),
    )
    assert plan.of(Area.PEOPLE)[0].summary == "Sam · 07700 900123 · not on Mondays · after six"


def test_all_ways_to_reach_somebody_are_kept() -> None:
    robin = {
        "name": "Robin",
        "phone": "01632 960001",
        "contact": "the blue door",
        "email": "robin@tea.example",
    }
    (item,) = safety_plan_from({"people": [robin]}).of(Area.PEOPLE)
    assert item.contact == "01632 960001 · the blue door · robin@tea.example"
    assert (item.phone, item.other, item.email) == ("01632 960001", "the blue door", "robin@tea.example")


def test_someone_without_a_name_is_called_by_how_to_reach_them_once() -> None:
    (item,) = safety_plan_from({"people": [{"phone": "01632 960001"}]}).of(Area.PEOPLE)
    assert (item.text, item.phone, item.summary) == ("01632 960001",) * 3


def test_a_service_says_when_and_where_and_what_there_is_at_other_times() -> None:
    surgery = {"name": "The surgery", "hours": "9 to 5", "out_of_hours": "01632 960111", "where": "Mill Road"}
    (item,) = safety_plan_from({"professionals": [surgery]}).of(Area.PROFESSIONALS)
    assert (item.hours, item.out_of_hours, item.place) == ("9 to 5", "01632 960111", "Mill Road")
    assert item.summary == "The surgery · Mill Road · 9 to 5 · out of hours: 01632 960111"


@pytest.mark.parametrize("step", ["reach-out", "Reach out", " reach-out "])
def test_what_gets_in_the_way_may_belong_to_a_step(step: str) -> None:
    (item,) = safety_plan_from({"obstacles": [{"text": "No signal", "step": step}]}).of(Area.OBSTACLES)
    assert item.is_for("reach-out")
    assert not item.is_for("breathe")
    assert item.summary.startswith("No signal · step: ")


def test_a_number_without_quotes_is_kept() -> None:
    (item,) = safety_plan_from({"people": [{"name": "Sam", "phone": 447700900123}]}).of(Area.PEOPLE)
    assert item.contact == "447700900123"


@pytest.mark.parametrize("key", ["hidden", "not_for_me"])
def test_hidden_items_are_left_out_without_a_doubt(key: str) -> None:
    plan = safety_plan_from({"reasons": ["spring", {"text": "the exam", key: True}]})
    assert plan.of(Area.REASONS) == (Item("spring"),)
    assert plan.doubts == ()


def test_a_plan_of_hidden_items_is_empty() -> None:
    plan = safety_plan_from({"reasons": [{"text": "the exam", "hidden": True}]})
    assert plan.is_empty
    assert plan.has_only_hidden
    assert not safety_plan_from({}).has_only_hidden
    assert not safety_plan_from({"reasons": ["tea", {"text": "rain", "hidden": True}]}).has_only_hidden


def test_everything_written_is_there_in_its_order_with_its_marks() -> None:
    marks = [{}, {"hidden": True}, {"not_for_me": True}, {"starred": True}]
    plan = safety_plan_from({"reasons": [{"text": "tea", **mark} for mark in marks]})
    found = [
        (item.is_hidden, item.is_not_for_me, item.is_starred, item.is_shown)
        for item in plan.written[Area.REASONS]
    ]
    assert found == [
        (False, False, False, True),
        (True, False, False, False),
        (False, True, False, False),
        (False, False, True, True),
    ]


def test_starred_items_come_first_and_the_rest_stay_in_order() -> None:
    given_items = ["tea", {"text": "rain", "starred": True}, "cake", {"text": "wind", "starred": True}]
    plan = safety_plan_from({"coping_strategies": given_items})
    assert [item.text for item in plan.of(Area.COPING_STRATEGIES)] == ["rain", "wind", "tea", "cake"]


@pytest.mark.parametrize("blank", ["", "  ", "\n\t"])
def test_blank_items_are_nothing_and_no_doubt(blank: str) -> None:
    assert safety_plan_from({"reasons": [blank]}) == safety_plan_from({"reasons": []})


@pytest.mark.parametrize("value", ["the cat", {"text": "the cat"}])
def test_one_item_where_a_list_was_expected_is_shown_and_doubted(value: object) -> None:
    plan = safety_plan_from({"reasons": value})
    assert plan.of(Area.REASONS) == (Item("the cat"),)
    assert [doubt.key for doubt in plan.doubts] == ["reasons"]


@pytest.mark.parametrize(
    "value", [3, True, 1.5, None, [["tea"]], [3], [None], [{}], [{"phone": []}], [{"text": ""}]]
)
def test_a_shape_that_is_no_item_is_a_doubt_and_the_rest_is_shown(value: object) -> None:
    plan = safety_plan_from({"reasons": value, "people": ["Sam"]})
    assert "reasons" in [doubt.key for doubt in plan.doubts]
    assert plan.of(Area.PEOPLE) == (Item("Sam"),)


@pytest.mark.parametrize("key", ["phone", "say", "note"])
@pytest.mark.parametrize("value", [["01632 960001", "01632 960002"], 1632.5, {"home": "01632 960001"}, True])
def test_a_contact_in_a_shape_not_understood_is_never_dropped_in_silence(key: str, value: object) -> None:
    plan = safety_plan_from({"people": [{"name": "Sam", key: value}]})
    (item,) = plan.of(Area.PEOPLE)
    is_shown = "01632 960001" in item.summary + item.say
    assert item.text == "Sam"
    assert plan.doubts or is_shown


@pytest.mark.parametrize("mark", ["starred", "hidden", "not_for_me"])
@pytest.mark.parametrize("value", ["yes", "true", 1, []])
def test_a_mark_that_is_neither_on_nor_off_is_a_doubt(mark: str, value: object) -> None:
    plan = safety_plan_from({"reasons": [{"text": "spring", mark: value}]})
    assert plan.of(Area.REASONS) == (Item("spring"),)
    (doubt,) = plan.doubts
    assert doubt.key == "reasons"
    assert "true or false" in doubt.reason


def test_unknown_keys_are_left_alone() -> None:
    plan = safety_plan_from({"weather": "rain", "reasons": [{"text": "spring", "colour": "green"}]})
    assert plan.of(Area.REASONS) == (Item("spring"),)
    assert plan.doubts == ()


def test_a_plan_without_anything_is_empty() -> None:
    assert SafetyPlan().is_empty
    assert safety_plan_from({}).is_empty
    assert SafetyPlan().of(*Area) == ()


def test_items_of_several_areas_come_in_the_order_asked_for() -> None:
    plan = safety_plan_from({"reasons": ["spring"], "messages": ["You like tea."]})
    assert [item.text for item in plan.of(Area.MESSAGES, Area.REASONS)] == ["You like tea.", "spring"]


@given(
    st.dictionaries(st.sampled_from([*Area, "appointment", "review", "schema", "other"]), VALUES, max_size=4)
)
def test_any_table_is_a_plan(table: dict[str, Any]) -> None:
    plan = safety_plan_from(table)
    assert all(item.text for area in Area for item in plan.of(area))


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=4), max_size=4))
def test_any_items_are_a_plan(entries: list[dict[str, Any]]) -> None:
    plan = safety_plan_from({"people": entries})
    assert len(plan.of(Area.PEOPLE)) <= len(entries)


@given(WORDS, WORDS, WORDS, WORDS)
def test_every_character_of_a_person_survives(name: str, phone: str, say: str, note: str) -> None:
    assume(name != phone)
    entry = {"name": name, "phone": phone, "say": say, "note": note}
    (item,) = safety_plan_from({"people": [entry]}).of(Area.PEOPLE)
    assert (item.text, item.contact, item.say, item.note) == (name, phone, say, note)
    assert all(part in item.summary for part in (name, phone, note))


@given(st.integers(0, 10**15))
def test_every_digit_of_a_number_without_quotes_survives(number: int) -> None:
    (item,) = safety_plan_from({"people": [{"name": "Sam", "phone": number}]}).of(Area.PEOPLE)
    assert item.contact == str(number)


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=8))
def test_stars_reorder_and_lose_nothing(entries: list[tuple[str, bool]]) -> None:
    table = {"reasons": [{"text": text, "starred": starred} for text, starred in entries]}
    shown = safety_plan_from(table).of(Area.REASONS)
    assert sorted(item.text for item in shown) == sorted(text for text, _ in entries)
    stars = [item.is_starred for item in shown]
    assert stars == sorted(stars, reverse=True)
