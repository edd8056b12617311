"""Keys by the names that people know them by."""

from textual.binding import Binding

_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "backspace": "Backspace",
    "delete": "Del",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "question_mark": "?",
    "slash": "/",
}


def key_name(binding: Binding) -> str:
    """Return the key of a binding as a person knows it."""
    return binding.key_display or name_of(binding.key)


def name_of(key: str) -> str:
    """Return a key as a person knows it."""
    modifiers, plus, last = key.rpartition("+")
    if last.startswith("f") and last[1:].isdigit():
        last = last.upper()
    return modifiers.capitalize() + plus + _NAMES.get(last, last)
