"""A telephone number stays in one piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.numbers import tied, untied


@pytest.mark.parametrize(
    "number", ["116 123", "0800 111 0 111", "+44 1632 960001", "(0) 1632 960001", "01 (632) 960"]
)
def test_no_space_of_a_number_can_be_broken_at(number: str) -> None:
    assert " " not in tied(number)
    assert untied(tied(number)) == number


@pytest.mark.parametrize("words", ["call Sam", "at 3 or so", "room 5, then left", "tea 2"])
def test_words_beside_a_number_can_be_broken_at(words: str) -> None:
    assert tied(words).count(" ") == words.count(" ")


def test_a_key_stays_with_the_word_after_it() -> None:
    assert len(tied("b: back, ?: again").split(" ")) == 2


@given(st.text(alphabet=st.characters(exclude_characters="\uf8ff", exclude_categories=["Cs"])))
def test_a_text_comes_back_as_it_was(text: str) -> None:
    assert untied(tied(text)) == text
    assert len(tied(text)) == len(text)
