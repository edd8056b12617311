"""A lock makes other windows wait, and goes with the process that held it."""

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from calmcli.store.locks import locked

HOLD = """
import sys
from pathlib import Path
from calmcli.store.locks import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def held_by_another(lock: Path) -> Iterator[subprocess.Popen[str]]:
    """Let another process hold a lock."""
    command = [sys.executable, "-c", HOLD, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_free_lock_is_taken_and_given_back(tmp_path: Path) -> None:
    for _ in range(3):
        with locked(tmp_path / "a" / ".lock"):
            assert stat.S_IMODE((tmp_path / "a" / ".lock").stat().st_mode) == 0o600


def test_a_lock_of_another_window_is_waited_for_and_then_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    with (
        held_by_another(tmp_path / ".lock"),
        pytest.raises(BlockingIOError, match="another window"),
        locked(tmp_path / ".lock"),
    ):
        pytest.fail("two windows held one lock")
    assert sum(pauses) == pytest.approx(2.0)


def test_a_lock_given_back_while_waiting_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with held_by_another(tmp_path / ".lock") as process:

        def let_go(_: float) -> None:
            process.kill()
            process.wait()

        monkeypatch.setattr(time, "sleep", let_go)
        with locked(tmp_path / ".lock"):
            assert process.returncode == -signal.SIGKILL


def test_a_lock_file_left_by_a_dead_process_is_free(tmp_path: Path) -> None:
    with held_by_another(tmp_path / ".lock") as process:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert (tmp_path / ".lock").exists()
    with locked(tmp_path / ".lock"):
        assert process.returncode == -signal.SIGKILL


def test_a_lock_is_given_back_when_its_work_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("the lock was not given back"))
    with pytest.raises(ZeroDivisionError), locked(tmp_path / ".lock"):
        raise ZeroDivisionError
    with locked(tmp_path / ".lock"):
        assert (tmp_path / ".lock").exists()


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match=r"."), locked(tmp_path / ".lock"):
        pytest.fail("the link was followed")
    assert not (tmp_path / "elsewhere").exists()
