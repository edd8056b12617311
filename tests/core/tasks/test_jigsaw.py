"""A jigsaw: never whole at first, always to be made whole, by hand or by asking."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lots import LOTS

from calmcli.core.tasks.chance import Chance
from calmcli.core.tasks.grid import Square
from calmcli.core.tasks.jigsaw import PIECES, Jigsaw, jigsaw
from calmcli.store import shipped

PICTURES = {
    picture["id"]: picture["rows"] for picture in shipped.table("content/en/tasks/pictures.toml")["pictures"]
}
PLACES = st.integers(0, PIECES.rows * PIECES.columns - 1)
COUNT = PIECES.rows * PIECES.columns


@pytest.mark.parametrize("name", PICTURES)
@given(chance=LOTS, swaps=st.lists(st.tuples(PLACES, PLACES), max_size=8))
@settings(max_examples=10)
def test_every_picture_can_be_made_whole_from_wherever_its_pieces_lie(
    name: str, chance: Chance, swaps: list[tuple[int, int]]
) -> None:
    made = jigsaw(name, PICTURES[name], chance)
    assert not made.is_done
    for first, second in swaps:
        made = made._replace(here=first).picked()._replace(here=second).picked()
    assert sorted(made.order) == list(range(COUNT))
    by_hand = made
    for place in range(COUNT):
        where = next(at for at in range(place, COUNT) if by_hand.lying[at] == by_hand.pieces[place])
        by_hand = by_hand._replace(here=where).picked()._replace(here=place).picked()
    assert by_hand.is_done
    for _ in range(COUNT):
        made = made.shown_one()
    assert made.is_done
    assert made.shown_one() == made


def test_the_pieces_together_are_the_picture() -> None:
    rows = PICTURES["cat"]
    made = jigsaw("cat", rows, lambda _count: 0)
    whole = [
        "".join(made.pieces[row * PIECES.columns + column][at] for column in range(PIECES.columns))
        for row in range(PIECES.rows)
        for at in range(len(rows) // PIECES.rows)
    ]
    assert whole == rows


def test_pieces_that_look_the_same_stand_in_for_each_other() -> None:
    blank = (" ",)
    pieces = (blank, blank, *((str(at),) for at in range(10)))
    assert Jigsaw("Tea", pieces, (1, 0, *range(2, 12))).is_done


def test_lots_that_leave_every_piece_where_it_was_do_not_make_it_whole() -> None:
    assert not jigsaw("cat", PICTURES["cat"], lambda count: count - 1).is_done


def test_a_picked_piece_can_be_let_go_and_nobody_leaves_the_table() -> None:
    made = jigsaw("cat", PICTURES["cat"], lambda _count: 0)
    assert made.picked().let_go() == made
    assert made.picked().picked().order == made.order
    assert made.moved(Square(-1, -1)).here == 0
    for _ in range(9):
        made = made.moved(Square(1, 1))
    assert made.here == COUNT - 1


@given(LOTS)
@settings(max_examples=10)
def test_moving_on_leads_to_a_piece_that_does_not_belong_there(chance: Chance) -> None:
    made = jigsaw("boat", PICTURES["boat"], chance).moved_on()
    assert made.lying[made.here] != made.pieces[made.here]
