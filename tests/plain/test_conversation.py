"""A conversation in lines: helplines and leaving at any question, and an end."""

from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core import language
from calmcli.plain.conversation import Left, keys
from calmcli.plain.layout import fitted
from talking import Talk


@pytest.mark.parametrize(
    ("typed", "answer"), [("3", "3"), ("  b ", "b"), ("", ""), ("B", "B"), ("hh", "hh"), ("quit", "quit")]
)
def test_an_answer_is_what_was_typed_without_spaces_around_it(typed: str, answer: str) -> None:
    assert Talk(typed).conversation.ask("Tea?") == answer


def test_the_question_is_said() -> None:
    talk = Talk("yes")
    talk.conversation.ask("Tea?")
    assert talk.said == ["Tea?"]


@pytest.mark.parametrize("key", ["h", "H", " h "])
def test_helplines_are_given_at_a_question_and_it_is_asked_again(key: str) -> None:
    talk = Talk(key, key, "yes")
    assert talk.conversation.ask("Tea?") == "yes"
    assert talk.said == [
        "Tea?",
        "\nRain Line\n  Call 01632 960001",
        "Tea?",
        "\nRain Line\n  Call 01632 960001",
        "Tea?",
    ]


@pytest.mark.parametrize("key", ["q", "Q", "  q"])
def test_one_can_leave_at_any_question(key: str) -> None:
    with pytest.raises(Left):
        Talk(key).conversation.ask("Tea?")


def test_when_the_input_ends_nobody_is_asked_again() -> None:
    talk = Talk("first")
    answers = [talk.conversation.ask("Tea?") for _ in range(4)]
    assert answers == ["first", None, None, None]
    assert talk.said == ["Tea?", "Tea?"]
    assert talk.reads == 2


def test_where_nobody_answers_nobody_is_asked() -> None:
    talk = Talk("never read", is_answered=False)
    assert talk.conversation.ask("Tea?") is None
    assert talk.said == []
    assert talk.reads == 0


def test_a_list_has_a_heading_and_nothing_is_said_of_an_empty_one() -> None:
    talk = Talk()
    talk.conversation.list("Yours:", ["tea", "rain"])
    talk.conversation.list("Theirs:", [])
    assert talk.said == ["\nYours:\n  tea\n  rain"]


def test_words_come_line_by_line_up_to_a_full_stop() -> None:
    talk = Talk("We walked", "", "home. q", " . ", "not words")
    assert list(talk.conversation.words()) == ["We walked\n", "\n", "home. q\n"]
    assert talk.unread == ["not words\n"]


def test_words_end_where_the_input_ends() -> None:
    assert list(Talk("We walked").conversation.words()) == ["We walked\n"]


@given(
    st.lists(
        st.text(st.characters(exclude_characters="\n"), max_size=20).filter(lambda line: line.strip() != ".")
    )
)
def test_no_word_is_taken_for_a_key(lines: list[str]) -> None:
    assert "".join(Talk(*lines, "h", "q", "?", ".").conversation.words()) == "".join(
        f"{line}\n" for line in [*lines, "h", "q", "?"]
    )


def untied(line: str) -> str:
    """Return a line as it is written where it fits."""
    return fitted([line], None)


def test_the_keys_that_work_everywhere_are_always_named() -> None:
    assert untied(keys(("Enter", "next"))) == "Enter: next, ?: again, h: helplines, q: leave"
    assert untied(keys()) == "?: again, h: helplines, q: leave"


def test_a_key_and_its_name_are_never_torn_apart() -> None:
    assert fitted([keys(("m", "more ideas"))], 20).split("\n") == [
        "m: more ideas,",
        "?: again,",
        "h: helplines,",
        "q: leave",
    ]


def test_the_names_of_keys_are_in_the_persons_language() -> None:
    class German(NullTranslations):
        """A catalogue of some words."""

        def gettext(self, message: str) -> str:
            """Return some words in German."""
            return {"leave": "gehen", "again": "nochmal", "helplines": "Hilfe"}.get(message, message)

    language.use(German())
    assert untied(keys()) == "?: nochmal, h: Hilfe, q: gehen"
