"""calm in the test's own process: with a clock, data and a terminal that the test gives it."""

import io
import os
import pty
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from calmcli.cli import surroundings
from calmcli.cli.main import run
from calmcli.store import shipped
from running import PROGRAM, Ran

MINIMUM = """schema = 1

GB = { name = "United Kingdom", emergency = [{ number = "999", for = ["all"] }], line = "Rain Line", phone = "01632 960001" }
"""  # noqa: E501 - one line a country, as in the file itself

SUNDAY_NIGHT = datetime(2026, 11, 22, 3, 12, tzinfo=UTC)
MONDAY_NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)

_SWAYING = (
    "FORCE_HYPERLINK",
    "VTE_VERSION",
    "KONSOLE_VERSION",
    "WT_SESSION",
    "DOMTERM",
    "TERM_PROGRAM",
    "PAGER",
    "MANPAGER",
    "LESS",
)


_PATIENCE = 20
"""Seconds after which a program that says nothing and does not end hangs."""


class Window(io.StringIO):
    """A standard output that is a terminal."""

    def isatty(self) -> bool:
        """Say that somebody looks."""
        return True


class Inside:
    """Runs calm without a process of its own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.at(SUNDAY_NIGHT)

    def at(self, now: datetime) -> None:
        """Let it be this moment."""
        self._monkeypatch.setattr(surroundings, "now", lambda: now)

    def set(self, **environment: str) -> None:
        """Set variables of the environment."""
        for name, value in environment.items():
            self._monkeypatch.setenv(name, value)

    def calm(self, *arguments: str, given: str | None = None, is_window: bool = False) -> Ran:
        """Run calm; what it prints goes to a pipe, or to a window that is a terminal."""
        out, err = (Window(), io.StringIO()) if is_window else (io.StringIO(), io.StringIO())
        with self._monkeypatch.context() as patch:
            patch.setenv("CALM_PLAIN", "")
            patch.setattr(sys, "argv", ["calm", *arguments])
            patch.setattr(sys, "stdin", io.StringIO(given or ""))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            with pytest.raises(SystemExit) as ended:
                run()
        code = ended.value.code
        return Ran(code if isinstance(code, int) else 0, out.getvalue(), err.getvalue())


@pytest.fixture
def inside(monkeypatch: pytest.MonkeyPatch) -> Inside:
    """Give calm in this process, on a Sunday night, in a terminal of which nothing is known."""
    for name in _SWAYING:
        monkeypatch.delenv(name, raising=False)
    return Inside(monkeypatch)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a copy of the shipped data, with a small file of the least, that calm reads in its place."""
    copy = tmp_path / "shipped"
    shutil.copytree(shipped.data_directory(), copy)
    (copy / "minimum.toml").write_text(MINIMUM, encoding="utf-8")
    shipped.table.cache_clear()
    monkeypatch.setattr(shipped, "data_directory", lambda: copy)
    yield copy
    shipped.table.cache_clear()


def in_a_terminal(*arguments: str, given: bytes = b"", **environment: str) -> Ran:
    """Run the real program in a real terminal of 100 columns until it ends; all it shows is `out`.

    What is given is typed before it starts.
    """
    master, end = pty.openpty()
    os.write(master, given)
    process = subprocess.Popen(
        [*PROGRAM, *arguments],
        stdin=end,
        stdout=end,
        stderr=end,
        env={**os.environ, "COLUMNS": "100", "LINES": "40", **environment},
    )
    os.close(end)
    shown = bytearray()
    try:
        while part := _read(master):
            shown += part
        code = process.wait(timeout=_PATIENCE)
    finally:
        process.kill()
        process.wait()
        os.close(master)
    return Ran(code, shown.decode("utf-8", "replace").replace("\r\n", "\n"), "")


def _read(master: int) -> bytes:
    """Return what comes next; a terminal whose program has ended answers with an error, not with an end."""
    if not select.select([master], [], [], _PATIENCE)[0]:
        pytest.fail("the program waits for somebody in a terminal where nobody is")
    try:
        return os.read(master, 65536)
    except OSError:
        return b""
