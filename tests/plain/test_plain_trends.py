"""Looking back as lines: words only, one time after the other."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

from calmcli.core.trends import Log, Names, Noted
from calmcli.core.wave import Mark, Wave
from calmcli.plain.trends import look_back
from talking import Talk

WORDS = {"empty": "Nothing yet.", "empty_time": "Nothing in this time.", "own": "Your own notes."}
TODAY = date(2026, 11, 22)
BEGAN = datetime(2026, 11, 21, 23, tzinfo=UTC)
LOG = Log(
    [Noted(datetime(2026, 11, 20, 9), mood=4, feelings=("tired",))],
    [Wave("w", began=BEGAN, marks=(Mark(BEGAN, 7), Mark(BEGAN + timedelta(minutes=9), 3)))],
)


def looking(*answers: str, log: Log = LOG) -> Talk:
    """Look back with answers known beforehand."""
    talk = Talk(*answers)
    talk.run(partial(look_back, log=log, names=Names({}, {}), today=TODAY, words=WORDS))
    return talk


def test_a_month_is_said_first_view_by_view_and_nothing_is_drawn() -> None:
    talk = looking("q")
    assert talk.lines == [
        "",
        "23 October 2026 to 22 November 2026",
        "",
        "Waves",
        "You rode 1 wave, on 21 November 2026.",
        "",
        "How you felt",
        "You noted how you felt once: 4.",
        "  20 November 2026: 4",
        "",
        "How strong an urge was",
        "You noted how strong an urge was 2 times, from 3 to 7. The first note is 7, the last 3.",
        "  21 November 2026: 7, 3",
        "",
        "When waves began",
        "21:00 to 24:00: 1 wave.",
        "",
        "Feelings",
        "You named: tired (once).",
        "",
        "What helped",
        "Nothing is noted here for this time.",
        "",
        "Your own notes.",
        "1: a week, 2: a month, 3: a year, 4: all of it, Enter: earlier, b: back, "
        "?: again, h: helplines, q: leave",
    ]


def test_numbers_choose_a_time_and_enter_goes_back_in_time() -> None:
    talk = looking("1", "", "", "4", "?", "x", "", "b")
    told = [
        line for line in talk.lines if (" to " in line and "2026" in line) or line == "All that you noted"
    ]
    assert told == [
        "23 October 2026 to 22 November 2026",
        "16 November 2026 to 22 November 2026",
        "9 November 2026 to 15 November 2026",
        "2 November 2026 to 8 November 2026",
        "All that you noted",
        "All that you noted",
    ]
    assert talk.lines.count("Nothing in this time.") == 2
    assert "Enter" not in talk.lines[-1]
    assert not talk.unread


def test_where_nobody_answers_it_is_said_once() -> None:
    assert looking().lines.count("Waves") == 1


def test_helplines_are_a_key_away_and_nothing_noted_is_said_kindly() -> None:
    assert "Rain Line" in looking("h", "q").lines
    assert looking(log=Log()).lines == ["Nothing yet."]
