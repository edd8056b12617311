"""Where words stand in a text, and the piece of an entry that shows them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.highlight import piece, places
from calmcli.core.matching import matches, wanted_words
from calmcli.core.query import Query, parse
from making import any_bytes_as_text, entry
from searching import any_query

SATURDAY = datetime(2026, 11, 28, 8, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("rain", "The Rain, the rain. Rainy.", ["Rain", "rain"]),
        ("rain*", "Rain and rainy", ["Rain", "rainy"]),
        ("creme", "Crème brûlée and cre\u0300me", ["Crème", "cre\u0300me"]),
        ('"the rain"', "the the  rain, the rain", ["the  rain", "the rain"]),
        ('"tea tea"', "tea tea tea", ["tea tea tea"]),
        ("散歩", "今日は散歩した", ["散歩"]),
        ("tea NOT rain", "tea and rain", ["tea"]),
        ("tea OR rain mood:4", "tea and rain", ["tea", "rain"]),
        ("tag:tea", "tea", []),
        ("tea", "", []),
    ],
)
def test_words_are_pointed_at_as_they_are_written(query: str, text: str, found: list[str]) -> None:
    assert [text[place.start : place.end] for place in places(parse(query, SATURDAY), text)] == found


@given(any_query(), any_bytes_as_text())
def test_places_are_in_order_and_apart_and_there_are_some_where_words_match(query: Query, text: str) -> None:
    found = places(query, text)
    edges = [edge for place in found for edge in place]
    assert edges == sorted(edges)
    for words in wanted_words(query):
        assert not matches(words, entry(text)) or found


def test_a_piece_shows_the_words_with_what_is_around_them() -> None:
    query = parse("marmalade", SATURDAY)
    body = f"A walk.\n\n{'then tea ' * 20}and marmalade {'with toast ' * 20}\n"
    shown = piece(query, body)
    assert shown.startswith("…then tea then")
    assert shown.endswith(" with…")
    assert " and marmalade with " in shown
    assert len(shown) < 160


def test_a_piece_is_one_safe_line() -> None:
    assert piece(parse("tea", SATURDAY), "Rain.\n\x1b[2J Tea.\tMore\n") == "\ufffd[2J Tea. More"


def test_words_without_spaces_are_cut_too() -> None:
    assert piece(parse("茶", SATURDAY), "雨" * 1000 + "茶" + "雨" * 1000) == f"…{'雨' * 60}茶{'雨' * 120}…"


@pytest.mark.parametrize("query", ["tag:tea", "cake", '"rain tea"', "NOT cake"])
def test_where_no_line_shows_the_words_there_is_no_piece(query: str) -> None:
    assert piece(parse(query, SATURDAY), "Rain.\nTea.\n") == ""


@given(any_query(), st.text(st.sampled_from("TEAteaRrainand10 _-.雨"), max_size=30))
def test_there_is_a_piece_where_words_stand_in_a_line(query: Query, line: str) -> None:
    assert bool(piece(query, line)) == bool(places(query, line))
