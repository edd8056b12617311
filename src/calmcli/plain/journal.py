"""The journal as lines."""

from collections.abc import Iterator

from calmcli.core.entry import Entry
from calmcli.core.entry_words import note_words, title_words, written_words
from calmcli.core.visible import one_line


def entry_row(entry: Entry) -> str:
    """Return an entry as one line: when, its first words, and its name."""
    return f"{written_words(entry)}  {title_words(entry)}  [{one_line(entry.id)}]"


def entry_lines(entry: Entry) -> Iterator[str]:
    """Return an entry whole: when, its notes, and its words."""
    yield written_words(entry)
    yield from note_words(entry.notes)
    yield ""
    yield entry.body.removesuffix("\n") if entry.is_readable else title_words(entry)
