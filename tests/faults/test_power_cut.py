"""The power goes after a save was reported: on a disk copied at that moment, what was saved is there.

A kill cannot show a flush that was left out, because the system still writes what a dead process gave it.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ground import in_memory, mounted
from keeping import store_in
from kinds import KINDS, Found, Kind

SIZE = 16_000_000
"""The size of the disk, in bytes."""
OPTIONS = ["loop", "loop,noauto_da_alloc"]
"""With and without the kernel's own remedy for programs that rename without a flush."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Give the image of an empty disk; skips where none can be made."""
    make = shutil.which("mkfs.ext4", path=f"{os.environ['PATH']}:/sbin:/usr/sbin")
    if make is None:
        pytest.skip("there is no mkfs.ext4 to make a disk with")
    with in_memory(tmp_path) as directory:
        image = directory / "disk"
        image.touch()
        os.truncate(image, SIZE)
        subprocess.run([make, "-q", "-F", str(image)], check=True, capture_output=True)
        yield image


def something_else_is_flushed(ground: Path, flush: Callable[[int], None]) -> None:
    """Let the file system commit what it knows of names, as it does by itself every few seconds."""
    with (ground / "something else").open("wb") as file:
        file.write(b"tea")
        file.flush()
        flush(file.fileno())


def left_by_a_cut(image: Path, options: str, kind: Kind, flush: Callable[[int], None] | None) -> Found:
    """Save once, cut the power at once or after something else was flushed, and return what is there then."""
    with mounted(image.with_name("before"), "-o", options, str(image)) as ground:
        store = store_in(ground / "calm")
        kind.prepare(store)
        subprocess.run(["sync", "--file-system", str(ground)], check=True)
        kind.save(store, 1)
        if flush is not None:
            something_else_is_flushed(ground, flush)
        cut = shutil.copy(image, image.with_name("cut"))
    with mounted(image.with_name("after"), "-o", options, str(cut)) as ground:
        return kind.found(store_in(ground / "calm"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("options", OPTIONS)
@pytest.mark.parametrize("is_later", [False, True], ids=["at once", "later"])
def test_what_was_reported_saved_is_there_after_the_power_was_cut(
    disk: Path, kind: str, options: str, *, is_later: bool
) -> None:
    found = left_by_a_cut(disk, options, KINDS[kind], os.fsync if is_later else None)
    assert (list(found.whole), list(found.odd)) == ([1], [])


@pytest.mark.parametrize("kind", KINDS)
def test_a_save_that_is_not_flushed_is_seen_to_be_gone(
    disk: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """The trial itself is tried: without flushes it must find what it looks for."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    found = left_by_a_cut(disk, OPTIONS[0], KINDS[kind], None)
    assert list(found.whole) != [1]


def test_a_save_that_is_renamed_and_not_flushed_is_seen_to_be_empty(
    disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_flush = os.fsync
    monkeypatch.setattr(os, "fsync", lambda _: None)
    found = left_by_a_cut(disk, OPTIONS[1], KINDS["changed entry"], really_flush)
    assert list(found.odd) == [""]
