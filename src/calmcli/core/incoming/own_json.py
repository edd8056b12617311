"""Entries from the JSON that `calm journal export` makes."""

from base64 import b64decode
from binascii import Error
from collections.abc import Iterator, Mapping
from typing import Any

from calmcli.core import toml
from calmcli.core.entry import entry_from
from calmcli.core.incoming.record import NotUnderstoodError, Record, moment_in, table_of, words_in

_KEPT = ("mood", "urge", "feelings", "tags", "kind")


def records_in(document: Mapping[str, Any]) -> Iterator[Record]:
    """Return the entries of an export; raises `NotUnderstoodError` with the first that is none."""
    for number, item in enumerate(document["items"], 1):
        if not isinstance(item, Mapping):
            raise NotUnderstoodError(f"entry {number}: it is no entry of calm")
        yield _record(item, number)


def _record(item: Mapping[str, Any], number: int) -> Record:
    name, text, whole, more, written = (
        words_in(item.get(key), key, number) for key in ("id", "text", "bytes", "more", "written")
    )
    if whole:
        return record_of_file(name, whole, f"entry {number}: its bytes cannot be read")
    front = table_of(written=moment_in(written, number) if written else None)
    front |= {key: item[key] for key in _KEPT if item.get(key) not in (None, [])}
    return Record(text, {**front, **more_in(more, number)}, name)


def record_of_file(name: str, whole: str, reason: str) -> Record:
    """Return the entry whose file stands as base64; raises `NotUnderstoodError` for the reason given."""
    try:
        text = b64decode(whole, validate=True).decode("utf-8", "surrogateescape")
    except Error:
        raise NotUnderstoodError(reason) from None
    entry = entry_from(name, text)
    return Record(entry.body, entry.front_matter(), name)


def more_in(text: str, number: int) -> dict[str, Any]:
    """Return what an entry says besides, from its TOML; raises `NotUnderstoodError`."""
    try:
        return toml.parse(text)
    except toml.NotTomlError as error:
        raise NotUnderstoodError(f"entry {number}: {error.reason}") from None
