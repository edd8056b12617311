"""A plan looked at again, as lines."""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from calmcli.core.language import _
from calmcli.core.plan_review import QUESTIONS, Review, ReviewWords, review_title
from calmcli.core.problem import CannotError
from calmcli.plain.conversation import AGAIN, Conversation, keys


class Desk(Protocol):
    """What a review asks of its caller, who keeps it."""

    @property
    def answers(self) -> Mapping[str, str]:
        """What was answered so far, by the keys of the questions."""

    def last(self) -> Review | None:
        """Return the review before this one, None if there is none."""

    def write(self, question: str, words: str) -> None:
        """Keep the answer to a question; raises `CannotError`."""


def review(
    conversation: Conversation, desk: Desk, words: ReviewWords, change: Callable[[Conversation], object]
) -> None:
    """Ask the questions, each of which can be skipped, and offer to change the plan."""
    conversation.say(words.opening)
    if last := desk.last():
        conversation.say("", _("The last time:"), *review_lines(last, words))
    for question in QUESTIONS:
        answer = _asked(conversation, f"{words.questions[question]} {words.hints[question]}")
        if answer is None:
            return
        if answer:
            _keep(conversation, desk, question, answer)
    conversation.say("", words.closing)
    if conversation.ask(keys(("e", _("change my plan")), ("Enter", _("done")))) in ("e", "E"):
        change(conversation)


def _asked(conversation: Conversation, question: str) -> str | None:
    answer: str | None = AGAIN
    while answer == AGAIN:
        conversation.say("", question)
        answer = conversation.ask(keys(("Enter", _("skip"))))
    return answer


def _keep(conversation: Conversation, desk: Desk, question: str, words: str) -> None:
    try:
        desk.write(question, words)
    except CannotError as error:
        conversation.say(str(error), words)
    else:
        conversation.say(_("Kept."))


def review_lines(found: Review, words: ReviewWords) -> Iterator[str]:
    """Return a review: its day, and each question that was answered."""
    yield review_title(found)
    for question in QUESTIONS:
        if question in found.answers:
            yield f"  {words.questions[question]} {found.answers[question]}"
