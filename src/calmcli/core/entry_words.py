"""A journal entry in words: when it was written, and how it begins."""

import re
from collections.abc import Iterator

from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.notes import Notes
from calmcli.core.visible import one_line

_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
    r"|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+(?:['\u2019-]\w+)*"
)
"""A word, or a character of a script that writes without spaces."""

_LONGEST_BESIDE = 3_000
"""How many characters of an entry stand beside the list of them."""


def written_words(entry: Entry) -> str:
    """Return when an entry was written, by the clock of where it was written."""
    return entry.written.strftime("%Y-%m-%d %H:%M") if entry.written else _("no date")


def title_words(entry: Entry) -> str:
    """Return an entry's first words, or what stands in their place."""
    if not entry.is_readable:
        reason = entry.doubt.reason if entry.doubt else ""
        return _("(this file cannot be read: {reason})").format(reason=one_line(reason))
    return entry.title or one_line(" · ".join(note_words(entry.notes))) or _("(empty)")


def word_count_words(text: str) -> str:
    """Return how many words there are; nothing where there is none."""
    count = sum(1 for _word in _WORD.finditer(text))
    return _("1 word") if count == 1 else _("{count} words").format(count=count) if count else ""


def begins_with(entry: Entry) -> str:
    """Return how an entry begins, as far as a screen shows it beside others."""
    if not entry.is_readable:
        return title_words(entry)
    begins = entry.body[:_LONGEST_BESIDE]
    return begins if len(begins) == len(entry.body) else f"{begins}…"


def note_words(notes: Notes) -> Iterator[str]:
    """Return what was noted beside an entry's words, a line each."""
    noted = {
        _("mood"): notes.mood,
        _("urge"): notes.urge,
        _("feelings"): ", ".join(notes.feelings) or None,
        _("tags"): ", ".join(notes.tags) or None,
    }
    yield from (f"{name}: {value}" for name, value in noted.items() if value is not None)
