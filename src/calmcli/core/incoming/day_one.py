"""Entries from the JSON that Day One exports."""

from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from calmcli.core.incoming.record import NotUnderstoodError, Record, moment_in, table_of, words_in

_TAKEN = frozenset({"creationDate", "timeZone", "text", "tags"})


def records_in(document: Mapping[str, Any]) -> Iterator[Record]:
    """Return the entries of a Day One export; raises `NotUnderstoodError` with the first that is none.

    What an entry holds besides its words - its place, its weather - is kept under `day_one`.
    """
    for number, entry in enumerate(document["entries"], 1):
        if not isinstance(entry, Mapping):
            raise NotUnderstoodError(f"entry {number}: it is no entry of Day One")
        yield _record(entry, number)


def _record(entry: Mapping[str, Any], number: int) -> Record:
    moment = moment_in(words_in(entry.get("creationDate"), "creationDate", number), number)
    zone = _zone(entry.get("timeZone"))
    front = table_of(
        written=moment.astimezone(zone) if zone and moment.tzinfo else moment,
        tags=[str(tag) for tag in entry.get("tags") or []],
        day_one=_without_nulls({key: value for key, value in entry.items() if key not in _TAKEN}) or None,
    )
    return Record(words_in(entry.get("text"), "text", number), front)


def _zone(name: object) -> ZoneInfo | None:
    """Return a time zone by its name; an entry of a zone that nobody knows keeps its own offset."""
    try:
        return ZoneInfo(str(name)) if name else None
    except (ValueError, OSError, KeyError):
        return None


def _without_nulls(value: Any) -> Any:
    """Return a value without what TOML has no word for: nothing at all."""
    if isinstance(value, Mapping):
        return {key: _without_nulls(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [_without_nulls(inner) for inner in value if inner is not None]
    return value
