"""The search index finds what the files say, whatever has become of them, and of it."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import killed_search
from calmcli.core.entry import Entry, unreadable_entry
from calmcli.core.query import Query, parse
from calmcli.store import marks, search_index
from calmcli.store.journal import Found, encoded
from calmcli.store.places import NOWHERE, Places
from calmcli.store.search_index import Stale, Watch
from calmcli.store.searching import Finder, Finds, Order
from keeping import places_in, put
from searching import any_query

SATURDAY = datetime(2026, 11, 28, 8, 40, tzinfo=UTC)
NAMES = ("2026-11-20T080000-aaaa", "2026-11-20T080000-bbbb", "2025-01-02T080000-cccc", "walk", "w\udcff")
DIRECTORIES = ("2026", "2025", "holiday", "", ".hidden")
WORDS = ("Tea.", "Rain!", "Tea and rain.", "雨と tea", "10 teas", "", "\udcff rain tea tea")
_numbers = count(1)


def disk_clock(home: Path) -> datetime:
    """Return the moment it is for the disk."""
    touched = put(home / "clock", str(next(_numbers)))
    return datetime.fromtimestamp(touched.stat().st_mtime, UTC)


class Ground:
    """A journal that anybody may write to, and windows that search it."""

    def __init__(self, home: Path, *, is_later: bool) -> None:
        self.places = places_in(home)
        self._home = home
        self._is_later = is_later

    def path(self, directory: int, name: int) -> Path:
        """Return where an entry may stand."""
        return self.places.journal / DIRECTORIES[directory] / f"{NAMES[name]}.md"

    def write(self, path: Path, data: bytes) -> None:
        """Write a file in place, as an editor does; where it is later, that takes a moment of its own."""
        if path.is_dir():
            path.rmdir()
        put(path, data)
        if self._is_later:
            os.utime(path, ns=(0, next(_numbers)))

    def now(self) -> datetime:
        """Return the moment it is: that of the disk, or so much later that nothing is of this moment."""
        return disk_clock(self._home) + timedelta(hours=self._is_later)

    def search(self, query: Query, most: int | None, order: Order) -> None:
        """Search with the index and without, and compare."""
        found = Finder(self.places, self.now).search(query, most, order)
        plain = Finder(self.places._replace(cache=NOWHERE.cache), self.now).search(query, most, order)
        assert told(found) == told(plain)


def told(finds: Finds) -> tuple[list[Path], int, list[Path]]:
    """Return what was found, in short."""
    return [each.path for each in finds.found], finds.total, [each.path for each in finds.unreadable]


Step = Callable[[Ground], None]
_PLACES = st.tuples(st.integers(0, len(DIRECTORIES) - 1), st.integers(0, len(NAMES) - 1))
_ENTRIES = st.tuples(
    st.just("any"),
    st.sampled_from([None, SATURDAY, SATURDAY - timedelta(days=400)]),
    st.sampled_from(WORDS),
    st.sampled_from([None, 0, 4, 10]),
    st.sampled_from([None, 7]),
    st.sampled_from([(), ("Rain",), ("tea rain", "!")]),
    st.sampled_from([(), ("tea",), ("and",)]),
).map(lambda values: Entry(*values))


def _write(place: tuple[int, int], entry: Entry) -> Step:
    return lambda ground: ground.write(ground.path(*place), encoded(entry))


def _replace(place: tuple[int, int], words: str) -> Step:
    def step(ground: Ground) -> None:
        path = ground.path(*place)
        beside = path.with_name("beside.tmp")
        ground.write(beside, words.encode("utf-8", "surrogateescape"))
        if path.is_dir():
            path.rmdir()
        beside.replace(path)

    return step


def _remove(place: tuple[int, int]) -> Step:
    def step(ground: Ground) -> None:
        path = ground.path(*place)
        if path.is_file() or path.is_symlink():
            path.unlink()

    return step


def _make_unreadable(place: tuple[int, int]) -> Step:
    def step(ground: Ground) -> None:
        _remove(place)(ground)
        ground.path(*place).mkdir(parents=True, exist_ok=True)

    return step


def _link(place: tuple[int, int], words: str) -> Step:
    def step(ground: Ground) -> None:
        target, path = ground.places.data / "elsewhere", ground.path(*place)
        ground.write(target, words.encode("utf-8", "surrogateescape"))
        if not os.path.lexists(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(target)

    return step


def _move_directory(first: int, second: int) -> Step:
    def step(ground: Ground) -> None:
        source, target = (ground.path(each, 0).parent for each in (first, second))
        if source.is_dir() and not target.exists() and ground.places.journal not in (source, target):
            source.rename(target)

    return step


def _search(query: Query, most: int | None, order: Order) -> Step:
    return lambda ground: ground.search(query, most, order)


class LeftError(Exception):
    """Somebody has left a search before it ended."""


def leaving(after: int) -> Watch:
    """Return a watch that leaves after so many files."""

    @contextmanager
    def watch(stale: Sequence[Stale]) -> Iterator[Iterable[Stale]]:
        def some() -> Iterator[Stale]:
            yield from islice(stale, after)
            raise LeftError

        yield some()

    return watch


def _search_and_leave(after: int) -> Step:
    def step(ground: Ground) -> None:
        with suppress(LeftError):
            Finder(ground.places, ground.now, leaving(after)).search(parse("tea", SATURDAY))

    return step


def _break(at: int, data: bytes) -> Step:
    def step(ground: Ground) -> None:
        path = ground.places.search_index
        if not path.exists():
            return
        if at:
            with path.open("r+b") as file:
                file.truncate(at)
        else:
            put(path, data)

    return step


_STEPS: st.SearchStrategy[Step] = st.one_of(
    st.builds(_write, _PLACES, _ENTRIES),
    st.builds(_write, _PLACES, _ENTRIES),
    st.builds(_replace, _PLACES, st.sampled_from(WORDS)),
    st.builds(_remove, _PLACES),
    st.builds(_make_unreadable, _PLACES),
    st.builds(_link, _PLACES, st.sampled_from(WORDS)),
    st.builds(_move_directory, st.integers(0, 3), st.integers(0, 3)),
    st.builds(_search_and_leave, st.integers(0, 4)),
    st.builds(_break, st.sampled_from([0, 0, 1, 100, 5000, 8192]), st.sampled_from([b"", b"tea"])),
    st.builds(_search, any_query(), st.sampled_from([None, 1, 2]), st.sampled_from(Order)),
    st.builds(_search, any_query(), st.sampled_from([None, 1, 2]), st.sampled_from(Order)),
)


@settings(max_examples=50)
@given(st.lists(_STEPS, max_size=14), any_query(), st.sampled_from(Order), st.booleans())
def test_whatever_happens_the_index_finds_what_the_files_say(
    steps: Sequence[Step],
    query: Query,
    order: Order,
    is_later: bool,  # noqa: FBT001 - hypothesis gives it
) -> None:
    with TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_index, "_AT_ONCE", 2)
        ground = Ground(Path(home), is_later=is_later)
        for step in steps:
            step(ground)
        ground.search(query, None, order)
        ground.search(query, None, order)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Give places with three entries about tea, in a cache directory that is not there yet."""
    found = places_in(tmp_path)
    for day in (20, 21, 22):
        put(found.journal / "2026" / f"2026-11-{day}T080000-aaaa.md", f"Tea on the {day}th.\n")
    return found


