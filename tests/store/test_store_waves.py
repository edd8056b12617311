"""Waves on disk: each comes back as it was, newest first, and no fault takes one away."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core import toml
from calmcli.core.wave import Helped, Mark, Wave, table_of, wave_from
from calmcli.store import disk
from calmcli.store.places import NOWHERE
from calmcli.store.reasons import NotSavedError
from calmcli.store.store import Store
from calmcli.store.waves import FoundWave, Waves, encoded
from keeping import places_in, put, store_in
from making import NIGHT, FullDisk, contents, unchanged
from riding import KEYS, VALUES, WAVES

NAME = "2026-11-22T031207-k3f9"
WAVE = Wave(
    NAME,
    began=NIGHT,
    ended=NIGHT.replace(minute=40),
    marks=(Mark(NIGHT, 7), Mark(NIGHT.replace(minute=40), 3)),
    steps=("reach-out", "breathe"),
    helped=(Helped("breathe"), Helped("something-else", "The library")),
    note="Tea, and the rain.\nA walk tomorrow.",
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give a store with nothing in it."""
    return store_in(tmp_path)


def path_of(store: Store, name: str = NAME) -> Path:
    """Return where a wave of that name stands."""
    return store.places.waves / name[:4] / f"{name}.toml"


def put_wave(store: Store, name: str = NAME, note: str = "Tea.") -> Path:
    """Put a wave where one of that name stands."""
    return put(path_of(store, name), f'schema = 1\nnote = "{note}"\n')


def ids(store: Store) -> list[str]:
    """Return the names of all waves that can be read, newest first."""
    return [found.wave.id for found in store.waves.all() if found.wave]


def only(store: Store) -> FoundWave:
    """Return the only wave."""
    (found,) = store.waves.all()
    return found


@given(WAVES, st.dictionaries(KEYS, VALUES, max_size=2))
def test_any_wave_comes_back_from_the_bytes_of_its_file(wave: Wave, extra: dict[str, Any]) -> None:
    table = {**table_of(wave), **extra}
    assert toml.parse(encoded(table).decode()) == table
    assert wave_from(wave.id, table)._replace(raw={}) == wave


@pytest.mark.parametrize(
    "note", ["a\r\nb\rc", "\x00\x1b[2J", '"""', "'''\\", "\u2028", "🌧️" * 50, " tea \n\n"]
)
def test_any_words_come_back_as_they_were(store: Store, note: str) -> None:
    store.waves.save(WAVE._replace(note=note))
    found = only(store)
    assert found.wave is not None
    assert found.wave.note == note


def test_bytes_that_were_not_utf_8_take_no_other_word_away(store: Store) -> None:
    store.waves.save(WAVE._replace(note="th\udce9 and rain 🌧"))
    found = only(store)
    assert found.wave is not None
    assert found.wave.note == "th\ufffd and rain 🌧"


def test_a_wave_is_one_private_file_in_the_directory_of_its_year(store: Store, tmp_path: Path) -> None:
    assert store.waves.save(WAVE) == NAME
    assert list(contents(tmp_path)) == [f"data/waves/2026/{NAME}.toml"]
    assert stat.S_IMODE(path_of(store).stat().st_mode) == 0o600
    found = only(store)
    assert found.wave is not None
    assert found.wave._replace(raw={}) == WAVE
    assert (found.path, found.problems) == (path_of(store), ())


def test_two_waves_of_one_name_are_both_kept(store: Store) -> None:
    assert store.waves.save(WAVE) == NAME
    other = store.waves.save(WAVE._replace(note="Cake."))
    assert other != NAME
    assert other.startswith("2026-11-22T031207-")
    assert sorted(ids(store)) == sorted([NAME, other])


def test_a_wave_that_is_saved_twice_is_one_wave(store: Store) -> None:
    assert store.waves.save(WAVE) == store.waves.save(WAVE) == NAME
    assert ids(store) == [NAME]


def test_a_wave_of_an_odd_name_can_be_saved_beside_one_of_the_same(store: Store) -> None:
    store.waves.save(Wave("rain", note="Tea."))
    other = store.waves.save(Wave("rain", note="Cake."))
    assert other.startswith("1970-")
    assert (store.places.waves / "rain.toml").exists()
    assert {"rain", other} == set(ids(store))


