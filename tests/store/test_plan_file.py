"""The plan's own file: rewritten whole, five versions kept, never over another window's work."""

import errno
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from calmcli.store import disk, plan_file
from calmcli.store.places import NOWHERE
from calmcli.store.plan_file import NewerPlanError, PlanChangedError, PlanFile
from calmcli.store.versions import KEPT
from keeping import places_in, put
from making import NIGHT, FullDisk, contents, unchanged

TEA, RAIN = b'reasons = ["tea"]\n', b'reasons = ["rain"]\n'
FROM_THE_FUTURE = b'schema = 2\nreasons = ["tea"]\n'


@pytest.fixture
def plan(tmp_path: Path) -> PlanFile:
    """Give the file of a plan that is not there yet."""
    return PlanFile(places_in(tmp_path))


def kept(plan: PlanFile) -> list[bytes]:
    """Return the versions, newest first."""
    return [path.read_bytes() for path in sorted(plan.versions.glob("*"), reverse=True)]


def save_all(plan: PlanFile, texts: list[bytes], moments: Iterator[datetime]) -> None:
    """Save texts one after the other."""
    for text in texts:
        plan.save(text, plan.read(), next(moments))


def standing_still() -> Iterator[datetime]:
    """Give the same moment again and again."""
    while True:
        yield NIGHT


def test_a_first_plan_has_no_version_and_is_private(plan: PlanFile) -> None:
    plan.save(TEA, None, NIGHT)
    assert plan.read() == TEA
    assert kept(plan) == []
    assert plan.path.stat().st_mode & 0o777 == 0o600


def test_the_plan_before_is_a_version_byte_for_byte_and_private(plan: PlanFile) -> None:
    before = b"\xef\xbb\xbf# mine\r\nreasons = ['tea']\r\nmoon = 'full'\r\n"
    put(plan.path, before)
    plan.save(RAIN, before, NIGHT)
    assert plan.read() == RAIN
    (version,) = plan.versions.iterdir()
    assert version.read_bytes() == before
    assert version.name.startswith("plan-2026-11-22T031207-")
    assert version.stat().st_mode & 0o777 == 0o600
    assert plan.versions.stat().st_mode & 0o777 == 0o700


def test_the_last_five_are_kept(plan: PlanFile) -> None:
    texts = [b"# %d\n" % number for number in range(9)]
    save_all(plan, texts, (NIGHT + timedelta(days=day) for day in range(9)))
    assert kept(plan) == [b"# %d\n" % number for number in (7, 6, 5, 4, 3)]
    assert len(kept(plan)) == KEPT


def test_the_last_five_are_kept_also_of_one_second(plan: PlanFile) -> None:
    save_all(plan, [b"# %d\n" % number for number in range(9)], standing_still())
    assert kept(plan) == [b"# %d\n" % number for number in (7, 6, 5, 4, 3)]


@pytest.mark.parametrize("back", [timedelta(hours=2), timedelta(days=365 * 14)])
def test_a_clock_that_has_gone_back_takes_no_version_away(plan: PlanFile, back: timedelta) -> None:
    save_all(plan, [b"# %d\n" % number for number in range(7)], standing_still())
    save_all(plan, [b"# late\n", b"# later\n"], (NIGHT - back for _ in range(2)))
    assert kept(plan) == [b"# late\n", b"# 6\n", b"# 5\n", b"# 4\n", b"# 3\n"]


def test_what_calm_did_not_put_among_the_versions_stays(plan: PlanFile) -> None:
    others = ["plan-mine.toml", "notes.txt", "plan-2026-11-22T031207-k3f9.sync-conflict-1.toml"]
    for name in others:
        put(plan.versions / name, "tea")
    save_all(plan, [b"# %d\n" % number for number in range(9)], standing_still())
    assert {path.name for path in plan.versions.iterdir()} >= set(others)
    assert len(list(plan.versions.iterdir())) == KEPT + len(others)


def test_the_same_words_again_write_nothing(plan: PlanFile, tmp_path: Path) -> None:
    plan.save(TEA, None, NIGHT)
    with unchanged(tmp_path):
        plan.save(TEA, TEA, NIGHT)


