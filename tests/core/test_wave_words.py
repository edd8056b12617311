"""The words beside a wave, and the wave in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.wave_words import wave_sentence
from calmcli.store import content


@pytest.mark.parametrize(
    ("strengths", "sentence"),
    [
        ([], "Nothing is noted yet. You don't have to."),
        ([7], "Your first note is 7."),
        ([7, 4], "It began at 7 and is at 4 now."),
        ([7, 9, 4], "It began at 7, went up to 9 and is at 4 now."),
        ([4, 2, 6], "It began at 4, went down to 2 and is at 6 now."),
        ([5, 5], "You noted 5 each time."),
        ([5, 8, 5], "It began at 5, went up to 8 and is at 5 now."),
    ],
)
def test_a_wave_is_said_in_a_sentence(strengths: list[int], sentence: str) -> None:
    assert wave_sentence(strengths) == sentence


@given(st.lists(st.integers(0, 10), min_size=2, max_size=60))
def test_the_sentence_says_where_it_began_and_where_it_is(strengths: list[int]) -> None:
    sentence = wave_sentence(strengths)
    assert str(strengths[0]) in sentence
    assert str(strengths[-1]) in sentence


def test_after_the_last_words_the_first_come_again() -> None:
    words = content.wave_words()
    assert [words.part(turn) for turn in range(5)] == list(words.parts)
    assert words.part(5) == words.parts[0]
    assert (words.question(0), words.question(1)) == (words.first, words.again)
