"""What is said beside a wave that somebody stays with, and the wave itself in a sentence."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from calmcli.core.language import _


class Part(NamedTuple):
    """One way to stay beside an urge."""

    title: str
    """What to do, in a few words."""
    text: tuple[str, ...]
    """A few sentences about it."""


class WaveWords(NamedTuple):
    """The content of the wave."""

    opening: str
    """What an urge can be like."""
    hope: str
    """How long most urges last."""
    first: str
    """Asks how strong it is, at the beginning."""
    again: str
    """Asks whether it is easing."""
    over: str
    """Said when the time is over."""
    resume: str
    """Offers to go on with a wave that was broken off."""
    watching: str
    """Names staying with the wave as something that may have helped."""
    closing: tuple[str, ...]
    """Said at the end, where two notes do not say how it went."""
    parts: tuple[Part, ...]
    """Ways to stay beside it, shown one after the other."""

    def question(self, number: int) -> str:
        """Return the question of a number."""
        return self.again if number else self.first

    def part(self, turn: int) -> Part:
        """Return what is shown after so many turns; after the last comes the first."""
        return self.parts[turn % len(self.parts)]


def wave_words_from(table: Mapping[str, Any]) -> WaveWords:
    """Return the words that a content table holds; raises `KeyError` where one is missing."""
    parts = tuple(Part(entry["title"], tuple(entry["text"])) for entry in table["parts"])
    said = {key: table[key] for key in WaveWords._fields if key not in ("closing", "parts")}
    return WaveWords(**said, closing=tuple(table["closing"]), parts=parts)


def wave_sentence(strengths: Sequence[int]) -> str:
    """Return how strong an urge was noted to be, 0-10 each in order, as a sentence."""
    if not strengths:
        return _("Nothing is noted yet. You don't have to.")
    first, last, highest, lowest = strengths[0], strengths[-1], max(strengths), min(strengths)
    if len(strengths) == 1:
        return _("Your first note is {first}.").format(first=first)
    if first == last == highest == lowest:
        return _("You noted {first} each time.").format(first=first)
    between = ""
    if highest > max(first, last):
        between = _("went up to {number}").format(number=highest)
    elif lowest < min(first, last):
        between = _("went down to {number}").format(number=lowest)
    words = _("It began at {first}, {between} and is at {last} now.") if between else ""
    plain = _("It began at {first} and is at {last} now.")
    return (words or plain).format(first=first, last=last, between=between)
