"""Looking for entries: what is found, from the files themselves."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from calmcli.core.matching import fits, folded_entry
from calmcli.core.query import Query
from calmcli.core.ranking import scores, wanted_words
from calmcli.store.journal import Found, Journal
from calmcli.store.places import Places


class Order(StrEnum):
    """In which order entries are given."""

    DATE = "date"
    """The newest first."""
    RANK = "rank"
    """Those first that are most about the words; of equal ones, the newest."""


class Finds(NamedTuple):
    """What was found."""

    found: Sequence[Found]
    """The entries, in order, as many as were asked for."""
    total: int
    """How many there are in all."""
    unreadable: Sequence[Found] = ()
    """Entries that cannot be read, and so cannot be looked through."""


class Finder:
    """Looks for entries of a journal."""

    def __init__(self, places: Places) -> None:
        self._journal = Journal(places)

    def search(self, query: Query, most: int | None = None, order: Order = Order.DATE) -> Finds:
        """Return the entries that a query finds, up to `most`."""
        every = self._journal.newest()
        read = [each for each in every if each.entry.is_readable]
        folded = [folded_entry(each.entry) for each in read]
        at = [nth for nth, each in enumerate(folded) if fits(query, each)]
        if order is Order.RANK:
            ranks = scores(wanted_words(query), [each.words for each in folded])
            at.sort(key=lambda nth: -ranks[nth])
        unreadable = [each for each in every if not each.entry.is_readable]
        return Finds([read[nth] for nth in at[:most]], len(at), unreadable)
