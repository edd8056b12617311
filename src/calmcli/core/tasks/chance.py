"""Chance, handed to those who need it: nothing inside draws lots of its own."""

from collections.abc import Callable, Iterable
from typing import TypeVar

_Value = TypeVar("_Value")

Chance = Callable[[int], int]
"""Gives any whole number from 0 below a count."""


def shuffled(values: Iterable[_Value], chance: Chance) -> list[_Value]:
    """Return values in any order."""
    found = list(values)
    for last in range(len(found) - 1, 0, -1):
        other = chance(last + 1)
        found[last], found[other] = found[other], found[last]
    return found


def any_other(values: Iterable[_Value], present: _Value | None, chance: Chance) -> _Value:
    """Return any of some values but the present one, where there is another."""
    found = list(values)
    others = [value for value in found if value != present] or found
    return others[chance(len(others))]
