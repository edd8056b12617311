"""The formats a plan can be handed on in; the libraries of one are loaded for it alone."""

# ruff: noqa: PLC0415 - each format costs some milliseconds that the others do without

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from calmcli.core.safety_plan import SafetyPlan
from calmcli.export.calls import Calls
from calmcli.export.fonts import Fonts, Size
from calmcli.export.lacking import MissingLibraryError
from calmcli.export.sheet import Sheet, Words, sheet_of


class Format(StrEnum):
    """A format to hand a plan on in."""

    TEXT = "text"
    MARKDOWN = "md"
    HTML = "html"
    PDF = "pdf"
    CARD = "card"
    ICS = "ics"
    JSON = "json"

    @property
    def is_shown(self) -> bool:
        """Whether a terminal can show it."""
        return self not in (Format.PDF, Format.CARD)


SUFFIXES: Mapping[str, Format] = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".pdf": Format.PDF,
    ".ics": Format.ICS,
    ".json": Format.JSON,
}
"""The format that the end of a file's name stands for."""

_PRINTING = ("fpdf2", "uharfbuzz")
_LIBRARIES: Mapping[Format, tuple[str, ...]] = {
    Format.PDF: _PRINTING,
    Format.CARD: _PRINTING,
    Format.ICS: ("icalendar",),
}
"""The libraries that a format needs, by the names that an installer knows them by."""

_OPTIONAL = frozenset({"fpdf", "uharfbuzz", "icalendar"})


class Job(NamedTuple):
    """A plan to hand on, and all that its page needs."""

    plan: SafetyPlan
    """The plan, redacted."""
    words: Words
    """The content around it."""
    calls: Calls
    """Who can be called."""
    now: datetime
    """The moment of the export."""
    review: date | None
    """The day to look at the plan again; None where there is none, or it is left out."""
    style: Callable[[], str]
    """Gives the style sheet of the HTML page."""
    fonts: Fonts
    """The fonts of the printed page."""
    size: Size = Size.A4
    """The size of the printed page."""

    @property
    def sheet(self) -> Sheet:
        """The page of the plan."""
        return sheet_of(self.plan, self.words, self.calls, self.now.date())


def exported(format_: Format, job: Job) -> bytes:
    """Return a plan in a format, texts as UTF-8.

    Raises `MissingLibraryError`, `NoDateError` for a calendar without dates, and for the printed pages
    `UndrawableError` and `FontError`.
    """
    try:
        return _MAKERS[format_](job)
    except ModuleNotFoundError as error:
        if error.name in _OPTIONAL and format_ in _LIBRARIES:
            raise MissingLibraryError(_LIBRARIES[format_]) from error
        raise


def _text(job: Job) -> bytes:
    from calmcli.export.text import text_of

    return text_of(job.sheet).encode()


def _markdown(job: Job) -> bytes:
    from calmcli.export.markdown import markdown_of

    return markdown_of(job.sheet).encode()


def _html(job: Job) -> bytes:
    from calmcli.export.html import html_of

    return html_of(job.sheet, job.style()).encode()


def _pdf(job: Job) -> bytes:
    from calmcli.export.pdf import pdf_of

    return pdf_of(job.sheet, job.fonts, job.size)


def _card(job: Job) -> bytes:
    from calmcli.export.card import card_of

    return card_of(job.sheet, job.fonts, job.size)


def _ics(job: Job) -> bytes:
    from calmcli.export.calendar import calendar_of

    return calendar_of(job.plan, job.review, job.words.page, job.now)


def _json(job: Job) -> bytes:
    from calmcli.export.document import json_of

    return json_of(job.plan, job.calls, job.now.date()).encode()


_MAKERS: Mapping[Format, Callable[[Job], bytes]] = {
    Format.TEXT: _text,
    Format.MARKDOWN: _markdown,
    Format.HTML: _html,
    Format.PDF: _pdf,
    Format.CARD: _card,
    Format.ICS: _ics,
    Format.JSON: _json,
}
