"""The paces as lines, and the way to the one that suits a person."""

import pytest

from calmcli.core.breath import Pace, phases_of
from calmcli.core.paces import RATES, pace_of_rate
from calmcli.plain.breathing import Timing
from calmcli.plain.paces import find_pace, pace_lines
from conftest import HandClock
from talking import Talk

WORDS = {"opening": "Six paces.", "caution": "Stop if dizzy.", "closing": "Which one?"}
PACES = [pace_of_rate(rate) for rate in RATES]
BOX = Pace(
    "box",
    "Box",
    phases_of(4, 4, 4, 4),
    like="All four alike.",
    evidence="One trial.",
    grade="trial",
    caution="It holds.",
)


def find(clock: HandClock, *answers: str) -> tuple[Pace | None, Talk]:
    """Let a person find their pace, and return it with what was said."""
    talk = Talk(*answers)
    timing = Timing(clock.clock.monotonic, clock.wait)
    return find_pace(talk.conversation, PACES, 60, WORDS, timing), talk


def test_a_pace_is_told_with_its_caution_and_how_sure_it_is() -> None:
    assert list(pace_lines([BOX])) == [
        "box  Box: in 4, hold 4, out 4, rest 4",
        "  All four alike.",
        "  It holds.",
        "  How sure is it (a trial)? One trial.",
    ]


def test_who_says_so_is_told_where_it_is_asked_for() -> None:
    sources = {
        "box": [{"says": "A study of tea.", "url": "https://tea.example"}, {"says": "Rain.", "ref": "A"}]
    }
    assert list(pace_lines([BOX], sources))[4:] == [
        "  Source: A study of tea.",
        "    https://tea.example",
        "  Source: Rain.",
        "    A",
    ]


def test_each_rate_is_as_many_breaths_a_minute() -> None:
    assert [round(60 / pace.seconds, 1) for pace in PACES] == list(RATES)
    assert (max(RATES), min(RATES)) == (7, 4.5)


def test_each_pace_is_tried_and_the_best_one_comes_back(hand_clock: HandClock) -> None:
    started = hand_clock.seconds
    found, talk = find(hand_clock, "", "s", "?", "s", "s", "", "s", "9", "4")
    assert found == PACES[3]
    assert 120 <= hand_clock.seconds - started <= 140
    assert "1 of 6: 7 breaths a minute, in 4.3, out 4.3" in talk.lines
    assert talk.lines.count("3 of 6: 6 breaths a minute, in 5, out 5") == 2
    assert "A number from the list, or Enter for none." in talk.lines


def test_none_may_feel_best_and_nobody_may_answer(hand_clock: HandClock) -> None:
    assert find(hand_clock, *["s"] * 6, "")[0] is None
    assert find(hand_clock)[0] is None


def test_ctrl_c_ends_one_pace_and_goes_on_with_the_next(
    hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("calmcli.plain.paces.breathe", interrupt)
    found, talk = find(hand_clock, "", "s", "s", "s", "s", "s", "1")
    assert found == PACES[0]
    assert "2 of 6: 6.5 breaths a minute, in 4.6, out 4.6" in talk.lines
