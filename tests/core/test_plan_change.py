"""Changes to a plan as values: nothing else is touched, each is undone, and each finds its entry again."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmcli.core.plan_change import (
    Change,
    GoneError,
    ItemMark,
    added,
    applied,
    dated,
    entries_of,
    fields_of,
    items_of,
    located,
    marked,
    moved,
    removed,
    rewritten,
)
from calmcli.core.safety_plan import Area

PLAN: dict[str, Any] = {
    "schema": 1,
    "moon": "full",
    "reasons": ["tea", {"text": "rain", "moon": [1, 2]}, 42],
    "people": [{"name": "Sam", "phone": ["01632 960 321", 7], "note": ""}],
}


def test_an_item_comes_after_the_others_as_its_owner_would_write_it() -> None:
    assert applied(PLAN, added(PLAN, "reasons", {"text": "walks"}))["reasons"][-1] == "walks"
    found = applied(PLAN, added(PLAN, "people", {"text": "Mum", "say": ""}))["people"][-1]
    assert found == {"name": "Mum"}
    assert applied({}, added({}, "messages", {"text": "Tea first.", "step": "breathe"})) == {
        "messages": [{"text": "Tea first.", "step": "breathe"}]
    }


def test_a_field_changes_and_what_calm_does_not_know_stays() -> None:
    found = applied(PLAN, rewritten(PLAN, "reasons", 1, {"text": "the sea"}))["reasons"][1]
    assert found == {"text": "the sea", "moon": [1, 2]}
    found = applied(PLAN, rewritten(PLAN, "reasons", 0, {"note": "in June"}))["reasons"][0]
    assert found == {"text": "tea", "note": "in June"}


def test_a_field_that_says_what_it_said_stays_as_it_is_written() -> None:
    change = rewritten(PLAN, "people", 0, {"text": "Sam", "phone": "01632 960 321 · 7"})
    assert change.now == change.was
    assert not change.has_words
    assert rewritten(PLAN, "people", 0, {"text": "Alex"}).now == {**PLAN["people"][0], "name": "Alex"}


def test_a_field_without_words_goes() -> None:
    assert rewritten(PLAN, "people", 0, {"phone": ""}).now == {"name": "Sam", "note": ""}


def test_words_under_both_keys_are_one_field() -> None:
    plan = {"people": [{"text": "Sam", "name": "the neighbour"}]}
    assert fields_of(plan["people"][0]) == {"text": "Sam · the neighbour"}
    assert rewritten(plan, "people", 0, {"text": "Alex"}).now == {"name": "Alex"}


@pytest.mark.parametrize("mark", list(ItemMark))
def test_a_mark_is_put_on_and_taken_off_without_a_trace(mark: ItemMark) -> None:
    plan = applied(PLAN, marked(PLAN, "reasons", 0, mark, is_on=True))
    assert plan["reasons"][0] == {"text": "tea", mark.value: True}
    assert applied(plan, marked(plan, "reasons", 0, mark, is_on=False)) == PLAN


def test_an_item_moves_and_stays_among_the_others() -> None:
    assert applied(PLAN, moved(PLAN, "reasons", 0, 1))["reasons"] == [PLAN["reasons"][1], "tea", 42]
    assert applied(PLAN, moved(PLAN, "reasons", 0, 9))["reasons"][-1] == "tea"
    assert applied(PLAN, moved(PLAN, "reasons", 0, -1)) == PLAN


def test_an_item_goes_and_nothing_else() -> None:
    assert applied(PLAN, removed(PLAN, "reasons", 1))["reasons"] == ["tea", 42]


def test_an_area_that_is_no_list_becomes_one() -> None:
    plan = {"reasons": "tea"}
    assert applied(plan, added(plan, "reasons", {"text": "rain"})) == {"reasons": ["tea", "rain"]}


def test_only_what_is_an_item_is_listed_and_all_of_it_keeps_its_place() -> None:
    plan = {"reasons": ["", "tea", 42, {"text": "rain", "hidden": True}]}
    assert [(at, item.text) for at, item in items_of(plan, "reasons")] == [(1, "tea"), (3, "rain")]


def test_a_date_comes_changes_and_goes() -> None:
    plan = applied({}, dated({}, "review", "2026-12-20"))
    assert plan == {"review": "2026-12-20"}
    assert applied(plan, dated(plan, "review", None)) == {}
    with pytest.raises(GoneError):
        applied({}, dated(plan, "review", None))


def test_an_entry_is_found_where_another_window_has_put_it() -> None:
    change = rewritten(PLAN, "reasons", 0, {"text": "green tea"})
    theirs = {"reasons": ["walks", "music", "tea", "rain"]}
    assert applied(theirs, change) == {"reasons": ["walks", "music", "green tea", "rain"]}
    assert located(theirs, change).put_at == 2


def test_an_entry_that_another_window_changed_is_left_alone() -> None:
    change = rewritten(PLAN, "reasons", 0, {"text": "green tea"})
    theirs = {"reasons": ["black tea"]}
    with pytest.raises(GoneError):
        applied(theirs, change)
    assert change.has_words
    assert change.as_new is not None
    assert set(applied(theirs, change.as_new)["reasons"]) == {"black tea", "green tea"}
    assert marked(PLAN, "reasons", 0, ItemMark.STARRED, is_on=True).as_new is None
    assert dated({"review": "2026-12-20"}, "review", "2027-01-20").as_new is None


def test_of_two_that_are_the_same_the_nearest_is_meant() -> None:
    plan = {"reasons": ["tea", "rain", "tea"]}
    assert applied(plan, removed(plan, "reasons", 2))["reasons"] == ["tea", "rain"]


def test_a_number_that_is_none_is_found_again() -> None:
    plan = {"reasons": [{"text": "tea", "moon": float("nan")}]}
    other = {"reasons": [{"text": "tea", "moon": float("nan")}]}
    assert applied(other, removed(plan, "reasons", 0)) == {"reasons": []}


_entries = st.one_of(
    st.text(max_size=6),
    st.integers(0, 3),
    st.dictionaries(
        st.sampled_from(["text", "name", "phone", "hidden", "moon"]),
        st.text(max_size=4) | st.booleans() | st.lists(st.text(max_size=3), max_size=2),
        max_size=3,
    ),
)
_plans = st.fixed_dictionaries(
    {"moon": st.integers()}, optional={area.value: st.lists(_entries, max_size=5) for area in list(Area)[:2]}
)


@st.composite
def _changes(draw: st.DrawFn) -> tuple[dict[str, Any], Change]:
    plan = draw(_plans)
    area = draw(st.sampled_from(list(Area)[:2]))
    fields = draw(
        st.dictionaries(st.sampled_from(["text", "phone", "note"]), st.text(max_size=9), max_size=3)
    )
    count = len(entries_of(plan, area))
    if not count or draw(st.booleans()):
        return plan, added(plan, area, {"text": "tea", **fields})
    at = draw(st.integers(0, count - 1))
    to, mark = draw(st.integers(-1, 6)), draw(st.sampled_from(ItemMark))
    return plan, draw(
        st.sampled_from(
            [
                rewritten(plan, area, at, fields),
                marked(plan, area, at, mark, is_on=draw(st.booleans())),
                moved(plan, area, at, to),
                removed(plan, area, at),
            ]
        )
    )


@settings(max_examples=150)
@given(_changes())
def test_every_change_is_undone_and_touches_one_entry_alone(made: tuple[dict[str, Any], Change]) -> None:
    plan, change = made
    after = applied(plan, change)
    assert {**applied(after, change.undone), change.key: None} == {**plan, change.key: None}
    assert entries_of(applied(after, change.undone), change.key) == entries_of(plan, change.key)
    others = [entry for at, entry in enumerate(entries_of(plan, change.key)) if at != change.found_at]
    rest = entries_of(after, change.key)
    if change.now is not None:
        assert rest.pop(change.put_at) == change.now
    assert rest == (entries_of(plan, change.key) if change.was is None else others)


@settings(max_examples=100)
@given(_plans, st.dictionaries(st.sampled_from(["text", "phone", "say"]), st.text(min_size=1), max_size=3))
def test_every_character_of_a_field_is_kept(plan: dict[str, Any], fields: dict[str, str]) -> None:
    after = applied(plan, added(plan, "people", fields))
    shown = {key: words for key, words in fields.items() if words.strip()}
    assert fields_of(after["people"][-1]) == shown
