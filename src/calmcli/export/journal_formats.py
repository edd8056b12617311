"""The formats a journal can be handed on in."""

# ruff: noqa: PLC0415 - each format costs some milliseconds that the others do without

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from calmcli.core.entry import Entry


class JournalFormat(StrEnum):
    """A format to hand a journal on in."""

    FOLDER = "folder"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"
    TEXT = "text"


SUFFIXES: Mapping[str, JournalFormat] = {
    "": JournalFormat.FOLDER,
    ".md": JournalFormat.MARKDOWN,
    ".html": JournalFormat.HTML,
    ".htm": JournalFormat.HTML,
    ".json": JournalFormat.JSON,
    ".csv": JournalFormat.CSV,
    ".txt": JournalFormat.TEXT,
}
"""The format that the end of a file's name stands for."""


class Pages(NamedTuple):
    """The entries to hand on, and what their pages need."""

    entries: Sequence[Entry]
    """The entries, oldest first; each can be read."""
    dump: Callable[[Mapping[str, Any]], str]
    """Writes a table as TOML."""
    style: Callable[[], str]
    """Gives the style sheet of the HTML page."""


def exported_journal(format_: JournalFormat, pages: Pages) -> bytes:
    """Return entries in a format of one file, texts as UTF-8; markdown keeps every byte as it is."""
    return _MAKERS[format_](pages)


def _markdown(pages: Pages) -> bytes:
    from calmcli.export.journal_markdown import journal_markdown_of

    return journal_markdown_of(pages.entries, pages.dump).encode("utf-8", "surrogateescape")


def _html(pages: Pages) -> bytes:
    from calmcli.export.journal_html import journal_html_of

    return journal_html_of(pages.entries, pages.style()).encode()


def _json(pages: Pages) -> bytes:
    from calmcli.export.journal_document import journal_json_of

    return journal_json_of(pages.entries, pages.dump).encode()


def _csv(pages: Pages) -> bytes:
    from calmcli.export.journal_document import journal_csv_of

    return journal_csv_of(pages.entries, pages.dump).encode()


def _text(pages: Pages) -> bytes:
    from calmcli.export.journal_text import journal_text_of

    return journal_text_of(pages.entries).encode()


_MAKERS: Mapping[JournalFormat, Callable[[Pages], bytes]] = {
    JournalFormat.MARKDOWN: _markdown,
    JournalFormat.HTML: _html,
    JournalFormat.JSON: _json,
    JournalFormat.CSV: _csv,
    JournalFormat.TEXT: _text,
}
