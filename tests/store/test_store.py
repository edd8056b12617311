"""The store: everything of one person in one value, and what stands in the way of saving."""

from pathlib import Path

import pytest

from calmcli.core.safety_plan import Area, Item
from calmcli.store.places import NOWHERE
from calmcli.store.store import Store
from keeping import places_in, put, store_in
from making import contents

OLD, NOW = 1_000_000.0, 2_000_000.0


def test_plan_and_settings_are_read_each_from_its_own_file(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.plan, 'reasons = ["tea"]\n')
    put(store.places.config, 'country = "GB"\n')
    plan, plan_problems = store.safety_plan()
    settings, settings_problems = store.settings()
    assert plan.of(Area.REASONS) == (Item("tea"),)
    assert settings.country == "GB"
    assert (plan_problems, settings_problems) == ([], [])


def test_a_broken_plan_takes_no_settings_away(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.plan, "[[[")
    put(store.places.config, 'country = "GB"\n')
    assert store.safety_plan()[0].is_empty
    assert store.settings()[0].country == "GB"


def test_looking_writes_nothing(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.safety_plan(), store.settings(), store.hindrance(), store.journal.newest(), store.drafts.left()
    store.sweep(NOW)
    assert list(tmp_path.iterdir()) == []


def test_nothing_stands_in_the_way_of_saving_where_a_directory_can_be_made(tmp_path: Path) -> None:
    assert store_in(tmp_path / "not" / "there" / "yet").hindrance() is None
    assert store_in(tmp_path).hindrance() is None


def test_without_a_home_that_is_said_and_what_it_means() -> None:
    hindrance = Store(NOWHERE).hindrance()
    assert hindrance is not None
    assert hindrance.reason == "there is no home directory"
    assert "your words stay while calm is open" in hindrance.outcome


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    put(tmp_path / "data", "a file where a directory should be")
    hindrance = store_in(tmp_path).hindrance()
    assert hindrance is not None
    assert hindrance.path == str(places_in(tmp_path).data)
    assert "cannot be written" in hindrance.reason


@pytest.mark.parametrize(
    "place", ["data", "data/drafts", "data/journal", "data/journal/2026", "data/set-aside"]
)
def test_leftovers_of_killed_saves_are_swept_wherever_one_could_be(tmp_path: Path, place: str) -> None:
    store = store_in(tmp_path)
    old = put(tmp_path / place / ".calm-0001", "half an ent", changed=OLD)
    young = put(tmp_path / place / ".calm-0002", "half an ent", changed=NOW - 10)
    entry = put(store.places.journal / "2026" / "2026-11-22T031207-k3f9.md", "Tea.", changed=OLD)
    store.sweep(NOW)
    assert not old.exists()
    assert young.exists()
    assert entry.exists()


def test_a_save_of_ten_minutes_ago_may_still_be_going_on(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.drafts / ".calm-0001", "half an ent", changed=NOW - 599)
    store.sweep(NOW)
    assert list(contents(tmp_path)) == ["data/drafts/.calm-0001"]


def test_only_the_persons_own_directories_are_swept(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.plan, "")
    put(tmp_path / ".calm-0001", "somebody else's", changed=OLD)
    store.sweep(NOW)
    assert (tmp_path / ".calm-0001").exists()
    assert sorted(contents(store.places.data)) == ["plan.toml"]


def test_waves_and_rides_are_the_same_however_often_they_are_asked_for(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert store.waves is store.waves
    assert store.rides is store.rides
