"""The home screen as lines."""

import pytest

from calmcli.plain.conversation import Conversation
from calmcli.plain.home import choose
from talking import Talk

WORDS = {"greeting": "Hello.", "private": "Nothing leaves this computer."}


def home_with(*answers: str) -> tuple[Talk, list[str], bool]:
    """Answer at the home screen; return the talk, what was opened, and whether the person left."""
    opened: list[str] = []

    def opens(name: str) -> tuple[str, object]:
        return name, lambda _: opened.append(name)

    def flow(conversation: Conversation) -> None:
        choose(conversation, WORDS, [opens("Breathe"), opens("Write"), opens("Look")])  # type: ignore[list-item]

    talk = Talk(*answers)
    has_left = talk.run(flow)
    return talk, opened, has_left


def test_it_greets_and_offers_what_there_is() -> None:
    talk, opened, has_left = home_with("q")
    assert talk.lines[:6] == [
        "Hello.",
        "Nothing leaves this computer.",
        "",
        "1  Breathe",
        "2  Write",
        "3  Look",
    ]
    assert talk.lines[6] == "1-3: choose, ?: again, h: helplines, q: leave"
    assert opened == []
    assert has_left


def test_a_number_opens_and_afterwards_all_is_offered_again() -> None:
    talk, opened, _ = home_with("2", " 1 ", "3", "q")
    assert opened == ["Write", "Breathe", "Look"]
    assert talk.lines.count("1  Breathe") == 4


@pytest.mark.parametrize("answer", ["", "0", "4", "x", "-1", "1.0", "\N{SUPERSCRIPT TWO}", "9" * 5000])
def test_what_means_nothing_opens_nothing(answer: str) -> None:
    talk, opened, has_left = home_with(answer, "q")
    assert opened == []
    assert has_left
    assert talk.lines.count("1  Breathe") == 1


def test_the_choices_can_be_said_again_and_helplines_are_there() -> None:
    talk, opened, _ = home_with("?", "h", "q")
    assert talk.lines.count("1  Breathe") == 2
    assert "Rain Line" in talk.lines
    assert opened == []


def test_it_ends_where_the_input_ends() -> None:
    talk, opened, has_left = home_with()
    assert not has_left
    assert opened == []
    assert talk.lines.count("1  Breathe") == 1
