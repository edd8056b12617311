"""Two versions of one entry, as sync programs and git leave them, and what may become of them."""

import re
from enum import StrEnum
from typing import NamedTuple

from calmcli.core.entry import Entry

_COPY = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{6}-[0-9a-z]{4})[^0-9A-Za-z_].*", re.DOTALL)
_FIRST, _BASE, _MIDDLE, _LAST = "<<<<<<<", "|||||||", "=======", ">>>>>>>"


class Keep(StrEnum):
    """What becomes of two versions."""

    FIRST = "first"
    """The first stays, and the second goes to the trash."""
    SECOND = "second"
    """The second takes its place, and the first goes to the trash."""
    BOTH = "both"
    """Each is an entry of its own."""
    TOGETHER = "together"
    """One entry has the words of both, one beneath the other."""


class Versions(NamedTuple):
    """Two versions of one entry."""

    first: Entry
    """The one on this machine, or that whose changes were merged into."""
    second: Entry
    """The other."""


def original_of(name: str) -> str | None:
    """Return the name of the entry that a file is a copy of: its own begins with that, and goes on."""
    match = _COPY.fullmatch(name)
    return match[1] if match else None


def sides(text: str) -> tuple[str, str] | None:
    """Return the two versions in a text that git could not merge; None where no marks of that stand in it."""
    if _FIRST not in text:
        return None
    first: list[str] = []
    second: list[str] = []
    within, is_marked = "", False
    for line in text.split("\n"):
        mark = _mark(line)
        if (within, mark) in _TURNS:
            within, is_marked = _TURNS[within, mark], True
            continue
        if within in ("", _FIRST):
            first.append(line)
        if within in ("", _MIDDLE):
            second.append(line)
    return ("\n".join(first), "\n".join(second)) if is_marked and not within else None


_TURNS = {
    ("", _FIRST): _FIRST,
    (_FIRST, _BASE): _BASE,
    (_FIRST, _MIDDLE): _MIDDLE,
    (_BASE, _MIDDLE): _MIDDLE,
    (_MIDDLE, _LAST): "",
}


def _mark(line: str) -> str:
    """Return the mark that a line is; some have a name after a space."""
    mark, _, name = line.rstrip("\r").partition(" ")
    return mark if mark in (_FIRST, _BASE, _LAST) or (mark == _MIDDLE and not name) else "-"


def together(versions: Versions) -> Entry:
    """Return one entry with the words of both, and with what stands above either of them."""
    first, second = versions
    return first._replace(
        body=f"{first.body.rstrip()}\n\n{second.body.lstrip()}",
        mood=second.mood if first.mood is None else first.mood,
        urge=second.urge if first.urge is None else first.urge,
        feelings=tuple(dict.fromkeys((*first.feelings, *second.feelings))),
        tags=tuple(dict.fromkeys((*first.tags, *second.tags))),
        extra={**second.extra, **first.extra},
    )
