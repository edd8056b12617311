"""A journal as one page for a browser: nothing in it runs, and nothing in it is fetched."""

from collections.abc import Iterable, Iterator

from calmcli.core.entry import Entry
from calmcli.core.entry_words import note_words, written_words
from calmcli.core.language import _
from calmcli.export.html import page_of, text_in


def journal_html_of(entries: Iterable[Entry], style: str) -> str:
    """Return entries as HTML, with the style sheet inside; all that somebody wrote is text."""
    return page_of(_("My journal"), style, _body(entries))


def _body(entries: Iterable[Entry]) -> Iterator[str]:
    yield f"<body>\n<header><h1>{text_in(_('My journal'))}</h1></header>\n<main>"
    for entry in entries:
        yield from _entry(entry)
    yield "</main>\n</body>"


def _entry(entry: Entry) -> Iterator[str]:
    moment = text_in(written_words(entry))
    told = f'<time datetime="{entry.written.isoformat()}">{moment}</time>' if entry.written else moment
    yield f"<section>\n<h2>{told}</h2>"
    yield from (f'<p class="note">{text_in(note)}</p>' for note in note_words(entry.notes))
    yield f'<div class="own" dir="auto">{text_in(entry.body)}</div>\n</section>'
