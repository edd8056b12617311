"""The picture of a wave: of none, one, two or sixty marks, in any room, readable without colour."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.wave import Mark
from calmcli.widgets.wave_shape import columns_of, heights, rows_of
from making import NIGHT


def marks(*strengths: int, apart: float = 180) -> list[Mark]:
    """Return marks of these strengths, so many seconds apart."""
    return [Mark(NIGHT + timedelta(seconds=apart * at), each) for at, each in enumerate(strengths)]


ANY = st.lists(
    st.builds(
        Mark, st.integers(-9999, 9999).map(lambda at: NIGHT + timedelta(seconds=at)), st.integers(0, 10)
    ),
    max_size=60,
)


def test_nothing_noted_is_nothing_drawn() -> None:
    assert rows_of([], 20, 3) == [" " * 20] * 3
    assert heights([], 20) == []


def test_one_mark_is_its_number_over_one_column() -> None:
    assert rows_of(marks(10), 6, 3) == ["10    ", "█     ", "█     "]


def test_two_marks_are_a_slope_with_a_number_at_each_end() -> None:
    assert rows_of(marks(5, 10), 6, 3) == ["    10", "5▁▃▅▇█", "██████"]


def test_no_urge_at_all_can_still_be_seen() -> None:
    assert rows_of(marks(0, 0), 4, 3) == ["    ", "0  0", "▁▁▁▁"]


def test_sixty_marks_keep_the_first_and_the_last_number() -> None:
    rows = rows_of(marks(*(at % 11 for at in range(60))), 40, 9)
    columns = ["".join(row[at] for row in rows).strip(" ▁▂▃▄▅▆▇█") for at in range(40)]
    assert columns[0] == "0"
    assert columns[-1] == "4"
    assert {len(row) for row in rows} == {40}


def test_time_is_to_scale_but_for_a_long_pause_and_never_goes_back() -> None:
    moments = [NIGHT + timedelta(seconds=at) for at in (0, 900, 800, 100_000)]
    assert columns_of(moments, 21) == [0, 10, 10, 20]


def test_marks_of_one_moment_stand_side_by_side() -> None:
    assert columns_of([NIGHT] * 3, 5) == [0, 2, 4]


@given(ANY, st.integers(0, 80), st.integers(0, 12))
def test_it_always_fits_the_room_it_has(found: list[Mark], width: int, height: int) -> None:
    rows = rows_of(found, width, height)
    assert len(rows) in (0, height)
    assert {len(row) for row in rows} <= {width}


@given(ANY, st.integers(2, 80))
def test_it_stays_between_the_strengths_that_were_noted(found: list[Mark], width: int) -> None:
    noted = [mark.strength for mark in found]
    assert all(min(noted) <= each <= max(noted) for each in heights(found, width))


@pytest.mark.parametrize("height", [1, 2])
def test_a_room_too_low_for_numbers_breaks_nothing(height: int) -> None:
    assert len(rows_of(marks(3, 10, 4), 10, height)) == height
