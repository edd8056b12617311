"""Long work that somebody may watch: they are given what is to be done, and hand it on piece by piece."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol, TypeVar

Piece = TypeVar("Piece")


class Watch(Protocol[Piece]):
    """Shows how far long work has come."""

    def __call__(self, work: Sequence[Piece], /) -> AbstractContextManager[Iterable[Piece]]:
        """Give the pieces of some work, counted as they are done."""


@contextmanager
def unwatched(work: Sequence[Piece]) -> Iterator[Iterable[Piece]]:
    """Give what is to be done, and show nothing."""
    yield work
