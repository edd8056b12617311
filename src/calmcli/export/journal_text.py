"""A journal as plain text, to read and to print."""

from collections.abc import Iterable, Iterator

from calmcli.core.entry import Entry
from calmcli.core.entry_words import note_words, written_words
from calmcli.core.language import _
from calmcli.core.visible import visible


def journal_text_of(entries: Iterable[Entry]) -> str:
    """Return entries as text; what a terminal would obey in somebody's words is replaced."""
    return visible("\n".join([_("My journal"), "", *_lines(entries)]) + "\n")


def _lines(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield from (written_words(entry), *note_words(entry.notes), "", entry.body.rstrip("\n"), "", "")
