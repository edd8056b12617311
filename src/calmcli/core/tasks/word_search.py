"""A word search: words of one theme in a grid of letters, each there once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from calmcli.core.tasks.chance import Chance, shuffled
from calmcli.core.tasks.grid import ALL_WAYS, Size, Square

SIZE = Size(9, 12)
"""The size of a grid: all of it can be seen on a small screen."""

WORDS = 7
"""How many words a grid holds."""

_READING_WAYS = (Square(0, 1), Square(1, 0), Square(1, 1))
"""The directions of words: from left to right, down, and both; never backwards."""

_FILLERS = "bcdfghklmnprstvwy"
"""What stands between the words: without vowels, hardly any other word comes about by chance."""


class WordSearch(NamedTuple):
    """A grid, and what was found in it; each method returns it as it is afterwards."""

    theme: str
    """What the words have in common."""
    words: tuple[str, ...]
    """The words, in small letters."""
    rows: tuple[str, ...]
    """The letters, row by row."""
    found: tuple[str, ...] = ()
    """The words that were found, in order."""
    here: Square = Square(0, 0)
    """Where the person is."""
    start: Square | None = None
    """Where they began to mark a word; None where they have not."""

    @property
    def size(self) -> Size:
        """How many rows and columns there are."""
        return Size(len(self.rows), len(self.rows[0]))

    @property
    def is_done(self) -> bool:
        """Whether every word was found."""
        return set(self.found) == set(self.words)

    @property
    def marked(self) -> tuple[Square, ...]:
        """The squares from where they began to where they are, if those stand in one line."""
        return line_between(self.start, self.here) if self.start else ()

    @property
    def found_squares(self) -> frozenset[Square]:
        """The squares of the words that were found."""
        return frozenset(square for word in self.found for square in self.squares_of(word))

    def squares_of(self, word: str) -> tuple[Square, ...]:
        """Return the squares of one of the words."""
        return next(places_of(word, self.rows))

    def moved(self, by: Square) -> "WordSearch":
        """Return it with the person on another square."""
        return self._replace(here=self.size.within(self.here.moved(by)))

    def picked(self) -> "WordSearch":
        """Return it with a word begun here, or ended here and found if it is one, from either end."""
        if self.start is None:
            return self._replace(start=self.here)
        letters = "".join(self.rows[row][column] for row, column in self.marked)
        word = next((word for word in self.words if letters in (word, word[::-1])), None)
        is_new = word is not None and word not in self.found
        return self._replace(start=None, found=(*self.found, word) if word and is_new else self.found)

    def let_go(self) -> "WordSearch":
        """Return it with no word begun."""
        return self._replace(start=None)

    def shown_one(self) -> "WordSearch":
        """Return it with the person at the beginning of a word that is not yet found."""
        left = [word for word in self.words if word not in self.found]
        return self._replace(here=self.squares_of(left[0])[0], start=None) if left else self


def line_between(start: Square, end: Square) -> tuple[Square, ...]:
    """Return the squares from one to another, both among them; none where no straight line joins them."""
    rows, columns = end.row - start.row, end.column - start.column
    length = max(abs(rows), abs(columns))
    if length == 0:
        return (start,)
    if rows and columns and abs(rows) != abs(columns):
        return ()
    step = Square(rows // length, columns // length)
    return tuple(start.moved(step, times) for times in range(length + 1))


def places_of(word: str, rows: Sequence[str]) -> Iterator[tuple[Square, ...]]:
    """Return where a word stands in a grid, in any of the eight directions."""
    size = Size(len(rows), len(rows[0]))
    for start in size.squares():
        for way in ALL_WAYS:
            squares = tuple(start.moved(way, times) for times in range(len(word)))
            if size.holds(squares[-1]) and all(
                rows[row][column] == letter for (row, column), letter in zip(squares, word, strict=True)
            ):
                yield squares


def word_search(
    theme: str, words: Sequence[str], chance: Chance, avoided: Iterable[str] = (), size: Size = SIZE
) -> WordSearch:
    """Return a new grid with some of the words of a theme; none of them may stand within another.

    No word that is to be avoided comes about beside them, in any direction.
    """
    fitting = [word for word in words if len(word) <= size.columns]
    chosen = shuffled(fitting, chance)[: min(WORDS, size.rows)]
    unwanted = [word for word in avoided if not any(word in each or word in each[::-1] for each in chosen)]
    letters = _placed(sorted(chosen, key=len, reverse=True), unwanted, chance, size)
    _fill(letters, [*chosen, *unwanted], chance, size)
    rows = tuple("".join(letters[Square(row, at)] for at in range(size.columns)) for row in range(size.rows))
    return WordSearch(theme, tuple(sorted(chosen)), rows)


def _placed(words: Sequence[str], unwanted: Sequence[str], chance: Chance, size: Size) -> dict[Square, str]:
    """Return the squares of the words: crossing where they can; a row for each where they have no room."""
    letters: dict[Square, str] = {}
    for word in words:
        free = (line for line in shuffled(_lines(len(word), size), chance) if _fits(word, line, letters))
        together = ({**letters, **dict(zip(line, word, strict=True))} for line in free)
        found = next((each for each in together if not _holds_any(unwanted, each, size)), None)
        if found is None:
            return {
                Square(row, at): letter for row, each in enumerate(words) for at, letter in enumerate(each)
            }
        letters = found
    return letters


def _lines(length: int, size: Size) -> Iterator[tuple[Square, ...]]:
    for start in size.squares():
        for way in _READING_WAYS:
            line = tuple(start.moved(way, times) for times in range(length))
            if size.holds(line[-1]):
                yield line


def _fits(word: str, line: Sequence[Square], letters: Mapping[Square, str]) -> bool:
    return all(letters.get(square, letter) == letter for square, letter in zip(line, word, strict=True))


def _fill(letters: dict[Square, str], words: Sequence[str], chance: Chance, size: Size) -> None:
    """Put letters between the words, none of which makes one of some words."""
    for square in size.squares():
        if square not in letters:
            for letter in shuffled(_FILLERS, chance):
                letters[square] = letter
                if not _holds_any(words, letters, size, square):
                    break


def _holds_any(
    words: Sequence[str], letters: Mapping[Square, str], size: Size, through: Square | None = None
) -> bool:
    """Say whether any of some words stands in a grid, in any direction: anywhere, or through one square."""
    squares = letters if through is None else (through,)
    return any(
        _covers(word, line, at)
        for square in squares
        for line, at in _readings(square, letters, size)
        for word in words
    )


def _readings(square: Square, letters: Mapping[Square, str], size: Size) -> Iterator[tuple[str, int]]:
    """Return the lines through a square, each read both ways, and where the square is in it."""
    reach = max(size)
    for way in (*_READING_WAYS, Square(1, -1)):
        line = "".join(letters.get(square.moved(way, times), " ") for times in range(-reach, reach + 1))
        yield from ((line, reach), (line[::-1], reach))


def _covers(word: str, line: str, at: int) -> bool:
    """Say whether a word stands in a line over a place."""
    return word in line[max(at - len(word) + 1, 0) : at + len(word)]
