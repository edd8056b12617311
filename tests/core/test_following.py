"""A breath that is followed: through pauses, a stopped program, a closed lid and a clock that jumps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmcli.core.breath import PhaseKind, Session, pace_from_seconds
from calmcli.core.following import LONGEST_GAP, Following, followed

HOURS = 8 * 3600.0


def begin(now: float = 1000.0) -> Following:
    """Return a session of three minutes that begins now."""
    return followed(Session(pace_from_seconds("5-5"), 180), now)


def watched(following: Following, seconds: float) -> Following:
    """Return it after so many seconds in which it was looked at again and again."""
    for _ in range(round(seconds * 4)):
        following = following.looked_at(following.looked + 0.25)
    return following


def test_it_follows_the_clock() -> None:
    following = watched(begin(), 26)
    assert following.elapsed == 26
    assert (following.moment.phase.kind, following.moment.into) == (PhaseKind.INHALE, 2)


def test_a_machine_that_was_slow_for_a_moment_loses_nothing() -> None:
    following = begin().looked_at(1000 + LONGEST_GAP)
    assert following.elapsed == LONGEST_GAP


@pytest.mark.parametrize("jump", [LONGEST_GAP + 0.1, HOURS, -1.0, -HOURS])
def test_after_a_lid_or_a_jump_it_begins_with_a_breath_in_and_no_time_has_passed(jump: float) -> None:
    before = watched(begin(), 31)
    assert before.moment.phase.kind is PhaseKind.EXHALE
    after = before.looked_at(before.looked + jump)
    assert after.elapsed == before.elapsed
    assert (after.moment.phase.kind, after.moment.into) == (PhaseKind.INHALE, 0)
    assert after.moment.breath == before.moment.breath
    assert watched(after, 4).moment.into == 4


def test_a_stop_of_a_second_that_is_told_of_begins_anew_too() -> None:
    before = watched(begin(), 31)
    after = before.woken(before.looked + 1)
    assert (after.elapsed, after.moment.into) == (before.elapsed, 0)


def test_a_pause_holds_the_moment_for_hours_and_goes_on_from_it() -> None:
    before = watched(begin(), 26)
    paused = before.toggled(before.looked).looked_at(before.looked + HOURS).woken(before.looked + HOURS)
    assert paused.is_paused
    assert paused.moment == before.moment
    on = paused.toggled(paused.looked)
    assert not on.is_paused
    assert on.moment == before.moment
    assert watched(on, 1).moment.into == 3


@given(st.lists(st.floats(-1e9, 1e9) | st.floats(0, LONGEST_GAP), max_size=30))
@settings(max_examples=50)
def test_whatever_the_clock_shows_the_breath_goes_on_and_never_by_more_than_was_seen(
    jumps: list[float],
) -> None:
    following, now = begin(0.0), 0.0
    for jump in jumps:
        now += jump
        before = following.elapsed
        following = following.looked_at(now)
        assert -1e-3 <= following.elapsed - before <= LONGEST_GAP + 1e-3
        assert 0 <= following.moment.fullness <= 1
