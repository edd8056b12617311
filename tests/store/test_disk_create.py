"""A new file is whole, private and durable, or it is not there at all."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from calmcli.store import disk
from making import contents

WORDS = b"A walk in the rain.\n" * 1000


@pytest.fixture(params=[0o000, 0o022, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """Set a umask for the length of a test."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode_of(path: Path) -> int:
    """Return the permissions of a path."""
    return stat.S_IMODE(path.stat().st_mode)


def refuse_unnamed(monkeypatch: pytest.MonkeyPatch, error: int = errno.EOPNOTSUPP) -> None:
    """Let the file system know no files without a name."""
    really_open = os.open

    def open_(path: str | Path, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if flags & os.O_TMPFILE == os.O_TMPFILE:
            raise OSError(error, os.strerror(error))
        return really_open(path, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", open_)


def refuse_links(monkeypatch: pytest.MonkeyPatch, error: int = errno.EPERM) -> None:
    """Let the file system know no second name for a file."""

    def link(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "link", link)


@pytest.fixture(
    params=["unnamed files", "no unnamed files", "no links", "no O_TMPFILE", "no unnamed files, no links"]
)
def file_system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Stand on a file system that can do some things and not others."""
    kind: str = request.param
    if "no unnamed files" in kind:
        refuse_unnamed(monkeypatch)
    if "no links" in kind:
        refuse_links(monkeypatch)
    if kind == "no O_TMPFILE":
        monkeypatch.delattr(os, "O_TMPFILE")
    return kind


def test_a_new_file_holds_the_bytes_on_any_file_system(tmp_path: Path, file_system: str) -> None:
    path = tmp_path / "journal" / "2026" / "walk.md"
    disk.create(path, WORDS)
    assert contents(tmp_path) == {"journal/2026/walk.md": WORDS}
    assert mode_of(path) == 0o600


@pytest.mark.usefixtures("file_system")
def test_a_name_that_is_taken_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "walk.md"
    path.write_bytes(b"the first walk")
    with pytest.raises(FileExistsError):
        disk.create(path, WORDS)
    assert contents(tmp_path) == {"walk.md": b"the first walk"}


@pytest.mark.parametrize("error", sorted(disk._UNSUPPORTED))
def test_whatever_a_kernel_calls_unsupported_a_file_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    refuse_unnamed(monkeypatch, error)
    disk.create(tmp_path / "walk.md", WORDS)
    assert contents(tmp_path) == {"walk.md": WORDS}


@pytest.mark.parametrize("empty", [b"", b"\x00"])
def test_a_file_may_be_as_small_as_can_be(tmp_path: Path, empty: bytes) -> None:
    disk.create(tmp_path / "walk.md", empty)
    assert (tmp_path / "walk.md").read_bytes() == empty


def test_files_and_directories_are_private_under_any_umask(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "a" / "b" / "walk.md"
    disk.create(path, WORDS)
    assert mode_of(path) == 0o600
    assert mode_of(path.parent) == 0o700
    assert mode_of(path.parent.parent) == 0o700


def test_fallback_files_are_private_under_any_umask(
    tmp_path: Path, umask: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_unnamed(monkeypatch)
    disk.create(tmp_path / "walk.md", WORDS)
    assert mode_of(tmp_path / "walk.md") == 0o600


def test_a_replaced_file_is_private_under_any_umask(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(b"old")
    path.chmod(0o666)
    disk.replace(path, WORDS)
    assert mode_of(path) == 0o600


def test_directories_that_stood_before_keep_their_modes(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    disk.make_private(tmp_path / "a" / "b")
    assert mode_of(tmp_path) == 0o755
    assert mode_of(tmp_path / "a" / "b") == 0o700


def test_making_a_directory_twice_is_no_fault(tmp_path: Path) -> None:
    disk.make_private(tmp_path / "a")
    disk.make_private(tmp_path / "a")
    assert mode_of(tmp_path / "a") == 0o700


def test_a_directory_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"tea")
    with pytest.raises(OSError, match=r"."):
        disk.create(tmp_path / "file" / "walk.md", WORDS)
    assert contents(tmp_path) == {"file": b"tea"}


def test_a_dangling_link_of_that_name_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "walk.md").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        disk.create(tmp_path / "walk.md", WORDS)
    assert not (tmp_path / "elsewhere").exists()


def test_bytes_are_written_to_the_end_when_the_system_takes_a_few_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: really_write(fd, bytes(data[:7])))
    disk.create(tmp_path / "walk.md", WORDS[:500])
    assert (tmp_path / "walk.md").read_bytes() == WORDS[:500]


@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC, errno.EDQUOT])
@pytest.mark.parametrize("call", ["write", "fsync"])
def test_what_could_not_be_written_or_flushed_is_not_called_saved_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: int
) -> None:
    def fail(*_: object) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, call, fail)
    for path in (tmp_path / "walk.md", tmp_path / "plan.toml"):
        with pytest.raises(OSError, match=r".") as caught:
            disk.create(path, WORDS)
        assert caught.value.errno == error
    assert contents(tmp_path) == {}


def test_the_file_and_its_directory_are_flushed_before_it_is_called_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[str] = []
    really_fsync = os.fsync

    def fsync(descriptor: int) -> None:
        flushed.append("directory" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        really_fsync(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    disk.create(tmp_path / "walk.md", WORDS)
    disk.replace(tmp_path / "walk.md", b"tea")
    assert flushed == ["file", "directory", "file", "directory"]


def test_a_file_system_that_cannot_flush_directories_still_saves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_fsync = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        really_fsync(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    disk.create(tmp_path / "a" / "walk.md", WORDS)
    assert contents(tmp_path) == {"a/walk.md": WORDS}
