"""What every test stands on: no way home, no clock but the test's own, no language but English."""

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from gettext import NullTranslations
from pathlib import Path

import hypothesis
import pytest

from calmcli.core import language
from calmcli.core.clock import Clock
from making import FullDisk

hypothesis.settings.register_profile("calm", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "calm")

FIRST_MOMENT = datetime(2026, 11, 22, 3, 12, 7, tzinfo=UTC)
"""When the hand clock starts: a Sunday night."""

_SWAYING = ("LC_", "XDG_", "PYTHON", "TEXTUAL", "RICH", "TTY_", "_CALM", "_TYPER", "CALM", "TERMINAL_")
_SWAYING_NAMES = {
    "LANG",
    "LANGUAGE",
    "TERM",
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR",
    "COLORTERM",
    "COLUMNS",
    "LINES",
}
_KEPT = {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}


_NEW_NETWORK = 0x40000000


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the frames of all screens be written anew."""
    parser.addoption(
        "--rewrite-frames", action="store_true", help="write tests/frames anew, to look at the diff"
    )


def pytest_configure() -> None:
    """Run all tests in a network of their own that leads nowhere, where the machine allows it."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(_NEW_NETWORK)


@dataclass
class HandClock:
    """A clock that only the test moves."""

    present: datetime = FIRST_MOMENT
    """The present moment."""
    seconds: float = 1000.0
    """What the monotonic clock shows."""
    waits: list[float] = field(default_factory=list)
    """What was waited for, in seconds."""

    @property
    def clock(self) -> Clock:
        """The clock as the program takes it."""
        return Clock(now=lambda: self.present, monotonic=lambda: self.seconds)

    def advance(self, seconds: float) -> None:
        """Let seconds pass on both clocks."""
        self.present += timedelta(seconds=seconds)
        self.seconds += seconds

    def wait(self, seconds: float) -> None:
        """Let seconds pass, and note that they were asked for."""
        self.waits.append(seconds)
        self.advance(seconds)


@pytest.fixture
def hand_clock() -> HandClock:
    """Give a clock that only the test moves."""
    return HandClock()


@pytest.fixture(autouse=True)
def nowhere_near_home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """Put the person of the test into a home of their own, with nothing set that could sway a program."""
    person = tmp_path_factory.mktemp("person")
    for name in list(os.environ):
        is_swaying = name in _SWAYING_NAMES or name.startswith(_SWAYING)
        if is_swaying and name not in _KEPT:
            monkeypatch.delenv(name)
    (person / "home").mkdir()
    monkeypatch.setenv("HOME", str(person / "home"))
    monkeypatch.setenv("CALM_HOME", str(person / "calm"))
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(language, "_catalogue", NullTranslations())
    time.tzset()
    yield person
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def calm_home(nowhere_near_home: Path) -> Path:
    """Give the directory that holds everything of the person of the test; it is not there yet."""
    return nowhere_near_home / "calm"


@pytest.fixture
def impatience() -> Iterator[None]:
    """Fail a test that waits for something that never comes, instead of waiting with it."""

    def give_up(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(10)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    """Give a disk that is full, until it is emptied."""
    disk = FullDisk(os.write)
    monkeypatch.setattr(os, "write", disk.write)
    return disk


@pytest.fixture
def small_disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """Give a directory on a small disk of its own."""
    directory = tmp_path / "small"
    directory.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", request.param, "calm-test", str(directory)]
    if os.geteuid() != 0 or subprocess.run(command, check=False, capture_output=True).returncode != 0:
        pytest.skip("only root may mount a small disk, where mounting is allowed at all")
    yield directory
    subprocess.run(["umount", str(directory)], check=True)
