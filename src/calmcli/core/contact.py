"""What happens when a person gets in touch with a helpline: a number alone is rarely used."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from calmcli.core.helpline_choice import Way, ways_of
from calmcli.core.helplines import Helpline


class Kind(NamedTuple):
    """What happens in one way of getting in touch, at most lines."""

    heading: str
    """What it is about, such as "When you call"."""
    says: Sequence[str]
    """Who answers, how long it takes, what it costs, what is seen of it: sentences."""


class Contact(NamedTuple):
    """What is known of getting in touch."""

    by_way: Mapping[Way, Kind] = MappingProxyType({})
    """What happens in each way."""
    by_line: Mapping[str, Sequence[str]] = MappingProxyType({})
    """What one line says of itself, by its id: sentences."""

    def in_ways(self, ways: Iterable[Way]) -> "Contact":
        """Return it with some of the ways only."""
        wanted = set(ways)
        return self._replace(by_way={way: kind for way, kind in self.by_way.items() if way in wanted})

    def kinds_for(self, lines: Iterable[Helpline]) -> Sequence[Kind]:
        """Return what happens in each way in which one of these lines is reached, own lines aside."""
        reached = {way for line in lines if not line.is_own for way in ways_of(line)}
        return [kind for way, kind in self.by_way.items() if way in reached]


NOTHING_KNOWN = Contact()
"""Nothing is told."""
