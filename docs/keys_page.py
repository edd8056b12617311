"""Makes docs/keys.md from the bindings themselves: `python docs/keys_page.py`."""

import re
from collections.abc import Iterator
from pathlib import Path

from calmcli.keymap import Place, places
from calmcli.screens.frame import Frame
from calmcli.widgets.key_names import name_of

PAGE = Path(__file__).parent / "keys.md"

ABOUT = """\
# The keys

Made by `python docs/keys_page.py` from the keys themselves; a test holds it. `?` shows those of your screen.
`Ctrl+p` lists what can be done there, to choose from. The keys at the foot of a screen can be clicked.

Everything has a name. Give it other keys in `config.toml`, with commas between them:

```toml
[keys]
"plan.write" = "x, ctrl+w"
theme = "f9"
```

They take the place of those here. Esc, F1, Ctrl+t, Ctrl+q, F12 and Ctrl+c always do what they do, and can
only be added to. A name that calm does not know, or a key that means something else on the same screen, is
said in one line when calm opens, and the keys stay as they were.
"""


def page() -> str:
    """Return the page."""
    return "\n".join([ABOUT, *(line for place in places() for line in _section(place))])


def _section(place: Place) -> Iterator[str]:
    rows: dict[str, tuple[str, list[str]]] = {}
    for binding in place.bindings:
        if binding.id:
            words = binding.tooltip or binding.description
            rows.setdefault(binding.id, (words, []))[1].append(name_of(binding.key))
    if rows:
        yield from (f"## {_heading(place)}", "", "| keys | what they do | name |", "|---|---|---|")
        yield from (f"| {' '.join(keys)} | {words} | `{name}` |" for name, (words, keys) in rows.items())
        yield ""


def _heading(place: Place) -> str:
    if place.owner is None:
        return "Everywhere, also where you type"
    if place.owner is Frame:
        return "On every screen"
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", place.owner.__name__.removesuffix("Screen"))
    about = (place.owner.__doc__ or "").partition("\n")[0].rstrip(".")
    return f"{name.capitalize()}: {about[:1].lower()}{about[1:]}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
