"""The plan changed item by item, by real files: saved at once, in two windows, and refused by the disk."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from calmcli.core import toml
from calmcli.core.plan_change import ItemMark, added, dated, marked, moved, removed, rewritten
from calmcli.core.problem import CannotError
from calmcli.store import disk
from calmcli.store.planning import Planning
from keeping import places_in, put, store_in
from making import NIGHT, FullDisk, unchanged

TEA = 'moon = "full"\nreasons = ["tea", "rain"]\n'


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Give the path of a plan that says something."""
    return put(places_in(tmp_path).plan, TEA)


def hands(tmp_path: Path) -> Planning:
    """Return the plan in somebody's hands."""
    planning = Planning(places_in(tmp_path))
    planning.look()
    return planning


def reasons(plan: Path) -> list[object]:
    """Return the reasons as they stand on the disk."""
    found: list[object] = toml.parse(plan.read_text())["reasons"]
    return found


def test_an_item_is_added_once_to_a_plan_that_was_not_there(tmp_path: Path) -> None:
    planning = Planning(places_in(tmp_path))
    assert planning.add("coping_strategies", {"text": "Count backwards"}, NIGHT) == "Added to your plan."
    assert planning.add("coping_strategies", {"text": "Count backwards"}, NIGHT) == (
        "It is in your plan already."
    )
    found = toml.parse(places_in(tmp_path).plan.read_text())
    assert found == {"schema": 1, "coping_strategies": ["Count backwards"]}
    assert planning.add("coping_strategies", {"text": "  "}, NIGHT) == ""


def test_each_change_is_on_the_disk_and_the_rest_stays(tmp_path: Path, plan: Path) -> None:
    planning = hands(tmp_path)
    planning.make(added(planning.table, "reasons", {"text": "Pepper\nthe cat 🐈 עברית"}), NIGHT)
    assert reasons(plan) == ["tea", "rain", "Pepper\nthe cat 🐈 עברית"]
    planning.make(moved(planning.table, "reasons", 2, 0), NIGHT)
    planning.make(marked(planning.table, "reasons", 0, ItemMark.STARRED, is_on=True), NIGHT)
    planning.make(removed(planning.table, "reasons", 1), NIGHT)
    assert reasons(plan) == [{"text": "Pepper\nthe cat 🐈 עברית", "starred": True}, "rain"]
    assert toml.parse(plan.read_text())["moon"] == "full"
    assert planning.plan == store_in(tmp_path).safety_plan()[0]


def test_every_change_can_be_taken_back(tmp_path: Path, plan: Path) -> None:
    planning = hands(tmp_path)
    planning.make(removed(planning.table, "reasons", 0), NIGHT)
    planning.make(dated(planning.table, "review", "2026-12-20"), NIGHT)
    planning.undo(NIGHT)
    planning.undo(NIGHT)
    assert toml.parse(plan.read_text()) == {"schema": 1, **toml.parse(TEA)}
    assert not planning.can_undo


def test_words_that_grow_are_one_change(tmp_path: Path, plan: Path) -> None:
    planning = hands(tmp_path)
    made = planning.make(added(planning.table, "reasons", {"text": "wa"}), NIGHT)
    for words in ("walk", "walks"):
        change = rewritten(planning.table, "reasons", made.put_at, {"text": words})
        made = planning.make(change, NIGHT, is_going_on=True)
    assert reasons(plan)[2:] == ["walks"]
    planning.undo(NIGHT)
    assert reasons(plan) == ["tea", "rain"]


def test_a_sitting_makes_one_version_however_much_is_changed(tmp_path: Path, plan: Path) -> None:
    planning = hands(tmp_path)
    for number in range(9):
        planning.make(added(planning.table, "reasons", {"text": str(number)}), NIGHT)
    (version,) = places_in(tmp_path).versions.iterdir()
    assert version.read_text() == TEA
    another = hands(tmp_path)
    another.make(removed(another.table, "reasons", 0), NIGHT + timedelta(days=1))
    before = plan.read_text()
    planning.make(removed(planning.table, "reasons", 1), NIGHT + timedelta(days=2))
    # What another window wrote is a version too, when this one goes on.
    texts = [path.read_text() for path in sorted(places_in(tmp_path).versions.iterdir(), reverse=True)]
    assert texts[0] == before
    assert texts[-1] == TEA


def test_two_windows_keep_the_changes_of_both(tmp_path: Path, plan: Path) -> None:
    one, two = hands(tmp_path), hands(tmp_path)
    one.make(added(one.table, "reasons", {"text": "walks"}), NIGHT)
    two.make(rewritten(two.table, "reasons", 0, {"text": "green tea"}), NIGHT)
    one.make(rewritten(one.table, "reasons", 0, {"text": "black tea"}), NIGHT)
    assert sorted(map(str, reasons(plan))) == ["black tea", "green tea", "rain", "walks"]
    assert two.can_undo
    two.look()
    assert two.plan == one.plan


