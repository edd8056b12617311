"""A row of numbers that follows a rule, to be gone on with: it can be read as words."""

from collections.abc import Callable
from typing import NamedTuple

from calmcli.core.tasks.chance import Chance

SHOWN = 5
"""How many numbers are said."""


class NumberRow(NamedTuple):
    """A row of numbers."""

    shown: tuple[int, ...]
    """The numbers that are said."""
    next: int
    """The one that comes after them."""


def number_row(chance: Chance) -> NumberRow:
    """Return any row: with the same step up or down, two steps in turn, a growing step, or doubled."""
    start, step, other = 1 + chance(9), 2 + chance(8), 1 + chance(5)
    rules: tuple[Callable[[int], int], ...] = (
        lambda at: start + at * step,
        lambda at: start + 60 - at * step,
        lambda at: start + (at + 1) // 2 * step + at // 2 * other,
        lambda at: start + at * (at + 1) // 2 * other,
        lambda at: start * 2**at,
    )
    rule = rules[chance(len(rules))]
    return NumberRow(tuple(rule(at) for at in range(SHOWN)), rule(SHOWN))
