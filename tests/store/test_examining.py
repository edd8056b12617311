"""What is wrong is found, named without a word of the person's, and set right with a copy kept."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from calmcli.core.finding import Finding
from calmcli.store import examining
from calmcli.store.examining import examine
from calmcli.store.plan_file import PlanFile
from calmcli.store.settings_file import SettingsFile
from calmcli.store.store import Store
from keeping import put, put_entry, store_in
from making import NIGHT, contents

NAME = "2026-11-22T031207-k3f9"
OLD = NIGHT.timestamp() - 100_000


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give a store with private directories and one entry."""
    store = store_in(tmp_path)
    put_entry(store, NAME)
    for root in (store.places.data, store.places.settings, store.places.cache):
        root.mkdir(mode=0o700, exist_ok=True)
        root.chmod(0o700)
    return store


def only(store: Store) -> Finding:
    """Return the one thing that is found."""
    (finding,) = examine(store, NIGHT)
    return finding


def mended(store: Store) -> list[Finding]:
    """Do what can be done about the one thing, and look again."""
    remedy = only(store).remedy
    assert remedy
    remedy.act()
    return examine(store, NIGHT)


def test_where_nothing_is_wrong_nothing_is_found_or_written(store: Store, tmp_path: Path) -> None:
    before = contents(tmp_path)
    assert examine(store, NIGHT) == []
    assert contents(tmp_path) == before
    assert examine(store_in(tmp_path / "empty"), NIGHT) == []


@pytest.mark.parametrize("root", ["data", "config", "cache"])
def test_a_directory_that_others_can_look_into_is_closed(store: Store, tmp_path: Path, root: str) -> None:
    (tmp_path / root).chmod(0o755)
    assert "others on this computer" in str(only(store))
    assert mended(store) == []
    assert (tmp_path / root).stat().st_mode & 0o777 == 0o700


def test_a_broken_plan_gives_way_to_what_it_was_before_and_is_kept(store: Store) -> None:
    file = PlanFile(store.places)
    file.save(b'reasons = ["tea"]\n', None, NIGHT)
    file.save(b'reasons = ["rain"]\n', file.read(), NIGHT)
    put(store.places.plan, b"reasons = [\n")
    found = only(store)
    assert found.path == str(store.places.plan)
    assert found.line == 1
    assert [finding for finding in mended(store) if finding.is_wrong] == []
    assert file.read() == b'reasons = ["tea"]\n'
    assert b"reasons = [\n" in contents(store.places.versions).values()


def test_a_broken_plan_without_a_version_is_named_and_left(store: Store) -> None:
    put(store.places.plan, b"reasons = [\n")
    assert only(store).remedy is None


@pytest.mark.parametrize("has_version", [True, False])
def test_broken_settings_give_way_to_those_before_or_to_none_and_are_kept(
    store: Store, *, has_version: bool
) -> None:
    if has_version:
        file = SettingsFile(store.places)
        file.set("minutes", 5, NIGHT)
        file.set("minutes", 6, NIGHT)
    put(store.places.config, b"minutes =\n")
    assert mended(store) == []
    assert store.places.config.exists() == has_version
    assert store.settings()[0].minutes == (5 if has_version else 3)
    assert b"minutes =\n" in contents(store.places.settings_versions).values()


def test_what_a_killed_save_left_long_ago_is_removed_and_nothing_else(store: Store) -> None:
    put(store.places.data / ".calm-0001", "half", changed=OLD)
    put(store.places.data / ".calm-0002", "half", changed=NIGHT.timestamp())
    assert mended(store) == []
    assert not (store.places.data / ".calm-0001").exists()
    assert (store.places.data / ".calm-0002").exists()


@pytest.mark.parametrize(
    "data", [b"junk", b"SQLite format 3\x00" + b"\x01" * 4096], ids=["no index", "damaged"]
)
def test_a_damaged_index_is_removed(store: Store, data: bytes) -> None:
    put(store.places.search_index, data)
    assert mended(store) == []
    assert not store.places.search_index.exists()


def test_an_index_that_another_window_holds_is_not_called_damaged(store: Store) -> None:
    with closing(sqlite3.connect(store.places.search_index, isolation_level=None)) as window:
        window.execute("CREATE TABLE words (word)")
        window.execute("BEGIN EXCLUSIVE")
        assert examine(store, NIGHT) == []


