"""Long reading beside the keys: how far it has come is told, and leaving ends it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from textual.worker import Worker

_TOLD = 250
"""Files read between two tellings of how far that has come."""

_Piece = TypeVar("_Piece")


class LeftError(Exception):
    """The person has left calm, or what was read for them."""


@contextmanager
def watched(
    worker: Worker[None], tell: Callable[[int, int], object], work: Sequence[_Piece]
) -> Iterator[Iterable[_Piece]]:
    """Give files to read; tell how many are read, of how many; raise `LeftError` where somebody leaves."""

    def each() -> Iterator[_Piece]:
        for number, one in enumerate(work):
            if worker.is_cancelled:
                raise LeftError
            if number % _TOLD == _TOLD - 1:
                tell(number + 1, len(work))
            yield one

    yield each()
