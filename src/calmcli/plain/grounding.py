"""The grounding exercises as lines: chosen by a number, then one prompt at a time."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from calmcli.core.exercise import Exercise
from calmcli.core.grounding import GroundingWords
from calmcli.core.language import _
from calmcli.plain.conversation import AGAIN, Conversation, keys
from calmcli.plain.exercise import Time, follow


class Grounding(NamedTuple):
    """What the exercises need to run as lines."""

    words: GroundingWords
    """What is said around them."""
    offered: Sequence[Exercise]
    """The exercises that are offered."""
    cautioned: Sequence[Exercise]
    """Those behind a medical caution."""
    clock: Time
    """How time passes."""
    people: Callable[[], Iterable[str]]
    """Gives the people who can be reached: their own, and the first helplines."""
    note: Callable[[Conversation], None] | None = None
    """Notes how strong the urge is, on a ride; None for somebody who is on none."""


def choose(conversation: Conversation, grounding: Grounding) -> None:
    """Offer the exercises, again after each, until the person goes on or leaves."""
    words = grounding.words
    conversation.say("", words.title, words.opening)
    _choose_among(conversation, grounding, grounding.offered)


def _choose_among(conversation: Conversation, grounding: Grounding, shown: Sequence[Exercise]) -> None:
    if not shown:
        conversation.say(grounding.words.none)
    rows = [f"{number}  {exercise.name}: {exercise.like}" for number, exercise in enumerate(shown, 1)]
    by_number = {str(number): exercise for number, exercise in enumerate(shown, 1)}
    has_more = shown is grounding.offered and bool(grounding.cautioned)
    answer: str | None = AGAIN
    while answer:
        if answer in by_number:
            do(conversation, grounding, by_number[answer])
        elif has_more and answer in ("m", "M"):
            conversation.say("", grounding.words.cautioned)
            _choose_among(conversation, grounding, grounding.cautioned)
        elif answer != AGAIN:
            conversation.say(_("That key does nothing here."))
        conversation.say("", *rows)
        answer = conversation.ask(_keys(len(shown), has_more=has_more))


def _keys(count: int, *, has_more: bool) -> str:
    chosen = [(f"1-{count}" if count > 1 else "1", _("choose"))] if count else []
    more = [("m", _("more, with a medical caution"))] if has_more else []
    return keys(*chosen, *more, ("Enter", _("back")))


def do(conversation: Conversation, grounding: Grounding, exercise: Exercise) -> None:
    """Go through one exercise, and ask how it feels then; ctrl+c ends it early."""
    try:
        is_done = follow(conversation, exercise, grounding.clock)
    except KeyboardInterrupt:
        is_done = False
        conversation.say("")
    if is_done:
        _ask_how_it_feels(conversation, grounding)


def _ask_how_it_feels(conversation: Conversation, grounding: Grounding) -> None:
    """Ask how it feels; it can be passed over, and nothing is kept of it but what is noted on a ride."""
    words = grounding.words
    rows = [f"{number}  {feel.name}" for number, feel in enumerate(words.feels, 1)]
    feels = {str(number): feel for number, feel in enumerate(words.feels, 1)}
    noting = [("r", _("how strong is it"))] if grounding.note else []
    question = words.on_a_ride if grounding.note else words.question
    answer: str | None = AGAIN
    while answer:
        if answer in feels:
            feel = feels[answer]
            conversation.say("", *feel.says, *(grounding.people() if feel.shows_people else ()))
            return
        if grounding.note and answer in ("r", "R"):
            grounding.note(conversation)
        elif answer != AGAIN:
            conversation.say(_("That key does nothing here."))
        conversation.say("", question, *rows)
        answer = conversation.ask(keys((f"1-{len(feels)}", _("say it")), *noting, ("Enter", _("go on"))))