def test_waves_come_newest_first_over_the_years_and_only_as_many_are_opened_as_are_asked_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"{year}-02-{day:02}T120000-aaaa" for year in (2027, 2026) for day in (28, 14, 1)]
    for name in names:
        put_wave(store, name)
    opened: list[Path] = []
    really_read = disk.read

    def read(path: Path, largest: int = disk.LARGEST) -> bytes:
        opened.append(path)
        return really_read(path, largest)

    monkeypatch.setattr(disk, "read", read)
    assert ids(store) == names
    del opened[:]
    assert [found.path for found in store.waves.newest(4)] == [path_of(store, name) for name in names[:4]]
    assert len(opened) == 4
    assert store.waves.newest(0) == []


@pytest.mark.parametrize(
    "name",
    [
        f"{NAME}.sync-conflict-20261123-101010-ABCDEFG",
        f"{NAME} (Conflicted copy 2026-11-23)",
        f"{NAME} (1)",
        "A walk by hand",
    ],
)
def test_copies_that_a_sync_made_are_shown_beside_the_wave(store: Store, name: str) -> None:
    put_wave(store)
    put_wave(store, name, "theirs") if name.startswith("2026") else put(
        store.places.waves / f"{name}.toml", 'note = "theirs"'
    )
    notes = {found.wave.id: found.wave.note for found in store.waves.all() if found.wave}
    assert notes == {NAME: "Tea.", name: "theirs"}


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b'schema = 1\nnote = "th\xe9"\n', 2, "not UTF-8"),
        (b"schema = 1\nmarks = [\n", 2, "TOML"),
        (b"schema = 1\n<<<<<<< HEAD\nschema = 1\n=======\n>>>>>>> theirs\n", 2, "two versions"),
        (b"\x00" * 400, 1, "TOML"),
        (b"note = " + b"[" * 9000, 1, "nested"),
    ],
)
def test_a_wave_that_cannot_be_read_is_named_set_aside_and_takes_no_other_away(
    store: Store, tmp_path: Path, data: bytes, line: int, reason: str
) -> None:
    put_wave(store, "2026-11-21T120000-aaaa")
    path = put(path_of(store), data)
    broken, fine = store.waves.all()
    assert (broken.wave, broken.path) == (None, path)
    assert str(broken.problems[0]).startswith(f"{path}:{line}")
    assert reason in broken.problems[0].reason
    assert (fine.wave is not None, fine.problems) == (True, ())
    (copy,) = store.places.set_aside.iterdir()
    assert copy.read_bytes() == path.read_bytes() == data
    with unchanged(tmp_path):
        list(store.waves.all())


@pytest.mark.usefixtures("impatience")
@pytest.mark.parametrize("kind", ["directory", "pipe", "zero", "loop", "too large"])
def test_what_is_no_file_is_named_and_nothing_waits(store: Store, kind: str) -> None:
    put_wave(store, "2026-11-21T120000-aaaa")
    path = path_of(store)
    if kind == "directory":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "too large":
        path.write_bytes(b"#" * (disk.LARGEST + 1))
    else:
        path.symlink_to("/dev/zero" if kind == "zero" else path)
    odd, fine = store.waves.all()
    assert (odd.wave, odd.problems[0].path) == (None, str(path))
    assert odd.problems[0].reason
    assert fine.wave is not None


