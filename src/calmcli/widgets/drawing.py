"""Pictures of numbers as rows of characters, without colour and without escape sequences.

plotille's canvas maps values to cells; it is imported when something is drawn, and at no other time.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from calmcli.core.cells import cells
from calmcli.core.notes import MOST

if TYPE_CHECKING:
    from plotille import Canvas

Drawing = Callable[[int, int, "Signs"], list[str]]
"""Draws in so many columns and about so many rows, with some signs."""

_EMPTY = "\N{BRAILLE PATTERN BLANK}"
_WIDEST_LABEL = 0.45
"""The share of the columns that the words before a bar may take."""
_LONGEST_BAR, _TALLEST_BAR, _WIDEST_BAR = 4, 2, 6
"""The cells for one of a few: more would look like much."""


class Signs(NamedTuple):
    """What pictures are made of."""

    bar: str
    """A cell of a bar."""
    dot: str
    """A note in a cell of its own."""
    side: str
    """The line at the side."""
    corner: str
    """Where it meets the line below."""
    floor: str
    """The line below."""
    cut: str
    """What stands where words were cut off."""
    halves: str
    """A note in the lower half of a cell, in the upper, and in both; empty where no cell has halves."""

    @property
    def marks(self) -> frozenset[str]:
        """What stands for notes, and not for the lines around them."""
        return frozenset({self.bar, self.dot, *self.halves})


BLOCKS = Signs("█", "•", "│", "└", "─", "…", "▄▀█")
"""For a terminal that shows any character."""

ASCII = Signs("#", "*", "|", "+", "-", ".", "")
"""For a terminal that shows no more than these."""


def bars(counts: Sequence[tuple[str, int]], width: int, _height: int, signs: Signs) -> list[str]:
    """Return a row for each count: its words, a bar from the left, the number; the largest is the longest."""
    if not counts:
        return []
    most = max(count for _words, count in counts)
    labels = [_cut(words, int(width * _WIDEST_LABEL), signs.cut) for words, _count in counts]
    beside = max(map(cells, labels)) + 2
    room = max(1, min(width - beside - len(f"  {most}"), most * _LONGEST_BAR))
    canvas = _canvas(room, len(counts), most, len(counts))
    for at, (_words, count) in enumerate(counts):
        length = max(1, round(count / most * room)) if count else 0
        for cell in range(length):
            canvas.point((cell + 0.5) * most / room, len(counts) - at - 0.5, marker=signs.bar)
    return [
        f"{label}{' ' * (beside - cells(label))}{row} {count or ''}".rstrip()
        for label, row, (_words, count) in zip(labels, _rows(canvas), counts, strict=True)
    ]


def columns(counts: Sequence[int], ends: tuple[str, str], width: int, height: int, signs: Signs) -> list[str]:
    """Return a column for each count, part of a time by part; those without any stay empty."""
    if not counts:
        return []
    side = len(str(max(counts))) + 2
    room = max(1, width - side)
    counts = _merged(counts, room)
    most = max(counts)
    wide = min(_WIDEST_BAR, room // len(counts))
    height = max(1, min(height, most * _TALLEST_BAR))
    canvas = _canvas(wide * len(counts), height, wide * len(counts), height)
    for at, count in enumerate(counts):
        tall = max(1, round(count / most * height)) if count else 0
        for cell in range(max(1, wide - 1)):
            for level in range(tall):
                canvas.point(at * wide + cell + 0.5, level + 0.5, marker=signs.bar)
    labels = [str(most)] + [""] * (height - 1)
    return _framed(labels, _rows(canvas), ends, wide * len(counts), signs)


def dots(
    notes: Sequence[tuple[float, int]], ends: tuple[str, str], width: int, height: int, signs: Signs
) -> list[str]:
    """Return each note as a dot, none joined: how far along a time it is, 0-1, and its number, 0-10."""
    if not notes:
        return []
    is_whole = height > MOST or not signs.halves
    labels = [str(number) for number in range(MOST, -1, -1 if is_whole else -2)]
    room = max(1, width - len(str(MOST)) - 2)
    canvas = _canvas(room, len(labels), room, len(labels))
    places = {(max(0, min(room - 1, int(along * room))), number) for along, number in notes}
    if not is_whole:
        _draw_pairs(canvas, places, signs.halves)
    else:
        for column, number in places:
            canvas.point(column + 0.5, number + 0.5, marker=signs.dot)
    return _framed(labels, _rows(canvas), ends, room, signs)


def _draw_pairs(canvas: "Canvas", places: Iterable[tuple[int, int]], halves: str) -> None:
    """Draw notes in cells that two numbers share: in the lower half, in the upper, or in both."""
    found: dict[tuple[int, int], int] = {}
    for column, number in places:
        cell = column, number // 2
        found[cell] = found.get(cell, 0) | (1 + number % 2)
    for (column, row), which in found.items():
        canvas.point(column + 0.5, row + 0.5, marker=halves[which - 1])


def _canvas(width: int, height: int, x_most: float, y_most: float) -> "Canvas":
    from plotille import Canvas  # noqa: PLC0415 - only a picture needs it

    return Canvas(width, height, 0, 0, x_most, y_most)


def _rows(canvas: "Canvas") -> list[str]:
    return [row.replace(_EMPTY, " ").rstrip() for row in canvas.plot("\n").split("\n")]


def _framed(
    labels: Sequence[str], drawn: Sequence[str], ends: tuple[str, str], room: int, signs: Signs
) -> list[str]:
    """Return rows beside their labels, above a line with what stands at both its ends."""
    side = max(map(len, labels))
    first, last = ends
    gap = room - len(first) - len(last)
    below = f"{first}{' ' * gap}{last}" if gap > 0 else first
    return [
        *(f"{label:>{side}} {signs.side}{row}" for label, row in zip(labels, drawn, strict=True)),
        f"{'':>{side}} {signs.corner}{signs.floor * room}",
        f"{'':>{side}}  {below}",
    ]


def _merged(counts: Sequence[int], room: int) -> Sequence[int]:
    """Return counts that have a column each, several taken together where there is no room for all."""
    each = -(-len(counts) // room)
    return [sum(counts[at : at + each]) for at in range(0, len(counts), each)]


def _cut(words: str, room: int, sign: str) -> str:
    """Return words in at most so many cells."""
    if cells(words) <= room:
        return words
    kept = words
    while kept and cells(kept) >= room:
        kept = kept[:-1]
    return f"{kept.rstrip()}{sign}"
