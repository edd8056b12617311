"""The course of a session: when each breath begins, however it is changed on the way."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmcli.core.breath import LONGEST_PHASE, Pace, PhaseKind, Session, pace_from_seconds
from calmcli.core.breath_course import QUICKEST, SETTLING, BreathCourse, SessionStage, begun
from calmcli.store.paces import shipped_paces
from test_pace import paces

EVEN = pace_from_seconds("5-5")
BOX = pace_from_seconds("4-4-4-4")
LIMITED = pace_from_seconds("4-7-8")._replace(most_breaths=8)
SHIPPED = {pace.id: pace for pace in shipped_paces()[0]}
ACTS = st.tuples(st.sampled_from(["slower", "faster", "longer", "afresh", "box"]), st.floats(0, 400))
STEPS_A_SECOND = 10


def course_of(pace: Pace, seconds: float = 180) -> BreathCourse:
    """Return a session undisturbed."""
    return begun(Session(pace, seconds))


def changed(course: BreathCourse, act: str, elapsed: float) -> BreathCourse:
    """Return a course after one act."""
    match act:
        case "slower":
            return course.slower(elapsed)
        case "faster":
            return course.slower(elapsed, -1)
        case "longer":
            return course.longer(elapsed)
        case "afresh":
            return course.afresh(elapsed)
        case _:
            return course.at_pace(elapsed, BOX)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_tenth_of_a_second_of_every_pace_stands_in_its_phase(name: str) -> None:
    course = course_of(SHIPPED[name], 300)
    spans = [
        (start + sum(each.seconds for each in pace.phases[:number]), phase, breath)
        for breath, (start, pace) in enumerate(course.breaths())
        for number, phase in enumerate(pace.phases)
    ]
    ends = [start for start, _phase, _breath in spans[1:]] + [course.ends]
    number = 0
    for tenth in range(int(course.ends * STEPS_A_SECOND)):
        # A hair after the tenth: on the border itself a float may fall on either side.
        elapsed = tenth / STEPS_A_SECOND + 1e-6
        while elapsed >= ends[number]:
            number += 1
        start, phase, breath = spans[number]
        moment = course.at(elapsed)
        assert (moment.phase, moment.breath) == (phase, breath)
        assert moment.into == pytest.approx(elapsed - start, abs=1e-6)
        assert 1 <= moment.seconds_left <= math.ceil(phase.seconds)
        assert 0 <= moment.fullness <= 1


@pytest.mark.parametrize("name", SHIPPED)
def test_of_every_pace_the_parts_add_up_and_the_session_ends_with_a_breath(name: str) -> None:
    course = course_of(SHIPPED[name], 300)
    breaths = list(course.breaths())
    for (start, pace), (following, _pace) in pairwise(breaths):
        assert following == pytest.approx(start + pace.seconds)
    last, pace = breaths[-1]
    assert course.ends == pytest.approx(last + pace.seconds)
    assert 300 <= course.ends < 300 + pace.seconds
    assert course.at(course.ends).fullness == pytest.approx(0, abs=1e-6)


def test_the_first_three_breaths_settle_from_a_fast_breath_to_the_pace() -> None:
    breaths = list(course_of(EVEN).breaths())
    assert [pace.seconds for _start, pace in breaths[:5]] == [6, 8, 10, 10, 10]
    assert [start for start, _pace in breaths[:5]] == [0, 6, 14, 24, 34]


@given(paces())
def test_a_settling_breath_is_never_held_and_never_longer_than_one_at_the_pace(pace: Pace) -> None:
    for _start, settling in list(course_of(pace, 3600).breaths())[: len(SETTLING)]:
        assert not settling.has_holds
        assert settling.seconds <= pace.seconds + 1e-6


@given(paces(), st.integers(1, 36000).map(lambda tenths: tenths / 10))
def test_a_session_lasts_as_long_as_asked_and_less_than_a_breath_more(pace: Pace, seconds: float) -> None:
    ends = course_of(pace, seconds).ends
    assert seconds - 1e-6 <= ends < seconds + pace.seconds + 1e-6


def test_breaths_do_not_drift_by_construction() -> None:
    pace = pace_from_seconds("4.1-0-6.3-0")
    starts = [start for start, _pace in course_of(pace, 3600).breaths()]
    body = starts[len(SETTLING)]
    for number, start in enumerate(starts[len(SETTLING) :]):
        assert start == body + number * pace.seconds


def test_its_stages_come_in_order() -> None:
    course = course_of(EVEN)
    assert course.ends == 184
    stages = {at: course.stage(at) for at in (0, 23.9, 24.1, 153.9, 154.1, 183.9, 184, 1e6)}
    assert list(stages.values()) == [
        SessionStage.SETTLING,
        SessionStage.SETTLING,
        SessionStage.BREATHING,
        SessionStage.BREATHING,
        SessionStage.ENDING,
        SessionStage.ENDING,
        SessionStage.OVER,
        SessionStage.OVER,
    ]


@pytest.mark.parametrize("elapsed", [-1.0, -1e9, math.nan])
def test_before_the_start_it_is_the_start(elapsed: float) -> None:
    course = course_of(EVEN)
    assert course.at(elapsed) == course.at(0)
    assert course.stage(elapsed) is SessionStage.SETTLING


def test_slower_and_faster_hold_from_the_next_breath_on() -> None:
    course = course_of(EVEN).slower(30)
    assert [course.at(at).phase.seconds for at in (30, 33.9, 34.1, 60)] == [5, 5, 5.5, 5.5]
    quicker = course_of(EVEN).slower(30, -1).slower(30, -1)
    assert quicker.at(40).phase.seconds == 4


def test_slower_and_faster_again_is_the_pace_itself() -> None:
    course = course_of(pace_from_seconds("4.1-6.3"))
    for _ in range(5):
        course = course.slower(30)
    for _ in range(5):
        course = course.slower(30, -1)
    assert course.stretches[-1].pace == pace_from_seconds("4.1-6.3")


def test_slower_and_faster_have_their_limits() -> None:
    slow = quick = course_of(EVEN)
    for _ in range(100):
        slow, quick = slow.slower(30), quick.slower(30, -1)
    assert slow.stretches[-1].pace.phases[0].seconds == LONGEST_PHASE
    assert quick.stretches[-1].pace.seconds == QUICKEST


def test_longer_adds_a_minute_also_when_it_is_over() -> None:
    assert course_of(EVEN).longer(30).ends == 244
    over = course_of(EVEN).longer(200)
    assert over.stage(200) is SessionStage.BREATHING
    assert 254 <= over.ends <= 270
    assert over.at(201).phase == course_of(EVEN).at(201).phase


def test_another_pace_begins_with_the_next_breath_in() -> None:
    course = course_of(EVEN).at_pace(36, BOX)
    assert course.at(43.9).phase.kind is PhaseKind.EXHALE
    assert course.at(44.1).phase.kind is PhaseKind.INHALE
    assert course.at(48.1).phase.kind is PhaseKind.HOLD
    assert course.at(44.1).breath == course.at(43.9).breath + 1


def test_another_pace_while_settling_goes_on_settling() -> None:
    course = course_of(EVEN).at_pace(1, BOX)
    kinds = {course.at(at).phase.kind for at in (6.5, 10, 13, 15)}
    assert course.stage(6.1) is SessionStage.SETTLING
    assert kinds == {PhaseKind.INHALE, PhaseKind.EXHALE}


def held_breaths(course: BreathCourse) -> int:
    """Return in how many whole breaths the breath is held."""
    breaths = [*course.breaths(), (course.ends, EVEN)]
    return sum(
        pace.has_holds and following - start > pace.seconds - 1e-6
        for (start, pace), (following, _pace) in pairwise(breaths)
    )


def test_a_pace_of_which_eight_breaths_are_enough_goes_on_without_the_hold() -> None:
    course = course_of(LIMITED, 1200)
    assert held_breaths(course) == 8
    assert {pace.seconds for _start, pace in list(course.breaths())[11:]} == {12}


def test_eight_breaths_are_eight_whatever_is_done_on_the_way() -> None:
    course = course_of(LIMITED, 1200)
    for at in (30, 60, 100, 150, 220, 300, 400):
        course = course.slower(at).longer(at).at_pace(at + 1, LIMITED).afresh(at + 2)
    assert held_breaths(course) <= 8


def test_after_an_end_among_held_breaths_what_was_to_follow_them_cuts_no_breath_short() -> None:
    course = course_of(LIMITED, 120)
    begins = [course.ends + 12 * number for number in range(8)]
    assert [course.at(start + 6).breath for start in begins] == list(range(8, 16))
    assert {course.at(start).fullness for start in begins} == {0.0}
    following = dict(course.longer(begins[4] + 1).breaths())
    assert {start for start in following if start >= course.ends} >= set(begins[1:6])
    anew = course.afresh(begins[4] + 1)
    assert {anew.at(begins[4] + 1 + 12 * number).fullness for number in range(4)} == {0.0}


def test_after_the_end_no_breath_is_held_and_none_is_cut_short() -> None:
    course = course_of(BOX, 60)
    after = [course.at(course.ends + tenth / 10).phase.kind for tenth in range(600)]
    assert set(after) == {PhaseKind.INHALE, PhaseKind.EXHALE}
    slower = course.slower(course.ends + 1)
    assert {slower.at(course.ends + second).phase.kind for second in range(120)} == set(after)


@pytest.mark.parametrize("elapsed", [1.0, 15.0, 31.0, 100.0, 183.0, 1000.0])
def test_begun_anew_it_stands_at_a_breath_in_and_loses_nothing(elapsed: float) -> None:
    course = course_of(EVEN)
    anew = course.afresh(elapsed)
    assert (anew.at(elapsed).phase.kind, anew.at(elapsed).into) == (PhaseKind.INHALE, 0)
    assert anew.at(elapsed).breath == course.at(elapsed).breath
    left = sum(start > elapsed - 1e-6 for start, _pace in anew.breaths())
    assert left == sum(start + pace.seconds > elapsed for start, pace in course.breaths())


@given(paces(), st.lists(ACTS, max_size=6), st.floats(0, 800))
@settings(max_examples=50)
def test_whatever_is_done_the_breath_under_way_is_never_broken_but_by_beginning_anew(
    pace: Pace, acts: list[tuple[str, float]], elapsed: float
) -> None:
    course, now = course_of(pace), 0.0
    for act, seconds in acts:
        now += seconds
        after = changed(course, act, now)
        if act != "afresh":
            assert after.at(now).phase.kind is course.at(now).phase.kind
            assert after.at(now).fullness == pytest.approx(course.at(now).fullness, abs=1e-5)
        course = after
    moment = course.at(now + elapsed)
    assert 0 <= moment.fullness <= 1
    assert 0 <= moment.into <= moment.phase.seconds
    assert math.isfinite(course.ends)


@given(paces(), st.lists(ACTS, max_size=5))
@settings(max_examples=30)
def test_whatever_is_done_every_breath_begins_where_the_one_before_ends_or_is_begun_anew(
    pace: Pace, acts: list[tuple[str, float]]
) -> None:
    course, now, is_anew = course_of(pace), 0.0, False
    for act, seconds in acts:
        now += seconds
        course, is_anew = changed(course, act, now), is_anew or act == "afresh"
    for (start, before), (following, _pace) in pairwise(course.breaths()):
        assert following <= start + before.seconds + 1e-6
        assert is_anew or following == pytest.approx(start + before.seconds, abs=1e-6)
