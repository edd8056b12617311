"""What is needed to try something on every screen."""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from calmcli import screens
from calmcli.screens.frame import Frame
from calmcli.store.places import find_places
from calmcli.store.store import Store
from calmcli.store.writing import new_entry
from keeping import put


def write_an_entry(home: Path, moment: datetime) -> None:
    """Put an entry into the journal, for the screens that show one."""
    store = Store(find_places({"CALM_HOME": str(home)}))
    new_entry(store, moment).save("A walk before the exam", moment)


TWICE = "2026-11-20T081500-k3f9"
"""The entry that has two versions, where one has."""

COPY = f"{TWICE}.sync-conflict-20261121-101010-ABCDEFG"
"""The copy of it that a sync left."""


def write_two_versions(home: Path) -> None:
    """Put an entry into the journal, and a copy of it that a sync left."""
    for name, mood, words in (
        (
            TWICE,
            4,
            "Rain all evening, so I made tea and sat by the window.\n\nThe exam is soon.\nSam rang.\n",
        ),
        (COPY, 5, "Rain all evening, so I made cocoa and sat by the open window.\n\nThe exam is soon.\n"),
    ):
        put(home / "data" / "journal" / "2026" / f"{name}.md", f"+++\nmood = {mood}\n+++\n{words}")


def every_screen() -> Iterator[type[Frame]]:
    """Return each screen of calm, none that others are made from."""
    for module in walk_packages(screens.__path__, "calmcli.screens."):
        import_module(module.name)
    found = [Frame]
    for screen in found:
        found += screen.__subclasses__()
    return (
        screen for screen in found if not screen.__subclasses__() and screen.__module__.startswith("calmcli")
    )
