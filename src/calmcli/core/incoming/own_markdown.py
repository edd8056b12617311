"""Entries from the one markdown file that `calm journal export` makes, and the form of it."""

import re
from collections.abc import Iterator

from calmcli.core import toml
from calmcli.core.incoming.record import NotUnderstoodError, Record

_OPENING = "<!-- calm journal 1, marked: "
"""How the file begins, before the mark it uses."""

_CLOSING = " -->"
"""How a mark ends."""

MARK = "calm-entry"
"""What stands before each entry, longer where a person's words hold it."""

NAME = "name"
"""The key that an entry's name stands under, beside what else is above its words."""


def opening_of(mark: str) -> str:
    """Return the first line of a file that uses a mark."""
    return f"{_OPENING}{mark}{_CLOSING}"


def before_entry(mark: str) -> str:
    """Return what opens an entry; what is above its words follows as TOML, without a greater-than sign."""
    return f"<!-- {mark}\n"


def before_words(mark: str) -> str:
    """Return what stands between what a reader sees of an entry's head, and its words."""
    return f"<!-- {mark} words{_CLOSING}\n"


def is_own_markdown(text: str) -> bool:
    """Say whether a text begins as an export does."""
    return text.removeprefix("\ufeff").startswith(_OPENING)


def records_in(text: str) -> Iterator[Record]:
    """Return the entries of an export; raises `NotUnderstoodError` with the line of the first bad one."""
    mark = text.removeprefix("\ufeff").partition("\n")[0].removeprefix(_OPENING).removesuffix(_CLOSING)
    if not re.fullmatch(rf"{MARK}\d*", mark):
        raise NotUnderstoodError("its first line is not whole", 1)
    opening, *parts = text.split(before_entry(mark))
    line = 1 + opening.count("\n")
    for part in parts:
        yield _record(part, mark, line + 1)
        line += 1 + part.count("\n")


def _record(part: str, mark: str, line: int) -> Record:
    front, _closing, rest = part.partition(f"\n{_CLOSING.lstrip()}\n")
    _head, words_mark, body = rest.partition(before_words(mark))
    if not words_mark or not body.endswith("\n"):
        raise NotUnderstoodError("the end of this entry is missing", line)
    try:
        table = toml.parse(front)
    except toml.NotTomlError as error:
        raise NotUnderstoodError(error.reason, line + error.line - 1, error.column) from None
    name = table.pop(NAME, "")
    if not isinstance(name, str):
        raise NotUnderstoodError("its name is no word", line)
    return Record(body[:-1], table, name)
