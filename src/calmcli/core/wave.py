"""A wave: one urge as somebody rode it, in their own marks, with what helped and their own words."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from types import MappingProxyType
from typing import Any, NamedTuple, Self, TypeVar

from calmcli.core.entry import moment_of
from calmcli.core.language import _
from calmcli.core.problem import Doubt

SCHEMA = 1
"""The version of the wave format this program writes."""

STRONGEST = 10
"""The strongest an urge may be marked; 0 is none."""

_LEFT_OUT: tuple[Any, ...] = ("", None, [])
"""What does not stand in a file: nobody said it."""

_Value = TypeVar("_Value")


class StrengthError(ValueError):
    """A strength that is no whole number from 0 to 10."""


class _Mark(NamedTuple):
    """What `Mark` holds, before its rule is kept."""

    moment: datetime
    """When it was given, with its offset."""
    strength: int
    """How strong the urge was, 0-10: the person's own note."""


class Mark(_Mark):
    """How strong an urge was at one moment.

    Making one raises `StrengthError` unless the strength is a whole number from 0 to 10.
    """

    __slots__ = ()

    def __new__(cls, moment: datetime, strength: int) -> Self:
        """Return the mark, if its strength is one."""
        if not isinstance(strength, int) or isinstance(strength, bool) or not 0 <= strength <= STRONGEST:
            raise StrengthError(strength)
        return super().__new__(cls, moment, strength)


class Helped(NamedTuple):
    """Something that helped: a step, or one thing on it."""

    step: str
    """The id of the step; empty for something that is on none."""
    item: str = ""
    """The words of an item of the person's own or of a suggestion; empty where the step itself helped."""


class Wave(NamedTuple):
    """One urge, ridden."""

    id: str
    """Its name: that of its file, without the ending."""
    began: datetime | None = None
    """When it began, with its offset; None where that is not known."""
    ended: datetime | None = None
    """When the person left it, with its offset; None where it was broken off, or that is not known."""
    marks: tuple[Mark, ...] = ()
    """How strong the urge was, in the order in which it was noted."""
    steps: tuple[str, ...] = ()
    """The ids of the steps of the urge plan that were taken, in order."""
    helped: tuple[Helped, ...] = ()
    """What helped."""
    feeling: str = ""
    """The id of the feeling the person named; empty where they named none."""
    note: str = ""
    """Their words."""
    kind: str = "plan"
    """What was ridden: "plan", "ride" for the wave by itself, or what a later version calls it."""
    schema: int = SCHEMA
    """The version of the format it was read in."""
    raw: Mapping[str, Any] = MappingProxyType({})
    """The table it was read from, with all that is not understood; empty for a new one."""
    doubts: tuple[Doubt, ...] = ()
    """What could not be understood."""

    @property
    def first_strength(self) -> int | None:
        """How strong the urge was at first, 0-10; None where it was never noted."""
        return self.marks[0].strength if self.marks else None

    @property
    def last_strength(self) -> int | None:
        """How strong the urge was at last, 0-10; None where it was never noted."""
        return self.marks[-1].strength if self.marks else None

    @property
    def has_eased(self) -> bool | None:
        """Whether the last mark is below the first; None where there are not two to compare."""
        return self.marks[-1].strength < self.marks[0].strength if len(self.marks) > 1 else None

    @property
    def can_change(self) -> bool:
        """Whether this version may write it: not if a newer version wrote it."""
        return self.schema <= SCHEMA


def wave_from(name: str, table: Mapping[str, Any]) -> Wave:
    """Return the wave a table stands for; what cannot be understood becomes a doubt and the rest is shown."""
    values: dict[str, Any] = {}
    doubts = []
    for key, read in _READERS.items():
        if key in table:
            value, is_clear = read(table[key])
            values |= {} if value is None else {key: value}
            doubts += [] if is_clear else [Doubt(_expected(key), key=key)]
    return Wave(name, **{"began": moment_of(name), **values}, raw=table, doubts=tuple(doubts))


