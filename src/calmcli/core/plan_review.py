"""Looking at a safety plan again: when, and what somebody wrote about it then."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

from calmcli.core.entry import moment_of
from calmcli.core.language import _
from calmcli.core.plan_form import REVIEW_WEEKS
from calmcli.core.problem import Doubt
from calmcli.core.safety_plan import SafetyPlan
from calmcli.core.wave import moment_with_offset

SCHEMA = 1
"""The version of the form this program writes."""

QUESTIONS = ("helped", "in_the_way", "changes")
"""What is asked, by the keys of the answers: what helped, what got in the way, what is to change."""


class Review(NamedTuple):
    """One look at the plan, in its owner's words."""

    id: str
    """Its name: that of its file, without the ending."""
    written: datetime | None = None
    """When, with its offset; None where that is not known."""
    answers: Mapping[str, str] = MappingProxyType({})
    """What they wrote, by the keys of the questions; what they left out is not there."""
    schema: int = SCHEMA
    """The version of the form it was read in."""
    raw: Mapping[str, Any] = MappingProxyType({})
    """The table it was read from, with all that is not understood; empty for a new one."""
    doubts: tuple[Doubt, ...] = ()
    """What could not be understood."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not any(words.strip() for words in self.answers.values())

    def answered(self, question: str, words: str) -> "Review":
        """Return it with other words for a question; none take the answer out."""
        others = {key: said for key, said in self.answers.items() if key != question}
        return self._replace(answers={**others, question: words} if words.strip() else others)


def review_from(name: str, table: Mapping[str, Any]) -> Review:
    """Return the review a table stands for; what cannot be understood becomes a doubt."""
    answers = {key: table[key] for key in QUESTIONS if isinstance(table.get(key), str)}
    doubts = [
        Doubt(_("words in quotes were expected"), key=key)
        for key in QUESTIONS
        if key in table and key not in answers
    ]
    schema = table.get("schema", SCHEMA)
    is_known = isinstance(schema, int) and not isinstance(schema, bool)
    return Review(
        name,
        moment_with_offset(table.get("written")) or moment_of(name),
        answers,
        schema if is_known else SCHEMA,
        table,
        tuple(doubts),
    )


def table_of(review: Review) -> dict[str, Any]:
    """Return the table for a review's file; what calm does not know of it stays."""
    written = {"written": review.written} if review.written else {}
    others = {key: value for key, value in review.raw.items() if key not in ("schema", "written", *QUESTIONS)}
    said = {key: review.answers[key] for key in QUESTIONS if key in review.answers}
    return {"schema": review.schema, **written, **said, **others}


class Looked(NamedTuple):
    """When a plan was last written, and last looked at."""

    written: date | None = None
    """The day of its last change; None where that is not known."""
    reviewed: date | None = None
    """The day of the last review; None where there was none."""


def due_on(plan: SafetyPlan, looked: Looked) -> date | None:
    """Return the day to look at a plan again: its owner's own, else four weeks after the last time.

    None where they want no review, or where there is nothing to go by.
    """
    if plan.is_review_off:
        return None
    is_ahead = looked.reviewed is None or (plan.review is not None and looked.reviewed < plan.review)
    if plan.review and is_ahead:
        return plan.review
    last = max((day for day in looked if day), default=None)
    return last + timedelta(weeks=REVIEW_WEEKS) if last else None


def is_due(plan: SafetyPlan, looked: Looked, today: date) -> bool:
    """Say whether the day has come to look at a plan again; one of which nothing is shown is never due."""
    due = due_on(plan, looked)
    return due is not None and due <= today and not plan.is_empty


class ReviewWords(NamedTuple):
    """The content around a review."""

    opening: str
    """What is said before the questions."""
    questions: Mapping[str, str]
    """What is asked, by the keys of the answers."""
    hints: Mapping[str, str]
    """What is said beside each question, by the same keys."""
    closing: str
    """What is said after them."""
    due: str
    """What the home screen says when the day has come."""


def review_words_from(table: Mapping[str, Any]) -> ReviewWords:
    """Return the words that a content table holds; raises `KeyError` where one is missing."""
    return ReviewWords(
        opening=table["opening"],
        questions={key: table["questions"][key]["title"] for key in QUESTIONS},
        hints={key: table["questions"][key]["text"] for key in QUESTIONS},
        closing=table["closing"],
        due=table["due"],
    )


def review_title(review: Review) -> str:
    """Return the day of a review, as it is listed."""
    return review.written.date().isoformat() if review.written else _("no date")


def reviews_document(reviews: Iterable[Review]) -> dict[str, Any]:
    """Return the document of `calm plan review --list --json`."""
    items = [
        {
            "id": review.id.encode("utf-8", "surrogateescape").decode("utf-8", "replace"),
            "written": review.written.isoformat() if review.written else None,
            **{key: review.answers.get(key) for key in QUESTIONS},
        }
        for review in reviews
    ]
    return {"schema": SCHEMA, "items": items}
