"""A backup holds everything, is whole when it is called made, and is put back over nothing."""

import os
from pathlib import Path

import pytest

from calmcli.store import disk
from calmcli.store.archive import ArchiveError, Stored, packed
from calmcli.store.backup import back_up
from calmcli.store.merging import merge
from calmcli.store.plan_versions import plan_versions
from calmcli.store.store import Store
from keeping import places_in, put, put_entry, store_in
from making import contents, unchanged

NAME, OTHER = "2026-11-01T120000-aaaa", "2026-11-02T120000-bbbb"
TEA, RAIN = 'reasons = ["tea"]\n', 'reasons = ["rain"]\n'


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give a store with something in every place."""
    store = store_in(tmp_path / "calm")
    put(store.places.plan, TEA)
    put_entry(store, NAME)
    put_entry(store, OTHER)
    store.journal.delete(OTHER)
    put(store.places.journal / "by hand.md", "A walk.", changed=1_600_000_000)
    put(store.places.versions / "plan-2026-11-20T031207-k3f9.toml", RAIN)
    put(store.places.drafts / "plan-2026-11-20T031207-k3f9" / "plan.toml", RAIN)
    put(store.places.waves / "2026" / "2026-11-20T031207-k3f9.toml", "schema = 1\n")
    put(store.places.config, 'country = "GB"\n')
    put(store.places.helplines, "schema = 1\n")
    put(store.places.lock, "")
    put(store.places.drafts / ".calm-0001", "half a dr")
    put(store.places.search_index, "made again")
    return store


def kept(store: Store) -> dict[str, bytes]:
    """Return the person's files: without the lock, litter, and what can be made again."""
    found = contents(store.places.data.parent)
    return {
        name: data
        for name, data in found.items()
        if not Path(name).name.startswith((".calm-", ".lock")) and not name.startswith("cache")
    }


def test_everything_comes_back_in_an_empty_place(store: Store, tmp_path: Path) -> None:
    made = back_up(store.places, tmp_path / "calm.tar")
    assert (made.files, made.problems) == (len(kept(store)), ())
    other = store_in(tmp_path / "other")
    merged = merge(other.places, made.path, is_trial=False)
    assert (merged.new, merged.same, merged.beside, merged.problems) == (made.files, 0, (), ())
    assert kept(other) == kept(store)
    assert (other.places.journal / "by hand.md").stat().st_mtime == 1_600_000_000
    assert {path.stat().st_mode & 0o777 for path in other.places.data.rglob("*") if path.is_file()} == {0o600}


def test_a_backup_is_private_and_the_same_bytes_each_time(store: Store, tmp_path: Path) -> None:
    paths = [back_up(store.places, tmp_path / name).path for name in ("one.tar", "two.tar")]
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert paths[0].stat().st_mode & 0o777 == 0o600


def test_the_directory_of_a_backup_keeps_its_rights(store: Store, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o777)
    back_up(store.places, tmp_path / "shared" / "calm.tar")
    assert (tmp_path / "shared").stat().st_mode & 0o777 == 0o777


def test_no_file_is_written_over(store: Store, tmp_path: Path) -> None:
    put(tmp_path / "calm.tar", "holiday photos")
    with unchanged(tmp_path), pytest.raises(FileExistsError):
        back_up(store.places, tmp_path / "calm.tar")


def test_what_cannot_be_read_is_named_and_the_rest_is_in_it(store: Store, tmp_path: Path) -> None:
    os.mkfifo(store.places.journal / "pipe.md")
    (store.places.journal / "nowhere.md").symlink_to("not there")
    (store.places.journal / "circle").symlink_to(store.places.journal)
    made = back_up(store.places, tmp_path / "calm.tar")
    assert made.files == len(kept(store))
    assert {Path(problem.path).name for problem in made.problems} == {"pipe.md", "nowhere.md"}


def test_a_journal_that_is_a_link_is_in_it(store: Store, tmp_path: Path) -> None:
    store.places.journal.rename(tmp_path / "synced")
    store.places.journal.symlink_to(tmp_path / "synced")
    made = back_up(store.places, tmp_path / "calm.tar")
    other = store_in(tmp_path / "other")
    merge(other.places, made.path, is_trial=False)
    assert other.journal.find(NAME).entry.body == "Tea.\n"


def test_a_backup_that_reads_back_otherwise_is_not_called_made(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: really_write(fd, bytes(data).replace(b"Tea", b"Sea")))
    with pytest.raises(ArchiveError, match="read back"):
        back_up(store.places, tmp_path / "calm.tar")
    assert not (tmp_path / "calm.tar").exists()


