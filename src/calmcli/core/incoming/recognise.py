"""Which program made a file of entries, and the entries in it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from calmcli.core import json_text
from calmcli.core.incoming import day_one, daylio, jrnl, loose, own_csv, own_json, own_markdown
from calmcli.core.incoming.record import NotUnderstoodError, Record


class Source(StrEnum):
    """Where a file of entries comes from."""

    CALM = "calm"
    JRNL = "jrnl"
    DAY_ONE = "day-one"
    DAYLIO = "daylio"
    TEXT = "text"


class _Form(NamedTuple):
    """A form of text that entries come in."""

    source: Source
    """The program that writes it."""
    is_such: Callable[[str], bool]
    """Says whether a text is of this form."""
    records_in: Callable[[str], Iterable[Record]]
    """Reads the entries of one that is."""


_FORMS = (
    _Form(Source.CALM, own_markdown.is_own_markdown, own_markdown.records_in),
    _Form(Source.CALM, own_csv.is_own_csv, own_csv.records_in),
    _Form(Source.DAYLIO, daylio.is_daylio, daylio.records_in),
    _Form(Source.JRNL, jrnl.is_jrnl_text, jrnl.records_in_text),
)
"""What is no document of JSON, the form that says most of itself first."""


def records_of(
    file_name: str, text: str, changed: datetime, source: Source | None = None
) -> Iterable[Record]:
    """Return the entries in a file; without a source, its words say which program made it.

    `changed` is when it was last changed, for a file without a date. Raises `NotUnderstoodError`, at once
    or with the first entry that cannot be read.
    """
    wanted = source or source_of(file_name, text)
    if wanted is not Source.CALM and "\0" in text:
        raise NotUnderstoodError("it holds a byte that no text has", text[: text.index("\0")].count("\n") + 1)
    if wanted is Source.TEXT:
        return [loose.record_of(file_name, text, changed)]
    if _is_document(text):
        return _in_json(text, wanted)
    for form in _FORMS:
        if form.source is wanted and form.is_such(text):
            return form.records_in(text)
    raise _not_of(wanted)


def source_of(file_name: str, text: str) -> Source:
    """Return which program made a file, by its first words; plain text is one entry."""
    if _is_page(text):
        raise NotUnderstoodError("it is a page for a browser, which is only to read")
    if _is_document(text) and file_name.lower().endswith(".json"):
        return _source_of_document(_parsed(text))
    return next((form.source for form in _FORMS if form.is_such(text)), Source.TEXT)


def _is_document(text: str) -> bool:
    return _beginning(text).startswith("{")


def _is_page(text: str) -> bool:
    return _beginning(text).casefold().startswith(("<!doctype", "<html"))


def _beginning(text: str) -> str:
    return text.lstrip("\ufeff \t\r\n")[:9]


def _source_of_document(document: Mapping[str, Any]) -> Source:
    if isinstance(document.get("items"), list):
        return Source.CALM
    entries = document.get("entries")
    if isinstance(entries, list):
        first = entries[0] if entries and isinstance(entries[0], Mapping) else {}
        return Source.DAY_ONE if "creationDate" in first or "metadata" in document else Source.JRNL
    raise NotUnderstoodError("there are no entries in it that calm knows how to read")


def _in_json(text: str, source: Source) -> Iterable[Record]:
    document = _parsed(text)
    if _source_of_document(document) is not source:
        raise _not_of(source)
    reading = {Source.CALM: own_json.records_in, Source.DAY_ONE: day_one.records_in}
    return reading.get(source, jrnl.records_in_json)(document)


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        document: Mapping[str, Any] = json_text.parse(text)
    except json_text.NotJsonError as error:
        raise NotUnderstoodError(error.reason, error.line, error.column) from None
    return document


def _not_of(source: Source) -> NotUnderstoodError:
    return NotUnderstoodError(f"it does not look like a file of {source}")
