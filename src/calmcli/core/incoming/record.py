"""One entry on its way into the journal, as another file holds it."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple


class Record(NamedTuple):
    """What a file says of one entry."""

    body: str
    """The words, byte for byte."""
    front: Mapping[str, Any] = MappingProxyType({})
    """What stands above them, by the keys of an entry; `written` may lack its offset."""
    name: str = ""
    """The name it had in calm; empty where it comes from elsewhere."""

    @property
    def written(self) -> datetime | None:
        """When it was written, where it says so."""
        found = self.front.get("written")
        return found if isinstance(found, datetime) else None


class NotUnderstoodError(ValueError):
    """A file holds something that is no entry, so that nothing of it can be brought in."""

    def __init__(self, reason: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        """What is wrong, in a few words."""
        self.line = line
        """The line, from 1, where it is known."""
        self.column = column
        """The column, from 1, where it is known."""


def table_of(**values: Any) -> dict[str, Any]:
    """Return the values that say something: no key for what is empty, none or false."""
    return {key: value for key, value in values.items() if value not in (None, "", [], False)}


def words_in(value: object, key: str, number: int) -> str:
    """Return the words under a key of the nth entry; raises `NotUnderstoodError` where they are none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise NotUnderstoodError(f"entry {number}: {key} holds no words")
    return value


def moment_in(text: str, number: int) -> datetime:
    """Return a moment written the ISO way in the nth entry; raises `NotUnderstoodError`."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise NotUnderstoodError(f"entry {number}: its date cannot be read") from None
