"""Time, handed to those who need it: nothing inside reads a clock of its own."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple


class Clock(NamedTuple):
    """The two clocks of a machine."""

    now: Callable[[], datetime]
    """Gives the present moment, with its offset."""
    monotonic: Callable[[], float]
    """Gives seconds that only ever go forward, for measuring how long something takes."""
