"""Rides that have not ended: offered while they are recent, waves without an end later, lost never."""

import errno
import os
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given

from calmcli.core import toml
from calmcli.core.ride import Ride, table_of
from calmcli.core.urge_plan import Place
from calmcli.core.wave import Helped, Wave
from calmcli.store import disk
from calmcli.store.places import NOWHERE
from calmcli.store.reasons import NotSavedError
from calmcli.store.store import Store
from calmcli.store.waves import encoded
from calmcli.store.writing import new_entry
from keeping import put, store_in
from making import NIGHT, FullDisk, contents, unchanged
from riding import TABLES

SOON = NIGHT + timedelta(minutes=20)
TOMORROW = NIGHT + timedelta(hours=20)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give a store with nothing in it."""
    return store_in(tmp_path)


def another(store: Store) -> Store:
    """Return the same files as another window has them."""
    return store_in(store.places.data.parent)


def ridden(store: Store, words: str = "Rain.", place: int = 3) -> Ride:
    """Return a ride that has gone on to a step, with words."""
    return store.rides.begin(NIGHT).at(Place(place), SOON).noted(words)


def kept(store: Store, words: str = "Rain.") -> Ride:
    """Return a ride that was kept and broken off, as by a window that was closed."""
    ride = ridden(store, words)
    store.rides.keep(ride)
    return ride


def plain(ride: Ride | None) -> Ride | None:
    """Return a ride without the table of its file."""
    return ride and ride._replace(wave=ride.wave._replace(raw={}))


def drafts(store: Store) -> list[str]:
    """Return the names of the files among the drafts."""
    return sorted(path.name for path in store.places.drafts.glob("*"))


def waves(store: Store) -> list[Wave]:
    """Return all waves, newest first."""
    return [found.wave for found in store.waves.all() if found.wave]


def test_a_ride_is_one_private_file_among_the_drafts(store: Store, tmp_path: Path) -> None:
    ride = kept(store)
    assert list(contents(tmp_path)) == [f"data/drafts/ride-{ride.id}.toml"]
    path = store.places.drafts / f"ride-{ride.id}.toml"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert toml.parse(path.read_text()) == table_of(ride)


def test_nothing_is_written_for_a_ride_that_has_only_begun(store: Store, tmp_path: Path) -> None:
    store.rides.keep(store.rides.begin(NIGHT))
    assert contents(tmp_path) == {}
    assert store.rides.left(NIGHT) is None


def test_a_ride_with_nothing_left_to_keep_leaves_no_file(store: Store, tmp_path: Path) -> None:
    ride = store.rides.begin(NIGHT).noted("Tea")
    store.rides.keep(ride)
    store.rides.keep(ride.noted(""))
    assert contents(tmp_path) == {}


def test_a_ride_that_was_broken_off_is_offered_as_it_stood(store: Store) -> None:
    ride = kept(store)
    assert plain(another(store).rides.left(SOON)) == ride


def test_the_latest_state_is_the_one_that_is_offered(store: Store) -> None:
    ride = kept(store)
    store.rides.keep(ride.marked(4, SOON).toggled(Helped("breathe", "Tea")))
    left = another(store).rides.left(SOON)
    assert left is not None
    assert (left.wave.last_strength, left.wave.helped) == (4, (Helped("breathe", "Tea"),))
    assert len(drafts(store)) == 1


def test_of_several_the_one_ridden_last_is_offered_whenever_it_began(store: Store) -> None:
    first = store.rides.begin(NIGHT).marked(5, SOON + timedelta(minutes=5))
    second = store.rides.begin(NIGHT + timedelta(minutes=1)).marked(6, SOON)
    for ride in (first, second):
        store.rides.keep(ride)
    assert plain(another(store).rides.left(SOON)) == first
    assert len(drafts(store)) == 2


def test_without_a_ride_and_without_a_home_nothing_is_offered(store: Store, tmp_path: Path) -> None:
    assert store.rides.left(NIGHT) is None
    assert Store(NOWHERE).rides.left(NIGHT) is None
    assert contents(tmp_path) == {}


def test_looking_at_a_recent_ride_changes_nothing(store: Store, tmp_path: Path) -> None:
    kept(store)
    with unchanged(tmp_path):
        another(store).rides.left(SOON)


def test_a_ride_that_is_dropped_is_gone_and_dropping_twice_is_no_fault(store: Store, tmp_path: Path) -> None:
    ride = kept(store)
    for _ in range(2):
        store.rides.drop(ride)
    Store(NOWHERE).rides.drop(ride)
    assert contents(tmp_path) == {}


def test_a_ride_that_ended_is_a_wave_under_its_own_name(store: Store) -> None:
    ride = kept(store)
    assert store.waves.save(ride.ended(SOON)) == ride.id
    store.rides.drop(ride)
    (wave,) = waves(store)
    assert wave._replace(raw={}) == ride.ended(SOON)
    assert drafts(store) == []


def test_a_ride_whose_wave_was_saved_before_a_kill_is_not_offered_again(store: Store) -> None:
    ride = kept(store)
    store.waves.save(ride.ended(SOON))
    for now in (SOON, TOMORROW):
        assert another(store).rides.left(now) is None
    assert len(waves(store)) == 1
    assert drafts(store) == []


def test_a_ride_that_went_on_after_its_wave_was_saved_is_offered(store: Store) -> None:
    ride = kept(store)
    store.waves.save(ride.ended(SOON))
    store.rides.keep(ride.noted("Rain, and tea."))
    left = another(store).rides.left(SOON)
    assert left is not None
    assert left.wave.note == "Rain, and tea."


def test_a_ride_of_yesterday_becomes_a_wave_without_an_end_byte_for_byte(store: Store) -> None:
    ride = kept(store)
    data = (store.places.drafts / f"ride-{ride.id}.toml").read_bytes()
    assert another(store).rides.left(TOMORROW) is None
    (wave,) = waves(store)
    assert (wave.id, wave.began, wave.ended, wave.note) == (ride.id, NIGHT, None, "Rain.")
    assert contents(store.places.data) == {f"waves/2026/{ride.id}.toml": data}


def test_a_ride_of_yesterday_becomes_a_wave_even_on_a_full_disk(store: Store, full_disk: FullDisk) -> None:
    full_disk.empty()
    kept(store)
    full_disk.fill()
    assert another(store).rides.left(TOMORROW) is None
    assert [wave.note for wave in waves(store)] == ["Rain."]


def test_two_windows_that_put_the_same_ride_away_make_one_wave(store: Store) -> None:
    ride = kept(store)
    draft = store.places.drafts / f"ride-{ride.id}.toml"
    put(store.places.waves / "2026" / f"{ride.id}.toml", draft.read_bytes())
    assert another(store).rides.left(TOMORROW) is None
    assert len(waves(store)) == 1
    assert drafts(store) == []


def test_a_ride_never_takes_the_place_of_another_wave(store: Store) -> None:
    ride = kept(store)
    put(store.places.waves / "2026" / f"{ride.id}.toml", 'note = "Tea."\n')
    assert another(store).rides.left(TOMORROW) is None
    assert sorted(wave.note for wave in waves(store)) == ["Rain.", "Tea."]


def test_where_an_old_ride_cannot_be_moved_it_stays_and_is_tried_again(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    kept(store)
    with monkeypatch.context() as patched, unchanged(tmp_path):
        patched.setattr(disk, "move", refuse)
        assert another(store).rides.left(TOMORROW) is None
    assert another(store).rides.left(TOMORROW) is None
    assert len(waves(store)) == 1


def test_a_ride_kept_while_the_clock_was_years_ahead_becomes_a_wave(store: Store) -> None:
    store.rides.keep(store.rides.begin(NIGHT).marked(4, NIGHT + timedelta(days=4000)))
    assert another(store).rides.left(NIGHT) is None
    assert len(waves(store)) == 1


def test_a_wave_whose_save_failed_is_saved_when_calm_looks_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    ride = kept(store)
    with monkeypatch.context() as patched:
        patched.setattr(disk, "create", refuse)
        with pytest.raises(NotSavedError) as caught:
            store.waves.save(ride.ended(SOON))
    assert caught.value.draft == store.places.drafts / f"ride-{ride.id}.toml"
    assert another(store).rides.left(SOON) is None
    (wave,) = waves(store)
    assert wave._replace(raw={}) == ride.ended(SOON)
    assert drafts(store) == []


def test_a_ride_is_taken_up_under_a_name_of_ones_own_of_the_same_moment(store: Store) -> None:
    ride = kept(store)
    mine = another(store)
    left = mine.rides.left(SOON)
    assert left is not None
    own = mine.rides.claim(left)
    assert own.id != ride.id
    assert own.id[:17] == ride.id[:17]
    assert drafts(store) == [f"ride-{own.id}.toml"]
    mine.rides.keep(own.noted("Rain, and tea."))
    store.rides.keep(ride.noted("Rain, and a walk."))
    assert len(drafts(store)) == 2
    for each in (own, ride):
        store.waves.save(each.ended(SOON))
    assert len(waves(store)) == 2


def test_of_two_windows_only_one_takes_a_ride_up(store: Store, tmp_path: Path) -> None:
    kept(store)
    first, second = another(store), another(store)
    seen_by_first, seen_by_second = first.rides.left(SOON), second.rides.left(SOON)
    assert seen_by_first is not None
    assert seen_by_second is not None
    first.rides.claim(seen_by_first)
    with unchanged(tmp_path), pytest.raises(FileNotFoundError):
        second.rides.claim(seen_by_second)


def test_a_ride_that_is_not_wanted_rests_as_a_wave(store: Store) -> None:
    kept(store)
    mine = another(store)
    left = mine.rides.left(SOON)
    assert left is not None
    for _ in range(2):
        mine.rides.put_away(left)
    assert mine.rides.left(SOON) is None
    assert [wave.note for wave in waves(store)] == ["Rain."]
    assert drafts(store) == []


def test_what_cannot_be_put_away_stays_a_draft_that_is_named(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    ride = kept(store)
    monkeypatch.setattr(disk, "move", refuse)
    with unchanged(tmp_path), pytest.raises(NotSavedError) as caught:
        store.rides.put_away(ride)
    assert caught.value.draft == store.places.drafts / f"ride-{ride.id}.toml"


def test_what_the_disk_refuses_is_held_in_memory_offered_and_said_to_be(
    store: Store, tmp_path: Path, full_disk: FullDisk
) -> None:
    ride = ridden(store)
    for _ in range(2):
        with pytest.raises(NotSavedError, match="space") as caught:
            store.rides.keep(ride)
        assert caught.value.draft is None
    assert store.rides.held() == [ride]
    assert store.rides.left(SOON) == store.rides.claim(ride) == ride
    assert contents(tmp_path) == {}
    full_disk.empty()
    store.rides.put_away(ride)
    assert store.rides.held() == []
    assert [wave.note for wave in waves(store)] == ["Rain."]


def test_words_in_memory_come_before_older_ones_of_the_same_ride_on_disk(
    store: Store, full_disk: FullDisk
) -> None:
    full_disk.empty()
    ride = kept(store)
    full_disk.fill()
    with pytest.raises(NotSavedError):
        store.rides.keep(ride.noted("Rain, and tea."))
    left = store.rides.left(SOON)
    assert left is not None
    assert left.wave.note == "Rain, and tea."
    full_disk.empty()
    store.rides.keep(ride.noted("Rain, tea, a walk."))
    assert store.rides.held() == []
    store.rides.drop(ride)
    assert store.rides.left(SOON) is None


def test_a_ride_that_goes_on_in_memory_is_not_put_away_for_what_the_disk_has_of_it(
    store: Store, full_disk: FullDisk
) -> None:
    full_disk.empty()
    ride = kept(store)
    full_disk.fill()
    later = ride.marked(4, TOMORROW)
    with pytest.raises(NotSavedError):
        store.rides.keep(later)
    assert store.rides.left(TOMORROW) == later
    assert waves(store) == []


def test_other_files_among_the_drafts_are_left_alone(store: Store, tmp_path: Path) -> None:
    put(store.places.drafts / "shopping.toml", 'note = "Tea."\n')
    with unchanged(tmp_path):
        assert store.rides.left(SOON) is None
        assert store.rides.left(TOMORROW) is None
        assert store.rides.unreadable() == []


def test_rides_and_drafts_of_entries_stand_beside_each_other(store: Store) -> None:
    new_entry(store, NIGHT).keep("A walk.")
    ride = kept(store)
    assert [draft.entry.body for draft in store.drafts.left()] == ["A walk."]
    assert store.drafts.unreadable() == []
    assert plain(another(store).rides.left(SOON)) == ride
    assert another(store).rides.left(TOMORROW) is None
    assert [draft.entry.body for draft in store.drafts.left()] == ["A walk."]


@pytest.mark.usefixtures("impatience")
@pytest.mark.parametrize("kind", ["directory", "pipe", "loop", "half"])
def test_a_ride_that_cannot_be_read_stays_is_named_and_takes_no_other_away(
    store: Store, kind: str, tmp_path: Path
) -> None:
    ride = kept(store)
    path = store.places.drafts / "ride-2026-11-22T031208-aaaa.toml"
    if kind == "directory":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "half":
        put(path, 'note = "Tea')
    else:
        path.symlink_to(path)
    for now in (SOON, TOMORROW):
        left = another(store).rides.left(now)
        assert plain(left) == (ride if now == SOON else None)
    (problem,) = store.rides.unreadable()
    assert problem.path == str(path)
    assert os.path.lexists(path)
    assert tmp_path.exists()


def test_a_ride_of_a_newer_version_is_left_alone(store: Store, tmp_path: Path) -> None:
    put(store.places.drafts / "ride-2026-11-22T031207-aaaa.toml", 'schema = 2\nnote = "Tea."\nplace = 3\n')
    with unchanged(tmp_path):
        assert store.rides.left(SOON) is None
        assert store.rides.left(TOMORROW) is None


def test_an_empty_file_is_not_offered_and_becomes_a_wave_in_time(store: Store) -> None:
    put(store.places.drafts / "ride-2026-11-22T031207-aaaa.toml", b"")
    assert store.rides.left(SOON) is None
    assert len(drafts(store)) == 1
    assert store.rides.left(TOMORROW) is None
    assert [wave.id for wave in waves(store)] == ["2026-11-22T031207-aaaa"]


def test_what_calm_does_not_know_in_a_ride_is_there_when_it_has_ended(store: Store) -> None:
    name = "2026-11-22T031207-aaaa"
    put(store.places.drafts / f"ride-{name}.toml", 'note = "Tea."\nweather = "rain"\nmarks = ["high"]\n')
    left = store.rides.left(SOON)
    assert left is not None
    own = store.rides.claim(left).marked(4, SOON)
    store.rides.keep(own)
    store.waves.save(own.ended(SOON))
    (wave,) = waves(store)
    assert wave.raw["weather"] == "rain"
    assert wave.raw["marks"] == [{"at": SOON, "strength": 4}, "high"]


@given(TABLES)
def test_whatever_table_a_ride_has_it_is_offered_or_becomes_a_wave_or_stays(
    tmp_path_factory: pytest.TempPathFactory, table: dict[str, object]
) -> None:
    store = store_in(tmp_path_factory.mktemp("home"))
    data = encoded(table)
    put(store.places.drafts / "ride-2026-11-22T031207-aaaa.toml", data)
    left = store.rides.left(TOMORROW)
    own = store.rides.claim(left) if left else None
    assert data in contents(store.places.data).values()
    if own:
        store.rides.keep(own.marked(3, TOMORROW))
        store.waves.save(own.marked(3, TOMORROW).ended(TOMORROW))
        assert [wave.id for wave in waves(store)] == [own.id]


KEEPER = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from calmcli.core.urge_plan import Place
from calmcli.store.places import Places
from calmcli.store.store import Store
home = Path(sys.argv[1])
store = Store(Places(home / "data", home / "config", home / "cache"))
now = datetime(2026, 11, 22, 3, 12, 7, tzinfo=UTC)
ride = store.rides.begin(now).at(Place(3), now)
for number in range(100_000):
    ride = ride.noted(f"tea {number}")
    store.rides.keep(ride)
    print(number, flush=True)
"""


def test_a_kill_leaves_the_last_ride_that_was_said_to_be_kept(tmp_path: Path) -> None:
    for round_ in range(1, 5):
        home = tmp_path / str(round_)
        process = subprocess.Popen(
            [sys.executable, "-c", KEEPER, str(home)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(round_ * 4)][-1]
        process.kill()
        process.wait(timeout=60)
        process.stdout.close()
        store = store_in(home)
        left = store.rides.left(SOON)
        assert left is not None
        assert int(left.wave.note.removeprefix("tea ")) >= int(said)
        assert store.rides.unreadable() == []
