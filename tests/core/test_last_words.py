"""What a crash says: somebody to call and a place in the code, and nothing a person wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.last_words import last_words
from making import LINE, NIGHT, answer, country

SECRET = "nobody else reads about the exam"


class RainError(Exception):
    """An error that quotes what was being written."""


def crash(words: str) -> BaseException:
    """Return an error raised with words in its text, its notes, its cause and its frames."""

    def deep(body: str) -> None:
        copy = f"{body}{body}"
        try:
            raise ValueError(copy)
        except ValueError as error:
            raise RainError(words) from error

    try:
        deep(words)
    except RainError as error:
        error.add_note(words)
        return error
    raise AssertionError


def test_it_begins_with_kind_words_and_names_somebody_to_call() -> None:
    lines = last_words(crash(SECRET), "calm has stopped.", answer(country(LINE)), NIGHT).splitlines()
    assert lines[0] == "calm has stopped."
    assert lines[1] == "Rain Line: Call 01632 960001"
    assert lines[2] == "999  (all services)"


def test_neither_the_words_of_the_error_nor_any_local_value_is_said() -> None:
    said = last_words(crash(SECRET), "calm has stopped.", answer(country(LINE)), NIGHT)
    assert SECRET not in said
    assert "exam" not in said


@given(st.text(alphabet=st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF), min_size=1))
def test_no_words_whatever_they_are_get_into_it(words: str) -> None:
    said = last_words(crash(words), "calm has stopped.", answer(country(LINE)), NIGHT)
    assert not set(words) & set(said)


def test_it_says_where_in_the_code_it_was_without_whose_computer() -> None:
    last = last_words(crash(SECRET), "calm has stopped.", answer(), NIGHT).splitlines()[-1]
    assert last.startswith("(RainError: test_last_words.py:")
    assert "/" not in last


def test_no_more_than_four_places_are_named() -> None:
    def down(depth: int) -> None:
        if depth:
            down(depth - 1)
        raise RainError(SECRET)

    with pytest.raises(RainError) as caught:
        down(50)
    last = last_words(caught.value, "", answer(), NIGHT).splitlines()[-1]
    assert last.count(" > ") == 3


def test_an_error_that_was_never_raised_has_last_words_too() -> None:
    said = last_words(RainError(SECRET), "calm has stopped.", answer(), NIGHT)
    assert said.splitlines()[-1] == "(RainError: )"


def test_without_a_country_it_names_what_helps_anywhere() -> None:
    lines = last_words(crash(SECRET), "calm has stopped.", answer(), NIGHT).splitlines()
    assert lines[1] == "Map of Lines: Web https://www.map.example/"
    assert lines[2] == "112  (all services)"


def test_a_country_without_an_emergency_number_gets_the_one_that_holds_anywhere() -> None:
    said = last_words(crash(SECRET), "", answer(country(LINE, emergency=())), NIGHT)
    assert "112  (all services)" in said
