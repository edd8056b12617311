"""Asks before everything is removed, and says what remains elsewhere."""

from collections.abc import Iterable, Mapping
from typing import Any

from calmcli.core.language import _
from calmcli.plain.conversation import AGAIN, Conversation, keys


def is_confirmed(conversation: Conversation, rows: Iterable[str], words: Mapping[str, Any]) -> bool:
    """Say what would be removed, path by path, and whether the person typed the word for it."""
    listed = list(rows)
    answer: str | None = AGAIN
    while answer == AGAIN:
        conversation.list(words["opening"], listed)
        conversation.say("", words["warning"])
        word = _("forget")
        answer = conversation.ask(_("To remove it all, type {word}.").format(word=word) + " " + keys())
    return answer is not None and answer.casefold() == word.casefold()


def remaining_lines(words: Mapping[str, Any]) -> list[str]:
    """Return what calm cannot reach, and that removing is not erasing."""
    return [
        _("What calm cannot reach may still hold your words:"),
        *(f"  {each}" for each in words["remains"]),
        words["erased"],
    ]
