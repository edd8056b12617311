"""What helped, asked as lines: numbers to pick, and a line of one's own."""

from collections.abc import Sequence

from calmcli.core.journey import Journey
from calmcli.core.language import _
from calmcli.core.riding_words import RidingWords
from calmcli.core.wave import Helped
from calmcli.plain.conversation import AGAIN, Conversation, keys

_MORE = "m"

Pick = tuple[str, Helped]
"""Something that may have helped: its words, and what is noted of it."""


def ask_what_helped(
    conversation: Conversation,
    journey: Journey,
    words: RidingWords,
    picks: Sequence[Pick],
    others: Sequence[Pick],
) -> None:
    """Let a person pick what helped, and write a line about it; both can be skipped.

    `others` are said when they are asked for: all at once would bury the steps that were taken.
    """
    picked = _picked(conversation, words.helped, picks, others)
    if picked is None:
        return
    for number in picked:
        journey.toggled([*picks, *others][number - 1][1])
    if not picked:
        conversation.say(words.none_helped)
    note = conversation.ask(f"{words.note} " + keys(("Enter", _("skip"))))
    if note:
        journey.noted(note)


def _picked(
    conversation: Conversation, question: str, picks: Sequence[Pick], others: Sequence[Pick]
) -> list[int] | None:
    """Return the numbers that were picked, each once; None where nobody answers."""
    _say(conversation, question, picks)
    while True:
        more = [(_MORE, _("everything else"))] if others else []
        asked = keys((f"1-{len(picks)}", _("numbers, with spaces")), *more, ("Enter", _("none")))
        answer = conversation.ask(asked)
        if answer is None:
            return None
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
