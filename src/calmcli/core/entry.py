"""A journal entry: a person's words, and what stands above them in its file."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from calmcli.core import toml
from calmcli.core.notes import MOST, Notes
from calmcli.core.problem import Doubt
from calmcli.core.visible import one_line

SCHEMA = 1
"""The version of the entry format this program writes."""

FENCE = "+++"
"""The line before and after an entry's front matter."""

_FRONT_MATTER = re.compile(
    r"\A\ufeff?\+\+\+[ \t]*\r?\n(?P<front>.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_STAMP = "%Y-%m-%dT%H%M%S"
_ID = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{6})-\w+\Z", re.ASCII)
_TITLE_LENGTH = 60
_TITLE_FROM = 2000
"""Characters that a title is looked for in: of the longest entry too it is there at once."""


class Entry(NamedTuple):
    """One journal entry."""

    id: str
    """Its name: that of its file, without the ending."""
    written: datetime | None
    """When it was written, with its offset; None where the file does not say."""
    body: str
    """The person's words, byte for byte: bytes that are not UTF-8 stand as lone surrogates."""
    mood: int | None = None
    """How the person felt, 0-10, where they noted it."""
    urge: int | None = None
    """How strong the urge was, 0-10, where they noted it."""
    feelings: tuple[str, ...] = ()
    """The feelings they named."""
    tags: tuple[str, ...] = ()
    """The words they filed it under."""
    kind: str = "entry"
    """What it is: an entry, or what a later version calls it."""
    schema: int = SCHEMA
    """The version of the format it was read in."""
    is_readable: bool = True
    """Whether its file could be read at all."""
    extra: Mapping[str, Any] = MappingProxyType({})
    """What its file says besides: kept as it was found."""
    doubt: Doubt | None = None
    """What could not be understood above its words; None if all was."""

    @property
    def title(self) -> str:
        """Its first words, on one line, safe to show, at most 60 characters."""
        first = next(iter(self.body.lstrip()[:_TITLE_FROM].splitlines()), "")
        words = one_line(first.lstrip("# "))
        return words if len(words) <= _TITLE_LENGTH else words[: _TITLE_LENGTH - 1].rstrip() + "…"

    @property
    def can_change(self) -> bool:
        """Whether this version may write it: not if it could not be read, or a newer version wrote it."""
        return self.is_readable and self.schema <= SCHEMA

    def front_matter(self) -> dict[str, Any]:
        """Return the table that stands above its words, unknown keys included."""
        known: dict[str, Any] = {"schema": self.schema}
        known |= {"written": self.written} if self.written else {}
        known |= {name: value for name in ("mood", "urge") if (value := getattr(self, name)) is not None}
        known |= {name: list(value) for name in ("feelings", "tags") if (value := getattr(self, name))}
        return {**known, "kind": self.kind, **self.extra}

    @property
    def notes(self) -> Notes:
        """What was noted beside its words."""
        return Notes(self.mood, self.urge, self.feelings, self.tags)

    def with_body(self, body: str) -> "Entry":
        """Return it with other words."""
        return self._replace(body=body)

    def with_notes(self, notes: Notes) -> "Entry":
        """Return it with other notes; what was not understood gives way to a note under the same key."""
        noted = {key for key, value in notes._asdict().items() if value not in (None, ())}
        extra = {key: value for key, value in self.extra.items() if key not in noted}
        return self._replace(**notes._asdict(), extra=extra)


def file_text(front: str, body: str) -> str:
    """Return the text of an entry's file: its front matter as TOML between the fences, then its words."""
    return f"{FENCE}\n{front}{FENCE}\n{body}"


def entry_id(moment: datetime, suffix: str) -> str:
    """Return the name of an entry written at a moment (with its offset): names sort by time, in UTC."""
    return f"{moment.astimezone(UTC).strftime(_STAMP)}-{suffix}"


def is_entry_name(name: str) -> bool:
    """Say whether an entry may have this name: a file's, and of no other directory."""
    return re.fullmatch(r"\w[\w .-]{0,199}", name) is not None


def moment_of(entry_name: str) -> datetime | None:
    """Return the moment, in UTC, that an entry's name tells; None if it is a name of another kind."""
    match = _ID.match(entry_name)
    try:
        return datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC) if match else None
    except ValueError:
        return None


def unreadable_entry(name: str, reason: str) -> Entry:
    """Return an entry in place of a file that cannot be read, so that it is shown and never forgotten."""
    return Entry(name, moment_of(name), "", is_readable=False, doubt=Doubt(reason))


def entry_from(name: str, text: str) -> Entry:
    """Return the entry that a file's text holds; what cannot be understood stays among its words."""
    from calmcli.core.plain_toml import plain_table  # noqa: PLC0415 - whoever reads no entry does without

    match = _FRONT_MATTER.match(text)
    if match is None:
        is_unclosed = text.removeprefix("\ufeff").startswith(FENCE)
        doubt = Doubt("no second +++ line closes the first", line=1) if is_unclosed else None
        return Entry(name, moment_of(name), text, doubt=doubt)
    try:
        table = plain_table(match["front"]) or toml.parse(match["front"])
    except toml.NotTomlError as error:
        return Entry(name, moment_of(name), text, doubt=Doubt(error.reason, line=error.line + 1))
    return entry_of_table(name, table, text[match.end() :])


def entry_of_table(name: str, table: Mapping[str, Any], body: str) -> Entry:
    """Return the entry that a front matter and words make; what cannot be understood is kept, and doubted."""
    found: dict[str, Any] = {key: read(table[key]) for key, read in _KNOWN.items() if key in table}
    values = {key: value for key, value in found.items() if value is not None}
    unclear = [key for key in found if key not in values]
    kept = {key: value for key, value in table.items() if key not in values}
    written = values.pop("written", None)
    if written and written.tzinfo is None:
        kept["written"], written = written, written.replace(tzinfo=UTC)
    doubt = Doubt(f"not understood: {', '.join(unclear)}") if unclear else None
    return Entry(name, written or moment_of(name), body, **values, extra=kept, doubt=doubt)


def _moment(value: object) -> datetime | None:
    return value if isinstance(value, datetime) else None


def _zero_to_ten(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST else None


def _words(value: object) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    return None


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _version(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


_KNOWN = {
    "schema": _version,
    "written": _moment,
    "mood": _zero_to_ten,
    "urge": _zero_to_ten,
    "feelings": _words,
    "tags": _words,
    "kind": _word,
}
