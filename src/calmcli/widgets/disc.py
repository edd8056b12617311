"""The geometry of a disc in a terminal: two square dots to a cell, one above the other."""

from functools import lru_cache
from math import sqrt

SMALLEST = 0.4
"""The size of the disc when the lungs are empty, as a part of its size when they are full."""

_HALO = 1.25
"""How far the halo around the disc reaches, as a multiple of the disc."""

LARGEST = 24.0
"""The largest radius of the halo, in dots: a screen of any size stays quiet, and the processor too."""

_FLAT = 0.95
"""Where the disc is cut flat, as a part of its radius."""

OUTSIDE, HALO_DOT, DISC_DOT = range(3)
"""What a dot shows."""

Row = tuple[tuple[int, int], tuple[int, int]]
"""How far the disc and its halo reach from the middle column, in dots: in the upper and lower half."""

EMPTY_ROW: Row = ((0, 0), (0, 0))
"""A row beside the disc."""


@lru_cache(maxsize=512)
def rows(radius: float, height: int) -> tuple[Row, ...]:
    """Return the rows of a disc of a radius in dots, centred in `height` rows of cells."""
    return tuple(
        (_reaches(radius, 2 * y + 1 - height), _reaches(radius, 2 * y + 2 - height)) for y in range(height)
    )


def _reaches(radius: float, lower_edge: int) -> tuple[int, int]:
    disc, halo = (_reach(radius * scale, lower_edge - 0.5) for scale in (1.0, _HALO))
    return disc, halo


def _reach(radius: float, distance: float) -> int:
    """Return how far a disc reaches in the row of dots at a distance; the last few percent are cut flat.

    Without the cut, one pair of dots would stick out at each of the four ends.
    """
    edge = radius * _FLAT
    if abs(distance) > edge:
        return 0
    return round(min(sqrt(radius**2 - distance**2), edge))


def radius_of(fullness: float, width: int, height: int) -> float:
    """Return the radius, in quarters of a dot, of the disc at a fullness from 0 to 1 in so many cells."""
    largest = min(width / 2, height, LARGEST) / _HALO
    return round(largest * (SMALLEST + (1 - SMALLEST) * fullness) * 4) / 4


def dot(reach: tuple[int, int], distance: int) -> int:
    """Return what stands `distance` dots from the middle column: the disc, its halo or neither."""
    disc, halo = reach
    if distance < disc:
        return DISC_DOT
    return HALO_DOT if distance < halo else OUTSIDE