def test_where_there_is_nothing_no_backup_is_made(tmp_path: Path) -> None:
    assert back_up(places_in(tmp_path), tmp_path / "calm.tar").files == 0
    assert list(tmp_path.iterdir()) == []


def test_a_trial_writes_nothing_and_says_the_same(store: Store, tmp_path: Path) -> None:
    made = back_up(store.places, tmp_path / "calm.tar")
    put(tmp_path / "other" / "data" / "plan.toml", RAIN)
    other = places_in(tmp_path / "other")
    with unchanged(tmp_path):
        trial = merge(other, made.path, is_trial=True)
    assert merge(other, made.path, is_trial=False) == trial
    assert len(trial.beside) == 1


def test_a_second_time_changes_nothing(store: Store, tmp_path: Path) -> None:
    made = back_up(store.places, tmp_path / "calm.tar")
    put(tmp_path / "other" / "data" / "plan.toml", RAIN)
    other = store_in(tmp_path / "other")
    merge(other.places, made.path, is_trial=False)
    with unchanged(tmp_path):
        again = merge(other.places, made.path, is_trial=False)
    assert (again.new, again.beside, again.same) == (0, (), made.files)


def test_what_is_there_is_never_written_over_and_both_are_kept(store: Store, tmp_path: Path) -> None:
    made = back_up(store.places, tmp_path / "calm.tar")
    entry = put_entry(store, NAME, "Rain.\n")
    put(store.places.plan, "reasons = []\n")
    put(store.places.config, 'country = "FR"\n')
    before = kept(store)
    merged = merge(store.places, made.path, is_trial=False)
    assert kept(store).items() > before.items()
    assert len(merged.beside) == 3
    bodies = [each.entry.body for each in store.journal.newest()]
    assert {"Tea.\n", "Rain.\n"} <= set(bodies)
    assert {path.parent for path in merged.beside} == {
        entry.parent,
        store.places.versions,
        store.places.settings,
    }
    names = [version.name for version in plan_versions(store.places)]
    assert sum(name.startswith("plan-from-backup-") for name in names) == 1


def test_an_entry_that_was_deleted_since_is_not_there_twice(store: Store, tmp_path: Path) -> None:
    made = back_up(store.places, tmp_path / "calm.tar")
    store.journal.delete(NAME)
    store.journal.restore(OTHER)
    with unchanged(store.places.data):
        merged = merge(store.places, made.path, is_trial=False)
    assert (merged.new, merged.same) == (0, made.files)


def test_where_a_place_is_taken_the_rest_is_put_back(store: Store, tmp_path: Path) -> None:
    made = back_up(store.places, tmp_path / "calm.tar")
    other = store_in(tmp_path / "other")
    put(other.places.journal, "a file where the journal should be")
    merged = merge(other.places, made.path, is_trial=False)
    assert len(merged.problems) == 2
    assert other.places.plan.read_text() == TEA
    assert other.places.journal.is_file()


def test_a_damaged_backup_puts_nothing_back(store: Store, tmp_path: Path) -> None:
    made = back_up(store.places, tmp_path / "calm.tar")
    data = made.path.read_bytes()
    made.path.write_bytes(data.replace(b"A walk.", b"A wolk."))
    other = places_in(tmp_path / "other")
    with pytest.raises(ArchiveError, match=r"damaged: data/journal/by hand\.md"):
        merge(other, made.path, is_trial=False)
    assert not (tmp_path / "other").exists()


def test_nothing_is_ever_put_outside_ones_own_files(tmp_path: Path) -> None:
    evil = put(tmp_path / "evil.tar", packed([Stored("data/../../evil.md", b"tea", 0)]))
    with unchanged(tmp_path), pytest.raises(ArchiveError):
        merge(places_in(tmp_path / "calm"), evil, is_trial=False)


def test_a_file_moved_while_it_is_backed_up_is_found_where_it_went(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_read = disk.read

    def read(path: Path, largest: int = disk.LARGEST) -> bytes:
        if path.name == f"{NAME}.md" and path.parent.name == "2026" and path.exists():
            store.places.trash.mkdir(exist_ok=True)
            path.rename(store.places.trash / path.name)
        return really_read(path, largest)

    monkeypatch.setattr(disk, "read", read)
    made = back_up(store.places, tmp_path / "calm.tar")
    monkeypatch.undo()
    assert made.files == len(kept(store))
