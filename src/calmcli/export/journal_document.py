"""A journal as JSON and as CSV: both read back as the same entries."""

import json
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from calmcli.core.documents import entry_item
from calmcli.core.entry import SCHEMA, Entry, file_text
from calmcli.core.incoming.own_csv import COLUMNS, guarded, joined, rows_text

Dump = Callable[[Mapping[str, Any]], str]
"""Writes a table as TOML."""


def journal_json_of(entries: Iterable[Entry], dump: Dump) -> str:
    """Return entries as a JSON document: that of the list, with all that it leaves out."""
    items = [_item(entry, dump) for entry in entries]
    return json.dumps({"schema": SCHEMA, "items": items}, indent=2) + "\n"


def journal_csv_of(entries: Iterable[Entry], dump: Dump) -> str:
    """Return entries as CSV with headings; no cell is a formula to any spreadsheet."""
    items = (_item(entry, dump) for entry in entries)
    return rows_text([COLUMNS, *([_cell(item.get(column)) for column in COLUMNS] for item in items)])


def _item(entry: Entry, dump: Dump) -> dict[str, Any]:
    more = dump({**entry.extra, **({} if entry.schema == SCHEMA else {"schema": entry.schema})})
    item = {**entry_item(entry), "feelings": list(entry.feelings), "kind": entry.kind, "more": more}
    whole = file_text(dump(entry.front_matter()), entry.body).encode("utf-8", "surrogateescape")
    try:
        whole.decode()
    except UnicodeDecodeError:
        return {**item, "feelings": [], "more": "", "bytes": b64encode(whole).decode()}
    return item


def _cell(value: object) -> str:
    if isinstance(value, list):
        return guarded(joined(value))
    return "" if value is None else guarded(str(value))