@pytest.mark.parametrize("seen", [None, TEA])
def test_a_plan_that_another_window_changed_is_not_overwritten(
    plan: PlanFile, tmp_path: Path, seen: bytes | None
) -> None:
    put(plan.path, b"# theirs\n")
    put(tmp_path / "data" / ".lock", "")
    with unchanged(tmp_path), pytest.raises(PlanChangedError):
        plan.save(RAIN, seen, NIGHT)


def test_a_plan_that_has_gone_meanwhile_is_not_written_over_nothing(plan: PlanFile) -> None:
    with pytest.raises(PlanChangedError):
        plan.save(RAIN, TEA, NIGHT)
    assert plan.read() is None


def test_a_plan_of_a_newer_version_is_never_written(plan: PlanFile, tmp_path: Path) -> None:
    put(plan.path, FROM_THE_FUTURE)
    put(tmp_path / "data" / ".lock", "")
    with unchanged(tmp_path):
        with pytest.raises(NewerPlanError):
            plan.save(TEA, FROM_THE_FUTURE, NIGHT)
        with pytest.raises(NewerPlanError):
            plan.put_back(TEA, NIGHT)


def test_no_plan_is_written_that_only_a_newer_version_may_write(plan: PlanFile) -> None:
    with pytest.raises(NewerPlanError):
        plan.save(FROM_THE_FUTURE, None, NIGHT)
    assert plan.read() is None


def test_an_earlier_plan_takes_the_place_of_whatever_stands_there(plan: PlanFile) -> None:
    broken = b"\x00" * 4096
    put(plan.path, broken)
    plan.put_back(TEA, NIGHT)
    assert (plan.read(), kept(plan)) == (TEA, [broken])


@pytest.mark.parametrize("refused", ["version", "plan"])
def test_what_cannot_be_saved_leaves_the_plan_as_it_was(
    plan: PlanFile, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    put(plan.path, TEA)
    monkeypatch.setattr(disk, "create" if refused == "version" else "replace", refuse)
    with pytest.raises(OSError, match="space"):
        plan.save(RAIN, TEA, NIGHT)
    assert plan.read() == TEA


def test_a_save_that_was_killed_between_version_and_plan_leaves_no_second_one(
    plan: PlanFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    put(plan.path, TEA)
    monkeypatch.setattr(disk, "replace", stop)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            plan.save(RAIN, TEA, NIGHT)
    monkeypatch.undo()
    plan.save(RAIN, TEA, NIGHT)
    assert (plan.read(), kept(plan)) == (RAIN, [TEA])


def test_a_version_that_cannot_be_removed_does_not_undo_the_save(
    plan: PlanFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(disk, "remove", refuse)
    save_all(plan, [b"# %d\n" % number for number in range(9)], standing_still())
    assert plan.read() == b"# 8\n"
    assert len(kept(plan)) == 8


def test_without_a_home_no_plan_is_saved_and_that_is_an_error() -> None:
    with pytest.raises(OSError, match=r"."):
        PlanFile(NOWHERE).save(TEA, None, NIGHT)


def test_a_full_disk_leaves_everything_as_it_was(plan: PlanFile, tmp_path: Path, full_disk: FullDisk) -> None:
    put(plan.path, TEA)
    put(tmp_path / "data" / ".lock", "")
    before = contents(tmp_path)
    with pytest.raises(OSError, match="space"):
        plan.save(RAIN, TEA, NIGHT)
    assert contents(tmp_path) == before
    full_disk.empty()
    plan.save(RAIN, TEA, NIGHT)
    assert plan.read() == RAIN


@pytest.mark.parametrize(
    "name", ["walk", "plan-walk", "2026-11-22T031207-k3f9", "plan-2026-13-40T000000-aaaa"]
)
def test_a_name_of_another_kind_tells_no_moment(name: str) -> None:
    assert plan_file.moment_in(name) is None


def test_the_name_of_a_version_tells_its_moment() -> None:
    assert plan_file.moment_in("plan-2026-11-22T031207-k3f9") == NIGHT
