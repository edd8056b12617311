"""A bar that says how full a breath is, in words' own cells: for who wants no motion, and for one row."""

import math

from calmcli.core.breath import BreathMoment, PhaseKind

BLOCKS, LETTERS = ("█", "░"), ("#", "-")
"""What a full and an empty cell look like, in any terminal and in one that shows letters alone."""


def stepped(moment: BreathMoment, signs: tuple[str, str]) -> str:
    """Return a bar of a cell a second, that changes once a second as the count does."""
    cells = math.ceil(moment.phase.seconds)
    full = {
        PhaseKind.INHALE: cells - moment.seconds_left + 1,
        PhaseKind.TOP_UP: cells,
        PhaseKind.HOLD: cells,
        PhaseKind.EXHALE: moment.seconds_left,
        PhaseKind.REST: 0,
    }[moment.phase.kind]
    return _bar(full, cells, signs)


def smooth(fullness: float, cells: int, signs: tuple[str, str]) -> str:
    """Return a bar of so many cells, filled as far as the lungs are."""
    return _bar(round(fullness * cells), cells, signs)


def _bar(full: int, cells: int, signs: tuple[str, str]) -> str:
    return signs[0] * full + signs[1] * (cells - full)
