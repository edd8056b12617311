"""Paired runs: calm, its peer, calm, its peer. What slows the machine for a while slows both."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Spread:
    """Some measurements of one thing."""

    least: float
    """The smallest."""
    middle: float
    """The median."""
    most: float
    """The largest."""

    @classmethod
    def of(cls, values: list[float]) -> "Spread":
        """Return the spread of some values, one at least."""
        return cls(min(values), median(values), max(values))


@dataclass(frozen=True)
class Comparison:
    """How long calm took and how long its peer did, in pairs of runs."""

    calm: Spread
    """Seconds that calm took."""
    peer: Spread
    """Seconds that its peer took."""
    ratio: Spread
    """calm's seconds over its peer's, pair by pair."""


def compare(calm: Callable[[], float], peer: Callable[[], float], pairs: int) -> Comparison:
    """Run both by turns and return what they took; each is run once before, to warm the machine's caches."""
    calm()
    peer()
    seconds = [(calm(), peer()) for _ in range(pairs)]
    return Comparison(
        Spread.of([ours for ours, _ in seconds]),
        Spread.of([theirs for _, theirs in seconds]),
        Spread.of([ours / theirs for ours, theirs in seconds]),
    )
