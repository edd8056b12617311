"""A journal entry in words: when it was written, and how it begins."""

from collections.abc import Iterator

from calmcli.core.entry import Entry
from calmcli.core.language import _
from calmcli.core.visible import one_line

_LONGEST_SHOWN = 200_000
"""How many characters a screen shows: a terminal takes seconds to lay out millions."""


def written_words(entry: Entry) -> str:
    """Return when an entry was written, by the clock of where it was written."""
    return entry.written.strftime("%Y-%m-%d %H:%M") if entry.written else _("no date")


def title_words(entry: Entry) -> str:
    """Return an entry's first words, or what stands in their place."""
    if not entry.is_readable:
        reason = entry.doubt.reason if entry.doubt else ""
        return _("(this file cannot be read: {reason})").format(reason=one_line(reason))
    return entry.title or _("(empty)")


def shown_words(entry: Entry) -> str:
    """Return an entry's words as far as a screen shows them, and say where the rest is."""
    if not entry.is_readable:
        return title_words(entry)
    if len(entry.body) <= _LONGEST_SHOWN:
        return entry.body
    more = _("(There is more: calm journal show {name})").format(name=entry.id)
    return f"{entry.body[:_LONGEST_SHOWN]}\n\n{more}"


def note_words(entry: Entry) -> Iterator[str]:
    """Return the notes that stand above an entry's words, a line each."""
    notes = {
        _("mood"): entry.mood,
        _("urge"): entry.urge,
        _("feelings"): ", ".join(entry.feelings) or None,
        _("tags"): ", ".join(entry.tags) or None,
    }
    yield from (f"{name}: {value}" for name, value in notes.items() if value is not None)
