"""What can be done on a screen, by its bindings: one definition gives the key, the name and more of it."""

from functools import partial
from typing import NamedTuple

from textual.binding import ActiveBinding
from textual.screen import Screen

from calmcli.widgets.key_names import key_name

_ON_ALL = {"keys", "leave", "leave-too"}
"""The bindings that all screens have."""


class Command(NamedTuple):
    """One thing that can be done."""

    name: str
    """What it is, in a few words."""
    keys: tuple[str, ...]
    """The keys that do it, by the names that people know."""
    action: str
    """The action that does it."""
    tip: str = ""
    """More of it, in a sentence; empty where the name says all."""


def commands_on(screen: Screen[object]) -> list[Command]:
    """Return what can be done on a screen now, the keys for the same thing together."""
    found: dict[str, Command] = {}
    for active in _named(screen):
        binding = active.binding
        known = found.get(binding.description)
        keys = (*(known.keys if known else ()), key_name(binding))
        press = known.action if known else pressing(active)
        found[binding.description] = Command(
            binding.description, tuple(dict.fromkeys(keys)), press, binding.tooltip
        )
    return list(found.values())


def _named(screen: Screen[object]) -> list[ActiveBinding]:
    """Return the bindings that work now: of the screen, of all screens, then those that move about."""
    working = (each for each in screen.active_bindings.values() if each.binding.id and each.enabled)
    return sorted(working, key=partial(_place, screen))


def _place(screen: Screen[object], active: ActiveBinding) -> int:
    if active.node is screen:
        return int(active.binding.id in _ON_ALL)
    return 1 if active.node is screen.app else 2


def pressing(active: ActiveBinding) -> str:
    """Return the action of a click: it presses the key, so that it does the same whoever answers it."""
    return f"app.simulate_key('{active.binding.key}')"
