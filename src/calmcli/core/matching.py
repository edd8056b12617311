"""Whether one entry is what somebody looks for: the plain reading, which any index must agree with."""

import operator
from collections.abc import Callable
from typing import NamedTuple

from calmcli.core.entry import Entry
from calmcli.core.folding import BETWEEN, folded, tokens
from calmcli.core.query import Both, Either, Label, Level, Query, When, Without, Words

SIGNS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
}
"""How a level compares, by its sign."""


class Folded(NamedTuple):
    """An entry as it is compared with what is looked for."""

    words: str
    """The tokens of its words, its tags and its feelings, a space before and after each."""
    tags: tuple[str, ...]
    """Its tags, folded."""
    feelings: tuple[str, ...]
    """Its feelings, folded."""
    entry: Entry
    """The entry."""


def folded_entry(entry: Entry) -> Folded:
    """Return an entry as it is compared."""
    texts = (entry.body, *entry.tags, *entry.feelings)
    words = f" {BETWEEN} ".join(" ".join(tokens(text)) for text in texts)
    return Folded(f" {words} ", tuple(map(folded, entry.tags)), tuple(map(folded, entry.feelings)), entry)


def matches(query: Query, entry: Entry) -> bool:
    """Say whether an entry is what is looked for; one that cannot be read never is."""
    return entry.is_readable and fits(query, folded_entry(entry))


def fits(query: Query, found: Folded) -> bool:
    """Say whether an entry, folded, is what is looked for."""
    match query:
        case Both(parts):
            return all(fits(part, found) for part in parts)
        case Either(parts):
            return any(fits(part, found) for part in parts)
        case Without(part):
            return not fits(part, found)
        case Words():
            return sought(query) in found.words
        case _:
            return _bears(query, found)


def wanted_words(query: Query) -> list[Words]:
    """Return the words that are looked for: not those an entry is to be without."""
    match query:
        case Words():
            return [query]
        case Both(parts) | Either(parts):
            return list(dict.fromkeys(words for part in parts for words in wanted_words(part)))
        case _:
            return []


def sought(words: Words) -> str:
    """Return what stands in the words of a folded entry where these words do."""
    return f" {' '.join(words.tokens)}{'' if words.is_prefix else ' '}"


def _bears(query: Label | Level | When, found: Folded) -> bool:
    """Say whether what stands above the words of an entry is what is looked for."""
    match query:
        case Label():
            return _is_labelled(query, found)
        case Level():
            return _is_of_level(query, found.entry)
        case When():
            return _is_of_time(query, found.entry)


def _is_labelled(label: Label, found: Folded) -> bool:
    given = found.tags if label.field == "tag" else found.feelings
    return any(each.startswith(label.words) if label.is_prefix else each == label.words for each in given)


def _is_of_level(level: Level, entry: Entry) -> bool:
    noted = entry.mood if level.field == "mood" else entry.urge
    return noted is not None and SIGNS[level.sign](noted, level.number)


def _is_of_time(when: When, entry: Entry) -> bool:
    if entry.written is None:
        return False
    wall = entry.written.replace(tzinfo=None)
    return (when.first is None or when.first <= wall) and (when.after is None or wall < when.after)
