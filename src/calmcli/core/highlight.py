"""Where the words that somebody looks for stand in a text, and the piece of an entry that shows them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from calmcli.core.folding import Token, placed_tokens
from calmcli.core.matching import wanted_words
from calmcli.core.query import Query, Words
from calmcli.core.visible import one_line

_LONGEST_LINE, _MOST_LINES = 20_000, 20_000
"""How far into an entry a piece of it is looked for."""
_BEFORE, _AFTER = 30, 60
_MORE = "\N{HORIZONTAL ELLIPSIS}"


class Place(NamedTuple):
    """A place in a text."""

    start: int
    """The character it begins at, from 0."""
    end: int
    """The character it has ended at."""


def places(query: Query, text: str) -> list[Place]:
    """Return where the words of a query stand in a text, from the first on, none within another."""
    found = list(placed_tokens(text))
    every = sorted(place for words in wanted_words(query) for place in _places_of(words, found))
    apart: list[Place] = []
    for place in every:
        if apart and place.start < apart[-1].end:
            apart[-1] = apart[-1]._replace(end=max(place.end, apart[-1].end))
        else:
            apart.append(place)
    return apart


def _places_of(words: Words, found: Sequence[Token]) -> Iterator[Place]:
    *first, last = words.tokens
    for at in range(len(found) - len(first)):
        ending = found[at + len(first)]
        is_last = ending.word.startswith(last) if words.is_prefix else ending.word == last
        if is_last and all(token.word == word for token, word in zip(found[at:], first, strict=False)):
            yield Place(found[at].start, ending.end)


def piece(query: Query, body: str) -> str:
    """Return the piece of an entry's words that shows what was looked for, on one line; else nothing."""
    wanted = tuple(wanted_words(query))
    for line in islice(body.splitlines(), _MOST_LINES if wanted else 0):
        text = line[:_LONGEST_LINE]
        if place := _first_place(wanted, text) if text.isascii() else next(iter(places(query, text)), None):
            return _around(text, place)
    return ""


def _first_place(wanted: tuple[Words, ...], text: str) -> Place | None:
    """Return where the first of some words stands in a text of plain letters."""
    match = _pattern(wanted).search(text.lower())
    return Place(*match.span()) if match else None


@lru_cache(maxsize=4)
def _pattern(wanted: tuple[Words, ...]) -> re.Pattern[str]:
    within, between = "[a-z0-9]", "[^a-z0-9]+"
    each = (
        between.join(map(re.escape, words.tokens)) + ("" if words.is_prefix else f"(?!{within})")
        for words in wanted
    )
    return re.compile(f"(?<!{within})(?:{'|'.join(each)})")


def _around(line: str, place: Place) -> str:
    start = 0 if place.start <= _BEFORE else line.rfind(" ", 0, place.start - _BEFORE) + 1
    start = max(start, place.start - 2 * _BEFORE)
    end = line.find(" ", place.end + _AFTER)
    end = min(end if end >= 0 else len(line), place.end + 2 * _AFTER)
    return f"{_MORE if start else ''}{one_line(line[start:end])}{_MORE if end < len(line) else ''}"
