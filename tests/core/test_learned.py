"""What is learned: a count of what a person said had helped, and an order that hides nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.learned import counts, in_learned_order, learned_rule, steps_that_helped
from calmcli.core.safety_plan import Area, Item, safety_plan_from
from calmcli.core.wave import Helped, Wave
from calmcli.store import content
from riding import WAVES

STEP = "something-else"


def wave(*helped: Helped, note: str = "") -> Wave:
    """Return a wave on which these things helped."""
    return Wave("2026-11-22T031207-k3f9", helped=helped, note=note)


def helped_with(*items: str) -> Wave:
    """Return a wave on which these items of one step helped."""
    return wave(*(Helped(STEP, item) for item in items))


def test_each_step_and_item_is_counted_once_a_wave() -> None:
    waves = [
        wave(Helped("breathe"), Helped(STEP, "Tea"), Helped(STEP, "Tea")),
        wave(Helped("breathe"), Helped("breathe", "Tea")),
        wave(),
    ]
    assert counts(waves) == {("breathe", ""): 2, (STEP, "Tea"): 1, ("breathe", "Tea"): 1}


def test_words_in_a_note_are_never_counted() -> None:
    assert counts([wave(note="Tea helped. breathe helped.")]) == {}


def test_what_helped_most_often_stands_first() -> None:
    waves = [helped_with("Tea", "A walk"), helped_with("A walk"), helped_with("The library")]
    ordered = in_learned_order(STEP, ["Rain", "Tea", "The library", "A walk"], counts(waves))
    assert ordered == ("A walk", "Tea", "The library", "Rain")


def test_what_helped_on_another_step_changes_nothing_here() -> None:
    found = counts([wave(Helped("breathe", "Tea"), Helped("breathe"), Helped(STEP))])
    assert in_learned_order(STEP, ["Rain", "Tea"], found) == ("Rain", "Tea")


def test_among_equals_starred_items_stay_first_and_the_persons_order_holds() -> None:
    plan = safety_plan_from(
        {"distractions": ["Rain", "Tea", {"text": "The library", "starred": True}, "A walk"]}
    )
    items = plan.of(Area.DISTRACTIONS)
    assert [item.text for item in in_learned_order(STEP, items, {})] == [
        "The library",
        "Rain",
        "Tea",
        "A walk",
    ]
    found = counts([helped_with("Tea", "The library")])
    ordered = in_learned_order(STEP, items, found)
    assert [item.text for item in ordered] == ["The library", "Tea", "Rain", "A walk"]
    assert ordered[0] == Item("The library", is_starred=True)


def test_what_is_starred_stays_before_what_helped_more_often() -> None:
    items = (Item("The library", is_starred=True), Item("Rain"), Item("Tea"))
    found = counts([helped_with("Tea"), helped_with("Tea")])
    ordered = in_learned_order(STEP, items, found)
    assert [item.text for item in ordered] == ["The library", "Tea", "Rain"]


def test_the_steps_that_helped_most_are_named_with_their_numbers() -> None:
    plan = content.urge_plan()
    found = counts([wave(Helped("breathe"), Helped("gone")), wave(Helped("breathe"), Helped(STEP, "Tea"))])
    assert steps_that_helped(plan, found) == "Helped you before: 3 Breathe · 4 Something else"
    everything = counts([wave(*(Helped(step.id) for step in plan.steps))])
    assert steps_that_helped(plan, everything).count("·") == 2
    assert steps_that_helped(plan, counts([wave(Helped(plan.steps[0].id))])) == ""
    assert steps_that_helped(plan, {}) == ""


def test_the_rule_is_said_and_how_to_turn_it_off() -> None:
    assert "helped you most often" in learned_rule()
    assert "config.toml" in learned_rule()


@given(st.lists(WAVES, max_size=5))
def test_counts_are_at_least_one_and_at_most_as_many_as_waves(waves: list[Wave]) -> None:
    found = counts(waves)
    assert all(1 <= times <= len(waves) for times in found.values())
    assert set(found) == {tuple(helped) for each in waves for helped in each.helped}


@given(
    st.lists(st.sampled_from(["Tea", "Rain", "A walk", "The library"]), max_size=6),
    st.dictionaries(
        st.tuples(st.just(STEP), st.sampled_from(["Tea", "Rain", "A walk"])), st.integers(0, 3), max_size=3
    ),
)
def test_the_order_loses_nothing_falls_and_keeps_equals_as_they_were(
    items: list[str], found: dict[tuple[str, str], int]
) -> None:
    ordered = in_learned_order(STEP, items, found)
    times = [found.get((STEP, item), 0) for item in ordered]
    assert sorted(ordered) == sorted(items)
    assert times == sorted(times, reverse=True)
    for count in set(times):
        assert [each for each in ordered if found.get((STEP, each), 0) == count] == [
            each for each in items if found.get((STEP, each), 0) == count
        ]


@pytest.mark.parametrize("items", [[], ["Tea"]])
def test_nothing_and_one_thing_are_in_order(items: list[str]) -> None:
    assert in_learned_order(STEP, items, {(STEP, "Tea"): 3}) == tuple(items)
