"""Mood, urge, feelings and tags of an entry, asked as lines; all of it can be left out."""

from collections.abc import Sequence
from typing import TypeVar

from calmcli.core.entry_words import note_words
from calmcli.core.language import _
from calmcli.core.notes import Notes, once, words_in
from calmcli.core.writing_words import Family, WritingWords
from calmcli.plain.conversation import AGAIN, Conversation, keys
from calmcli.plain.strength import ask_strength

_NOTE = "n"

_Thing = TypeVar("_Thing")


def offer_notes(conversation: Conversation, words: WritingWords, notes: Notes) -> Notes:
    """Return what a person notes beside their words; Enter notes nothing more."""
    question = keys(("Enter", _("save it")), (_NOTE, _("note mood, urge, feelings and tags first")))
    answer: str | None = AGAIN
    while answer == AGAIN:
        answer = conversation.ask(question)
    return _asked(conversation, words, notes) if answer == _NOTE else notes


def _asked(conversation: Conversation, words: WritingWords, notes: Notes) -> Notes:
    conversation.say("", words.notes["opening"], *note_words(notes))
    mood = ask_strength(conversation, words.notes["mood"])
    urge = ask_strength(conversation, words.notes["urge"])
    feelings = _ask_feelings(conversation, words, notes.feelings)
    tags = conversation.ask(f"{words.notes['tags']}. " + keys(("Enter", _("skip"))))
    noted = Notes(
        notes.mood if mood is None else mood,
        notes.urge if urge is None else urge,
        feelings,
        once((*notes.tags, *words_in(tags or ""))),
    )
    conversation.say(*note_words(noted))
    return noted


def _ask_feelings(
    conversation: Conversation, words: WritingWords, before: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the feelings a person picks from the wheel, or types."""
    feelings, families = before, words.families
    question = keys((f"1-{len(families)}", _("finer words")), ("Enter", _("go on")))
    answer: str | None = AGAIN
    while answer:
        if answer == AGAIN:
            rows = (f"  {number}  {family.name}" for number, family in enumerate(families, 1))
            conversation.say("", words.notes["feelings"], *rows)
        elif (family := _nth(families, answer)) is not None:
            feelings = once((*feelings, *_ask_finer(conversation, family)))
        else:
            feelings = once((*feelings, *words_in(answer)))
        if feelings:
            conversation.say(", ".join(feelings))
        answer = conversation.ask(question)
    return feelings


def _ask_finer(conversation: Conversation, family: Family) -> Sequence[str]:
    """Return the words of a family that were picked by their numbers."""
    rows = [f"  {number}  {word}" for number, word in enumerate(family.words, 1)]
    answer: str | None = AGAIN
    while answer == AGAIN:
        conversation.say("", *rows)
        answer = conversation.ask(
            keys((f"1-{len(rows)}", _("numbers, with spaces")), ("Enter", _("none of these")))
        )
    numbers = (answer or "").replace(",", " ").split()
    return [word for number in numbers if (word := _nth(family.words, number)) is not None]


def _nth(things: Sequence[_Thing], number: str) -> _Thing | None:
    is_number = number.isascii() and number.isdigit() and 1 <= int(number[:6]) <= len(things)
    return things[int(number) - 1] if is_number else None
