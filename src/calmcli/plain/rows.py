"""Numbered rows to choose from."""

from collections.abc import Sequence

from calmcli.core.language import _
from calmcli.core.visible import one_line
from calmcli.plain.conversation import AGAIN, Conversation, keys

Hint = tuple[str, str]
"""A key and what it does."""

ENTER, NOBODY = "", "nobody"
"""Enter by itself, and no answer at all; neither can be typed as a key."""


def choose(conversation: Conversation, rows: Sequence[str], *hints: Hint) -> int | str:
    """Say rows with their numbers and return the number that is answered, or the key among the hints.

    What is neither is asked for again. `ENTER` is a key where the hints name it, as "Enter".
    """
    known = {ENTER if key == "Enter" else key for key, _does in hints}
    _say(conversation, rows)
    while True:
        answer = conversation.ask(keys(*hints))
        if answer is None:
            return NOBODY
        if answer == AGAIN:
            _say(conversation, rows)
        elif answer.isascii() and answer.isdigit() and 1 <= int(answer[:6]) <= len(rows):
            return int(answer)
        elif answer.casefold() in known:
            return answer.casefold()
        else:
            conversation.say(_("That key does nothing here."))


def numbers(first: int, last: int) -> str:
    """Return the numbers of some rows, as a hint names them."""
    return str(first) if first == last else f"{first}-{last}"


def _say(conversation: Conversation, rows: Sequence[str]) -> None:
    conversation.say("", *(f"{number}  {one_line(row)}" for number, row in enumerate(rows, 1)))
