"""Breathing as lines: each word at its second, however slowly the machine wakes up."""

from itertools import pairwise

import pytest

from calmcli.core.breath import Session, pace_from_seconds
from calmcli.plain.breathing import breathe
from conftest import HandClock
from talking import Talk

WORDS = {"opening": "Sit down.", "caution": "Stop if you feel dizzy.", "closing": "The minutes are over."}


def breathe_with(clock: HandClock, session: Session, late: float = 0.0) -> list[tuple[float, str]]:
    """Breathe, and return what was said and after how many seconds; each wait ends `late` by some seconds."""
    started = clock.seconds
    said: list[tuple[float, str]] = []
    talk = Talk()
    talk.conversation.say = lambda *lines: said.append((clock.seconds - started, "\n".join(lines)))  # type: ignore[method-assign]

    def wait(seconds: float) -> None:
        assert seconds >= 0
        clock.wait(seconds + (late if seconds else 0))

    breathe(talk.conversation, session, WORDS, clock.clock.monotonic, wait)
    return said


def test_each_phase_is_said_as_it_begins(hand_clock: HandClock) -> None:
    said = breathe_with(hand_clock, Session(pace_from_seconds("4-6"), 20))
    assert said == [
        (0, "Sit down.\nStop if you feel dizzy.\n"),
        (0, "in 4"),
        (4, "out 6"),
        (10, "in 4"),
        (14, "out 6"),
        (20, "\nThe minutes are over."),
    ]


def test_holds_and_rests_are_said(hand_clock: HandClock) -> None:
    said = breathe_with(hand_clock, Session(pace_from_seconds("4-4-4-4"), 1))
    assert [words for _, words in said[1:-1]] == ["in 4", "hold 4", "out 4", "rest 4"]


def test_parts_of_a_second_are_said(hand_clock: HandClock) -> None:
    said = breathe_with(hand_clock, Session(pace_from_seconds("4.5-6.5"), 1))
    assert [words for _, words in said[1:-1]] == ["in 4.5", "out 6.5"]


@pytest.mark.parametrize("late", [0.001, 0.05, 0.4])
def test_a_machine_that_wakes_late_is_late_once_and_not_more_and_more(
    hand_clock: HandClock, late: float
) -> None:
    session = Session(pace_from_seconds("5-5"), 1800)
    said = breathe_with(hand_clock, session, late)[1:-1]
    assert len(said) == 360
    for (at, _), (start, _phase) in zip(said, session.changes(), strict=True):
        assert start <= at <= start + late + 1e-6


def test_after_hours_of_sleep_it_goes_on_and_never_waits_a_negative_time(hand_clock: HandClock) -> None:
    said = breathe_with(hand_clock, Session(pace_from_seconds("5-5"), 60), late=8 * 3600)
    assert all(earlier <= later for (earlier, _), (later, _) in pairwise(said))
    assert said[-1][1] == "\nThe minutes are over."


def test_the_clock_of_the_day_is_not_looked_at(hand_clock: HandClock) -> None:
    hand_clock.present = hand_clock.present.replace(year=1970)
    said = breathe_with(hand_clock, Session(pace_from_seconds("5-5"), 10))
    assert [at for at, _ in said] == [0, 0, 5, 10]
