"""A file written anew is the old one or the new one, whole; a file moved is never put over another."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from calmcli.store import disk
from making import contents, unchanged
from test_disk_create import refuse_links

OLD, NEW = b"the old plan\n" * 500, b"the new plan\n" * 500


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Give a plan that stands on disk."""
    path = tmp_path / "plan.toml"
    path.write_bytes(OLD)
    return path


def test_a_file_is_replaced_and_nothing_else_is_left(plan: Path) -> None:
    disk.replace(plan, NEW)
    assert contents(plan.parent) == {"plan.toml": NEW}


def test_a_file_that_is_not_there_is_written_with_its_directories(tmp_path: Path) -> None:
    disk.replace(tmp_path / "a" / "plan.toml", NEW)
    assert contents(tmp_path) == {"a/plan.toml": NEW}


@pytest.mark.parametrize("call", ["write", "fsync", "replace", "fchmod"])
@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC])
def test_whatever_fails_the_old_file_stays_whole_and_no_other_is_left(
    plan: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(OSError, match=r"."):
        disk.replace(plan, NEW)
    assert contents(plan.parent) == {"plan.toml": OLD}


def test_a_kill_between_any_two_calls_leaves_the_old_or_the_new_file(plan: Path) -> None:
    """Die on purpose at each line of the save, in a process of its own."""
    program = """
import os, sys
from pathlib import Path
from calmcli.store import disk
at, path = int(sys.argv[1]), Path(sys.argv[2])
seen = 0
def die(frame, event, argument):
    global seen
    if "store/disk.py" not in frame.f_code.co_filename:
        return None
    if event == "line":
        seen += 1
        if seen == at:
            os.kill(os.getpid(), 9)
    return die
sys.settrace(die)
disk.replace(path, b"the new plan\\n" * 500)
sys.settrace(None)
"""
    found = set()
    for at in range(1, 60, 3):
        plan.write_bytes(OLD)
        ended = subprocess.run([sys.executable, "-c", program, str(at), str(plan)], check=False)
        found.add(plan.read_bytes())
        if ended.returncode == 0:
            break
    else:
        pytest.fail("it was killed at every line and never came to the end")
    assert found == {OLD, NEW}


def test_a_link_to_a_plan_in_another_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "synced").mkdir()
    target = tmp_path / "synced" / "plan.toml"
    target.write_bytes(OLD)
    link = tmp_path / "plan.toml"
    link.symlink_to(target)
    disk.replace(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


def test_a_link_that_leads_to_itself_is_refused_like_any_other_fault(tmp_path: Path) -> None:
    link = tmp_path / "plan.toml"
    link.symlink_to(link)
    with pytest.raises(OSError, match=r"."):
        disk.replace(link, NEW)


def test_a_directory_of_that_name_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").mkdir()
    with pytest.raises(OSError, match=r"."):
        disk.replace(tmp_path / "plan.toml", NEW)
    assert (tmp_path / "plan.toml").is_dir()
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("has_links", [True, False])
def test_a_moved_file_has_its_new_name_only(
    plan: Path, monkeypatch: pytest.MonkeyPatch, *, has_links: bool
) -> None:
    if not has_links:
        refuse_links(monkeypatch)
    disk.move(plan, plan.parent / "trash" / "plan.toml")
    assert contents(plan.parent) == {"trash/plan.toml": OLD}


@pytest.mark.parametrize("has_links", [True, False])
def test_a_file_is_never_moved_over_another(
    plan: Path, monkeypatch: pytest.MonkeyPatch, *, has_links: bool
) -> None:
    if not has_links:
        refuse_links(monkeypatch)
    (plan.parent / "other").write_bytes(NEW)
    with unchanged(plan.parent), pytest.raises(FileExistsError):
        disk.move(plan, plan.parent / "other")


def test_a_move_that_was_killed_between_its_two_halves_is_ended_by_the_next(plan: Path) -> None:
    other = plan.parent / "trash.toml"
    os.link(plan, other)
    disk.move(plan, other)
    assert contents(plan.parent) == {"trash.toml": OLD}


def test_a_file_moved_onto_itself_stays(plan: Path) -> None:
    with unchanged(plan.parent), pytest.raises(FileExistsError):
        disk.move(plan, plan)


def test_what_is_not_there_can_neither_be_moved_nor_removed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        disk.move(tmp_path / "walk.md", tmp_path / "tea.md")
    with pytest.raises(FileNotFoundError):
        disk.remove(tmp_path / "walk.md")


def test_a_removed_file_is_gone_and_its_neighbours_stay(plan: Path) -> None:
    (plan.parent / "other").write_bytes(NEW)
    disk.remove(plan)
    assert contents(plan.parent) == {"other": NEW}
