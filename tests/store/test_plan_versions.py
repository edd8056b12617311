"""Other texts of the plan: listed without their words, put back without losing the present one."""

from datetime import timedelta
from pathlib import Path

import pytest

from calmcli.core.plan_version import Kind
from calmcli.store import plan_draft
from calmcli.store.places import NOWHERE
from calmcli.store.plan_file import NewerPlanError, PlanFile
from calmcli.store.plan_versions import BrokenPlanError, NoVersionError, plan_versions, restore
from keeping import places_in, put
from making import NIGHT, contents, unchanged

TEA, RAIN = 'reasons = ["tea"]\n', 'reasons = ["rain", "sea"]\npeople = [{name = "Sam"}]\n'
NAME = "plan-2026-11-20T031207-k3f9"


def test_versions_drafts_and_copies_are_listed_newest_first_by_counts(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.versions / f"{NAME}.toml", TEA)
    put(places.versions / "by hand.toml", "[[[")
    put(places.data / "plan.sync-conflict-20261121-101010-ABCDEFG.toml", TEA)
    draft = plan_draft.begin(places, RAIN.encode(), NIGHT)
    found = plan_versions(places)
    assert [(each.name, each.kind, dict(each.counts)) for each in found] == [
        (draft.parent.name, Kind.DRAFT, {"people": 1, "reasons": 2}),
        (NAME, Kind.VERSION, {"reasons": 1}),
        ("plan.sync-conflict-20261121-101010-ABCDEFG", Kind.COPY, {"reasons": 1}),
        ("by hand", Kind.VERSION, {}),
    ]
    assert found[0].moment == NIGHT
    assert "TOML" in found[3].fault


def test_what_is_no_file_is_listed_with_the_reason(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    (places.versions / f"{NAME}.toml").mkdir(parents=True)
    (found,) = plan_versions(places)
    assert found.fault == "Is a directory"


@pytest.mark.parametrize("is_there", [True, False])
def test_without_versions_there_is_nothing_to_list(tmp_path: Path, *, is_there: bool) -> None:
    assert plan_versions(places_in(tmp_path) if is_there else NOWHERE) == []


def test_a_version_is_put_back_and_the_present_plan_becomes_one(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.versions / f"{NAME}.toml", TEA)
    put(places.plan, RAIN)
    assert restore(places, NAME, NIGHT)
    assert places.plan.read_text() == TEA
    assert sorted(contents(places.versions).values()) == sorted([TEA.encode(), RAIN.encode()])


def test_putting_back_and_back_again_loses_neither(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.versions / f"{NAME}.toml", TEA)
    put(places.plan, RAIN)
    for number in range(7):
        name = next(each.name for each in plan_versions(places))
        restore(places, name, NIGHT + timedelta(days=number))
    assert {places.plan.read_text(), *(data.decode() for data in contents(places.versions).values())} == {
        TEA,
        RAIN,
    }


def test_putting_back_what_stands_there_changes_nothing(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.versions / f"{NAME}.toml", TEA)
    put(places.plan, TEA)
    put(places.lock, "")
    with unchanged(tmp_path):
        assert not restore(places, NAME, NIGHT)


def test_a_draft_that_is_put_in_place_is_a_draft_no_longer(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.plan, TEA)
    draft = plan_draft.begin(places, RAIN.encode(), NIGHT)
    restore(places, draft.parent.name, NIGHT)
    assert places.plan.read_text() == RAIN
    assert list(places.drafts.iterdir()) == []


def test_a_copy_of_a_sync_program_is_put_in_place_and_stays(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.plan, TEA)
    copy = put(places.data / "plan (conflicted copy 2026-11-22).toml", RAIN)
    restore(places, copy.stem, NIGHT)
    assert (places.plan.read_text(), copy.read_text()) == (RAIN, RAIN)


@pytest.mark.parametrize("name", ["", "walk", "plan", "../plan", "/etc/passwd", f"{NAME}.toml"])
def test_a_name_of_no_version_changes_nothing(tmp_path: Path, name: str) -> None:
    places = places_in(tmp_path)
    put(places.versions / f"{NAME}.toml", TEA)
    put(places.plan, RAIN)
    with unchanged(tmp_path), pytest.raises(NoVersionError):
        restore(places, name, NIGHT)


@pytest.mark.parametrize("data", ["[[[", "# " + "x" * 1_000_001], ids=["broken", "too large"])
def test_a_broken_version_is_never_put_back(tmp_path: Path, data: str) -> None:
    places = places_in(tmp_path)
    path = put(places.versions / f"{NAME}.toml", data)
    put(places.plan, RAIN)
    with unchanged(tmp_path), pytest.raises((BrokenPlanError, OSError)) as caught:
        restore(places, NAME, NIGHT)
    if isinstance(caught.value, BrokenPlanError):
        assert str(caught.value.problem).startswith(f"{path}:1:")


def test_over_a_plan_of_a_newer_version_nothing_is_put_back(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    put(places.versions / f"{NAME}.toml", TEA)
    put(places.plan, "schema = 2\n")
    put(places.lock, "")
    with unchanged(tmp_path), pytest.raises(NewerPlanError):
        restore(places, NAME, NIGHT)


def test_a_version_that_is_put_back_is_not_the_one_that_gives_way(tmp_path: Path) -> None:
    """The sixth version is the oldest: it goes only after its words stand in the plan."""
    plan = PlanFile(places_in(tmp_path))
    for number in range(6):
        plan.save(b"# %d\n" % number, plan.read(), NIGHT + timedelta(days=number))
    oldest = min(path.stem for path in plan.versions.iterdir())
    restore(places_in(tmp_path), oldest, NIGHT + timedelta(days=9))
    assert plan.read() == b"# 0\n"


def test_a_draft_is_private_with_all_that_an_editor_leaves_beside_it(tmp_path: Path) -> None:
    path = plan_draft.begin(places_in(tmp_path), TEA.encode(), NIGHT)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    put(path.parent / "plan.toml~", TEA)
    plan_draft.drop(path)
    assert not path.parent.exists()


def test_what_an_editor_wrote_is_private_when_it_is_kept(tmp_path: Path) -> None:
    path = plan_draft.begin(places_in(tmp_path), TEA.encode(), NIGHT)
    path.chmod(0o644)
    plan_draft.keep(path)
    assert path.stat().st_mode & 0o777 == 0o600
    plan_draft.keep(path.parent / "not there")


def test_a_directory_without_a_plan_is_no_draft(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    (places.drafts / "plan-2026-11-22T031207-k3f9").mkdir(parents=True)
    put(places.drafts / "other" / "plan.toml", TEA)
    assert plan_draft.left(places) == []
