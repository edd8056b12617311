"""Keys of a person's own: what they asked for, and what of it can be."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from calmcli.core.language import _
from calmcli.core.problem import Doubt
from calmcli.core.setting import closest

TABLE = "keys"
"""The table of the settings that they stand in."""

LASTING = {"escape", "f1", "ctrl+t", "ctrl+q", "f12", "ctrl+c"}
"""The keys that always do what they do: out of here, and to somebody who can be called."""

_NEVER_TYPED = {"enter", "escape", "tab", "backspace", "delete", "insert"} | {
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
}


class Bound(NamedTuple):
    """Something that keys do."""

    id: str
    """Its id; empty for what a person cannot give other keys."""
    name: str
    """What it does, in a few words."""
    keys: tuple[str, ...]
    """The keys that do it."""
    screens: frozenset[str]
    """The names of the screens on which they do it."""
    is_over_text: bool = False
    """Whether it is done even where words are typed, so that no letter can do it."""

    def meets(self, other: "Bound") -> bool:
        """Say whether one key could mean both."""
        is_same = self == other or bool(self.id and self.id == other.id)
        return not is_same and bool(self.screens & other.screens)


class Keymap(NamedTuple):
    """The keys that hold instead of those that calm comes with."""

    keys: Mapping[str, tuple[str, ...]]
    """All keys of something, by its id; nothing for what stays as it is."""
    doubts: Sequence[Doubt] = ()
    """What could not be, and why."""


class UnknownKeyError(ValueError):
    """No key is called so."""


def keymap_from(
    table: Mapping[str, Any], bounds: Sequence[Bound], read: Callable[[str], tuple[str, ...]]
) -> Keymap:
    """Return what a table of keys by ids comes to; what cannot be is a doubt, and its keys stay.

    `read` returns the keys that words name, and raises `UnknownKeyError`.
    """
    known = {bound.id: bound for bound in bounds if bound.id}
    wanted: dict[str, tuple[str, ...]] = {}
    doubts: list[Doubt] = []
    for id_, words in _flat(table):
        reason = _hindrance(known[id_], words, read) if id_ in known else _unknown(id_, known)
        if reason:
            doubts.append(Doubt(reason, key=id_, table=TABLE))
        else:
            wanted[id_] = _with_lasting(known[id_], read(words))
    return _without_clashes(wanted, bounds, doubts)


def _flat(table: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Return the ids of a table with what stands under them; an id with a dot may be a table in the table."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def _unknown(id_: str, known: Iterable[str]) -> str:
    meant = closest(id_, tuple(known))
    reason = _("nothing is called so; {meant} is near") if meant else _("nothing is called so")
    return reason.format(meant=meant)


def _hindrance(bound: Bound, words: object, read: Callable[[str], tuple[str, ...]]) -> str:
    """Return why something cannot have the keys that words name; empty where it can."""
    if not isinstance(words, str):
        return _("keys in quotes were expected, with commas between them")
    try:
        keys = read(words)
    except UnknownKeyError as error:
        return _("no key is called so ({key})").format(key=error)
    if lasting := sorted(LASTING.intersection(keys).difference(bound.keys)):
        return _("{key} always does what it does").format(key=lasting[0])
    if bound.is_over_text and (typed := [key for key in keys if _is_typed(key)]):
        return _("{key} is typed in words").format(key=typed[0])
    return ""


def _is_typed(key: str) -> bool:
    """Say whether a key puts a letter or a sign where words are typed."""
    is_function = key[:1] == "f" and key[1:].isdigit()
    return not is_function and "+" not in key and key not in _NEVER_TYPED


def _with_lasting(bound: Bound, keys: Iterable[str]) -> tuple[str, ...]:
    """Return keys with those before them that cannot be taken away."""
    lasting = [key for key in bound.keys if key in LASTING]
    return tuple(dict.fromkeys([*lasting, *keys]))


def _without_clashes(
    wanted: dict[str, tuple[str, ...]], bounds: Sequence[Bound], doubts: list[Doubt]
) -> Keymap:
    """Return what is left once everything whose key means something else there too is as it was."""
    while clash := _clash(wanted, bounds):
        bound, other, key = clash
        reason = _("{key} already does “{other}” there").format(key=key, other=other.name)
        doubts.append(Doubt(reason, key=bound.id, table=TABLE))
        del wanted[bound.id]
    return Keymap(wanted, doubts)


def _clash(wanted: Mapping[str, tuple[str, ...]], bounds: Sequence[Bound]) -> tuple[Bound, Bound, str] | None:
    now = [bound._replace(keys=wanted.get(bound.id, bound.keys)) for bound in bounds]
    for bound, before in zip(now, bounds, strict=True):
        fresh = set(bound.keys) - set(before.keys) if bound.id in wanted else set[str]()
        for other in now if fresh else ():
            if bound.meets(other) and (shared := fresh.intersection(other.keys)):
                return bound, other, min(shared)
    return None
