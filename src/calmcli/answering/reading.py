"""Long reading beside the keys: how far it has come is told, and leaving ends it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import sleep
from typing import TypeVar

from textual.worker import Worker

_TOLD = 250
"""Files read between two tellings of how far that has come."""

_BETWEEN_RESTS, _REST = 25, 0.002
"""Files read between two rests, about a millisecond, and the seconds of each."""

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


@contextmanager
def gently_watched(
    worker: Worker[None], tell: Callable[[int, int], object], work: Sequence[_Piece]
) -> Iterator[Iterable[_Piece]]:
    """Give files to read that nobody waits for, with rests between, so that a key never waits for them."""

    def each(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
        for number, one in enumerate(pieces, 1):
            if number % _BETWEEN_RESTS == 0:
                sleep(_REST)
            yield one

    with watched(worker, tell, work) as pieces:
        yield each(pieces)
