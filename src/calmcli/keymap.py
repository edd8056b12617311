"""Every key of calm, from the bindings themselves: for a person's own keys, and for `docs/keys.md`."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pkgutil import walk_packages
from typing import Any, NamedTuple

from textual.binding import Binding, InvalidBinding
from textual.keys import REPLACED_KEYS, Keys, key_to_character
from textual.widget import Widget

from calmcli import screens, widgets
from calmcli.core.keymap import Bound, Keymap, UnknownKeyError, keymap_from
from calmcli.screens.everywhere import KEYS_EVERYWHERE
from calmcli.screens.frame import Frame

_KEYS = {*(key.value for key in Keys), *REPLACED_KEYS}


class Place(NamedTuple):
    """Where some keys work."""

    owner: type[Widget] | None
    """The screen or the part of a screen; None for all of calm."""
    bindings: Sequence[Binding]
    """What they do, each key a binding of its own."""
    screens: frozenset[str]
    """The names of the screens that it is on."""


def own_keymap(table: Mapping[str, Any]) -> Keymap:
    """Return what the keys of a person's own come to."""
    return keymap_from(table, list(_bounds()), keys_in)


def keys_in(words: str) -> tuple[str, ...]:
    """Return the keys that words name, with commas between them; raises `UnknownKeyError`."""
    try:
        keys = [binding.key for binding in Binding.make_bindings([Binding(words, "")])]
    except InvalidBinding:
        raise UnknownKeyError(words) from None
    for key in keys:
        last = key.rpartition("+")[2]
        if last not in _KEYS and key_to_character(last) is None:
            raise UnknownKeyError(key)
    return tuple(keys)


def places() -> Iterator[Place]:
    """Return where keys work: everywhere, on each screen, in each part of a screen."""
    found = sorted(_classes(screens, Frame), key=lambda screen: screen is not Frame)
    names = {screen: screen.__name__ for screen in found}
    yield Place(None, list(Binding.make_bindings(KEYS_EVERYWHERE)), frozenset(names.values()))
    for screen in found:
        on = frozenset(name for each, name in names.items() if issubclass(each, screen))
        yield Place(screen, _own(screen), on)
    for part in _classes(widgets, Widget):
        on = frozenset(name for screen, name in names.items() if _has(screen, part))
        yield Place(part, _own(part), on)


def _bounds() -> Iterator[Bound]:
    """Return what keys do, all keys of one thing together."""
    for place in places():
        together: dict[str, list[Binding]] = {}
        for binding in place.bindings:
            together.setdefault(binding.id or binding.action, []).append(binding)
        for same in together.values():
            first = same[0]
            keys = tuple(binding.key for binding in same)
            yield Bound(first.id or "", first.description, keys, place.screens, first.priority)


def _own(owner: type[Widget]) -> list[Binding]:
    """Return what a class binds; for a part of a screen also what Textual's own widget below it does."""
    bindings = list(Binding.make_bindings(owner.__dict__.get("BINDINGS", ())))
    if issubclass(owner, Frame):
        return bindings
    keys = {binding.key for binding in bindings}
    above = (base for base in owner.__mro__[1:] if base.__module__.startswith("textual.widgets"))
    others = [each for base in above for each in Binding.make_bindings(base.__dict__.get("BINDINGS", ()))]
    return [*bindings, *(each for each in others if each.key not in keys)]


def _has(screen: type[Widget], part: type[Widget]) -> bool:
    """Say whether a screen is made with a part: its module, or one it stands on, names it."""
    modules = {base.__module__ for base in screen.__mro__ if base.__module__.startswith("calmcli")}
    named = (each for module in modules for each in vars(sys.modules[module]).values())
    return any(isinstance(each, type) and issubclass(each, part) for each in named)


def _classes(package: Any, base: type[Widget]) -> Iterator[type[Widget]]:
    """Return the classes of a package that bind keys or are screens, in the order of their files."""
    for found in walk_packages(package.__path__, f"{package.__name__}."):
        module = import_module(found.name)
        for each in vars(module).values():
            is_own = isinstance(each, type) and issubclass(each, base) and each.__module__ == found.name
            if is_own and (issubclass(each, Frame) or "BINDINGS" in each.__dict__):
                yield each
