"""Breathing as lines: each word at its second, however slowly the machine wakes up; or by Enter alone."""

from itertools import pairwise

import pytest

from calmcli.core.breath import PhaseKind, Session, pace_from_seconds
from calmcli.core.breath_course import begun
from calmcli.core.following import LONGEST_GAP
from calmcli.plain.breathing import Timing, breathe, breathe_by_hand
from conftest import HandClock
from talking import Talk

WORDS = {
    "opening": "Sit down.",
    "no_hold": "No need to hold.",
    "caution": "Stop if you feel dizzy.",
    "hold_caution": "It holds.",
    "closing": "The minutes are over.",
    "closing_by_hand": "That was the last one.",
    "settling": "Settle.",
    "ending": "Three more.",
    "without_hold": "No more hold.",
    "no_timer": "Press Enter.",
}
SHORT = Session(pace_from_seconds("4-6"), 30)
SAID = ("in ", "in again ", "hold ", "out ", "rest ")


def breathe_with(
    clock: HandClock, session: Session, lateness: dict[int, float] | float = 0.0
) -> list[tuple[float, str]]:
    """Breathe, and return what was said and after how many seconds; a wait may end late by some seconds.

    Lateness is of each wait, or of some of them by their number.
    """
    started, waits = clock.seconds, 0
    said: list[tuple[float, str]] = []
    talk = Talk()
    talk.conversation.say = lambda *lines: said.append((clock.seconds - started, "\n".join(lines)))  # type: ignore[method-assign]

    def wait(seconds: float) -> None:
        nonlocal waits
        assert seconds >= 0
        waits += 1
        late = lateness.get(waits, 0.0) if isinstance(lateness, dict) else lateness
        clock.wait(seconds + (late if seconds else 0))

    breathe(talk.conversation, session, WORDS, Timing(clock.clock.monotonic, wait))
    return said


