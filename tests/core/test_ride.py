"""Riding the urge plan: each thing a person does gives the ride after it, and nothing they noted goes."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.ride import ALONE, LONGEST_PAUSE, Ride, alone, begun, ride_from, table_of
from calmcli.core.urge_plan import STEP_IDS, Place
from calmcli.core.wave import Helped, Mark, StrengthError, Wave
from making import NIGHT
from riding import HELPED, KEYS, TABLES, VALUES

NAME = "2026-11-22T031207-k3f9"
LATER = NIGHT + timedelta(minutes=20)
PLACES = st.integers(1, 9).map(Place)


def at(number: int, ride: Ride | None = None) -> Ride:
    """Return a ride that has gone on to a step."""
    return (ride or begun(NAME, NIGHT)).at(Place(number), LATER)


def acted(ride: Ride, action: tuple[str, Any]) -> Ride:
    """Return a ride after one thing a person does."""
    name, given_ = action
    method = getattr(ride, name)
    after: Ride = method(given_, LATER) if name in ("at", "marked") else method(given_)
    return after


ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.just("at"), PLACES),
        st.tuples(st.just("marked"), st.integers(0, 10)),
        st.tuples(st.just("felt"), st.sampled_from(["", "sadness", "anger"])),
        st.tuples(st.just("toggled"), HELPED),
        st.tuples(st.just("noted"), st.text(max_size=9)),
    ),
    max_size=12,
)


def ridden(actions: list[tuple[str, Any]]) -> Ride:
    """Return a ride on which these things were done."""
    ride = begun(NAME, NIGHT)
    for action in actions:
        ride = acted(ride, action)
    return ride


def test_a_ride_begins_on_the_first_step_with_nothing_noted() -> None:
    ride = begun(NAME, NIGHT)
    assert ride == Ride(Wave(NAME, began=NIGHT, steps=("reach-out",)), Place(1), NIGHT)
    assert ride.id == NAME
    assert not ride.is_worth_keeping


def test_a_ride_may_begin_anywhere() -> None:
    assert begun(NAME, NIGHT, Place(3)).wave.steps == ("breathe",)
    assert begun(NAME, NIGHT, Place(9)).wave.steps == ()


def test_steps_are_noted_once_each_in_the_order_they_were_taken() -> None:
    ride = begun(NAME, NIGHT, Place(3))
    for number in (1, 3, 7, 1, 9, 7):
        ride = at(number, ride)
    assert ride.wave.steps == ("breathe", "reach-out", "my-plan")
    assert ride.place == Place(7)
    assert ride.last == LATER


def test_marks_are_kept_in_order_with_their_moments() -> None:
    ride = begun(NAME, NIGHT).marked(7, NIGHT).marked(0, LATER)
    assert ride.wave.marks == (Mark(NIGHT, 7), Mark(LATER, 0))
    assert ride.last == LATER


@pytest.mark.parametrize("strength", [-1, 11, True, 4.5])
def test_a_strength_that_is_none_is_refused(strength: Any) -> None:
    with pytest.raises(StrengthError):
        begun(NAME, NIGHT).marked(strength, NIGHT)


def test_what_helped_is_noted_and_taken_back_by_the_same_key() -> None:
    tea, library = Helped("safer-space", "Tea"), Helped("something-else", "The library")
    ride = begun(NAME, NIGHT).toggled(tea).toggled(library)
    assert ride.wave.helped == (tea, library)
    assert ride.toggled(tea).wave.helped == (library,)
    assert ride.toggled(tea).toggled(tea).wave.helped == (library, tea)


def test_a_feeling_and_words_take_the_place_of_those_before() -> None:
    ride = begun(NAME, NIGHT).felt("anger").felt("sadness").noted("Tea").noted("Tea and rain.")
    assert (ride.wave.feeling, ride.wave.note) == ("sadness", "Tea and rain.")
    assert ride.felt("").wave.feeling == ""


def test_a_ride_that_ends_is_a_wave_with_all_that_was_noted() -> None:
    ride = at(3).marked(6, LATER).felt("sadness").noted("Rain.").toggled(Helped("breathe"))
    wave = ride.ended(LATER)
    assert wave == Wave(
        NAME,
        NIGHT,
        LATER,
        (Mark(LATER, 6),),
        ("reach-out", "breathe"),
        (Helped("breathe"),),
        "sadness",
        "Rain.",
    )


@pytest.mark.parametrize(
    "action",
    [
        ("at", Place(2)),
        ("marked", 0),
        ("felt", "anger"),
        ("toggled", Helped("breathe")),
        ("noted", "Rain."),
    ],
)
def test_whatever_was_done_makes_a_ride_worth_keeping(action: tuple[str, Any]) -> None:
    assert acted(begun(NAME, NIGHT), action).is_worth_keeping


@pytest.mark.parametrize("number", [1, 9])
def test_looking_at_one_step_and_at_the_end_is_not_worth_keeping(number: int) -> None:
    assert not at(number).is_worth_keeping


@pytest.mark.parametrize(
    ("pause", "is_recent"),
    [
        (timedelta(0), True),
        (LONGEST_PAUSE, True),
        (LONGEST_PAUSE + timedelta(seconds=1), False),
        (-LONGEST_PAUSE, True),
        (-LONGEST_PAUSE - timedelta(seconds=1), False),
        (timedelta(days=999), False),
    ],
)
def test_a_ride_is_offered_for_twelve_hours_after_its_last_moment(
    pause: timedelta,
    is_recent: bool,  # noqa: FBT001
) -> None:
    ride = begun(NAME, NIGHT - timedelta(days=3)).marked(4, NIGHT)
    assert ride.is_recent(NIGHT + pause) is is_recent


def test_moments_are_whole_seconds() -> None:
    ride = begun(NAME, NIGHT.replace(microsecond=9)).marked(4, LATER.replace(microsecond=9))
    assert (ride.wave.began, ride.wave.marks, ride.last) == (NIGHT, (Mark(LATER, 4),), LATER)
    assert ride.ended(LATER.replace(microsecond=9)).ended == LATER


def test_an_unfinished_ride_is_the_table_of_its_wave_with_its_place_and_last_moment() -> None:
    assert table_of(at(3).marked(6, LATER)) == {
        "schema": 1,
        "kind": "plan",
        "began": NIGHT,
        "marks": [{"at": LATER, "strength": 6}],
        "steps": ["reach-out", "breathe"],
        "place": 3,
        "last": LATER,
    }


@pytest.mark.parametrize("place", [0, 10, -1, True, "3", 3.0, None, [3]])
def test_a_place_that_is_none_is_the_first(place: object) -> None:
    assert ride_from(NAME, {"place": place}).place == Place(1)


@pytest.mark.parametrize(
    ("name", "table", "last"),
    [
        (NAME, {"last": LATER, "marks": [{"at": NIGHT, "strength": 4}]}, LATER),
        (NAME, {"last": "then", "began": NIGHT, "marks": [{"at": LATER, "strength": 4}]}, LATER),
        ("rain", {"began": LATER}, LATER),
        (NAME, {}, NIGHT),
    ],
)
def test_the_last_moment_is_the_latest_that_is_told(name: str, table: Any, last: datetime) -> None:
    assert ride_from(name, table).last == last


def test_a_ride_that_tells_no_moment_is_an_old_one() -> None:
    assert not ride_from("rain", {}).is_recent(NIGHT)


def test_a_ride_that_is_taken_up_has_no_end_and_each_step_once() -> None:
    ride = ride_from(NAME, {"ended": LATER, "steps": ["breathe", "my-plan", "breathe"]})
    assert ride.wave.ended is None
    assert ride.wave.steps == ("breathe", "my-plan")


@given(ACTIONS)
def test_whatever_is_done_every_step_is_noted_once_and_every_mark_kept(
    actions: list[tuple[str, Any]],
) -> None:
    ride = ridden(actions)
    given_marks = [given_ for name, given_ in actions if name == "marked"]
    assert [mark.strength for mark in ride.wave.marks] == given_marks
    assert len(set(ride.wave.steps)) == len(ride.wave.steps)
    assert set(ride.wave.steps) <= set(STEP_IDS)
    assert ride.place.is_end or STEP_IDS[ride.place.number - 1] in ride.wave.steps
    assert len(set(ride.wave.helped)) == len(ride.wave.helped)
    assert ride.is_worth_keeping or ride.wave == begun(NAME, NIGHT).wave
    assert ride.wave.ended is None


@given(ACTIONS, st.dictionaries(KEYS, VALUES, max_size=2))
def test_any_ride_is_taken_up_where_it_stood_and_unknown_keys_with_it(
    actions: list[tuple[str, Any]], extra: dict[str, Any]
) -> None:
    ride = ridden(actions)
    again = ride_from(NAME, {**table_of(ride), **extra})
    assert again._replace(wave=again.wave._replace(raw={})) == ride
    assert table_of(again.noted("Rain.")) == {**table_of(ride.noted("Rain.")), **extra}


@given(st.text(max_size=9), TABLES)
def test_any_table_is_a_ride_that_can_go_on_and_end(name: str, table: dict[str, Any]) -> None:
    ride = at(2, ride_from(name, table)).marked(3, LATER)
    assert ride.ended(LATER).ended == LATER
    assert table_of(ride)["place"] == 2
    assert isinstance(ride.is_recent(NIGHT), bool)


def test_the_wave_by_itself_is_on_no_step_and_stays_of_its_kind() -> None:
    ride = alone(NAME, NIGHT)
    assert (ride.wave.kind, ride.wave.steps, ride.is_worth_keeping) == (ALONE, (), False)
    marked = ride.marked(7, LATER)
    assert ride_from(NAME, table_of(marked)).wave._replace(raw={}) == marked.wave


@pytest.mark.parametrize(
    ("before", "changes", "strengths"),
    [
        ([7], [-1, -1], [7, 6, 5]),
        ([7], [0, 1], [7, 7, 8]),
        ([], [-1], [5, 4]),
        ([], [0], [5, 5]),
        ([], [1, 1], [5, 6, 7]),
        ([10], [1], [10, 10]),
        ([0], [-1], [0, 0]),
    ],
)
def test_easing_and_stronger_are_one_step_from_the_last_mark_or_the_middle(
    before: list[int], changes: list[int], strengths: list[int]
) -> None:
    ride = alone(NAME, NIGHT)
    for strength in before:
        ride = ride.marked(strength, NIGHT)
    for change in changes:
        ride = ride.turned(change, LATER)
    assert [mark.strength for mark in ride.wave.marks] == strengths
    assert ride.last == LATER


@pytest.mark.parametrize(("change", "has_eased"), [(1, False), (0, False), (-1, True)])
def test_who_only_says_how_it_changed_has_said_whether_it_eased(
    change: int,
    has_eased: bool,  # noqa: FBT001
) -> None:
    assert alone(NAME, NIGHT).turned(change, LATER).wave.has_eased is has_eased
