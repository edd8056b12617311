"""Which program made a file of entries, and the entries in it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from calmcli.core import json_text
from calmcli.core.incoming import day_one, daylio, jrnl, loose, own_csv, own_json, own_markdown
from calmcli.core.incoming.record import NotUnderstoodError, Record
from calmcli.core.incoming.rows import header_of


class Source(StrEnum):
    """Where a file of entries comes from."""

    CALM = "calm"
    JRNL = "jrnl"
    DAY_ONE = "day-one"
    DAYLIO = "daylio"
    TEXT = "text"


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
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return _in_json(text, wanted)
    if wanted is Source.CALM:
        return own_markdown.records_in(text) if own_markdown.is_own_markdown(text) else _own_rows(text)
    if wanted is Source.DAYLIO and set(header_of(text)) >= daylio.HEADER:
        return daylio.records_in(text)
    if wanted is Source.JRNL and jrnl.is_jrnl_text(text):
        return jrnl.records_in_text(text)
    raise _not_of(wanted)


def source_of(file_name: str, text: str) -> Source:
    """Return which program made a file, by its first words; plain text is one entry."""
    header = set(header_of(text))
    if text.lstrip("\ufeff \t\r\n").startswith("{") and file_name.lower().endswith(".json"):
        return _source_of_document(_parsed(text))
    if own_markdown.is_own_markdown(text) or header >= set(own_csv.COLUMNS[:2]):
        return Source.CALM
    if header >= daylio.HEADER:
        return Source.DAYLIO
    return Source.JRNL if jrnl.is_jrnl_text(text) else Source.TEXT


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


def _own_rows(text: str) -> Iterable[Record]:
    if not set(header_of(text)) >= set(own_csv.COLUMNS[:2]):
        raise _not_of(Source.CALM)
    return own_csv.records_in(text)


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        document: Mapping[str, Any] = json_text.parse(text)
    except json_text.NotJsonError as error:
        raise NotUnderstoodError(error.reason, error.line, error.column) from None
    return document


def _not_of(source: Source) -> NotUnderstoodError:
    return NotUnderstoodError(f"it does not look like a file of {source}")
