"""Squares in rows and columns, and a place among them."""

from collections.abc import Iterator
from typing import NamedTuple


class Square(NamedTuple):
    """A square of a grid; it is also how far one is from another."""

    row: int
    """Its row, from 0 above."""
    column: int
    """Its column, from 0 at the left."""

    def moved(self, by: "Square", times: int = 1) -> "Square":
        """Return the square so far from it."""
        return Square(self.row + by.row * times, self.column + by.column * times)


class Size(NamedTuple):
    """How many rows and columns there are."""

    rows: int
    """How many rows."""
    columns: int
    """How many columns."""

    def squares(self) -> Iterator[Square]:
        """Return every square, row by row."""
        return (Square(row, column) for row in range(self.rows) for column in range(self.columns))

    def holds(self, square: Square) -> bool:
        """Say whether a square is inside."""
        return 0 <= square.row < self.rows and 0 <= square.column < self.columns

    def within(self, square: Square) -> Square:
        """Return the nearest square that is inside."""
        row = min(max(square.row, 0), self.rows - 1)
        return Square(row, min(max(square.column, 0), self.columns - 1))

    def around(self, square: Square) -> list[Square]:
        """Return the squares that touch one, at a side or a corner."""
        steps = (square.moved(by) for by in ALL_WAYS)
        return [step for step in steps if self.holds(step)]


ALL_WAYS = tuple(
    Square(row, column) for row in (-1, 0, 1) for column in (-1, 0, 1) if (row, column) != (0, 0)
)
"""One square on, in each of the eight directions."""
