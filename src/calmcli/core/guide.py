"""A guide: a few short pages of help for one situation, read in any order."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from calmcli.core.urge_plan import Place


class Beside(StrEnum):
    """What of the person's own, or of their country, stands on a page beside its words."""

    EMERGENCY = "emergency"
    SOMEONE = "someone"
    LINES = "lines"
    PLAN = "plan"


class Part(NamedTuple):
    """One page of a guide."""

    name: str
    """Its name in a narrow list, at most 14 characters."""
    title: str
    """Its heading."""
    text: tuple[str, ...]
    """Its paragraphs."""
    suggestions: tuple[str, ...]
    """Things to do, to take or to leave."""
    say: tuple[str, ...]
    """Words ready to send or say."""
    avoid: tuple[str, ...]
    """Words better left unsaid."""
    beside: Beside | None
    """What stands on it beside its words."""


class Guide(NamedTuple):
    """The pages of a guide, in the order in which they help."""

    title: str
    """What it is for."""
    opening: str
    """What is said before the first page."""
    parts: tuple[Part, ...]
    """Its pages."""
    closing: tuple[str, ...]
    """What is said after the last."""
    see_also: str = ""
    """The guide in which there is more to read, by its name in the content; empty for none."""

    @property
    def start(self) -> Place:
        """The first page."""
        return Place(steps=len(self.parts))


def guide_from(table: Mapping[str, Any]) -> Guide:
    """Return the guide that a content table stands for; raises `KeyError` or `ValueError`."""
    parts = tuple(_part(entry) for entry in table["parts"])
    return Guide(table["title"], table["opening"], parts, tuple(table["closing"]), table.get("see_also", ""))


def _part(entry: Mapping[str, Any]) -> Part:
    return Part(
        name=entry["name"],
        title=entry["title"],
        text=tuple(entry["text"]),
        suggestions=tuple(entry.get("suggestions", ())),
        say=tuple(entry.get("say", ())),
        avoid=tuple(entry.get("avoid", ())),
        beside=Beside(entry["beside"]) if "beside" in entry else None,
    )