@pytest.mark.parametrize(
    ("place", "text", "line", "says"),
    [
        ("journal/2026/a.md", "", None, "empty"),
        ("journal/2026/a.md", "+++\nmood = 3\n", 1, "+++"),
        ("journal/2026/a.md", '+++\nmood = "mimosa"\n+++\n', None, "not understood"),
        ("journal/2026/a.md", "tea\n<<<<<<< mimosa\n", 2, "merged"),
        ("trash/a.md", "+++\nmood = [mimosa\n+++\n", 2, "TOML"),
        ("waves/2026/a.toml", "marks = mimosa", 1, "TOML"),
        ("waves/2026/a.toml", 'schema = 1\nmarks = "mimosa"', 2, "mark"),
        ("drafts/ride-a.toml", "[mimosa", 1, "TOML"),
        ("plan.toml", 'people = 3\nreasons = "mimosa"', 1, "list"),
        ("plan.toml", "schema = 2", None, "newer"),
        ("../config/helplines.toml", "[[lines]]\nname = 'mimosa'", 1, ""),
        ("../config/paces.toml", '[[paces]]\nname = "mimosa"\nseconds = "mimosa"', 1, ""),
        ("../config/paces.toml", "schema = 2", None, "newer"),
        ("../config/config.toml", "a = {mimosa=1,mimosa=2}", 1, "TOML"),
        ("../config/config.toml", 'minutes = "mimosa"', 1, "number"),
    ],
)
def test_what_is_wrong_in_a_file_is_named_with_its_line_and_no_word_of_it(
    store: Store, place: str, text: str, line: int | None, says: str
) -> None:
    path = put(store.places.data / place, text).resolve()
    found = [each for each in examine(store, NIGHT) if Path(each.path).resolve() == path and each.is_wrong]
    assert found
    assert found[0].line == line or line is None
    assert says.lower() in found[0].says.lower()
    assert "mimosa" not in str(found)


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("plan.sync-conflict-20261101.toml", "second copy"),
        ("journal/2026/a.sync-conflict-20261101.md", "second copy"),
        ("../config/config.sync-conflict-1.toml", "second copy"),
        ("../config/helplines (conflicted copy).toml", "second copy"),
        ("../config/paces.sync-conflict-1.toml", "second copy"),
        ("drafts/2026-11-22T031208-aaaa.md", "never saved"),
        ("drafts/plan-2026-11-22T031207-k3f9/plan.toml", "never saved"),
        ("versions/plan-a.toml", "TOML"),
    ],
)
def test_second_copies_drafts_and_versions_are_named(store: Store, place: str, says: str) -> None:
    put(store.places.data / place, "x = [" if "versions" in place else "")
    (finding,) = [each for each in examine(store, NIGHT) if says in each.says]
    assert finding.remedy is None


def test_a_key_that_is_not_known_is_worth_knowing_and_not_wrong(store: Store) -> None:
    put(store.places.config, "minutes = 5\nmimosa = 1\n")
    assert (only(store).line, only(store).is_wrong) == (2, False)
    assert "mimosa" not in str(only(store))


@pytest.mark.parametrize("place", ["journal", "waves", "drafts", "trash", "versions"])
def test_something_else_in_the_place_of_a_directory_is_named(tmp_path: Path, place: str) -> None:
    store = store_in(tmp_path)
    put(store.places.data / place, "").parent.chmod(0o700)
    assert only(store).says == "it is not a directory"
    (store.places.data / place).unlink()
    (store.places.data / place).symlink_to(tmp_path / "nowhere")
    assert only(store).says == "it is a link that leads nowhere"


def test_a_closed_directory_is_opened(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(directory: Path) -> str:
        """Refuse as the system does to anybody but root."""
        return "" if not directory.exists() or directory.stat().st_mode & 0o700 else "Permission denied"

    monkeypatch.setattr(examining, "refusal", refuse)
    (store.places.journal / "2026").chmod(0)
    assert "Permission denied" in str(only(store))
    assert mended(store) == []


def test_a_place_that_is_copied_elsewhere_is_worth_knowing(tmp_path: Path) -> None:
    store = store_in(tmp_path / "Dropbox")
    put_entry(store, NAME).parents[2].chmod(0o700)
    found = only(store)
    assert (found.is_wrong, "sync program" in found.says) == (False, True)


def test_a_file_that_cannot_be_read_is_named(store: Store) -> None:
    os.mkfifo(store.places.plan)
    assert "plain file" in only(store).says
