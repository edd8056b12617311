"""Looking for entries: through the search index, or where there can be none, through all files."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from calmcli.core.matching import fits, folded_entry, matches, wanted_words
from calmcli.core.query import Query
from calmcli.core.ranking import scores
from calmcli.store.journal import Found, Journal, read_entry
from calmcli.store.places import Places
from calmcli.store.shelf import moment_key
from calmcli.store.watching import unwatched

if TYPE_CHECKING:
    from sqlite3 import Connection

    from calmcli.store.search_index import Rows, Watch

_Told = TypeVar("_Told")

_LONGEST_LOOKED_AT = 50_000
"""How many characters are folded again at each search: of ten million it takes a second."""


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

    def __init__(self, places: Places, now: Callable[[], datetime], watch: "Watch" = unwatched) -> None:
        self._journal = Journal(places)
        self._index = places.search_index
        self._now = now
        self._watch = watch

    def search(
        self, query: Query, most: int | None = None, order: Order = Order.DATE, *, is_checked: bool = False
    ) -> Finds:
        """Return the entries that a query finds, up to `most`.

        `is_checked` says that the index was brought up to date a moment ago, by a search without it; where it
        has gone since, it is made anew all the same.
        """
        rows = self._rows(query, most, order, is_checked=is_checked)
        if rows is None:
            return self._plain(query, most, order)
        read = [found for path in rows.paths if (found := read_entry(path)) and _is_found(query, found)]
        unreadable = [found for path in rows.unreadable if (found := read_entry(path))]
        return Finds(read, rows.total - len(rows.paths) + len(read), unreadable)

    def _rows(self, query: Query, most: int | None, order: Order, *, is_checked: bool) -> "Rows | None":
        """Return what the index finds; None where there can be none."""

        def find(connection: "Connection") -> "Rows":
            from calmcli.store.search_index import rows  # noqa: PLC0415 - a Python may have been made without

            return rows(connection, query, most, is_ranked=order is Order.RANK)

        return self.asked(find, is_checked=is_checked)

    def asked(self, ask: "Callable[[Connection], _Told]", *, is_checked: bool = False) -> "_Told | None":
        """Return what the index tells, made anew once if it is broken; None where there can be none."""
        try:
            import sqlite3  # noqa: PLC0415 - a Python may have been made without

            from calmcli.store import search_index  # noqa: PLC0415
        except ImportError:
            return None
        for _ in range(2):
            with suppress(sqlite3.Error, OSError):
                try:
                    return self._told(ask, is_checked=is_checked)
                except search_index.BrokenIndexError:
                    search_index.discard(self._index)
                    continue
            return None
        return None

    def _told(self, ask: "Callable[[Connection], _Told]", *, is_checked: bool) -> "_Told":
        """Return what the index tells once it is up to date; raises `BrokenIndexError`."""
        from calmcli.store import search_index  # noqa: PLC0415 - a Python may have been made without

        with search_index.opened(self._index) as connection:
            if not is_checked or search_index.is_new(connection):
                now = int(self._now().timestamp() * 1_000_000_000)
                search_index.bring_up_to_date(connection, self._journal, now, self._watch)
            return ask(connection)

    def _plain(self, query: Query, most: int | None, order: Order) -> Finds:
        """Look through all files."""
        every = sorted(self._journal.newest(), key=_newest_last, reverse=True)
        read = [each for each in every if each.entry.is_readable]
        folded = [folded_entry(each.entry) for each in read]
        at = [nth for nth, each in enumerate(folded) if fits(query, each)]
        if order is Order.RANK:
            ranks = scores(wanted_words(query), [each.words for each in folded])
            at.sort(key=lambda nth: -ranks[nth])
        unreadable = [each for each in every if not each.entry.is_readable]
        return Finds([read[nth] for nth in at[:most]], len(at), unreadable)


def _is_found(query: Query, found: Found) -> bool:
    """Say whether an entry that the index named is what is looked for now; a very long one is not folded."""
    return len(found.entry.body) > _LONGEST_LOOKED_AT or matches(query, found.entry)


def _newest_last(found: Found) -> tuple[bytes, bytes]:
    path = found.path
    changed = 0.0
    with suppress(OSError):
        changed = path.lstat().st_mtime
    return os.fsencode(moment_key(path.name, changed)), os.fsencode(path.parent)
