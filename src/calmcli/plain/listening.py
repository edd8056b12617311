"""How time goes by in a flow of lines while somebody may type."""

from collections.abc import Callable
from typing import NamedTuple


class Listening(NamedTuple):
    """How time goes by while somebody may type."""

    monotonic: Callable[[], float]
    """Gives seconds."""
    hears: Callable[[float], bool]
    """Waits for so many seconds, or until a line is there to be read, and says whether one is."""
    wait: Callable[[float], object]
    """Lets so many seconds go by where nobody can type any more."""
