"""Paces: what can be breathed to, and for how long."""

import math

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
    pace_from_seconds,
    pace_words,
    phase_name,
    phases_of,
    session_seconds,
)

TENTHS = st.integers(5, 200).map(lambda tenths: tenths / 10)
"""Lengths of phases: half a second to twenty, in tenths."""
OR_NONE = st.one_of(st.just(0.0), TENTHS)
AS_LONG_AS_ONE_LIKES = st.none() | st.integers(1, 8)
NOT_BREATHABLE = [math.nan, math.inf, -math.inf, -5.0, 20.1, 1e9]


def paces() -> st.SearchStrategy[Pace]:
    """Return any pace with phases of half a second to twenty seconds."""
    lengths = st.tuples(TENTHS, OR_NONE, TENTHS, OR_NONE, OR_NONE)
    return st.builds(
        lambda five, most: Pace("any", "Any", phases_of(*five), most_breaths=most),
        lengths,
        AS_LONG_AS_ONE_LIKES,
    )


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


def test_why_nobody_could_breathe_to_it_is_said() -> None:
    for text, reason in (
        ("0.1-5", "each part takes 0.5 to 20 seconds"),
        ("five", "seconds look like 5-5"),
        ("5", "seconds look like 5-5"),
        ("5-0", "in and out"),
    ):
        with pytest.raises(PaceError, match=reason):
            pace_from_seconds(text)
    with pytest.raises(PaceError, match="above 0 and up to 60"):
        session_seconds(0)


def test_a_pace_says_whether_it_holds_and_can_do_without() -> None:
    assert not pace_from_seconds("4-6").has_holds
    for text in ("4-7-8", "4-0-4-4", "4-4-4-4"):
        pace = pace_from_seconds(text)
        assert pace.has_holds
        assert not pace.without_holds().has_holds


def test_what_to_mind_at_a_hold_goes_with_the_hold() -> None:
    held = pace_from_seconds("4-4-4-4")._replace(caution="It holds the breath.")
    free = pace_from_seconds("4-6")._replace(caution="Sit down for it.")
    assert (held.without_holds().caution, free.without_holds()) == ("", free)


def test_a_pace_in_words() -> None:
    assert pace_words(pace_from_seconds("4-6")) == "in 4, out 6"
    assert pace_words(Pace("sigh", "Sigh", phases_of(3, 0, 8, 0, top_up=1))) == "in 3, in again 1, out 8"


@given(paces(), st.integers(-60, 60))
def test_a_slower_pace_is_longer_by_its_steps_and_keeps_its_proportions(pace: Pace, steps: int) -> None:
    try:
        changed = pace.slower(steps)
    except PaceError:
        return
    assert changed.seconds == pytest.approx(pace.seconds + steps)
    for before, after in zip(pace.phases, changed.phases, strict=True):
        assert after.seconds / changed.seconds == pytest.approx(before.seconds / pace.seconds)


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


def test_each_phase_has_a_word_of_its_own() -> None:
    assert [phase_name(kind) for kind in PhaseKind] == ["in", "in again", "hold", "out", "rest"]
