"""Where the words that somebody looks for stand in a text, and the piece of an entry that shows them."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from calmcli.core.folding import Token, placed_tokens, tokens
from calmcli.core.matching import sought, wanted_words
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
    wanted = [sought(words) for words in wanted_words(query)]
    for line in islice(body.splitlines(), _MOST_LINES if wanted else 0):
        text = line[:_LONGEST_LINE]
        folded = f" {' '.join(tokens(text))} "
        if any(words in folded for words in wanted):
            return _around(text, places(query, text)[0])
    return ""


def _around(line: str, place: Place) -> str:
    start = 0 if place.start <= _BEFORE else line.rfind(" ", 0, place.start - _BEFORE) + 1
    start = max(start, place.start - 2 * _BEFORE)
    end = line.find(" ", place.end + _AFTER)
    end = min(end if end >= 0 else len(line), place.end + 2 * _AFTER)
    return f"{_MORE if start else ''}{one_line(line[start:end])}{_MORE if end < len(line) else ''}"
