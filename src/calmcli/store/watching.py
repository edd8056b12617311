"""Long work that somebody may watch: they are given what is to be done, and hand it on piece by piece."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol, TypeVar

_Piece = TypeVar("_Piece")


class Watch(Protocol[_Piece]):
    """Shows how far long work has come."""

    def __call__(self, work: Sequence[_Piece], /) -> AbstractContextManager[Iterable[_Piece]]:
        """Give the pieces of some work, counted as they are done."""


@contextmanager
def unwatched(work: Sequence[_Piece]) -> Iterator[Iterable[_Piece]]:
    """Give what is to be done, and show nothing."""
    yield work
