"""What is needed to try something on every screen."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from calmcli import screens
from calmcli.core.entry import Entry, entry_id
from calmcli.core.wave import Helped, Mark, Wave
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


def write_weeks_of_notes(home: Path, moment: datetime) -> None:
    """Put waves and entries with moods, urges and feelings there, over the weeks before a moment."""
    store = Store(find_places({"CALM_HOME": str(home)}))
    for nth, days in enumerate((0, 1, 2, 4, 5, 8, 9, 11, 15, 16, 18, 22, 26, 27)):
        at = moment - timedelta(days=days, hours=nth * 5 % 24)
        feelings = (("tired", "worried"), ("hopeful",), ("tired",), ())[nth % 4]
        mood, urge = (6, 3, 4, 7, 5, 2, 8)[nth % 7], None if nth % 3 else 2 + nth % 7
        store.journal.add(Entry(entry_id(at, "aaaa"), at, "Rain, and tea.\n", mood, urge, feelings))
    for nth, days in enumerate((1, 1, 3, 8, 12, 12, 20, 25)):
        at = moment - timedelta(days=days, hours=(0, 1, 4, 3, 23, 13, 1, 2)[nth])
        helped = (Helped("breathe"), Helped("something-else", "A walk by the river"))[: 1 + nth % 2]
        marks = (Mark(at, 8 - nth % 4), Mark(at + timedelta(minutes=10), 3 + nth % 2))
        store.waves.save(Wave(entry_id(at, "wwww"), began=at, marks=marks, helped=helped))


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
