"""The geometry of a wave in a terminal: a column of eighths of a cell for each column of cells."""

import math
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import accumulate, pairwise

from calmcli.core.wave import STRONGEST, Mark

_EIGHTHS = 8
"""Parts of a cell, one above the other."""

LONGEST_GAP = 900.0
"""Seconds that the time between two marks counts for at the most: a pause of hours is not drawn to scale."""

_BLOCKS = " ▁▂▃▄▅▆▇█"


def columns_of(moments: Sequence[datetime], width: int) -> list[int]:
    """Return the column, from 0, of each moment in so many columns; a clock put back moves nothing back."""
    gaps = [
        min(max((later - before).total_seconds(), 0.0), LONGEST_GAP) for before, later in pairwise(moments)
    ]
    if gaps and not sum(gaps):
        gaps = [1.0] * len(gaps)
    whole = sum(gaps) or 1.0
    return [round(at / whole * (width - 1)) for at in accumulate([0.0, *gaps])]


def heights(marks: Sequence[Mark], width: int) -> list[float]:
    """Return how strong it was in each column, 0-10, as far as there are marks; between two it is eased."""
    if not marks:
        return []
    columns = columns_of([mark.moment for mark in marks], width)
    found = [float(marks[0].strength)] * (columns[-1] + 1)
    for (start, before), (end, after) in pairwise(zip(columns, marks, strict=True)):
        for column in range(start, end + 1):
            part = (column - start) / (end - start) if end > start else 1.0
            found[column] = before.strength + (after.strength - before.strength) * _eased(part)
    return found


def _eased(part: float) -> float:
    return (1 - math.cos(math.pi * part)) / 2


def rows_of(marks: Sequence[Mark], width: int, height: int) -> list[str]:
    """Return the rows of a wave in so many cells, the highest first, with its numbers above it.

    Where two numbers have no room side by side, the first, the last and then the highest come before others.
    """
    if width < 1 or height < 1:
        return []
    tops = [max(1, round(each / STRONGEST * (height - 1) * _EIGHTHS)) for each in heights(marks, width)]
    from_below = reversed(range(height))
    rows = [list("".join(_cell(top, row) for top in tops).ljust(width)) for row in from_below]
    for start, words in _numbers(marks, width):
        after = start + len(words)
        cells_high = math.ceil(max(tops[start:after]) / _EIGHTHS)
        rows[height - 1 - cells_high][start:after] = words
    return ["".join(row) for row in rows]


def _numbers(marks: Sequence[Mark], width: int) -> Iterator[tuple[int, str]]:
    """Return the numbers that have room side by side, each with the column it begins in."""
    taken: set[int] = set()
    columns = columns_of([mark.moment for mark in marks], width)
    for at in _by_weight(marks):
        words = str(marks[at].strength)
        start = min(columns[at], width - len(words))
        own = range(start, start + len(words))
        if start >= 0 and not taken.intersection(range(own.start - 1, own.stop + 1)):
            taken.update(own)
            yield start, words


def _cell(top: int, row_from_below: int) -> str:
    return _BLOCKS[min(max(top - row_from_below * _EIGHTHS, 0), _EIGHTHS)]


def _by_weight(marks: Sequence[Mark]) -> list[int]:
    """Return the places of the marks: the last, the first, then the others, the strongest before weaker."""
    others = sorted(range(1, len(marks) - 1), key=lambda at: -marks[at].strength)
    return list(dict.fromkeys([len(marks) - 1, 0, *others])) if marks else []