def search(places: Places, text: str = "tea", *, is_checked: bool = False) -> list[str]:
    """Return the days of what is found, long after all was written."""
    finder = Finder(places, lambda: datetime(2040, 1, 1, tzinfo=UTC))
    finds = finder.search(parse(text, SATURDAY), is_checked=is_checked)
    return [found.entry.id[8:10] for found in finds.found]


def test_the_index_is_as_private_as_the_entries(places: Places) -> None:
    previous = os.umask(0)
    try:
        search(places)
    finally:
        os.umask(previous)
    assert places.cache.stat().st_mode & 0o777 == 0o700
    assert [(path.name, path.stat().st_mode & 0o777) for path in places.cache.iterdir()] == [
        ("index.sqlite3", 0o600)
    ]


def test_an_index_that_others_may_read_is_closed_to_them(places: Places) -> None:
    search(places)
    places.search_index.chmod(0o644)
    assert search(places) == ["22", "21", "20"]
    assert places.search_index.stat().st_mode & 0o777 == 0o600


def test_files_that_have_not_changed_are_not_read_again(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    search(places)
    monkeypatch.setattr(search_index, "read_entry", lambda path: pytest.fail(f"{path} was read"))
    assert search(places) == ["22", "21", "20"]


def test_a_file_of_this_very_moment_is_read_again(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    name, moment = "2026-11-22T080000-aaaa.md", int(SATURDAY.timestamp()) * 10**9
    # As two changes within one tick of the disk's clock look: nothing that can be seen is another.
    monkeypatch.setattr(marks, "marks_in", lambda place, _: [(name, 0, moment, 8, 5)] if place.name else [])
    for seconds, words in ((0, "Tea, no."), (0, "Rain...."), (1, "Tea, no."), (2, "Rain....")):
        put(places.journal / "2026" / name, words)
        now = SATURDAY + timedelta(seconds=seconds)
        finds = Finder(places, lambda moment=now: moment).search(parse("rain", SATURDAY))  # type: ignore[misc]
        assert len(finds.found) == (words == "Rain....")


def test_an_entry_that_could_not_be_read_is_tried_again(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(
            search_index, "read_entry", lambda path: Found(unreadable_entry(path.stem, "worn"), path)
        )
        assert search(places) == []
    assert search(places) == ["22", "21", "20"]


def test_what_a_link_leads_to_is_read_each_time(places: Places) -> None:
    target = put(places.data / "elsewhere.md", "Rain.\n")
    (places.journal / "2026" / "2026-11-23T080000-aaaa.md").symlink_to(target)
    assert search(places) == ["22", "21", "20"]
    put(target, "Tea.\n")
    assert search(places) == ["23", "22", "21", "20"]


def test_a_directory_that_has_gone_is_forgotten(places: Places) -> None:
    path = put(places.journal / "2025" / "2025-11-24T080000-aaaa.md", "Tea.\n")
    assert search(places) == ["22", "21", "20", "24"]
    path.unlink()
    path.parent.rmdir()
    finds = Finder(places, lambda: SATURDAY).search(parse("tea", SATURDAY), 1)
    assert finds.total == 3


def test_two_files_of_one_name_come_in_the_order_of_their_directories(places: Places) -> None:
    for directory in ("a", "b", "2025"):
        put(places.journal / directory / "2026-11-24T080000-aaaa.md", "Rain.\n")
    query = parse("rain", SATURDAY)
    for cache in (places.cache, NOWHERE.cache):
        found = Finder(places._replace(cache=cache), lambda: SATURDAY).search(query).found
        assert [each.path.parent.name for each in found] == ["b", "a", "2025"]


def test_a_search_that_was_checked_before_asks_no_file_but_those_it_shows(places: Places) -> None:
    search(places)
    put(places.journal / "2026" / "2026-11-23T080000-aaaa.md", "More tea.\n")
    put(places.journal / "2026" / "2026-11-22T080000-aaaa.md", "Rain.\n")
    assert search(places, is_checked=True) == ["21", "20"]
    assert search(places) == ["23", "21", "20"]


@pytest.mark.parametrize("data", [b"", b"not a database at all " * 400, b"\0" * 20_000, None])
@pytest.mark.parametrize("is_checked", [False, True])
def test_a_broken_index_is_made_anew(
    places: Places,
    data: bytes | None,
    is_checked: bool,  # noqa: FBT001 - both are tried
) -> None:
    search(places)
    if data is None:
        data = places.search_index.read_bytes()
        data = data[:8192] + os.urandom(len(data) - 8192)
    put(places.search_index, data)
    assert search(places, is_checked=is_checked) == ["22", "21", "20"]
    places.search_index.unlink()
    assert search(places, is_checked=is_checked) == ["22", "21", "20"]


def test_an_index_of_another_version_is_made_anew(places: Places) -> None:
    search(places)
    with sqlite3.connect(places.search_index) as connection:
        connection.execute("PRAGMA user_version = 7")
        connection.execute("DROP TABLE words")
    connection.close()
    assert search(places) == ["22", "21", "20"]


def test_while_another_window_writes_the_files_are_read_themselves(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    search(places)
    put(places.journal / "2026" / "2026-11-23T080000-aaaa.md", "More tea.\n")
    monkeypatch.setattr(search_index, "_PATIENCE", 0.01)
    other = sqlite3.connect(places.search_index, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert search(places) == ["23", "22", "21", "20"]
    other.close()
    assert search(places, is_checked=True) == ["22", "21", "20"]


def test_windows_that_search_and_write_at_once_find_what_is_there(places: Places) -> None:
    def write_and_search(window: int) -> None:
        for nth in range(5):
            name = f"2026-12-0{window}T08000{nth}-aaaa"
            put(places.journal / "2026" / f"{name}.md", "Tea again.\n")
            assert len(search(places, "again")) > nth

    with ThreadPoolExecutor(4) as windows:
        list(windows.map(write_and_search, range(1, 5)))
    assert len(search(places)) == 3 + 4 * 5


def test_where_no_index_can_be_kept_the_files_are_read_themselves(places: Places) -> None:
    put(places.cache, "a file stands where the directory was to be")
    assert search(places) == ["22", "21", "20"]


def test_without_full_text_search_the_files_are_read_themselves(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = [table.replace("fts5", "fts_of_no_kind") for table in search_index._TABLES]
    monkeypatch.setattr(search_index, "_TABLES", tables)
    assert search(places) == ["22", "21", "20"]


def test_what_was_deleted_is_no_longer_in_the_index(places: Places) -> None:
    search(places)
    (places.journal / "2026" / "2026-11-22T080000-aaaa.md").unlink()
    assert search(places) == ["21", "20"]
    with sqlite3.connect(places.search_index) as connection:
        assert connection.execute("SELECT count(*) FROM words WHERE words MATCH '22th'").fetchone() == (0,)
    connection.close()


@pytest.fixture
def pairs(places: Places, monkeypatch: pytest.MonkeyPatch) -> Places:
    """Give places with seven entries of one year, of which two are taken in at once."""
    monkeypatch.setattr(search_index, "_AT_ONCE", 2)
    for day in range(23, 27):
        put(places.journal / "2026" / f"2026-11-{day}T080000-aaaa.md", "Tea again.\n")
    return places


def left_to_read(places: Places) -> int:
    """Return how many files the next search reads, and see that it finds all."""
    read: list[int] = []

    @contextmanager
    def counted(stale: Sequence[Stale]) -> Iterator[Iterable[Stale]]:
        read.append(len(stale))
        yield stale

    finder = Finder(places, lambda: datetime(2040, 1, 1, tzinfo=UTC), counted)
    assert finder.search(parse("tea", SATURDAY)).total == 7
    return read[0]


@pytest.mark.parametrize(("after", "left"), [(0, 7), (1, 7), (2, 5), (5, 3), (6, 1), (7, 1)])
def test_a_search_that_is_left_keeps_what_it_read(pairs: Places, after: int, left: int) -> None:
    finder = Finder(pairs, lambda: datetime(2040, 1, 1, tzinfo=UTC), leaving(after))
    with pytest.raises(LeftError):
        finder.search(parse("tea", SATURDAY))
    assert left_to_read(pairs) == left
    assert left_to_read(pairs) == 0


def test_a_search_that_is_killed_keeps_what_it_read(pairs: Places, tmp_path: Path) -> None:
    ran = subprocess.run([sys.executable, killed_search.__file__, str(tmp_path)], check=False)
    assert ran.returncode == -signal.SIGKILL
    assert left_to_read(pairs) == 3
    assert left_to_read(pairs) == 0


def test_a_year_that_was_read_in_part_and_then_changed_is_found_as_it_is(pairs: Places) -> None:
    with pytest.raises(LeftError):
        Finder(pairs, lambda: datetime(2040, 1, 1, tzinfo=UTC), leaving(4)).search(parse("tea", SATURDAY))
    paths = sorted((pairs.journal / "2026").iterdir())
    paths[0].unlink()
    put(paths[1], "Rain, and a walk.\n")
    assert search(pairs) == ["26", "25", "24", "23", "22"]
    assert search(pairs, "walk") == ["21"]