def phases(said: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Return of what was said the phases alone."""
    return [(at, words) for at, words in said if words.startswith(SAID)]


def test_each_phase_is_said_as_it_begins(hand_clock: HandClock) -> None:
    assert breathe_with(hand_clock, SHORT) == [
        (0, "Sit down. No need to hold.\nStop if you feel dizzy.\n"),
        (0, "Settle."),
        (0, "in 2"),
        (2, "out 4"),
        (6, "in 3"),
        (9, "out 5"),
        (14, "in 4"),
        (18, "out 5"),
        (23, "in 4"),
        (27, "out 6"),
        (33, "\nThe minutes are over."),
    ]


def test_a_pace_with_a_caution_of_its_own_says_it(hand_clock: HandClock) -> None:
    pace = pace_from_seconds("4-4-4-4")._replace(caution="It holds the breath.")
    said = breathe_with(hand_clock, Session(pace, 60))
    assert "It holds the breath." in said[0][1]
    own = breathe_with(hand_clock, Session(pace_from_seconds("4-2-6"), 6))
    assert "It holds." in own[0][1]
    assert [words for _, words in phases(said)[6:10]] == ["in 4", "hold 4", "out 4", "rest 4"]


def test_parts_of_a_second_are_said(hand_clock: HandClock) -> None:
    said = breathe_with(hand_clock, Session(pace_from_seconds("4.5-6.55"), 60))
    assert [words for _, words in phases(said)[6:8]] == ["in 4.5", "out 6.5"]


def test_the_last_breaths_are_named_before_they_come(hand_clock: HandClock) -> None:
    said = [words for _, words in breathe_with(hand_clock, Session(pace_from_seconds("5-5"), 120))]
    assert said.index("Three more.") == len(said) - 2 * 3 - 2


def test_where_the_hold_is_left_out_that_is_said(hand_clock: HandClock) -> None:
    pace = pace_from_seconds("4-7-8")._replace(most_breaths=8)
    said = [words for _, words in breathe_with(hand_clock, Session(pace, 300))]
    assert sum(words.startswith("hold") for words in said) == 8
    assert said.index("No more hold.") > max(at for at, words in enumerate(said) if words.startswith("hold"))


@pytest.mark.parametrize("late", [0.001, 0.05, 0.4])
def test_a_machine_that_wakes_late_is_late_once_and_not_more_and_more(
    hand_clock: HandClock, late: float
) -> None:
    session = Session(pace_from_seconds("5-5"), 1800)
    said = phases(breathe_with(hand_clock, session, late))
    starts = [
        start + sum(each.seconds for each in pace.phases[:number])
        for start, pace in begun(session).breaths()
        for number in range(len(pace.phases))
    ]
    assert len(said) == len(starts) > 350
    for (at, _), start in zip(said, starts, strict=True):
        assert start <= at <= start + late + 1e-6


@pytest.mark.parametrize("hours", [0.01, 8.0])
def test_after_hours_of_sleep_it_goes_on_with_a_breath_in_and_never_waits_a_negative_time(
    hand_clock: HandClock, hours: float
) -> None:
    before = phases(breathe_with(hand_clock, Session(pace_from_seconds("5-5"), 60)))
    said = phases(breathe_with(hand_clock, Session(pace_from_seconds("5-5"), 60), {8: hours * 3600}))
    slept = next(number for number, ((a, _), (b, _)) in enumerate(pairwise(said)) if b - a > 2 * LONGEST_GAP)
    assert said[slept + 1][1] == "in 5"
    assert [words for _, words in said[-6:]] == [words for _, words in before[-6:]]
    assert all(later - earlier == 5 for (earlier, _), (later, _) in pairwise(said[slept + 1 :]))


def test_the_clock_of_the_day_is_not_looked_at(hand_clock: HandClock) -> None:
    hand_clock.present = hand_clock.present.replace(year=1970)
    said = breathe_with(hand_clock, SHORT)
    assert said[-1] == (33, "\nThe minutes are over.")


def test_each_turn_is_marked_for_shut_eyes(hand_clock: HandClock) -> None:
    marked: list[PhaseKind] = []
    timing = Timing(hand_clock.clock.monotonic, hand_clock.wait)
    breathe(Talk().conversation, SHORT, WORDS, timing, marked.append)
    assert marked == [PhaseKind.INHALE, PhaseKind.EXHALE] * 4


def test_without_a_timer_enter_moves_on_and_a_question_mark_repeats() -> None:
    talk = Talk("", "?", "", "", "")
    talk.run(lambda conversation: breathe_by_hand(conversation, Session(pace_from_seconds("5-5"), 10), WORDS))
    assert "Press Enter." in talk.text
    assert talk.lines.count("Enter: next, ?: again, h: helplines, q: leave") == 1
    assert [line for line in talk.lines if line in ("in", "out")] == ["in", "out", "out", "in", "out"]
    assert talk.lines[-1] == "That was the last one."
    assert talk.unread == []


def test_without_a_timer_helplines_and_leaving_are_a_key_away() -> None:
    talk = Talk("h", "q", "")
    assert talk.run(lambda conversation: breathe_by_hand(conversation, SHORT, WORDS))
    assert "Rain Line" in talk.text
    assert talk.unread == ["\n"]


def test_without_a_timer_and_without_answers_it_ends() -> None:
    talk = Talk(is_answered=False)
    assert not talk.run(lambda conversation: breathe_by_hand(conversation, SHORT, WORDS))
    assert talk.reads == 0


def listening(clock: HandClock, typed: dict[int, str]) -> tuple[Talk, bool]:
    """Breathe while lines are typed at some of the times that it listens; return what was said."""
    talk, turns = Talk(*typed.values()), iter(range(10_000))

    def hears(seconds: float) -> bool:
        if next(turns) in typed:
            return True
        clock.wait(seconds)
        return False

    timing = Timing(clock.clock.monotonic, clock.wait, hears)
    return talk, talk.run(lambda conversation: breathe(conversation, SHORT, WORDS, timing))


def test_helplines_are_a_key_away_while_the_breath_goes_on(hand_clock: HandClock) -> None:
    talk, has_left = listening(hand_clock, {1: "h", 2: "?"})
    assert not has_left
    assert "Rain Line" in talk.lines
    assert sum("h: helplines" in line for line in talk.lines) == 3
    assert talk.lines[-1] == "The minutes are over."


def test_enter_stops_and_q_leaves_at_any_moment(hand_clock: HandClock) -> None:
    talk, has_left = listening(hand_clock, {3: ""})
    assert (has_left, "The minutes are over." in talk.lines) == (False, False)
    talk, has_left = listening(hand_clock, {3: "q"})
    assert has_left


@pytest.mark.parametrize(("pace", "is_said"), [("4-6", True), ("4-4-4-4", False)])
def test_that_no_hold_is_needed_is_said_only_where_there_is_none(
    hand_clock: HandClock, pace: str, *, is_said: bool
) -> None:
    said = breathe_with(hand_clock, Session(pace_from_seconds(pace), 30))
    assert (WORDS["no_hold"] in said[0][1]) is is_said
