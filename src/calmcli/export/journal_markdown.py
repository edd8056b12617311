"""A journal as one markdown file, which reads back as the same entries."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from calmcli.core.entry import Entry
from calmcli.core.entry_words import note_words, written_words
from calmcli.core.incoming.own_markdown import MARK, NAME, before_entry, before_words, opening_of
from calmcli.core.language import _
from calmcli.export.markdown import escaped


def journal_markdown_of(entries: Sequence[Entry], dump: Callable[[Mapping[str, Any]], str]) -> str:
    """Return entries as markdown, their words as they are, and what stands above them in a comment each."""
    parts = [(_front(entry, dump), _head(entry), entry.body) for entry in entries]
    mark = _unused(parts)
    written = (
        f"{before_entry(mark)}{front}-->\n{head}\n{before_words(mark)}{body}\n" for front, head, body in parts
    )
    return "".join([f"{opening_of(mark)}\n# {_('My journal')}\n\n", *written])


def _front(entry: Entry, dump: Callable[[Mapping[str, Any]], str]) -> str:
    # A greater-than sign stands only in the strings of what is dumped, and would close the comment.
    return dump({NAME: entry.id, **entry.front_matter()}).replace(">", r"\u003E")


def _head(entry: Entry) -> str:
    notes = [escaped(note) for note in note_words(entry.notes)]
    return "\n".join([f"## {written_words(entry)}", *(f"- {note}" for note in notes)])


def _unused(parts: Sequence[tuple[str, ...]]) -> str:
    """Return a mark that nobody's words hold."""
    return next(
        mark for mark in _marks() if not any(f"<!-- {mark}" in text for part in parts for text in part)
    )


def _marks() -> Iterator[str]:
    yield MARK
    yield from (f"{MARK}{number}" for number in count(2))
