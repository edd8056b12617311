"""What helped, asked as lines: numbers to pick, and a line of one's own."""

from collections.abc import Sequence
from typing import NamedTuple

from calmcli.core.journey import Journey
from calmcli.core.language import _
from calmcli.core.riding_words import RidingWords
from calmcli.core.wave import Helped
from calmcli.plain.conversation import AGAIN, Conversation, keys

_MORE, _BACK = "m", "b"

Pick = tuple[str, Helped]
"""Something that may have helped: its words, and what is noted of it."""


class Asking(NamedTuple):
    """What is asked about."""

    words: RidingWords
    """The questions."""
    picks: Sequence[Pick]
    """What may have helped."""
    others: Sequence[Pick]
    """What else may have: said when it is asked for, for all at once would bury the steps that were taken."""
    back: str = ""
    """What going back is called; empty where nothing is to go back to."""


class _BackError(Exception):
    """The person goes back."""


def ask_what_helped(conversation: Conversation, journey: Journey, asking: Asking) -> bool:
    """Let a person pick what helped, and write a line about it; both can be skipped.

    Say whether they go back instead.
    """
    words, picks, others, _back = asking
    try:
        picked = _picked(conversation, asking)
    except _BackError:
        return True
    if picked is None:
        return False
    for number in picked:
        journey.toggled([*picks, *others][number - 1][1])
    if not picked:
        conversation.say(words.none_helped)
    note = conversation.ask(f"{words.note} " + keys(("Enter", _("skip"))))
    if note:
        journey.noted(note)
    return False


def _picked(conversation: Conversation, asking: Asking) -> list[int] | None:
    """Return the numbers that were picked, each once; None where nobody answers.

    Raises `_BackError` for somebody who goes back.
    """
    words, picks, others, back = asking
    question = words.helped
    _say(conversation, question, picks)
    while True:
        more = [(_MORE, _("everything else"))] if others else []
        going_back = [(_BACK, back)] if back else []
        choice = (f"1-{len(picks)}", _("numbers, with spaces"))
        answer = conversation.ask(keys(choice, *more, ("Enter", _("none")), *going_back))
        if answer is None:
            return None
        if back and answer.casefold() == _BACK:
            raise _BackError
        if answer in (AGAIN, _MORE):
            picks, others = ([*picks, *others], []) if answer == _MORE else (picks, others)
            _say(conversation, question, picks)
            continue
        numbers = answer.replace(",", " ").split()
        if all(_is_one_of(number, picks) for number in numbers):
            return list(dict.fromkeys(map(int, numbers)))
        conversation.say(_("Numbers from the list, with spaces between, or Enter for none."))


def _say(conversation: Conversation, question: str, picks: Sequence[Pick]) -> None:
    conversation.say("", question, *(f"  {number}  {pick}" for number, (pick, _noted) in enumerate(picks, 1)))


def _is_one_of(number: str, picks: Sequence[Pick]) -> bool:
    return number.isascii() and number.isdigit() and 1 <= int(number[:6]) <= len(picks)
