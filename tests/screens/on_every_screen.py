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


def write_an_entry(home: Path, moment: datetime) -> None:
    """Put an entry into the journal, for the screens that show one."""
    store = Store(find_places({"CALM_HOME": str(home)}))
    new_entry(store, moment).save("A walk before the exam", moment)


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
