"""What is said around the grounding exercises."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Feel(NamedTuple):
    """One answer to how it feels after an exercise."""

    name: str
    """The answer."""
    says: tuple[str, ...]
    """What is said to it."""
    shows_people: bool
    """Whether people who can be reached stand below that."""


class GroundingWords(NamedTuple):
    """The content around the exercises."""

    title: str
    """What they are."""
    opening: str
    """What is said before one is chosen."""
    cautioned: str
    """What is said before one with a medical caution is chosen."""
    none: str
    """What is said where no exercise can be read."""
    question: str
    """Asks how it feels now."""
    on_a_ride: str
    """Asks it of somebody who is riding an urge."""
    feels: tuple[Feel, ...]
    """The answers to it."""


def grounding_words_from(table: Mapping[str, Any]) -> GroundingWords:
    """Return the words that a content table holds; raises `KeyError` where one is missing."""
    return GroundingWords(
        title=table["title"],
        opening=table["opening"],
        cautioned=table["cautioned"],
        none=table["none"],
        question=table["question"],
        on_a_ride=table["on_a_ride"],
        feels=tuple(
            Feel(entry["name"], tuple(entry["says"]), entry.get("people") is True) for entry in table["feels"]
        ),
    )
