"""A plan merged into one's own: all of one's own stays, what is new comes, and a second time nothing does."""

from datetime import date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.plan_merge import merged
from calmcli.core.safety_plan import Area, safety_plan_from

WORDS = st.text(max_size=6)
ENTRIES = st.lists(
    WORDS
    | st.dictionaries(
        st.sampled_from(["text", "name", "phone", "say", "hidden", "starred", "colour"]),
        WORDS | st.booleans() | st.none() | st.integers(),
        max_size=4,
    )
    | st.none()
    | st.integers(),
    max_size=4,
)
TABLES = st.dictionaries(st.sampled_from([*Area, "other"]), ENTRIES, max_size=4)


def test_new_items_come_after_ones_own() -> None:
    own = {"reasons": ["tea", "rain"], "colour": "green"}
    found = merged(own, {"reasons": ["cake", "rain"], "messages": ["Hello."]})
    assert found.table == {"reasons": ["tea", "rain", "cake"], "colour": "green", "messages": ["Hello."]}
    assert (found.came, found.kept, found.not_understood) == ({"reasons": 1, "messages": 1}, (), 0)
    assert own == {"reasons": ["tea", "rain"], "colour": "green"}


def test_an_item_is_the_same_however_it_is_written_or_marked() -> None:
    own = {"reasons": [{"text": "tea", "hidden": True}, {"name": "rain", "starred": True}]}
    assert merged(own, {"reasons": ["tea", {"text": "rain"}]}).came == {}


def test_somebody_with_another_number_is_somebody_else() -> None:
    own = {"people": [{"name": "Sam", "phone": "01632 960001"}]}
    new = {"name": "Sam", "phone": "01632 960002"}
    assert merged(own, {"people": [new]}).table["people"] == [*own["people"], new]


def test_of_the_same_item_twice_one_comes_and_its_own_keys_come_with_it() -> None:
    new = {"text": "tea", "colour": "green"}
    assert merged({}, {"reasons": [new, new, "tea"]}).table["reasons"] == [new]


def test_dates_come_where_there_are_none_and_ones_own_stay() -> None:
    other = {"review": "2026-12-20", "appointment": {"when": "2026-12-03 14:30", "with": "Dr Okoye"}}
    found = merged({}, other)
    appointment = {"when": datetime(2026, 12, 3, 14, 30), "with": "Dr Okoye"}
    assert found.table == {"review": date(2026, 12, 20), "appointment": appointment}
    assert found.came == {"appointment": 1, "review": 1}
    own = {"review": date(2027, 1, 1), "appointment": appointment}
    again = merged(own, other)
    assert (again.table, again.came, again.kept) == (own, {}, ("review",))


def test_what_is_around_an_exported_plan_does_not_come() -> None:
    assert merged({}, {"schema": 1, "made": "2026-11-22", "calls": {"lines": []}}).table == {}


def test_entries_that_are_no_items_are_counted() -> None:
    found = merged({}, {"reasons": [3, {}, "", {"text": ""}, "tea"], "people": None})
    assert found.table == {"reasons": ["tea"]}
    assert found.not_understood == 3


def test_one_item_where_a_list_was_expected_comes_and_stays() -> None:
    assert merged({"reasons": "tea"}, {"reasons": "rain"}).table == {"reasons": ["tea", "rain"]}


def test_what_toml_cannot_hold_is_made_so_that_it_can() -> None:
    found = merged({}, {"reasons": [{"text": "te\ud800a", "say": None, "more": [None, {"a": None}]}]})
    assert found.table["reasons"] == [{"text": "te\N{REPLACEMENT CHARACTER}a", "more": [{}]}]


@given(TABLES, TABLES)
def test_all_of_ones_own_stays_and_all_of_the_other_is_there(
    own: dict[str, Any], other: dict[str, Any]
) -> None:
    found = merged(own, other)
    before, after, new = (safety_plan_from(each) for each in (own, found.table, other))
    for area in Area:
        assert after.written[area][: len(before.written[area])] == before.written[area]
        plain = {
            item._replace(is_starred=False, is_hidden=False, is_not_for_me=False)
            for item in after.written[area]
        }
        wanted = {
            item._replace(is_starred=False, is_hidden=False, is_not_for_me=False)
            for item in new.written[area]
        }
        assert wanted <= plain
    assert all(found.table[key] == value for key, value in own.items() if key not in found.came)
    assert merged(found.table, other).came == {}
