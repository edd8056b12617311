"""A line of one's own, asked for a question at a time; every question can be skipped, and left."""

import pytest

from calmcli.core.own_helplines import WAYS
from calmcli.plain.conversation import Left
from calmcli.plain.own_helpline import ask_for_helpline, is_whole
from talking import Talk

QUESTIONS = 7


def asked(*answers: str, is_answered: bool = True) -> tuple[dict[str, str], Talk]:
    """Return what came of these answers, and the talk."""
    talk = Talk(*answers, is_answered=is_answered)
    return ask_for_helpline(talk.conversation), talk


def test_each_answer_stands_under_its_key_and_what_is_skipped_stands_nowhere() -> None:
    entry, talk = asked("Ms Lane", "01632 960111", "", "", "", "weekdays 9 to 4", "by the pond")
    assert entry == {
        "name": "Ms Lane",
        "phone": "01632 960111",
        "hours": "weekdays 9 to 4",
        "note": "by the pond",
    }
    assert talk.unread == []


def test_every_question_can_be_answered() -> None:
    answers = ["Ms Lane", "01632 960111", "07700 900111", "lane@school.example", "https://school.example"]
    entry, _talk = asked(*answers, "24/7", "by the pond")
    assert list(entry) == ["name", "phone", "sms", "email", "url", "hours", "note"]
    assert list(entry.values()) == [*answers, "24/7", "by the pond"]


def test_the_first_line_says_what_it_is_for_and_which_keys_work() -> None:
    _entry, talk = asked("Ms Lane", "01632 960111", *[""] * 5)
    assert talk.lines[0] == "A line of your own comes before all others."
    assert talk.lines[1] == "Enter: skip a question, ?: again, h: helplines, q: leave"
    assert len(talk.lines) == 2 + QUESTIONS


def test_spaces_around_an_answer_are_not_part_of_it() -> None:
    assert asked("  Ms Lane ", "\t01632 960111")[0] == {"name": "Ms Lane", "phone": "01632 960111"}


def test_where_nobody_answers_nothing_is_asked_twice() -> None:
    entry, talk = asked()
    assert entry == {}
    assert talk.reads == 1
    entry, talk = asked(is_answered=False)
    assert entry == {}
    assert talk.reads == 0


def test_what_was_answered_before_the_end_is_kept() -> None:
    assert asked("Ms Lane", "01632 960111")[0] == {"name": "Ms Lane", "phone": "01632 960111"}


@pytest.mark.parametrize("at", range(QUESTIONS))
@pytest.mark.parametrize("key", ["q", "Q", " q "])
def test_any_question_can_be_left(at: int, key: str) -> None:
    talk = Talk(*["tea"] * at, key)
    with pytest.raises(Left):
        ask_for_helpline(talk.conversation)


@pytest.mark.parametrize("at", range(QUESTIONS))
def test_at_any_question_there_are_helplines_and_the_question_again(at: int) -> None:
    entry, talk = asked(*["tea"] * at, "h", "?", "rain")
    assert list(entry.values()) == [*["tea"] * at, "rain"]
    assert "  Call 01632 960001" in talk.lines
    question = talk.lines[2 + at]
    assert talk.lines.count(question) == 3


def test_a_key_of_the_conversation_never_becomes_part_of_the_line() -> None:
    entry, _talk = asked("?", "Ms Lane", "H", "01632 960111", "?", "?", "")
    assert entry == {"name": "Ms Lane", "phone": "01632 960111"}


@pytest.mark.parametrize("way", WAYS)
def test_a_line_is_whole_with_a_name_and_one_way(way: str) -> None:
    assert is_whole({"name": "Ms Lane", way: "01632 960111"})
    assert not is_whole({way: "01632 960111"})


@pytest.mark.parametrize(
    "entry", [{}, {"name": "Ms Lane"}, {"name": "Ms Lane", "note": "tea", "hours": "24/7"}]
)
def test_a_line_that_nobody_could_reach_is_not_whole(entry: dict[str, str]) -> None:
    assert not is_whole(entry)
