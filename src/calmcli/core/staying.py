"""Staying with an urge for a while: all of it a function of the seconds gone by and of what was done."""

import math
from typing import NamedTuple

from calmcli.core.language import _

_FIVE_MINUTES = 300.0
"""By how much a stay is made longer or shorter, in seconds."""

LONGEST_MINUTES = 120.0
"""The longest a stay may be asked for, in minutes; it can be made longer again and again."""

ASKED_EVERY = 180.0
"""Seconds from one "is it easing?" to the next."""

ASKED_FOR = 60.0
"""Seconds for which that question stands; nobody is asked so soon after a note of their own."""

WORDS_FOR = 60.0
"""Seconds for which the same words stand."""


class StayError(ValueError):
    """A length that nobody could stay for."""


class StayMoment(NamedTuple):
    """Where a stay stands at one moment."""

    turn: int
    """How often the words have changed so far, by time and by hand."""
    question: int | None
    """Which question stands: 0 for the first of all, None for none."""
    minutes_left: int
    """The minutes left, the one that runs counted whole; 0 once the time is over."""

    @property
    def is_over(self) -> bool:
        """Whether the time is over; nothing ends by itself."""
        return self.minutes_left == 0


class Stay(NamedTuple):
    """How long somebody means to stay with an urge; each method returns the stay as it is afterwards."""

    seconds: float
    """How long, from its beginning, as things stand now."""
    noted: float | None = None
    """When they last noted how it is, in seconds from its beginning; None where they have not."""
    turns: int = 0
    """How often they went on to other words by hand."""

    def at(self, elapsed: float) -> StayMoment:
        """Return where it stands, so many seconds after its beginning."""
        gone = max(0.0, elapsed)
        left = math.ceil(max(0.0, self.seconds - gone) / 60)
        return StayMoment(int(gone // WORDS_FOR) + self.turns, self._question(gone), left)

    def _question(self, gone: float) -> int | None:
        number = int(gone // ASKED_EVERY)
        due = number * ASKED_EVERY
        is_noted = self.noted is not None and self.noted > due - ASKED_FOR
        return None if is_noted or gone >= due + ASKED_FOR else number

    def next_change(self, elapsed: float) -> float:
        """Return when it next changes by itself, in seconds from its beginning; later than `elapsed`."""
        gone = max(0.0, elapsed)
        question = gone // ASKED_EVERY * ASKED_EVERY
        left = self.seconds - gone
        minute = self.seconds - math.ceil(left / 60) * 60 + 60 if left > 0 else math.inf
        changes = (
            (gone // WORDS_FOR + 1) * WORDS_FOR,
            question + ASKED_FOR,
            question + ASKED_EVERY,
            minute,
        )
        return min(change for change in changes if change > gone)

    def longer(self, elapsed: float) -> "Stay":
        """Return it five minutes longer, from now on where its time is over."""
        return self._replace(seconds=max(self.seconds, elapsed) + _FIVE_MINUTES)

    def shorter(self, elapsed: float) -> "Stay":
        """Return it five minutes shorter, at the least over now."""
        return self._replace(seconds=min(self.seconds, max(self.seconds - _FIVE_MINUTES, elapsed, 0.0)))

    def answered(self, elapsed: float) -> "Stay":
        """Return it with something noted now."""
        return self._replace(noted=max(0.0, elapsed))

    def turned(self) -> "Stay":
        """Return it with other words."""
        return self._replace(turns=self.turns + 1)


def stay_of(minutes: float) -> Stay:
    """Return a stay of so many minutes, above 0 and up to 120; raises `StayError` beyond."""
    if not (math.isfinite(minutes) and 0 < minutes <= LONGEST_MINUTES):
        raise StayError(minutes)
    return Stay(minutes * 60)


def left_words(moment: StayMoment) -> str:
    """Return how much time is left, in a few words."""
    match moment.minutes_left:
        case 0:
            return _("as long as you like")
        case 1:
            return _("a minute left")
    return _("{minutes} minutes left").format(minutes=moment.minutes_left)
