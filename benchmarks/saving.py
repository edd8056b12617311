"""What a durable save costs beside a bare write of the same bytes, which a power failure would take."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from time import perf_counter

from benchmarks.pairs import Comparison, compare
from calmcli.core.entry import Entry
from calmcli.store.journal import encoded, new_id
from calmcli.store.places import Places
from calmcli.store.plan_file import PlanFile
from calmcli.store.store import Store

SAVES = 20
"""How many saves one run makes; its figure is their mean."""

_WORDS = "We walked home in the rain, and had tea by the window.\n" * 20
_NIGHT = datetime(2026, 11, 22, 3, 12, 7, tzinfo=UTC)


def savings(pairs: int) -> Iterator[tuple[str, Comparison]]:
    """Compare each kind of save with a bare write, on the disk where temporary files go."""
    with tempfile.TemporaryDirectory(prefix="calm-benchmarks-") as directory:
        home = Path(directory)
        store = Store(Places(home / "data", home / "config", home / "cache"))
        numbers = count()
        for name, save in (("a new entry", _entry_saver(store)), ("the plan", _plan_saver(store, numbers))):
            yield name, compare(_seconds(save), _seconds(_bare_writer(home, numbers)), pairs)


def _seconds(save: Callable[[], object]) -> Callable[[], float]:
    def run() -> float:
        started = perf_counter()
        for _ in range(SAVES):
            save()
        return (perf_counter() - started) / SAVES

    return run


def _entry_saver(store: Store) -> Callable[[], object]:
    return lambda: store.journal.add(Entry(new_id(_NIGHT), _NIGHT, _WORDS))


def _plan_saver(store: Store, numbers: Iterator[int]) -> Callable[[], object]:
    plan = PlanFile(store.places)

    def save() -> None:
        number = next(numbers)
        text = f"# {number}\n{_WORDS.replace('We', '# We').replace(chr(10), chr(10) + '# ')}\n"
        plan.save(text.encode(), plan.read(), _NIGHT + timedelta(seconds=number))

    return save


def _bare_writer(home: Path, numbers: Iterator[int]) -> Callable[[], object]:
    data = encoded(Entry(new_id(_NIGHT), _NIGHT, _WORDS))
    return lambda: (home / f"{next(numbers)}.md").write_bytes(data)
