"""What stands around an entry being written: a wheel of feelings, questions, pages to fill in."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple


class Family(NamedTuple):
    """A core feeling, and finer words for what is near it."""

    name: str
    """The core feeling."""
    words: tuple[str, ...]
    """The words to pick, the core feeling first."""


class Prompt(NamedTuple):
    """A question to begin with."""

    id: str
    """What it is known by in the settings."""
    text: str
    """The question."""


class Template(NamedTuple):
    """A page to fill in."""

    name: str
    """What it is for."""
    text: str
    """What stands on it."""

    @property
    def leads(self) -> Sequence[str]:
        """What there is to go on from: each line of it that says something."""
        return [line for line in self.text.split("\n") if line.strip()]

    def filled(self, words: Sequence[str]) -> str:
        """Return the page with words for its leads, in their order; those left without words stay empty.

        They come beneath a lead that ends in a colon, else beside it.
        """
        coming = iter(words)
        return "\n".join(
            _led(line, next(coming, "")) if line.strip() else line for line in self.text.split("\n")
        )


def _led(lead: str, words: str) -> str:
    if not words:
        return lead
    return f"{lead}\n{words}" if goes_beneath(lead) else f"{lead} {words}"


def goes_beneath(lead: str) -> bool:
    """Say whether words for a lead come beneath it, where there may be many of them."""
    return lead.endswith(":")


class WritingWords(NamedTuple):
    """All that calm ships for the writing of an entry."""

    notes: Mapping[str, str]
    """The questions around the notes: opening, mood, urge, feelings and tags."""
    families: tuple[Family, ...]
    """The wheel of feelings."""
    prompts: tuple[Prompt, ...]
    """Questions to begin with."""
    templates: tuple[Template, ...]
    """Pages to fill in."""

    def prompts_without(self, hidden: Collection[str]) -> Sequence[Prompt]:
        """Return the questions, but for those a person has put away for good."""
        return [prompt for prompt in self.prompts if prompt.id not in hidden]


def writing_words_from(table: Mapping[str, Any]) -> WritingWords:
    """Return the words that a content table stands for; raises `KeyError`."""
    return WritingWords(
        notes=table["notes"],
        families=tuple(Family(entry["name"], tuple(entry["names"])) for entry in table["families"]),
        prompts=tuple(Prompt(entry["id"], entry["text"]) for entry in table["prompts"]),
        templates=tuple(
            Template(entry["name"], entry["text"].removesuffix("\n")) for entry in table["templates"]
        ),
    )
