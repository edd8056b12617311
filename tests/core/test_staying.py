"""Staying with an urge: where it stands follows from the seconds gone by and what was done, and no more."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmcli.core.staying import (
    ASKED_EVERY,
    ASKED_FOR,
    LONGEST_MINUTES,
    Stay,
    StayError,
    left_words,
    stay_of,
)

TEN = stay_of(10)
SECONDS = st.floats(0, 4 * 3600, allow_nan=False)
STAYS = st.builds(
    Stay,
    st.floats(1, 7200, allow_nan=False),
    st.none() | st.floats(0, 7200, allow_nan=False),
    st.integers(0, 20),
)
ACTS = st.lists(st.tuples(st.sampled_from(["longer", "shorter", "answered", "turned"]), SECONDS), max_size=12)


def lived(acts: list[tuple[str, float]]) -> tuple[Stay, float]:
    """Return a stay in which these things were done, each so long after the one before, and when it is."""
    stay, elapsed = TEN, 0.0
    for name, later in acts:
        elapsed += later / 20
        stay = stay.turned() if name == "turned" else getattr(stay, name)(elapsed)
    return stay, elapsed


@pytest.mark.parametrize("minutes", [0, -1, math.nan, math.inf, -math.inf, LONGEST_MINUTES + 0.1, 1e300])
def test_a_length_nobody_could_stay_for_is_refused(minutes: float) -> None:
    with pytest.raises(StayError):
        stay_of(minutes)


@pytest.mark.parametrize("minutes", [5, 10, 15, 0.1, LONGEST_MINUTES])
def test_any_sane_length_is_taken(minutes: float) -> None:
    assert stay_of(minutes).seconds == minutes * 60


def test_the_minutes_left_are_counted_as_a_person_counts_them() -> None:
    found = [TEN.at(second).minutes_left for second in (0, 1, 60, 61, 539, 540, 541, 599, 600, 9999)]
    assert found == [10, 10, 9, 9, 2, 1, 1, 1, 0, 0]
    assert left_words(TEN.at(0)) == "10 minutes left"
    assert left_words(TEN.at(541)) == "a minute left"
    assert left_words(TEN.at(600)) == "as long as you like"


def test_it_is_asked_at_the_beginning_and_each_few_minutes_for_a_minute() -> None:
    asked = {minute: TEN.at(minute * 60 + 30).question for minute in range(12)}
    assert asked == {
        **dict.fromkeys(range(12)), 0: 0, 3: 1, 6: 2, 9: 3,
    }  # fmt: skip


def test_an_answer_puts_the_question_away_and_an_answer_shortly_before_spares_it() -> None:
    assert TEN.answered(181).at(182).question is None
    assert TEN.answered(181).at(361).question == 2
    assert TEN.answered(130).at(181).question is None
    assert TEN.answered(110).at(181).question == 1


@given(STAYS, SECONDS)
def test_between_two_changes_nothing_changes_and_a_change_always_comes(stay: Stay, elapsed: float) -> None:
    change = stay.next_change(elapsed)
    assert elapsed < change <= elapsed + ASKED_FOR
    halfway = elapsed + (change - elapsed) / 2
    if elapsed < halfway < change:
        assert stay.at(halfway) == stay.at(math.nextafter(elapsed, math.inf))


@given(STAYS, SECONDS)
def test_a_question_stands_only_shortly_after_it_is_due(stay: Stay, elapsed: float) -> None:
    question = stay.at(elapsed).question
    assert question is None or 0 <= elapsed - question * ASKED_EVERY < ASKED_FOR


@given(ACTS, st.floats(0, 1e6, allow_nan=False))
def test_after_a_lid_was_closed_at_most_one_question_stands_and_nothing_has_ended(
    acts: list[tuple[str, float]], asleep: float
) -> None:
    stay, elapsed = lived(acts)
    woken = stay.at(elapsed + asleep)
    assert woken.question in (None, int((elapsed + asleep) // ASKED_EVERY))
    assert woken.turn >= stay.at(elapsed).turn
    assert stay.longer(elapsed + asleep).at(elapsed + asleep).minutes_left >= 5


@given(STAYS, st.floats(-1e6, 0, allow_nan=False))
def test_a_clock_that_goes_back_leads_to_the_beginning_and_no_further(stay: Stay, elapsed: float) -> None:
    assert stay.at(elapsed) == stay.at(0)
    assert stay.next_change(elapsed) > 0


@given(ACTS)
@settings(max_examples=50)
def test_it_can_be_made_longer_and_shorter_at_any_moment(acts: list[tuple[str, float]]) -> None:
    stay, elapsed = lived(acts)
    assert stay.longer(elapsed).seconds == max(stay.seconds, elapsed) + 300
    shorter = stay.shorter(elapsed)
    assert shorter.seconds <= stay.seconds
    assert shorter.seconds >= min(stay.seconds, elapsed)


@given(ACTS, SECONDS)
def test_the_same_acts_lead_to_the_same_moment(acts: list[tuple[str, float]], elapsed: float) -> None:
    assert lived(acts)[0].at(elapsed) == lived(acts)[0].at(elapsed)
    assert lived(acts)[0].turned().at(elapsed).turn == lived(acts)[0].at(elapsed).turn + 1
