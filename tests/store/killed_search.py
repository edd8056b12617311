"""Searches in a process that is killed once five files are read; a program of its own."""

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from calmcli.core.query import parse
from calmcli.store import search_index
from calmcli.store.places import find_places
from calmcli.store.search_index import Stale
from calmcli.store.searching import Finder

READ = 5
"""How many files are read before the kill."""

AT_ONCE = 2
"""How many are taken in as a whole."""


def main() -> None:
    """Search the journal of a home until it is killed."""
    search_index._AT_ONCE = AT_ONCE
    now = datetime(2040, 1, 1, tzinfo=UTC)
    places = find_places({"CALM_HOME": sys.argv[1]})
    Finder(places, lambda: now, _until_killed).search(parse("tea", now))


@contextmanager
def _until_killed(stale: Sequence[Stale]) -> Iterator[Iterable[Stale]]:
    def some() -> Iterator[Stale]:
        yield from stale[:READ]
        os.kill(os.getpid(), signal.SIGKILL)

    yield some()


if __name__ == "__main__":
    main()