def test_a_wave_nobody_may_read_is_named(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put_wave(store)

    def refuse(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(disk, "read", refuse)
    found = only(store)
    assert found.wave is None
    assert found.problems[0].reason == os.strerror(errno.EACCES)


def test_what_is_not_understood_in_a_wave_is_named_with_its_line_and_the_rest_is_shown(store: Store) -> None:
    path = put(path_of(store), 'schema = 1\nnote = "Tea."\n\nmarks = [{ at = 2026-11-22, strength = 99 }]\n')
    found = only(store)
    assert found.wave is not None
    assert found.wave.note == "Tea."
    (problem,) = found.problems
    assert str(problem).startswith(f"{path}:4: marks: ")


def test_what_a_newer_version_wrote_is_shown_said_to_be_so_and_never_written(
    store: Store, tmp_path: Path
) -> None:
    put(path_of(store), 'schema = 2\nnote = "Tea."\n')
    found = only(store)
    assert found.wave is not None
    assert found.wave.note == "Tea."
    assert "newer" in found.problems[0].reason
    with unchanged(tmp_path), pytest.raises(NotSavedError, match="newer"):
        store.waves.save(found.wave._replace(note="Cake."))


def test_an_empty_file_is_a_wave_and_stays(store: Store) -> None:
    path = put(path_of(store), b"")
    found = only(store)
    assert found.wave is not None
    assert (found.wave.began, found.wave.marks, found.path) == (NIGHT, (), path)


def test_a_wave_that_goes_away_while_they_are_read_is_left_out(store: Store) -> None:
    put_wave(store)
    last = put_wave(store, "2026-11-21T120000-aaaa")
    found = store.waves.all()
    next(found)
    last.unlink()
    assert list(found) == []


@pytest.mark.parametrize("name", [".hidden.toml", ".calm-00ff", "notes.txt", "wave.toml~", "wave.md"])
def test_what_is_no_wave_is_left_alone(store: Store, name: str) -> None:
    put(store.places.waves / "2026" / name, "something else")
    assert list(store.waves.all()) == []


def test_without_a_home_and_without_waves_there_are_none(store: Store, tmp_path: Path) -> None:
    assert list(store.waves.all()) == list(Waves(NOWHERE).all()) == []
    assert contents(tmp_path) == {}


def test_a_wave_is_found_by_its_name(store: Store) -> None:
    put_wave(store)
    found = store.waves.find(NAME)
    assert found is not None
    assert found.note == "Tea."
    assert store.waves.find("2026-11-22T031207-zzzz") is None
    put(path_of(store), "[")
    assert store.waves.find(NAME) is None


def test_a_directory_that_cannot_be_looked_into_is_named(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_wave(store)
    really_scan = os.scandir

    def scan(path: Path) -> object:
        if Path(path).name == "2026":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return really_scan(path)

    monkeypatch.setattr(os, "scandir", scan)
    assert store.waves.closed() == [(store.places.waves / "2026", os.strerror(errno.EACCES))]


def test_a_wave_that_cannot_be_saved_is_a_draft_that_is_named(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(disk, "create", refuse)
    with pytest.raises(NotSavedError) as caught:
        store.waves.save(WAVE)
    assert caught.value.reason == os.strerror(errno.EIO)
    assert caught.value.draft is not None
    assert wave_from(NAME, toml.parse(caught.value.draft.read_text()))._replace(raw={}) == WAVE
    assert store.waves.held() == []


def test_a_wave_that_nothing_can_hold_is_in_memory_until_the_disk_takes_it(
    store: Store, tmp_path: Path, full_disk: FullDisk
) -> None:
    for _ in range(2):
        with pytest.raises(NotSavedError) as caught:
            store.waves.save(WAVE)
        assert caught.value.draft is None
        assert store.waves.held() == [WAVE]
    assert contents(tmp_path) == {}
    full_disk.empty()
    assert store.waves.save(WAVE) == NAME
    assert store.waves.held() == []


def test_a_wave_in_memory_that_becomes_a_draft_is_no_longer_held(
    store: Store, full_disk: FullDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with pytest.raises(NotSavedError):
        store.waves.save(WAVE)
    full_disk.empty()
    monkeypatch.setattr(disk, "create", refuse)
    with pytest.raises(NotSavedError) as caught:
        store.waves.save(WAVE)
    assert caught.value.draft is not None
    assert store.waves.held() == []


def test_without_a_home_a_wave_is_in_memory() -> None:
    waves = Waves(NOWHERE)
    with pytest.raises(NotSavedError):
        waves.save(WAVE)
    with pytest.raises(NotSavedError):
        waves.save(WAVE._replace(id="2026-11-23T031207-k3f9"))
    assert [wave.id[8:10] for wave in waves.held()] == ["23", "22"]


def test_a_table_that_no_file_can_hold_is_said_to_be_so(store: Store) -> None:
    deep: list[Any] = []
    for _ in range(3000):
        deep = [deep]
    with pytest.raises(NotSavedError, match="nested"):
        store.waves.save(WAVE._replace(raw={"weather": deep}))
    assert len(store.waves.held()) == 1


@pytest.mark.parametrize("small_disk", ["size=64k", "size=1m,nr_inodes=8"], indirect=True)
def test_on_a_full_disk_saved_waves_stay_whole_and_the_next_is_in_memory(small_disk: Path) -> None:
    store = store_in(small_disk)
    saved: list[str] = []
    refused: list[NotSavedError] = []
    for number in range(40):
        try:
            saved.append(store.waves.save(WAVE._replace(note=f"{number} " + "rain " * 800)))
        except NotSavedError as error:
            refused.append(error)
            break
    assert [(error.reason, error.draft) for error in refused] == [(os.strerror(errno.ENOSPC), None)]
    assert len(store.waves.held()) == 1
    assert [found.problems for found in store.waves.all()] == [()] * len(saved)
    assert sorted(ids(store)) == sorted(saved)
    assert saved


def test_under_a_limit_on_the_size_of_files_a_wave_is_in_memory_and_nothing_half_is_left(
    tmp_path: Path,
) -> None:
    program = f"""
import resource, sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parent)!r})
from calmcli.core.wave import Wave
from calmcli.store.reasons import NotSavedError
from keeping import store_in
resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))
waves = store_in(Path(sys.argv[1])).waves
try:
    waves.save(Wave({NAME!r}, note="rain " * 1000))
except NotSavedError as error:
    print(error.draft, len(waves.held()))
"""
    path = [str(Path(__file__).parent.parent)]
    ended = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": ":".join(path)},
    )
    assert ended.stdout.split() == ["None", "1"]
    assert contents(tmp_path) == {}


SAVER = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from calmcli.core.wave import Wave
from calmcli.store.places import Places
from calmcli.store.waves import Waves
home = Path(sys.argv[1])
waves = Waves(Places(home / "data", home / "config", home / "cache"))
began = datetime(2026, 11, 22, 3, 12, 7, tzinfo=UTC)
for number in range(int(sys.argv[2])):
    print(waves.save(Wave("2026-11-22T031207-k3f9", began=began, note=f"{sys.argv[3]} {number}")), flush=True)
"""


def saver(home: Path, count: int, who: str) -> subprocess.Popen[str]:
    """Start a process that saves waves of one second and one name, and says the names they got."""
    arguments = [sys.executable, "-c", SAVER, str(home), str(count), who]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def test_windows_that_save_in_the_same_second_keep_every_wave(tmp_path: Path) -> None:
    savers = [saver(tmp_path, 30, who) for who in ("tea", "rain", "walk")]
    names = [name for each in savers for name in each.communicate(timeout=60)[0].split()]
    notes = {found.wave.note for found in store_in(tmp_path).waves.all() if found.wave}
    assert notes == {f"{who} {number}" for who in ("tea", "rain", "walk") for number in range(30)}
    assert len(set(names)) == 90


def test_a_kill_leaves_every_wave_that_was_said_to_be_saved_and_no_half(tmp_path: Path) -> None:
    for round_ in range(5):
        process = saver(tmp_path, 100_000, f"{round_}")
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(3 + round_)]
        process.kill()
        process.wait(timeout=60)
        process.stdout.close()
        found = list(store_in(tmp_path).waves.all())
        assert [each.problems for each in found] == [()] * len(found)
        assert set(said) <= set(ids(store_in(tmp_path)))


@pytest.mark.parametrize("place", ["waves", "waves/2026"])
def test_leftovers_of_killed_saves_are_swept(store: Store, place: str) -> None:
    old = put(store.places.data / place / ".calm-0001", "half a wave", changed=1000)
    kept = put_wave(store)
    store.sweep(2_000_000.0)
    assert not old.exists()
    assert kept.exists()


def test_the_example_in_the_docs_is_a_wave_that_calm_understands(store: Store) -> None:
    docs = (Path(__file__).parents[2] / "docs" / "files.md").read_text(encoding="utf-8")
    example = docs.partition("## A wave")[2].partition("```toml\n")[2].partition("```")[0]
    put(path_of(store), example)
    found = only(store)
    assert found.problems == ()
    assert found.wave is not None
    assert found.wave.has_eased
    assert found.wave.ended
    assert list(table_of(found.wave)) == list(toml.parse(example))
    assert all(found.wave[:9])


def test_where_waves_stand_is_where_calm_paths_says(store: Store) -> None:
    store.waves.save(WAVE)
    assert only(store).path.is_relative_to(places_in(store.places.data.parent).named()["waves"])
