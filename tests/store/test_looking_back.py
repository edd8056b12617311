"""All that was noted, from the index or from the files: the same either way, and what is broken is named."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from hypothesis import given, settings

from calmcli.core.entry import Entry
from calmcli.core.trends import Names, Noted, Span, period_of, trends_of
from calmcli.core.wave import Wave
from calmcli.store.looking_back import ReadLog, read_log
from calmcli.store.searching import Finder
from calmcli.store.store import Store
from calmcli.store.watching import unwatched
from journals import any_journal
from keeping import put, store_in

SATURDAY = datetime(2026, 11, 28, 8, 40, tzinfo=UTC)
NAMES = Names({}, {})

Piece = TypeVar("Piece")


def read(store: Store) -> ReadLog:
    """Read what is there."""
    return read_log(store, lambda: SATURDAY, unwatched)


def write(store: Store, name: str, front: str) -> Path:
    """Put an entry there."""
    path = store.places.journal / "2026" / f"{name}.md"
    put(path, f"+++\n{front}\n+++\nTea.\n")
    return path


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give a store with two entries that say something, and one that says nothing."""
    store = store_in(tmp_path)
    write(
        store, "2026-11-20T220000-aaaa", "written = 2026-11-21T07:00:00+09:00\nmood = 4\nfeelings = ['Fâché']"
    )
    write(store, "2026-11-22T080000-bbbb", "urge = 0")
    write(store, "2026-11-23T080000-cccc", "tags = ['tea']")
    return store


def without_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Finder, "asked", lambda *_given, **_named: None)


@pytest.mark.parametrize("has_index", [True, False])
def test_notes_keep_their_spelling_and_the_clock_of_where_they_were_made(
    store: Store, monkeypatch: pytest.MonkeyPatch, *, has_index: bool
) -> None:
    if not has_index:
        without_index(monkeypatch)
    assert list(read(store).log.entries) == [
        Noted(datetime(2026, 11, 22, 8), urge=0),
        Noted(datetime(2026, 11, 21, 7), mood=4, feelings=("Fâché",)),
    ]


def test_what_changes_outside_is_seen_at_the_next_look(store: Store) -> None:
    read(store)
    write(store, "2026-11-22T080000-bbbb", "urge = 10\nmood = 2")
    (store.places.journal / "2026" / "2026-11-20T220000-aaaa.md").unlink()
    assert list(read(store).log.entries) == [Noted(datetime(2026, 11, 22, 8), mood=2, urge=10)]


def test_waves_come_newest_first_and_what_cannot_be_read_is_named(store: Store) -> None:
    for day in ("20", "22"):
        name = f"2026-11-{day}T030000-aaaa"
        store.waves.save(Wave(name, began=datetime(2026, 11, int(day), 3, tzinfo=UTC)))
    put(store.places.waves / "2026" / "2026-11-21T030000-bbbb.toml", "marks = [\n")
    (store.places.journal / "2026" / "2026-11-24T080000-dddd.md").mkdir()
    found = read(store)
    assert [wave.id[:10] for wave in found.log.waves] == ["2026-11-22", "2026-11-20"]
    assert len(found.problems) == 2
    assert "2026-11-24T080000-dddd.md" in str(found.problems[0])
    assert "2026-11-21T030000-bbbb.toml" in str(found.problems[1])


def test_without_files_there_is_nothing(tmp_path: Path) -> None:
    found = read(store_in(tmp_path))
    assert not found.log.entries
    assert not found.log.waves
    assert not found.problems


class _LeftError(Exception):
    """The person has left."""


@pytest.mark.parametrize("has_index", [True, False])
def test_the_reading_can_be_ended_on_the_way_and_begun_again(
    store: Store, monkeypatch: pytest.MonkeyPatch, *, has_index: bool
) -> None:
    @contextmanager
    def leave(work: Sequence[Piece]) -> Iterator[Iterable[Piece]]:
        def each() -> Iterator[Piece]:
            yield work[0]
            raise _LeftError

        yield each()

    with monkeypatch.context() as patch:
        if not has_index:
            without_index(patch)
        with pytest.raises(_LeftError):
            read_log(store, lambda: SATURDAY, leave)
    assert len(read(store).log.entries) == 2


@settings(max_examples=20)
@given(entries=any_journal())
def test_the_index_and_the_files_say_the_same(entries: list[Entry]) -> None:
    with TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        store = store_in(Path(home))
        for entry in entries:
            store.journal.add(entry)
        indexed = read(store)
        without_index(patch)
        for span in (Span.YEAR, Span.ALL):
            period = period_of(span, date(2026, 11, 28))
            one, two = (trends_of(each.log, period, NAMES) for each in (indexed, read(store)))
            assert one == two
