"""A jigsaw: a picture of blocks cut into pieces, which change places two by two."""

from collections.abc import Sequence
from typing import NamedTuple

from calmcli.core.tasks.chance import Chance, shuffled
from calmcli.core.tasks.grid import Size, Square

PIECES = Size(3, 4)
"""How many rows and columns of pieces a picture is cut into."""

Piece = tuple[str, ...]
"""The rows of a piece."""


class Jigsaw(NamedTuple):
    """A picture in pieces; each method returns it as it is afterwards."""

    name: str
    """What the picture shows."""
    pieces: tuple[Piece, ...]
    """The pieces where they belong, row by row."""
    order: tuple[int, ...]
    """Which piece lies in each place, row by row."""
    here: int = 0
    """The place where the person is, from 0, row by row."""
    held: int | None = None
    """The place whose piece they have picked; None for none."""

    @property
    def lying(self) -> tuple[Piece, ...]:
        """The pieces as they lie now, row by row."""
        return tuple(self.pieces[piece] for piece in self.order)

    @property
    def is_done(self) -> bool:
        """Whether the picture is whole; pieces that look the same may stand in for each other."""
        return self.lying == self.pieces

    def moved(self, by: Square) -> "Jigsaw":
        """Return it with the person at another place."""
        row, column = PIECES.within(Square(*divmod(self.here, PIECES.columns)).moved(by))
        return self._replace(here=row * PIECES.columns + column)

    def moved_on(self) -> "Jigsaw":
        """Return it with the person at the next place whose piece does not belong there, if there is one."""
        places = [(self.here + step) % len(self.order) for step in range(1, len(self.order) + 1)]
        wrong = [at for at in places if self.lying[at] != self.pieces[at]]
        return self._replace(here=(wrong or places)[0])

    def picked(self) -> "Jigsaw":
        """Return it with this piece picked, or in the place of the one picked before, and that one here."""
        if self.held is None:
            return self._replace(held=self.here)
        order = list(self.order)
        order[self.held], order[self.here] = order[self.here], order[self.held]
        return self._replace(order=tuple(order), held=None)

    def let_go(self) -> "Jigsaw":
        """Return it with no piece picked."""
        return self._replace(held=None)

    def shown_one(self) -> "Jigsaw":
        """Return it with the first piece that is not where it belongs put there."""
        wrong = next((at for at, piece in enumerate(self.lying) if piece != self.pieces[at]), None)
        if wrong is None:
            return self
        return self._replace(here=self.order.index(wrong), held=wrong).picked()._replace(here=wrong)


def jigsaw(name: str, rows: Sequence[str], chance: Chance) -> Jigsaw:
    """Return a picture in pieces that do not lie as they belong, where any look different."""
    pieces = _cut(rows)
    order = shuffled(range(len(pieces)), chance)
    made = Jigsaw(name, pieces, tuple(order))
    return made._replace(order=(*order[1:], order[0])) if made.is_done else made


def can_be_cut(rows: Sequence[str]) -> bool:
    """Say whether a picture can be cut into pieces of one size."""
    widths = {len(row) for row in rows}
    return len(widths) == 1 and not len(rows) % PIECES.rows and not widths.pop() % PIECES.columns


def _cut(rows: Sequence[str]) -> tuple[Piece, ...]:
    """Return the pieces of a picture whose size is a multiple of theirs."""
    high, wide = len(rows) // PIECES.rows, len(rows[0]) // PIECES.columns
    return tuple(
        tuple(rows[row * high + at][column * wide : (column + 1) * wide] for at in range(high))
        for row, column in PIECES.squares()
    )
