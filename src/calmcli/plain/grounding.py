"""The grounding exercises as lines: chosen by a number, then one prompt at a time."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

from calmcli.core.exercise import Exercise
from calmcli.core.grounding import GroundingWords
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.plain.conversation import AGAIN, Conversation, keys
from calmcli.plain.exercise import follow
from calmcli.plain.listening import Listening


class Joining(Protocol):
    """Puts words into the person's plan."""

    can_undo: bool
    """Whether there are words that it put there last."""

    def put(self, words: str) -> str:
        """Put words there and return what to say; raises `CannotError`."""

    def take_out(self) -> str:
        """Take them out again and return what to say; raises `CannotError`."""


class Grounding(NamedTuple):
    """What the exercises need to run as lines."""

    words: GroundingWords
    """What is said around them."""
    offered: Sequence[Exercise]
    """The exercises that are offered."""
    cautioned: Sequence[Exercise]
    """Those behind a medical caution."""
    listening: Listening
    """How time passes."""
    people: Callable[[], Iterable[str]]
    """Gives the people who can be reached: their own, and the first helplines."""
    joining: Callable[[], Joining]
    """Gives what puts one exercise into the person's plan."""
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
    is_first = shown is grounding.offered
    has_more = is_first and bool(grounding.cautioned)
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
        answer = conversation.ask(_keys(len(shown), is_first=is_first, has_more=has_more))


def _keys(count: int, *, is_first: bool, has_more: bool) -> str:
    chosen = [(f"1-{count}" if count > 1 else "1", _("choose"))] if count else []
    more = [("m", _("more, with a medical caution"))] if has_more else []
    return keys(*chosen, *more, ("Enter", _("finish") if is_first else _("back")))


def do(conversation: Conversation, grounding: Grounding, exercise: Exercise) -> None:
    """Go through one exercise, and ask how it feels then; ctrl+c ends it early."""
    try:
        is_done = follow(conversation, exercise, grounding.listening)
    except KeyboardInterrupt:
        is_done = False
        conversation.say("")
    if is_done:
        _ask_how_it_feels(conversation, grounding, exercise)


def _ask_how_it_feels(conversation: Conversation, grounding: Grounding, exercise: Exercise) -> None:
    """Ask how it feels; it can be passed over, and nothing is kept of it but what is noted on a ride."""
    words = grounding.words
    rows = [f"{number}  {feel.name}" for number, feel in enumerate(words.feels, 1)]
    feels = {str(number): feel for number, feel in enumerate(words.feels, 1)}
    joining = grounding.joining()
    conversation.say("", words.on_a_ride if grounding.note else words.question, *rows)
    while answer := conversation.ask(_keys_at_end(grounding, exercise, joining)):
        if answer in feels:
            feel = feels[answer]
            conversation.say("", *feel.says, *(grounding.people() if feel.shows_people else ()))
            return
        if answer == AGAIN:
            conversation.say("", *rows)
        else:
            _act_at_end(conversation, grounding, exercise, joining, answer.casefold())


def _act_at_end(
    conversation: Conversation, grounding: Grounding, exercise: Exercise, joining: Joining, key: str
) -> None:
    try:
        if key == "r" and grounding.note:
            grounding.note(conversation)
        elif key == "u" and joining.can_undo:
            conversation.say(joining.take_out())
        elif key == "a" and exercise.own_words and not joining.can_undo:
            conversation.say(joining.put(exercise.own_words))
        else:
            conversation.say(_("That key does nothing here."))
    except CannotError as error:
        conversation.say(str(error))


def _keys_at_end(grounding: Grounding, exercise: Exercise, joining: Joining) -> str:
    noting = [("r", _("how strong is it"))] if grounding.note else []
    adding = [("a", _("add to my plan"))] if exercise.own_words else []
    if joining.can_undo:
        adding = [("u", _("take it out again"))]
    answers = (f"1-{len(grounding.words.feels)}", _("say it"))
    return keys(answers, *noting, *adding, ("Enter", _("go on")))
