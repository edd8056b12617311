"""A count on standard error while something long goes on; nothing where nobody looks at a terminal."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import typer

_Each = TypeVar("_Each")

_WORTH_SHOWING = 200
"""How many pieces of work take long enough to be watched."""


@contextmanager
def counted(work: Iterable[_Each], label: str) -> Iterator[Iterable[_Each]]:
    """Give the pieces of some work, counted on the terminal as they are done; ctrl+c ends it."""
    pieces = list(work)
    if len(pieces) < _WORTH_SHOWING or sys.stderr is None or not sys.stderr.isatty():
        yield pieces
        return
    # As wide as the terminal has room for: a longer line would be written anew on each row.
    with typer.progressbar(pieces, label=label, file=sys.stderr, width=0) as shown:
        yield shown
