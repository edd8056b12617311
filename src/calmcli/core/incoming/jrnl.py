"""Entries from jrnl: its own text file, which is also its text export, and its JSON export."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from calmcli.core.incoming.record import NotUnderstoodError, Record, moment_in, table_of, words_in

_START = re.compile(
    r"^\[?(?P<day>\d{4}-\d{2}-\d{2})[ T](?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?P<half> ?[AP]M)?(?P<end>\]?) ?",
    re.IGNORECASE | re.MULTILINE,
)
_TAG = re.compile(r"(?<![\w@])@([\w-]+)")
_STAR = " *"


def is_jrnl_text(text: str) -> bool:
    """Say whether a text begins as a file of jrnl does."""
    return _START.match(text.lstrip("\ufeff\r\n")) is not None


def records_in_text(text: str) -> Iterator[Record]:
    """Return the entries of a jrnl text; raises `NotUnderstoodError` for a moment that does not exist."""
    text = text.lstrip("\ufeff\r\n").replace("\r\n", "\n")
    starts = [found for found in _START.finditer(text) if found[0].startswith("[") == bool(found["end"])]
    ends = [start.start() for start in starts[1:]] + [len(text)]
    for start, end in zip(starts, ends, strict=True):
        yield _record(_moment(start), text[start.end() : end].rstrip("\n"))


def _moment(start: re.Match[str]) -> datetime:
    time = start["time"] if start["time"].count(":") == 2 else f"{start['time']}:00"  # noqa: PLR2004
    half = (start["half"] or "").strip().upper()
    form = "%Y-%m-%d %I:%M:%S %p" if half else "%Y-%m-%d %H:%M:%S"
    try:
        return datetime.strptime(f"{start['day']} {time} {half}".strip(), form)
    except ValueError:
        raise NotUnderstoodError("no such moment", start.string[: start.start()].count("\n") + 1) from None


def _record(written: datetime, words: str) -> Record:
    title, line_break, rest = words.partition("\n")
    is_starred = title.endswith(_STAR)
    body = title.removesuffix(_STAR) + line_break + rest
    tags = list(dict.fromkeys(_TAG.findall(body)))
    return Record(_ended(body), table_of(written=written, tags=tags, starred=is_starred))


def records_in_json(document: Mapping[str, Any]) -> Iterator[Record]:
    """Return the entries of a jrnl JSON export; raises `NotUnderstoodError` with the first that is none."""
    for number, entry in enumerate(document["entries"], 1):
        if not isinstance(entry, Mapping):
            raise NotUnderstoodError(f"entry {number}: it is no entry of jrnl")
        day, time = (words_in(entry.get(key), key, number) for key in ("date", "time"))
        title, rest = (words_in(entry.get(key), key, number) for key in ("title", "body"))
        tags = [str(tag).removeprefix("@") for tag in entry.get("tags") or []]
        front = table_of(
            written=moment_in(f"{day} {time or '00:00'}", number),
            tags=tags,
            starred=entry.get("starred") is True,
        )
        yield Record(_ended("\n".join(part for part in (title, rest) if part)), front)


def _ended(body: str) -> str:
    return f"{body}\n" if body else ""