def test_a_mark_on_what_another_window_has_changed_is_refused_and_shown_anew(
    tmp_path: Path, plan: Path
) -> None:
    one, two = hands(tmp_path), hands(tmp_path)
    one.make(rewritten(one.table, "reasons", 0, {"text": "green tea"}), NIGHT)
    before = plan.read_bytes()
    with pytest.raises(CannotError, match="Another window"):
        two.make(removed(two.table, "reasons", 0), NIGHT)
    assert plan.read_bytes() == before
    assert two.plan == one.plan


def test_of_a_date_there_is_one_and_the_later_window_is_told(tmp_path: Path, plan: Path) -> None:
    one, two = hands(tmp_path), hands(tmp_path)
    one.make(dated(one.table, "review", "2026-12-20"), NIGHT)
    with pytest.raises(CannotError, match="Another window"):
        two.make(dated(two.table, "review", "2027-01-20"), NIGHT)
    assert toml.parse(plan.read_text())["review"] == "2026-12-20"
    two.make(dated(two.table, "review", "2027-01-20"), NIGHT)
    assert toml.parse(plan.read_text())["review"] == "2027-01-20"


def test_a_plan_of_a_newer_version_or_a_broken_one_is_left_alone(tmp_path: Path, plan: Path) -> None:
    for text, said in (("schema = 2\n", "newer version"), ("reasons = [", r"plan\.toml:1")):
        plan.write_text(text)
        with unchanged(tmp_path), pytest.raises(CannotError, match=said):
            Planning(places_in(tmp_path)).look()
        with pytest.raises(CannotError, match=said):
            Planning(places_in(tmp_path)).add("reasons", {"text": "walks"}, NIGHT)
        assert plan.read_text() == text
        assert not places_in(tmp_path).versions.exists()


def test_what_the_disk_refuses_waits_in_a_draft_and_comes_with_the_next(
    tmp_path: Path, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planning = hands(tmp_path)
    really, drafts = disk.replace, places_in(tmp_path).drafts

    def refuse(path: Path, data: bytes) -> None:
        if path == plan:
            raise OSError(28, os.strerror(28))
        really(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(disk, "replace", refuse)
        for words in ("walks", "music"):
            planning.make(added(planning.table, "reasons", {"text": words}), NIGHT)
            with pytest.raises(CannotError, match="kept in"):
                planning.confirm()
    assert reasons(plan) == ["tea", "rain"]
    assert (planning.is_waiting, planning.held) == (True, "")
    (draft,) = drafts.rglob("plan.toml")
    assert reasons(draft) == ["tea", "rain", "walks", "music"]
    planning.make(removed(planning.table, "reasons", 0), NIGHT)
    assert reasons(plan) == ["rain", "walks", "music"]
    assert list(drafts.iterdir()) == []
    planning.undo(NIGHT)
    planning.undo(NIGHT)
    assert reasons(plan) == ["tea", "rain", "walks"]


def test_on_a_full_disk_the_words_are_given_back(tmp_path: Path, plan: Path, full_disk: FullDisk) -> None:
    planning = hands(tmp_path)
    with pytest.raises(CannotError, match="while calm is open"):
        planning.add("reasons", {"text": "walks"}, NIGHT)
    assert toml.parse(planning.held)["reasons"] == ["tea", "rain", "walks"]
    full_disk.empty()
    planning.make(dated(planning.table, "review", "2026-12-20"), NIGHT)
    assert reasons(plan) == ["tea", "rain", "walks"]
    assert planning.held == ""


def test_a_plan_that_could_not_be_read_again_is_not_written(tmp_path: Path, plan: Path) -> None:
    planning = hands(tmp_path)
    with unchanged(tmp_path), pytest.raises(CannotError, match=r"1,000 kB"):
        planning.make(added(planning.table, "reasons", {"text": "tea " * 300_000}), NIGHT)
    assert not planning.is_waiting


def test_ten_thousand_items_and_long_ones_are_kept_whole(tmp_path: Path, plan: Path) -> None:
    plan.write_text("reasons = [\n" + '"tea",\n' * 10_000 + "]\n")
    planning = hands(tmp_path)
    planning.make(added(planning.table, "reasons", {"text": "x" * 10_000}), NIGHT)
    assert reasons(plan)[-2:] == ["tea", "x" * 10_000]
    assert len(reasons(plan)) == 10_001
