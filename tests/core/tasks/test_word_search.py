"""A word search: each word is there once, and can be found from either end; nothing is lost by trying."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lots import LOTS, lots

from calmcli.core.tasks.chance import Chance
from calmcli.core.tasks.grid import Size, Square
from calmcli.core.tasks.word_search import SIZE, WORDS, WordSearch, line_between, places_of, word_search
from calmcli.store import shipped

THEMES = {theme["name"]: theme["words"] for theme in shipped.table("content/en/tasks/search.toml")["themes"]}
ROWS = ("teaxx", "xxxxr", "xxxxa", "xxxxi", "xxxxn")
SMALL = WordSearch("Rain", ("rain", "tea"), ROWS)


@given(st.sampled_from(sorted(THEMES)), LOTS)
@settings(max_examples=12)
def test_every_word_of_every_grid_stands_in_it_once_and_can_be_found(theme: str, chance: Chance) -> None:
    search = word_search(theme, THEMES[theme], chance)
    assert len(search.words) == WORDS
    assert search.size == SIZE
    assert "".join(search.rows).isalpha()
    for word in search.words:
        (places,) = places_of(word, search.rows)
        search = search._replace(here=places[-1]).picked()._replace(here=places[0]).picked()
    assert search.is_done


@given(LOTS)
@settings(max_examples=10)
def test_what_is_to_be_avoided_comes_about_nowhere(chance: Chance) -> None:
    avoided = ["hmm", "brr", "hat", "map", "ten"]
    search = word_search("Rain", ["umbrella", "teapot", "mantelpiece"], chance, avoided, Size(9, 12))
    assert not any(list(places_of(word, search.rows)) for word in avoided)


@given(LOTS)
@settings(max_examples=10)
def test_words_that_have_hardly_any_room_are_all_there(chance: Chance) -> None:
    words = ["abcdefgh", "ijklmnop", "qrstuvwx", "yzabdceg"]
    search = word_search("Rain", words, chance, size=Size(4, 8))
    assert all(len(list(places_of(word, search.rows))) == 1 for word in words)


@given(LOTS)
@settings(max_examples=20)
def test_words_of_the_letters_between_words_come_about_no_second_time(chance: Chance) -> None:
    search = word_search("Sounds", ["hmm", "brr", "psst"], chance, size=Size(5, 8))
    assert all(len(list(places_of(word, search.rows))) == 1 for word in search.words)


def test_the_same_lots_make_the_same_grid() -> None:
    words = THEMES["By the sea"]
    assert word_search("Sea", words, lots(3)) == word_search("Sea", words, lots(3))


def test_a_word_is_begun_and_ended_by_hand() -> None:
    search = SMALL.picked().moved(Square(0, 1)).moved(Square(0, 1))
    assert search.marked == (Square(0, 0), Square(0, 1), Square(0, 2))
    found = search.picked()
    assert (found.found, found.start, found.is_done) == (("tea",), None, False)
    assert found.found_squares == set(search.marked)
    again = found._replace(here=Square(0, 0)).picked()._replace(here=Square(0, 2)).picked()
    assert again.found == ("tea",)


def test_what_is_no_word_and_no_line_is_let_go() -> None:
    search = SMALL.picked()._replace(here=Square(2, 1))
    assert search.marked == ()
    assert search.picked() == SMALL._replace(here=Square(2, 1))
    assert SMALL.picked().let_go() == SMALL


def test_it_shows_where_a_word_begins() -> None:
    shown = SMALL.shown_one()
    assert shown.here == Square(1, 4)
    assert SMALL._replace(found=("rain", "tea")).shown_one().here == Square(0, 0)


@pytest.mark.parametrize(
    ("end", "length"), [((0, 0), 1), ((0, 4), 5), ((4, 0), 5), ((4, 4), 5), ((1, 2), 0), ((4, 3), 0)]
)
def test_a_line_is_straight_or_none(end: tuple[int, int], length: int) -> None:
    assert len(line_between(Square(0, 0), Square(*end))) == length


def test_nobody_leaves_the_grid() -> None:
    search = SMALL
    for by in (Square(-1, 0), Square(0, -1)):
        assert search.moved(by).here == Square(0, 0)
    for _ in range(9):
        search = search.moved(Square(1, 1))
    assert search.here == Square(4, 4)