def table_of(wave: Wave) -> dict[str, Any]:
    """Return the table for a wave's file; what stood in its own file and was not changed stays as it was."""
    before = wave_from(wave.id, wave.raw)
    table: dict[str, Any] = {}
    for key in _READERS:
        value = getattr(wave, key)
        if key in wave.raw and value == getattr(before, key):
            table[key] = wave.raw[key]
        elif (written := _written(key, value, wave.raw.get(key, []))) not in _LEFT_OUT or key == "kind":
            table[key] = written
    return {**table, **{key: value for key, value in wave.raw.items() if key not in _READERS}}


def _written(key: str, value: Any, found: object) -> Any:
    """Return what stands for a value under its key; in a list, what was not understood stays, at the end."""
    if key not in _IN_LISTS:
        return value
    read, write = _IN_LISTS[key]
    stood = [(read(each), each) for each in (found if isinstance(found, list) else [found])]
    known = {was: each for was, each in stood if was is not None}
    unclear = [each for was, each in stood if was is None]
    return [known[each] if each in known else write(each) for each in value] + unclear


def moment_with_offset(value: object) -> datetime | None:
    """Return the moment a TOML value stands for, in UTC where it has no offset; None if it is none."""
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def _mark(value: object) -> Mark | None:
    entry = value if isinstance(value, Mapping) else {}
    moment = moment_with_offset(entry.get("at"))
    try:
        return Mark(moment, entry["strength"]) if moment else None
    except (LookupError, StrengthError):
        return None


def _helped(value: object) -> Helped | None:
    """Return what helped; a step by itself may be its id alone."""
    entry = {"step": value} if isinstance(value, str) else value
    if not isinstance(entry, Mapping):
        return None
    step, item = entry.get("step", ""), entry.get("item", "")
    are_words = isinstance(step, str) and isinstance(item, str)
    return Helped(step, item) if are_words and (step or item) else None


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _version(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _mark_table(mark: Mark) -> dict[str, Any]:
    return {"at": mark.moment, "strength": mark.strength}


def _helped_table(helped: Helped) -> dict[str, Any]:
    return helped._asdict() if helped.item else {"step": helped.step}


def _alone(read: Callable[[object], _Value | None], value: object) -> tuple[_Value | None, bool]:
    """Read a value, and say whether it was clear."""
    found = read(value)
    return found, found is not None


def _each(read: Callable[[object], _Value | None], value: object) -> tuple[tuple[_Value, ...], bool]:
    """Read those values of a list that are known, and say whether those were all."""
    entries = value if isinstance(value, list) else [value]
    found = [one for each in entries if (one := read(each)) is not None]
    return tuple(found), isinstance(value, list) and len(found) == len(entries)


_IN_LISTS: Mapping[str, tuple[Callable[[object], Any], Callable[[Any], Any]]] = {
    "marks": (_mark, _mark_table),
    "steps": (_words, str),
    "helped": (_helped, _helped_table),
}
"""How one of a list is read and written, by the key of the list."""

_READERS: Mapping[str, Callable[[object], tuple[Any, bool]]] = {
    "schema": partial(_alone, _version),
    "kind": partial(_alone, _words),
    "began": partial(_alone, moment_with_offset),
    "ended": partial(_alone, moment_with_offset),
    "feeling": partial(_alone, _words),
    "marks": partial(_each, _mark),
    "steps": partial(_each, _words),
    "helped": partial(_each, _helped),
    "note": partial(_alone, _words),
}
"""How the value of a key is read, in the order in which a file says them."""


def _expected(key: str) -> str:
    match key:
        case "schema":
            return _("a whole number was expected")
        case "began" | "ended":
            return _("a date and a time were expected")
        case "marks":
            return _("a mark is a moment and a whole number from 0 to 10")
        case "steps":
            return _("a list of words in quotes was expected")
        case "helped":
            return _("what helped is a step, or a step and the words of an item")
    return _("words in quotes were expected")
