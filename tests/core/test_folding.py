"""Words as a search compares them: small letters, no accents, any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.folding import BETWEEN, folded, placed_tokens, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don't STOP", ["don", "t", "stop"]),
        ("the_quiet-walk, 2026", ["the", "quiet", "walk", "2026"]),
        ("Łódź Crème brûlée", ["lodz", "creme", "brulee"]),
        ("naïve nai\u0308ve", ["naive", "naive"]),
        ("Straße ΣΊΣΥΦΟΣ ёлка", ["strasse", "σισυφοσ", "елка"]),
        ("İstanbul \u0131s\u0131", ["istanbul", "isi"]),
        ("שָׁלוֹם مَطَر", ["שלום", "مطر"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("雨の散歩。tea", ["雨", "の", "散", "歩", "tea"]),
        ("ががｶﾞ", ["が", "が", "ガ"]),
        ("산책을", ["산", "책", "을"]),
        ("\uff34\uff25\uff21 ㎏", ["tea", "kg"]),
        ("👍🏽 tea", ["👍", "tea"]),
        ("re\u00adcipe", ["recipe"]),
        ("\udcfftea\x00\x1b[2J", ["tea", "2j"]),
        ("...!?", []),
    ],
)
def test_words_are_found_whatever_their_script_and_their_accents(text: str, found: list[str]) -> None:
    assert tokens(text) == found


@given(st.text())
def test_tokens_are_their_own_tokens(text: str) -> None:
    found = tokens(text)
    assert tokens(" ".join(found)) == found
    assert all(word and BETWEEN not in word and word.split() == [word] for word in found)


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_plain_letters_take_no_other_way_than_all_letters(text: str) -> None:
    assert (
        tokens(text)
        == [word for word in tokens(f"{text} é") if word != "e" or "e" in tokens(text)][: len(tokens(text))]
    )


@given(st.text() | st.text(st.sampled_from("aé\u0301\u00ad가ㄱㅏ각\uff76\uff9e雨 _\u0e14\u0e34")))
def test_tokens_stand_where_they_are_found(text: str) -> None:
    found = list(placed_tokens(text))
    assert [token.word for token in found] == tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)


@given(st.text())
def test_capitals_make_no_other_word(text: str) -> None:
    assert tokens(text.upper().lower()) == tokens(text.upper())


def test_what_has_no_letter_is_itself() -> None:
    assert folded(" Quiet  Walk! ") == "quiet walk"
    assert folded(" !? ") == "!?"
