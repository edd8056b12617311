"""A number path: each number touches the next, and it can be filled in in one way only."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from calmcli.core.tasks.chance import Chance, shuffled
from calmcli.core.tasks.grid import Size, Square

SIZE = Size(5, 5)
"""The size of a grid."""

LONGEST_GAP = 4
"""How far the next given number is at the most: the path can be found in small pieces."""


class NumberPath(NamedTuple):
    """A grid to fill in; each method returns it as it is afterwards."""

    size: Size
    """How many rows and columns there are."""
    path: tuple[Square, ...]
    """The squares of 1, 2, 3 and so on."""
    given: frozenset[int]
    """The numbers that stand there from the beginning."""
    filled: tuple[tuple[Square, int], ...] = ()
    """What the person has filled in."""
    here: Square = Square(0, 0)
    """Where they are."""

    @property
    def last(self) -> int:
        """The last number."""
        return len(self.path)

    @property
    def fixed(self) -> Mapping[Square, int]:
        """The numbers that stand there from the beginning, by their squares."""
        return {self.path[number - 1]: number for number in self.given}

    @property
    def numbers(self) -> Mapping[Square, int]:
        """All numbers that stand there now, by their squares."""
        return {**dict(self.filled), **self.fixed}

    @property
    def is_done(self) -> bool:
        """Whether every number stands where it belongs."""
        return self.numbers == {square: at for at, square in enumerate(self.path, 1)}

    @property
    def missing(self) -> list[int]:
        """The numbers that do not stand there yet, in order."""
        return sorted(set(range(1, self.last + 1)) - set(self.numbers.values()))

    def moved(self, by: Square) -> "NumberPath":
        """Return it with the person on another square."""
        return self._replace(here=self.size.within(self.here.moved(by)))

    def typed(self, digit: int) -> "NumberPath":
        """Return it with a digit more on this square; where that is no number of the path, it begins anew."""
        before = dict(self.filled).get(self.here, 0)
        number = next((each for each in (before * 10 + digit, digit) if 0 < each <= self.last), 0)
        return self._put(number) if number else self

    def put_next(self) -> "NumberPath":
        """Return it with the lowest missing number on this square, if it is empty."""
        is_empty = self.here not in self.numbers
        return self._put(self.missing[0]) if is_empty and self.missing else self

    def emptied(self) -> "NumberPath":
        """Return it with this square empty, but for a number that stood there from the beginning."""
        return self._replace(filled=tuple(each for each in self.filled if each[0] != self.here))

    def shown_one(self) -> "NumberPath":
        """Return it with one more number where it belongs, and the person there."""
        numbers = self.numbers
        wrong = [at for at, square in enumerate(self.path, 1) if numbers.get(square) != at]
        if not wrong:
            return self
        return self._replace(here=self.path[wrong[0] - 1])._put(wrong[0])

    def _put(self, number: int) -> "NumberPath":
        """Return it with a number here; the same number elsewhere goes, where the person has filled it in."""
        if self.here in self.fixed or number in self.given:
            return self
        others = tuple(each for each in self.filled if each[0] != self.here and each[1] != number)
        return self._replace(filled=(*others, (self.here, number)))


def number_path(chance: Chance, size: Size = SIZE) -> NumberPath:
    """Return a new grid that can be filled in in one way only."""
    path = _any_path(chance, size)
    given = set(range(1, len(path) + 1))
    for number in shuffled(range(2, len(path)), chance):
        fewer = given - {number}
        if _widest_gap(fewer) <= LONGEST_GAP and _is_unique(size, path, fewer):
            given = fewer
    start = min(set(path) - {path[number - 1] for number in given}, default=Square(0, 0))
    return NumberPath(size, path, frozenset(given), here=start)


def _widest_gap(given: set[int]) -> int:
    ordered = sorted(given)
    return max(after - before for before, after in pairwise(ordered))


def _is_unique(size: Size, path: tuple[Square, ...], given: set[int]) -> bool:
    found = solutions(size, len(path), {number: path[number - 1] for number in given})
    next(found)
    return next(found, None) is None


def solutions(size: Size, last: int, given: Mapping[int, Square]) -> Iterator[tuple[Square, ...]]:
    """Return the ways in which a grid can be filled in; the first number must be given."""
    taken = set(given.values())
    ahead = {
        number: min((each for each in given if each >= number), default=None) for number in range(1, last + 1)
    }

    def on(way: tuple[Square, ...]) -> Iterator[tuple[Square, ...]]:
        number = len(way) + 1
        if number > last:
            yield way
            return
        goal = ahead[number]
        for step in size.around(way[-1]):
            is_right = step == given[number] if number in given else step not in taken and step not in way
            if is_right and (goal is None or _distance(step, given[goal]) <= goal - number):
                yield from on((*way, step))

    yield from on((given[1],))


def _distance(one: Square, other: Square) -> int:
    return max(abs(one.row - other.row), abs(one.column - other.column))


def _any_path(chance: Chance, size: Size) -> tuple[Square, ...]:
    """Return a path through every square: rows, there and back, turned over piece by piece.

    To turn over all that comes after a square that touches the end leaves it whole: nothing is searched.
    """
    path = [
        Square(row, at if row % 2 == 0 else size.columns - 1 - at)
        for row in range(size.rows)
        for at in range(size.columns)
    ]
    for _turn in range(6 * len(path)):
        if chance(2):
            path.reverse()
        places = [at for at, square in enumerate(path[:-2]) if _distance(square, path[-1]) == 1]
        if places:
            after = places[chance(len(places))] + 1
            path[after:] = reversed(path[after:])
    return tuple(path)
