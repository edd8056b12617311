"""The breath at every moment: where it stands, how full the lungs are, and a watch that can be paused."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.breath import (
    Pace,
    PhaseKind,
    Stopwatch,
    moment_at,
    pace_from_seconds,
    phases_of,
)
from test_pace import paces

EXAMPLES = ["5-5", "4-0-6-0", "4-7-8", "4-4-4-4", "2.5-0.5-4.5-1"]
SECONDS = st.floats(0, 7200, allow_nan=False)


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_tenth_of_a_second_for_five_minutes_stands_in_the_right_phase(text: str) -> None:
    pace = pace_from_seconds(text)
    tenths_of = [(phase, round(phase.seconds * 10)) for phase in pace.phases]
    whole = sum(tenths for _, tenths in tenths_of)
    expected = [(phase, at) for phase, tenths in tenths_of for at in range(tenths)]
    for tenth in range(3000):
        # A hair after the tenth: on the border itself a float may fall on either side.
        moment = moment_at(pace, tenth / 10 + 1e-6)
        phase, into = expected[tenth % whole]
        assert moment.phase == phase
        assert moment.into == pytest.approx(into / 10, abs=1e-4)
        assert moment.breath == tenth // whole


@given(paces(), SECONDS)
def test_the_lungs_are_never_emptier_than_empty_or_fuller_than_full(pace: Pace, elapsed: float) -> None:
    moment = moment_at(pace, elapsed)
    assert 0 <= moment.fullness <= 1
    assert 0 <= moment.into <= moment.phase.seconds
    assert moment.breath >= 0


@given(paces(), SECONDS)
def test_the_count_goes_from_the_length_of_the_phase_down_to_one(pace: Pace, elapsed: float) -> None:
    moment = moment_at(pace, elapsed)
    assert 1 <= moment.seconds_left <= math.ceil(moment.phase.seconds)


def test_a_breath_of_five_is_counted_five_four_three_two_one() -> None:
    pace = pace_from_seconds("5-5")
    assert [moment_at(pace, second + 0.5).seconds_left for second in range(10)] == [5, 4, 3, 2, 1] * 2


@given(paces())
def test_a_breath_is_empty_where_it_begins(pace: Pace) -> None:
    moment = moment_at(pace, 0)
    assert moment.phase == pace.phases[0]
    assert (moment.into, moment.breath, moment.fullness) == (0, 0, 0)


@given(paces())
def test_the_lungs_never_jump(pace: Pace) -> None:
    steps = 1000
    fullness = [moment_at(pace, pace.seconds * 2 * step / steps).fullness for step in range(steps + 1)]
    shortest = min(phase.seconds for phase in pace.phases)
    most = math.pi / 2 * (pace.seconds * 2 / steps) / shortest
    assert all(abs(later - earlier) <= most + 1e-9 for earlier, later in pairwise(fullness))


@given(paces(), SECONDS)
def test_held_and_resting_lungs_are_still(pace: Pace, elapsed: float) -> None:
    moment = moment_at(pace, elapsed)
    still = {PhaseKind.HOLD: 1.0, PhaseKind.REST: 0.0}
    assert moment.fullness == still.get(moment.phase.kind, moment.fullness)


def test_a_second_breath_in_fills_what_the_first_one_left() -> None:
    pace = Pace("sigh", "Sigh", phases_of(3, 0, 8, 0, top_up=1))
    assert [moment_at(pace, at).phase.kind for at in (2.9, 3.1, 4.1)] == [
        PhaseKind.INHALE,
        PhaseKind.TOP_UP,
        PhaseKind.EXHALE,
    ]
    assert moment_at(pace, 3).fullness == pytest.approx(0.75)
    assert moment_at(pace, 4).fullness == pytest.approx(1)


def test_half_way_in_and_half_way_out_the_lungs_are_half_full() -> None:
    pace = pace_from_seconds("4-6")
    assert moment_at(pace, 2).fullness == pytest.approx(0.5)
    assert moment_at(pace, 7).fullness == pytest.approx(0.5)


@given(paces(), st.integers(1, 1000))
def test_every_breath_is_like_the_first(pace: Pace, breath: int) -> None:
    early = moment_at(pace, pace.seconds / 3)
    late = moment_at(pace, pace.seconds * (breath + 1 / 3))
    assert late.breath == breath
    assert late.fullness == pytest.approx(early.fullness, abs=1e-4)


@pytest.mark.parametrize("elapsed", [-1.0, -1e9, math.nan])
def test_before_the_start_it_is_the_start(elapsed: float) -> None:
    pace = pace_from_seconds("5-5")
    assert moment_at(pace, elapsed) == moment_at(pace, 0)


def test_a_stopwatch_counts_from_its_start() -> None:
    assert Stopwatch(100).elapsed(107.5) == 7.5


def test_a_paused_stopwatch_stands_still() -> None:
    watch = Stopwatch(100).toggled(110)
    assert watch.elapsed(110) == 10
    assert watch.elapsed(5000) == 10


def test_a_clock_that_starts_at_zero_can_be_paused_there() -> None:
    watch = Stopwatch(0.0).toggled(0.0)
    assert watch.paused == 0.0
    assert watch.elapsed(50) == 0.0


def test_a_stopwatch_can_be_set_back() -> None:
    assert Stopwatch(100).later(30).elapsed(140) == 10


def test_a_stopwatch_runs_on_from_the_second_it_was_paused_at() -> None:
    watch = Stopwatch(100).toggled(110).toggled(400)
    assert watch.paused is None
    assert watch.elapsed(400) == 10
    assert watch.elapsed(405) == 15


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), max_size=20))
def test_a_stopwatch_adds_up_only_what_it_ran(stretches: list[tuple[int, int]]) -> None:
    now, watch = 0.0, Stopwatch(0.0)
    for running, pausing in stretches:
        now += running
        watch = watch.toggled(now)
        now += pausing
        watch = watch.toggled(now)
    assert watch.elapsed(now) == sum(running for running, _ in stretches)
