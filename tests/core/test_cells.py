"""How many cells a text takes, and where it is broken: never in a word, and a row is no wider than asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from calmcli.core.cells import broken, cells

OF_MANY_SCRIPTS = [
    "tea",
    "café",
    "cafe\u0301",
    "雨の夜",
    "お茶",
    "שלום",
    "مرحبا",
    "नमस्ते",
    "☕",
    "🌧",
    "ภาษา",
    "한국어",
]


@pytest.mark.parametrize("text", ["", "tea and rain", "·", "雨の夜", "cafe\u0301", "שלום", "🌧", "한국어"])
def test_a_text_takes_as_many_cells_as_the_screens_count(text: str) -> None:
    assert cells(text) == cell_len(text)


@given(st.lists(st.sampled_from(OF_MANY_SCRIPTS), min_size=1, max_size=12), st.integers(1, 30))
def test_rows_hold_all_words_whole_and_are_no_wider_than_asked(words: list[str], width: int) -> None:
    rows = broken("  " + " ".join(words), width, "  ")
    assert " ".join(rows).split() == words
    assert all(cells(row) <= width or len(row.split()) == 1 for row in rows)
    assert all(row.startswith("  ") for row in rows)


def test_what_stands_between_words_stays() -> None:
    assert broken("999  (all services)", 30) == ["999  (all services)"]
    assert broken("999  (all services)", 10) == ["999  (all", "services)"]
    assert broken("", 10) == [""]
