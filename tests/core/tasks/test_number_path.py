"""A number path: it can be filled in in one way, by hand, and nothing that stood there is lost."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lots import LOTS, lots

from calmcli.core.tasks.chance import Chance
from calmcli.core.tasks.grid import Size, Square
from calmcli.core.tasks.number_path import LONGEST_GAP, NumberPath, number_path, solutions

ROW = NumberPath(
    Size(1, 12), tuple(Square(0, at) for at in range(12)), frozenset({1, 5, 12}), here=Square(0, 1)
)


@given(LOTS)
@settings(max_examples=20)
def test_every_path_goes_through_every_square_and_is_the_only_one(chance: Chance) -> None:
    made = number_path(chance)
    assert sorted(made.path) == sorted(made.size.squares())
    assert all(after in made.size.around(before) for before, after in pairwise(made.path))
    assert {1, made.last} <= made.given
    assert all(after - before <= LONGEST_GAP for before, after in pairwise(sorted(made.given)))
    given_squares = {number: made.path[number - 1] for number in made.given}
    assert list(solutions(made.size, made.last, given_squares)) == [made.path]
    assert not made.is_done


@given(LOTS, st.sampled_from([Size(1, 4), Size(2, 2), Size(3, 4), Size(6, 4)]))
@settings(max_examples=15)
def test_a_path_of_any_size_is_whole(chance: Chance, size: Size) -> None:
    assert sorted(number_path(chance, size).path) == sorted(size.squares())


@given(LOTS)
@settings(max_examples=10)
def test_it_can_be_filled_in_with_the_next_number_on_its_square(chance: Chance) -> None:
    path = number_path(chance)
    while path.missing:
        path = path._replace(here=path.path[path.missing[0] - 1]).put_next()
    assert path.is_done


@given(LOTS)
@settings(max_examples=10)
def test_asking_again_and_again_fills_it_in(chance: Chance) -> None:
    path = number_path(chance).put_next()
    for _ in range(path.last):
        path = path.shown_one()
    assert path.is_done
    assert path.shown_one() == path


def test_two_digits_are_one_number_and_too_many_begin_anew() -> None:
    typed = ROW.typed(1)
    assert typed.numbers.get(ROW.here) is None, "1 is given"
    typed = ROW.typed(2)
    assert typed.numbers[ROW.here] == 2
    assert typed.typed(7).numbers[ROW.here] == 7
    ten = ROW._replace(given=frozenset({12})).typed(1).typed(0)
    assert ten.numbers[ROW.here] == 10
    assert ROW.typed(0) == ROW


def test_a_number_stands_in_one_place_and_what_was_given_stays() -> None:
    path = ROW.typed(3)._replace(here=Square(0, 2)).typed(3)
    assert dict(path.filled) == {Square(0, 2): 3}
    assert path.emptied().filled == ()
    on_given = ROW._replace(here=Square(0, 0))
    assert on_given.typed(2) == on_given.emptied() == on_given.put_next() == on_given


def test_a_full_grid_that_is_not_right_says_neither_done_nor_lost() -> None:
    path = ROW
    for at, number in [(1, 3), (2, 2), (3, 4), *((at, at + 1) for at in range(5, 11))]:
        path = path._replace(here=Square(0, at))._put(number)
    assert len(path.numbers) == path.last
    assert not path.is_done
    assert path.missing == []
    assert path.shown_one().shown_one().shown_one().is_done


def test_the_same_lots_make_the_same_path() -> None:
    assert number_path(lots(5)) == number_path(lots(5))


@pytest.mark.parametrize("by", [Square(0, 5), Square(-3, 0), Square(0, -9)])
def test_nobody_leaves_the_grid(by: Square) -> None:
    assert ROW.size.holds(ROW.moved(by).moved(by).moved(by).here)
