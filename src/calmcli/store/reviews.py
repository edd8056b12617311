"""The reviews of a plan on disk: one TOML file a review, in a directory a year, named by time."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from calmcli.core.plan_review import Review, review_from, table_of
from calmcli.core.problem import Problem
from calmcli.store import disk
from calmcli.store.documents import doubtful, load, newer
from calmcli.store.journal import new_id
from calmcli.store.places import Places
from calmcli.store.reasons import NotSavedError, reason_of
from calmcli.store.shelf import Shelf
from calmcli.store.waves import encoded

_ENDING = ".toml"


class FoundReview(NamedTuple):
    """A review as it stood in its file."""

    review: Review
    """The review; one that cannot be read is empty."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the file."""


class Reviews:
    """The times a person looked at their plan again."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._shelf = Shelf(places.reviews, _ENDING)
        self._held: dict[str, Review] = {}

    def begin(self, now: datetime) -> Review:
        """Return a review that begins at a moment with its offset; nothing is written yet."""
        return Review(new_id(now), now.replace(microsecond=0))

    def keep(self, review: Review) -> None:
        """Save a review of one's own as it stands; raises `NotSavedError` where it is only in memory.

        Each has a name that no other window chooses, and its file is written whole each time.
        """
        self._held[review.id] = review
        try:
            disk.replace(self._shelf.path(review.id), encoded(table_of(review)))
        except OSError as error:
            raise NotSavedError(reason_of(error), None) from error
        del self._held[review.id]

    def drop(self, review: Review) -> None:
        """Forget a review in which nothing is written any more; raises `OSError` where its file stays."""
        self._held.pop(review.id, None)
        path = self._shelf.path(review.id)
        if path.exists():
            disk.remove(path)

    def held(self) -> list[Review]:
        """Return the reviews that are only in memory, newest first."""
        return list(reversed(self._held.values()))

    def all(self) -> Iterator[FoundReview]:
        """Return all reviews, newest first; each file is opened only as it is reached."""
        return (self._read(path) for path in self._shelf.paths())

    def newest(self) -> Review | None:
        """Return the newest review that can be read and has a moment, None if there is none."""
        readable = (found.review for found in self.all() if not found.review.is_empty)
        return next((review for review in readable if review.written), None)

    def _read(self, path: Path) -> FoundReview:
        table, problems = load(path, self._places.set_aside)
        review = review_from(path.stem, table)
        found = () if problems else (*newer(path, table), *doubtful(path, review.doubts))
        return FoundReview(review, (*problems, *found))
