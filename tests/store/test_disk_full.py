"""A disk that is really full, and a limit on the size of files: the old words stay, and no half stands."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from calmcli.store import disk
from making import contents

OLD = b"A walk in the rain.\n"


@pytest.mark.parametrize("small_disk", ["size=64k", "size=1m,nr_inodes=3"], indirect=True)
def test_on_a_full_disk_the_old_file_stays_whole_and_no_half_is_left(small_disk: Path) -> None:
    plan = small_disk / "plan.toml"
    disk.create(plan, OLD)
    for number in range(20):
        try:
            disk.create(small_disk / f"{number}.md", OLD * 1000)
        except OSError as error:
            refused = error.errno
            break
    assert refused == errno.ENOSPC
    before = contents(small_disk)
    with pytest.raises(OSError, match=r".") as caught:
        disk.replace(plan, OLD * 10_000)
    assert caught.value.errno == errno.ENOSPC
    assert contents(small_disk) == before
    assert plan.read_bytes() == OLD


@pytest.mark.parametrize("small_disk", ["size=64k"], indirect=True)
def test_a_full_disk_saves_again_once_there_is_room(small_disk: Path) -> None:
    (small_disk / "film").write_bytes(b"\x00" * 60_000)
    with pytest.raises(OSError, match=r"."):
        disk.create(small_disk / "walk.md", OLD * 1000)
    (small_disk / "film").unlink()
    disk.create(small_disk / "walk.md", OLD * 1000)
    assert contents(small_disk) == {"walk.md": OLD * 1000}


def test_under_a_limit_on_the_size_of_files_nothing_half_is_left(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_bytes(OLD)
    program = """
import resource, sys
from pathlib import Path
from calmcli.store import disk
resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))
for write in (disk.create, disk.replace):
    try:
        write(Path(sys.argv[1]) / ("walk.md" if write is disk.create else "plan.toml"), b"tea " * 1000)
    except OSError as error:
        print(error.errno)
"""
    ended = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], check=True, capture_output=True, text=True
    )
    assert ended.stdout.split() == [str(errno.EFBIG)] * 2
    assert contents(tmp_path) == {"plan.toml": OLD}
