"""A person looking at their plan again: when that is due, and their answers, kept as they come."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from calmcli.core.language import _
from calmcli.core.plan_review import Looked, Review, is_due
from calmcli.core.problem import CannotError
from calmcli.store import disk
from calmcli.store.reasons import NotSavedError
from calmcli.store.store import Store

if TYPE_CHECKING:
    from calmcli.core.safety_plan import SafetyPlan
    from calmcli.store.sitting import Sitting


def looked_at(store: Store, now: datetime) -> Looked:
    """Return when the plan was last written and last looked at, by the days of `now`'s offset."""
    written = None
    with suppress(OSError):
        written = _day(datetime.fromtimestamp(store.places.plan.stat().st_mtime, UTC), now)
    newest = store.reviews.newest() if disk.names_in(store.places.reviews) else None
    return Looked(written, _day(newest.written, now) if newest and newest.written else None)


def _day(moment: datetime, now: datetime) -> date:
    return moment.astimezone(now.tzinfo).date()


def is_review_due(store: Store, plan: "SafetyPlan", now: datetime) -> bool:
    """Say whether the day has come to look at the plan again."""
    return not plan.is_empty and is_due(plan, looked_at(store, now), now.date())


class Reviewing:
    """The review of one sitting; it is on the disk from its first word on."""

    def __init__(self, sitting: "Sitting") -> None:
        self._store = sitting.store
        self._reviews = sitting.store.reviews
        self._now = sitting.clock.now
        self._review: Review | None = None

    @property
    def answers(self) -> Mapping[str, str]:
        """What was answered so far, by the keys of the questions."""
        return self._review.answers if self._review else {}

    def last(self) -> Review | None:
        """Return the review before this one, None if there is none."""
        found = (each.review for each in self._reviews.all() if not each.review.is_empty)
        own = self._review.id if self._review else ""
        return next((review for review in found if review.id != own), None)

    def write(self, question: str, words: str) -> None:
        """Keep the answer to a question; raises `CannotError` where it is only in memory."""
        if words.strip() == self.answers.get(question, "").strip():
            return
        review = (self._review or self._reviews.begin(self._now())).answered(question, words)
        self._review = review
        self._store.has_unsaved_words = True
        try:
            if review.is_empty:
                self._reviews.drop(review)
            else:
                self._reviews.keep(review)
            self._store.has_unsaved_words = False
        except (NotSavedError, OSError) as error:
            reason = _("Not on the disk yet: {reason}. Your words stay here while calm is open.")
            raise CannotError(reason.format(reason=error)) from None
