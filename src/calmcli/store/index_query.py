"""A query as SQL over the tables of the search index, to the same effect as `core/matching.py`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from calmcli.core.query import Both, Either, Label, Level, Query, When, Without, Words

_OF_WORDS = "(id IN (SELECT rowid FROM words WHERE words MATCH ?))"


class Condition(NamedTuple):
    """A condition on a row of the table of files; never of no value."""

    sql: str
    """The condition."""
    values: Sequence[Any] = ()
    """The values of its question marks, in order."""


def condition(query: Query) -> Condition:
    """Return the condition that a query is."""
    if matched := full_text(query):
        return Condition(_OF_WORDS, [matched])
    match query:
        case Both(parts):
            return _joined(" AND ", parts)
        case Either(parts):
            return _joined(" OR ", parts)
        case Without(part):
            inner = condition(part)
            return Condition(f"NOT {inner.sql}", inner.values)
        case Words():
            return Condition(_OF_WORDS, [full_text(query)])
        case _:
            return _about_notes(query)


def full_text(query: Query) -> str | None:
    """Return a query as the full-text search has it; None if there is more to it than words."""
    match query:
        case Words(tokens, is_prefix):
            return f'"{" ".join(tokens)}"{"*" if is_prefix else ""}'
        case Both(parts):
            return _all_of(parts)
        case Either(parts):
            found = [full_text(part) for part in parts]
            return None if None in found else f"({' OR '.join(filter(None, found))})"
        case _:
            return None


def _all_of(parts: Sequence[Query]) -> str | None:
    """Return several parts as one full text; the full-text search knows NOT only after something else."""
    wanted = [full_text(part) for part in parts if not isinstance(part, Without)]
    unwanted = [full_text(part.part) for part in parts if isinstance(part, Without)]
    if not wanted or None in wanted or None in unwanted:
        return None
    found = f"({' AND '.join(filter(None, wanted))})"
    return f"({found} NOT ({' OR '.join(filter(None, unwanted))}))" if unwanted else found


def _joined(sign: str, parts: Sequence[Query]) -> Condition:
    inner = [condition(part) for part in parts]
    return Condition(
        f"({sign.join(each.sql for each in inner)})", [value for each in inner for value in each.values]
    )


def _about_notes(query: Label | Level | When) -> Condition:
    match query:
        case Label(field, words, is_prefix):
            wanted = as_bytes(words)
            start, length = ("substr(words, 1, ?)", [len(wanted)]) if is_prefix else ("words", [])
            labelled = f"SELECT file FROM labels WHERE field = ? AND {start} = ?"  # noqa: S608 - both ways are of this file
            return Condition(f"(id IN ({labelled}))", [field, *length, wanted])
        case Level(field, sign, number):
            return Condition(f"({field} IS NOT NULL AND {field} {sign} ?)", [number])
        case When(first, after):
            limits = [(sign, moment) for sign, moment in ((">=", first), ("<", after)) if moment]
            compared = [f" AND written {sign} ?" for sign, _ in limits]
            return Condition(
                f"(written IS NOT NULL{''.join(compared)})", [as_text(moment) for _, moment in limits]
            )


def as_text(moment: datetime) -> str:
    """Return a moment by the clock on the wall, so that texts sort as moments do."""
    return moment.replace(tzinfo=None).isoformat(timespec="microseconds")


def as_bytes(text: str) -> bytes:
    """Return a text that may hold bytes which are no text; they sort as texts do."""
    return text.encode("utf-8", "surrogatepass")
