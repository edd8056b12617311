"""The course of an exercise: it follows from what the person did and when, and locks nobody in."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmcli.core.exercise import Exercise, exercise_from
from calmcli.core.exercise_course import ExerciseCourse
from exercises import TABLE, exercises

TEA = exercise_from("tea", TABLE)
"""A prompt of 6 seconds, one without a time, and one of 30 seconds in a stage of its own."""
STEPS = st.floats(0, 60, allow_nan=False)

Act = Callable[[ExerciseCourse, float], ExerciseCourse]
ACTS: dict[str, Act] = {
    "next": ExerciseCourse.next,
    "back": ExerciseCourse.back,
    "again": ExerciseCourse.again,
    "skip": ExerciseCourse.skip,
    "pause": ExerciseCourse.toggled,
    "go": lambda course, now: course.go(2, now),
    "go nowhere": lambda course, now: course.go(99, now),
    "look": ExerciseCourse.at,
    "away": lambda course, _now: course.away(0),
}
few = settings(max_examples=40)

acts = st.lists(st.tuples(st.sampled_from(sorted(ACTS)), STEPS), max_size=12)


def played(
    course: ExerciseCourse, done: list[tuple[str, float]], started: float = 0.0
) -> tuple[ExerciseCourse, float]:
    """Return where acts lead, each some seconds after the one before, and when that is."""
    now = started
    for name, seconds in done:
        now += seconds
        course = ACTS[name](course, now)
    return course, now


def test_it_waits_at_the_opening_then_goes_prompt_by_prompt_to_the_end() -> None:
    course = ExerciseCourse(TEA)
    assert course.is_opening
    assert course.prompt is None
    assert course.at(9999) == course
    for number, stage in ((1, 1), (2, 1), (3, 2), (4, 3), (4, 3)):
        course = course.next(10)
        assert (course.number, course.stage) == (number, stage)
    assert course.is_end
    assert course.prompt is None


def test_a_timed_prompt_goes_on_by_itself_and_one_without_a_time_waits() -> None:
    course = ExerciseCourse(TEA).next(100)
    assert [course.seconds_left(100 + second) for second in (0, 0.5, 5.5)] == [6, 6, 1]
    assert course.at(105.9).number == 1
    assert course.at(106).number == 2
    assert course.at(9999).number == 2
    assert course.at(9999).seconds_left(9999) is None


def test_a_pause_holds_the_second_and_goes_on_from_it() -> None:
    course = ExerciseCourse(TEA).next(0).toggled(2)
    assert course.at(500) == course
    assert course.seconds_left(500) == 4
    course = course.toggled(500)
    assert course.at(503.9).number == 1
    assert course.at(504).number == 2


def test_who_moves_on_while_paused_stays_paused() -> None:
    course = ExerciseCourse(TEA).next(0).toggled(2).go(2, 10)
    assert course.seconds_left(999) == 30
    assert course.toggled(1000).at(1029).number == 3


def test_a_stage_can_be_skipped_whole_and_any_can_be_gone_to() -> None:
    course = ExerciseCourse(TEA).next(0)
    assert course.skip(1).number == 3
    assert course.skip(1).skip(2).is_end
    assert course.go(2, 1).number == 3
    assert course.go(2, 1).go(1, 5).number == 1
    assert course.go(0, 1) == course.go(3, 1) == course.go(9, 1) == course


def test_who_goes_back_begins_that_prompt_anew() -> None:
    course = ExerciseCourse(TEA).next(0).next(5).back(50)
    assert (course.number, course.seconds_left(50)) == (1, 6)
    assert course.again(52).seconds_left(52) == 6
    assert course.back(51).back(52).is_opening


def test_seconds_in_which_the_program_was_stopped_do_not_count() -> None:
    course = ExerciseCourse(TEA).next(0).away(500)
    assert course.at(505).number == 1
    assert course.at(506).number == 2
    paused = ExerciseCourse(TEA).next(0).toggled(3)
    assert paused.away(500) == paused


def test_a_medical_caution_is_agreed_to_before_anything_begins() -> None:
    course = ExerciseCourse(TEA._replace(is_gated=True))
    assert course.is_locked
    agreed = course.agreed(5)
    assert (agreed.number, agreed.is_locked) == (1, False)
    assert agreed.next(6).agreed(7).number == 2


@few
@given(exercises(is_gated=True), acts)
def test_nothing_but_agreeing_leads_past_a_medical_caution(
    exercise: Exercise, done: list[tuple[str, float]]
) -> None:
    course, now = played(ExerciseCourse(exercise), done)
    assert course.at(now + 9999).is_opening
    assert course.prompt is None


@few
@given(exercises(is_gated=False), acts, STEPS, STEPS)
def test_looking_in_between_changes_nothing(
    exercise: Exercise, done: list[tuple[str, float]], first: float, second: float
) -> None:
    course, now = played(ExerciseCourse(exercise), done)
    assert course.at(now + first).at(now + first + second) == course.at(now + first + second)


@few
@given(exercises(is_gated=False), acts)
def test_it_depends_on_the_time_between_acts_and_not_on_what_the_clock_shows(
    exercise: Exercise, done: list[tuple[str, float]]
) -> None:
    here, _ = played(ExerciseCourse(exercise), done)
    there, _ = played(ExerciseCourse(exercise), done, started=4096.0)
    assert (here.number, here.paused is None) == (there.number, there.paused is None)


@few
@given(exercises(is_gated=False), acts)
def test_it_stands_always_on_a_prompt_before_it_or_past_it_and_counts_within_its_seconds(
    exercise: Exercise, done: list[tuple[str, float]]
) -> None:
    course, now = played(ExerciseCourse(exercise), done)
    assert 0 <= course.number <= len(exercise.prompts) + 1
    assert 0 <= course.stage <= len(exercise.stages) + 1
    assert (course.prompt is None) == (course.is_opening or course.is_end)
    left = course.at(now).seconds_left(now)
    prompt = course.at(now).prompt
    assert left is None or (prompt is not None and 1 <= left <= prompt.seconds + 1)


@few
@given(exercises(is_gated=False), acts)
def test_from_anywhere_going_on_leads_to_the_end_with_no_second_waited(
    exercise: Exercise, done: list[tuple[str, float]]
) -> None:
    course, now = played(ExerciseCourse(exercise), done)
    for _ in range(len(exercise.prompts) + 1):
        course = course.next(now)
    assert course.is_end


@few
@given(exercises(is_gated=False))
def test_left_alone_a_timed_exercise_ends_after_the_sum_of_its_seconds(exercise: Exercise) -> None:
    first = ExerciseCourse(exercise).next(0)
    is_timed = all(prompt.seconds for prompt in exercise.prompts)
    assert first.at(exercise.seconds).is_end == is_timed
    assert not first.at(exercise.seconds - 0.01).is_end


@few
@given(exercises(is_gated=False))
def test_at_every_tenth_of_a_second_it_only_goes_forward(exercise: Exercise) -> None:
    first = ExerciseCourse(exercise).next(0)
    numbers = [first.at(tenth / 10).number for tenth in range(int(exercise.seconds * 10) + 20)]
    assert all(0 <= later - earlier <= 1 for earlier, later in pairwise(numbers))


@pytest.mark.parametrize("act", sorted(ACTS))
def test_no_act_at_the_end_leads_anywhere_but_back(act: str) -> None:
    end = ExerciseCourse(TEA).go(2, 0).next(0)
    course = ACTS[act](end, 5)
    assert course.is_end or act in ("back", "go")
