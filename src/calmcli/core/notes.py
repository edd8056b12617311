"""What a person notes beside the words of an entry: mood, urge, feelings, tags; each can be left out."""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

MOST = 10
"""The highest mood or urge that can be noted; the lowest is 0."""

_SEPARATORS = str.maketrans(";\n", ",,")


class Notes(NamedTuple):
    """A person's own notes on one entry."""

    mood: int | None = None
    """How they felt, 0-10, where they noted it."""
    urge: int | None = None
    """How strong the urge was, 0-10, where they noted it."""
    feelings: tuple[str, ...] = ()
    """The feelings they named."""
    tags: tuple[str, ...] = ()
    """The words they filed it under."""


NO_NOTES = Notes()
"""Nothing was noted."""

WordsAndNotes: TypeAlias = tuple[str, Notes]
"""The words of an entry, and what was noted beside them."""


def words_in(typed: str) -> tuple[str, ...]:
    """Return the words between the commas of what was typed, each once, without the # of a tag."""
    return labels(typed.translate(_SEPARATORS).split(","))


def labels(words: Iterable[str]) -> tuple[str, ...]:
    """Return feelings or tags as they are noted: each once, without the # of a tag; what is blank is none."""
    return once(filter(None, (" ".join(word.split()).removeprefix("#") for word in words)))


def once(words: Iterable[str]) -> tuple[str, ...]:
    """Return words in their order, each once, whatever its case."""
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(word.casefold(), word)
    return tuple(found.values())


def toggled(words: tuple[str, ...], word: str) -> tuple[str, ...]:
    """Return words with one more, or without it where it was among them, whatever its case."""
    left = tuple(each for each in words if each.casefold() != word.casefold())
    return left if len(left) < len(words) else (*words, word)
