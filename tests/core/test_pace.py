"""Paces and sessions: what can be breathed to, and when each phase begins."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.breath import (
    LONGEST_PHASE,
    LONGEST_SESSION,
    Pace,
    PaceError,
    Phase,
    PhaseKind,
    Session,
    pace_from_seconds,
    phase_name,
    phases_of,
    session_seconds,
)

TENTHS = st.integers(5, 200).map(lambda tenths: tenths / 10)
"""Lengths of phases: half a second to twenty, in tenths."""
OR_NONE = st.one_of(st.just(0.0), TENTHS)
NOT_BREATHABLE = [math.nan, math.inf, -math.inf, -5.0, 20.1, 1e9]


def paces() -> st.SearchStrategy[Pace]:
    """Return any pace with phases of half a second to twenty seconds."""
    lengths = st.tuples(TENTHS, OR_NONE, TENTHS, OR_NONE)
    return lengths.map(lambda four: Pace("any", "Any", phases_of(*four)))


def test_a_pace_without_holds_has_two_phases() -> None:
    pace = pace_from_seconds("5-5")
    assert pace.phases == (Phase(PhaseKind.INHALE, 5), Phase(PhaseKind.EXHALE, 5))
    assert pace.seconds == 10


@pytest.mark.parametrize(
    ("text", "four"),
    [
        ("4-6", (4, 0, 6, 0)),
        ("4-7-8", (4, 7, 8, 0)),
        ("4-0-6-0", (4, 0, 6, 0)),
        ("4-4-4-4", (4, 4, 4, 4)),
        ("4.5-1-6.5-2", (4.5, 1, 6.5, 2)),
        (" 5 - 5 ", (5, 0, 5, 0)),
        ("20-20", (20, 0, 20, 0)),
    ],
)
def test_a_pace_is_read_from_two_three_or_four_lengths(
    text: str, four: tuple[float, float, float, float]
) -> None:
    assert pace_from_seconds(text).phases == phases_of(*four)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "5-",
        "-5-5",
        "5--5",
        "0-5",
        "5-0",
        "0-0",
        "5-5-0",
        "nan-nan",
        "inf-5",
        "5-inf",
        "20.1-5",
        "5-1e9",
        "five-five",
        "1-2-3-4-5",
        "5 5",
        "4:6",
        "5-nan-5-0",
        "4-0-6-nan",
        "5-5-5-21",
    ],
)
def test_what_nobody_could_breathe_to_is_no_pace(text: str) -> None:
    with pytest.raises(PaceError):
        pace_from_seconds(text)


@given(st.text(alphabet="0123456789-.einfa +_", max_size=20))
def test_any_typed_pace_is_read_or_refused_and_never_breaks(text: str) -> None:
    try:
        pace = pace_from_seconds(text)
    except PaceError:
        return
    assert all(0 < phase.seconds <= LONGEST_PHASE for phase in pace.phases)
    assert pace.phases[0].kind is PhaseKind.INHALE


@pytest.mark.parametrize("seconds", [0.0, *NOT_BREATHABLE])
@pytest.mark.parametrize("kind", list(PhaseKind))
def test_a_phase_of_no_possible_length_makes_no_pace(kind: PhaseKind, seconds: float) -> None:
    whole = [Phase(each, 4) for each in PhaseKind if each is not kind]
    with pytest.raises(PaceError):
        Pace("any", "Any", (*whole, Phase(kind, seconds)))


@pytest.mark.parametrize("seconds", ["0.0001-0.0001", f"0.{'0' * 322}5-0.{'0' * 322}5", "0.01-5"])
def test_a_phase_too_short_to_breathe_makes_no_pace(seconds: str) -> None:
    with pytest.raises(PaceError):
        pace_from_seconds(seconds)


@pytest.mark.parametrize("missing", [PhaseKind.INHALE, PhaseKind.EXHALE])
def test_a_pace_breathes_in_and_out(missing: PhaseKind) -> None:
    with pytest.raises(PaceError):
        Pace("any", "Any", tuple(Phase(kind, 4) for kind in PhaseKind if kind is not missing))


def test_a_pace_without_phases_is_none() -> None:
    with pytest.raises(PaceError):
        Pace("any", "Any", ())


@given(paces())
def test_the_phases_of_a_breath_add_up_to_its_length(pace: Pace) -> None:
    assert pace.seconds == pytest.approx(math.fsum(phase.seconds for phase in pace.phases))


@pytest.mark.parametrize(("minutes", "seconds"), [(3, 180), (0.5, 30), (60, 3600), (0.1, 6)])
def test_minutes_are_turned_into_seconds(minutes: float, seconds: float) -> None:
    assert session_seconds(minutes) == pytest.approx(seconds)


@pytest.mark.parametrize("minutes", [0, -1, -0.0, math.nan, math.inf, -math.inf, 60.1, 1e9])
def test_a_session_of_no_possible_length_is_refused(minutes: float) -> None:
    with pytest.raises(PaceError):
        session_seconds(minutes)


@given(st.floats())
def test_any_number_of_minutes_is_taken_or_refused(minutes: float) -> None:
    try:
        assert 0 < session_seconds(minutes) <= LONGEST_SESSION * 60
    except PaceError:
        assert not 0 < minutes <= LONGEST_SESSION


@pytest.mark.parametrize(("seconds", "breaths"), [(180, 18), (1, 1), (10, 1), (10.1, 2), (3600, 360)])
def test_a_session_has_whole_breaths(seconds: float, breaths: int) -> None:
    session = Session(pace_from_seconds("5-5"), seconds)
    assert session.breaths == breaths
    assert session.whole_seconds == breaths * 10


@given(paces(), st.integers(1, 36000).map(lambda tenths: tenths / 10))
def test_a_session_lasts_as_long_as_asked_and_less_than_a_breath_more(pace: Pace, seconds: float) -> None:
    session = Session(pace, seconds)
    assert session.whole_seconds >= seconds - 1e-6
    assert session.whole_seconds < seconds + pace.seconds + 1e-6


@given(paces(), st.integers(1, 6000).map(lambda tenths: tenths / 10))
def test_every_phase_begins_where_the_one_before_it_ends(pace: Pace, seconds: float) -> None:
    session = Session(pace, seconds)
    changes = list(session.changes())
    assert len(changes) == session.breaths * len(pace.phases)
    assert changes[0] == (0.0, pace.phases[0])
    assert [phase for _, phase in changes] == list(pace.phases) * session.breaths
    for (start, phase), (following, _) in pairwise(changes):
        assert following == pytest.approx(start + phase.seconds, abs=1e-6)
    last_start, last_phase = changes[-1]
    assert session.whole_seconds == pytest.approx(last_start + last_phase.seconds, abs=1e-6)


def test_the_breaths_of_an_hour_do_not_drift() -> None:
    changes = list(Session(pace_from_seconds("4.1-0-6.3-0"), 3600).changes())
    breaths = len(changes) // 2
    assert changes[-2][0] == (breaths - 1) * (4.1 + 6.3)


def test_a_session_is_over_when_its_last_breath_has_ended() -> None:
    session = Session(pace_from_seconds("5-5"), 15)
    assert not session.is_over(0)
    assert not session.is_over(15)
    assert not session.is_over(19.9)
    assert session.is_over(20)
    assert session.is_over(1e6)


def test_each_phase_has_a_word_of_its_own() -> None:
    assert [phase_name(kind) for kind in PhaseKind] == ["in", "hold", "out", "rest"]
