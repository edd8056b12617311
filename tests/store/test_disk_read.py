"""Reading never waits, never goes on for ever, and takes nothing but plain files."""

import errno
import os
from pathlib import Path

import pytest

from calmcli.store import disk
from calmcli.store.litter import sweep
from calmcli.store.reasons import reason_of
from making import contents

pytestmark = pytest.mark.usefixtures("impatience")


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    data = bytes(range(256)) * 10
    (tmp_path / "tea").write_bytes(data)
    assert disk.read(tmp_path / "tea") == data


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "tea").write_bytes(b"tea")
    (tmp_path / "link").symlink_to(tmp_path / "tea")
    assert disk.read(tmp_path / "link") == b"tea"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.toml")
    with pytest.raises(disk.NotAFileError):
        disk.read(tmp_path / "plan.toml")


def test_a_pipe_somebody_writes_to_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.toml")
    both = os.open(tmp_path / "plan.toml", os.O_RDWR)
    os.write(both, b"country = 'GB'")
    try:
        with pytest.raises(disk.NotAFileError):
            disk.read(tmp_path / "plan.toml")
    finally:
        os.close(both)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/urandom"])
def test_a_device_is_not_read(device: str) -> None:
    with pytest.raises(disk.NotAFileError):
        disk.read(Path(device))


def test_a_directory_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r".") as caught:
        disk.read(tmp_path)
    assert reason_of(caught.value)


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        disk.read(tmp_path / "plan.toml")


@pytest.mark.parametrize(("size", "is_read"), [(1000, True), (1001, False)])
def test_a_file_is_read_up_to_a_limit(tmp_path: Path, size: int, *, is_read: bool) -> None:
    (tmp_path / "plan.toml").write_bytes(b"#" * size)
    if is_read:
        assert len(disk.read(tmp_path / "plan.toml", 1000)) == size
    else:
        with pytest.raises(disk.TooLargeError, match="1 kB"):
            disk.read(tmp_path / "plan.toml", 1000)


def test_a_file_of_many_gigabytes_is_refused_at_once(tmp_path: Path) -> None:
    with (tmp_path / "plan.toml").open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(disk.TooLargeError, match="1,000 kB"):
        disk.read(tmp_path / "plan.toml")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device"),
        (disk.TooLargeError(errno.EFBIG, "larger than 1,000 kB"), "larger than 1,000 kB"),
        (OSError("odd"), "odd"),
    ],
)
def test_a_reason_is_words_without_a_number(error: OSError, reason: str) -> None:
    assert reason_of(error) == reason


def test_only_old_leftovers_of_killed_saves_are_swept(tmp_path: Path) -> None:
    for name in (".calm-0001", ".calm-0002", "walk.md", ".hidden", "calm-0003"):
        (tmp_path / name).write_bytes(b"tea")
        os.utime(tmp_path / name, (1000, 1000))
    os.utime(tmp_path / ".calm-0002", (5000, 5000))
    sweep(tmp_path, now=5100, within=600)
    assert sorted(contents(tmp_path)) == [".calm-0002", ".hidden", "calm-0003", "walk.md"]


def test_sweeping_never_follows_a_link(tmp_path: Path) -> None:
    (tmp_path / "walk.md").write_bytes(b"tea")
    os.utime(tmp_path / "walk.md", (1000, 1000))
    (tmp_path / ".calm-0001").symlink_to(tmp_path / "walk.md")
    os.utime(tmp_path / ".calm-0001", (1000, 1000), follow_symlinks=False)
    sweep(tmp_path, now=5100, within=600)
    assert sorted(contents(tmp_path)) == ["walk.md"]


def test_what_another_window_swept_first_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".calm-0001").write_bytes(b"tea")

    def gone(path: Path, *, missing_ok: bool = False) -> None:
        raise FileNotFoundError(path)

    monkeypatch.setattr(Path, "unlink", gone)
    sweep(tmp_path, now=10**12, within=600)
    assert (tmp_path / ".calm-0001").exists()


@pytest.mark.parametrize("below", [".", "a", "a/b/c"])
def test_a_directory_that_can_be_made_can_be_written_to(tmp_path: Path, below: str) -> None:
    assert disk.is_writable(tmp_path / below)


def test_nothing_can_be_written_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"tea")
    assert not disk.is_writable(tmp_path / "file" / "a")
    assert not disk.is_writable(Path("/dev/null/calm"))


def test_a_directory_nobody_may_look_into_cannot_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_stat = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if "closed" in path.parent.parts:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return really_stat(path, follow_symlinks=follow_symlinks)

    (tmp_path / "closed").mkdir()
    monkeypatch.setattr(Path, "stat", stat)
    monkeypatch.setattr(os, "access", lambda path, _: "closed" not in Path(path).parts)
    assert not disk.is_writable(tmp_path / "closed" / "calm")
