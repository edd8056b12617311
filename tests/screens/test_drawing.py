"""Pictures of numbers: rows of signs that hold every note and nothing between two of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calmcli.core.cells import cells
from calmcli.widgets.drawing import ASCII, BLOCKS, Signs, bars, columns, dots

WIDTHS = st.integers(20, 120)
SIGNS = st.sampled_from([BLOCKS, ASCII])
ENDS = ("2026-11-16", "2026-11-22")


def test_bars_are_as_long_as_their_numbers_and_what_is_none_has_no_bar() -> None:
    assert bars([("tired", 4), ("glad", 0), ("sad", 1)], 40, 5, BLOCKS) == [
        "tired  ████████████████ 4",
        "glad",
        "sad    ████ 1",
    ]


def test_columns_stand_where_their_day_is_and_a_gap_is_a_gap() -> None:
    assert columns([1, 0, 2, 0, 0], ENDS, 28, 4, ASCII) == [
        "2 |          ####",
        "  |          ####",
        "  |####      ####",
        "  |####      ####",
        "  +-------------------------",
        "   2026-11-16     2026-11-22",
    ]


def test_notes_are_dots_that_nothing_joins() -> None:
    rows = dots([(0.0, 0), (0.5, 10), (0.99, 5)], ENDS, 34, 7, ASCII)
    assert rows[0] == "10 |               *"
    assert rows[5] == " 5 |                             *"
    assert rows[10] == " 0 |*"
    assert "".join(rows).count("*") == 3


@pytest.mark.parametrize("number", range(11))
def test_each_number_has_a_place_of_its_own_where_two_share_a_row(number: int) -> None:
    places = [dots([(0.5, each)], ENDS, 40, 7, BLOCKS) for each in range(11)]
    assert places.count(places[number]) == 1
    assert sum(letter in BLOCKS.marks for letter in "".join(places[number])) == 1


def test_nothing_noted_draws_nothing() -> None:
    assert bars([], 40, 7, BLOCKS) == columns([], ENDS, 40, 7, BLOCKS) == dots([], ENDS, 40, 7, BLOCKS) == []


@settings(max_examples=50)
@given(st.lists(st.integers(0, 400), max_size=80), WIDTHS, st.integers(4, 14), SIGNS)
def test_columns_fit_and_show_each_part_that_has_any(
    counts: list[int], width: int, height: int, signs: Signs
) -> None:
    counts = counts if any(counts) else [*counts, 1]
    rows = columns(counts, ENDS, width, height, signs)
    assert_fits(rows[:-1], width, signs)
    assert len(rows) <= height + 2
    drawn = rows[-3].partition(signs.side)[2]
    if len(counts) * 2 <= width - 6:
        assert len(drawn.split()) == sum(count > 0 for count in counts)
    assert signs.bar in drawn


@settings(max_examples=50)
@given(
    st.lists(st.tuples(st.text(max_size=40), st.integers(1, 10**6)), min_size=1, max_size=8), WIDTHS, SIGNS
)
def test_bars_of_any_words_fit(counts: list[tuple[str, int]], width: int, signs: Signs) -> None:
    rows = bars(counts, width, 7, signs)
    assert [row.rsplit(" ", 1)[1] for row in rows] == [str(count) for _words, count in counts]
    assert all(cells(row) <= width for row in rows)


@settings(max_examples=50)
@given(
    st.lists(st.tuples(st.floats(-0.1, 1.1), st.integers(0, 10)), min_size=1, max_size=20),
    WIDTHS,
    st.integers(4, 14),
    SIGNS,
)
def test_dots_fit_and_none_is_lost(
    notes: list[tuple[float, int]], width: int, height: int, signs: Signs
) -> None:
    rows = dots(notes, ENDS, width, height, signs)
    assert_fits(rows[:-1], width, signs)
    drawn = sum(letter in signs.marks for row in rows for letter in row)
    assert 1 <= drawn <= len(notes)


def assert_fits(rows: list[str], width: int, signs: Signs) -> None:
    """Fail unless rows are no wider than their room, and of ASCII alone where no more is shown."""
    assert all(cells(row) <= width for row in rows)
    assert signs is BLOCKS or "".join(rows).isascii()
    assert "\x1b" not in "".join(rows)
