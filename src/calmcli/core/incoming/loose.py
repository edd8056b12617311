"""A file of words that nobody made for a journal program: markdown or plain text, one file an entry."""

import re
from datetime import datetime

from calmcli.core.incoming.record import Record, table_of

_BLOCK = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<keys>.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_DATE_KEY = re.compile(r"^(?:date|created|created_at|written)[ \t]*:[ \t]*['\"]?([^'\"\r\n]+)", re.MULTILINE)
_TAGS_KEY = re.compile(r"^tags[ \t]*:[ \t]*\[?([^\[\]\r\n]+)\]?", re.MULTILINE)
_DAY = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
_MIDDAY = 12


def record_of(file_name: str, text: str, changed: datetime) -> Record:
    """Return the entry that a file is: all of its text, at the moment it tells or was last changed.

    The moment is that of a key `date` or `created` in a block between `---` lines, else the day in the
    file's name, at noon, else `changed`.
    """
    block = _BLOCK.match(text)
    keys = block["keys"] if block else ""
    told = _DATE_KEY.search(keys)
    moment = (_moment(told[1].strip()) if told else None) or _day(file_name) or changed
    listed = _TAGS_KEY.search(keys)
    tags = [tag.strip(" '\"#") for tag in listed[1].split(",")] if listed else []
    return Record(text, table_of(written=moment, tags=[tag for tag in tags if tag]))


def _moment(words: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return None
    return found if len(words) > len("2026-11-22") else found.replace(hour=_MIDDAY)


def _day(name: str) -> datetime | None:
    found = _DAY.search(name)
    try:
        return datetime.fromisoformat("-".join(found.groups())).replace(hour=_MIDDAY) if found else None
    except ValueError:
        return None
