"""Drives a real program in a real pseudo-terminal: keys in, an emulated screen out, nothing slept through."""

import errno
import os
import select
import signal
import string
import struct
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from fcntl import ioctl
from types import TracebackType
from typing import Self

from emulator import Emulator

PATIENCE = 20.0
"""Seconds to wait for a program before a test fails."""

_CONTROLS = {f"ctrl+{letter}": chr(ord(letter) - 96) for letter in string.ascii_lowercase}
_KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "backspace": "\x7f",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "delete": "\x1b[3~",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f12": "\x1b[24~",
    **_CONTROLS,
}
_TO_DEFAULT = (signal.SIGHUP, signal.SIGINT, signal.SIGPIPE, signal.SIGQUIT, signal.SIGTERM)
_AT_ONCE = 65536
_MOMENT = 0.02
_GLANCE = 0.002
"""Seconds that one look at the terminal may take, before a condition is looked at again."""


class Terminal:
    """A terminal window with one program in it, for the length of a `with` block."""

    def __init__(
        self,
        command: Sequence[str],
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._emulator = Emulator(columns, rows)
        self._raw = bytearray()
        self._is_open = True
        self._master, program_end = os.openpty()
        try:
            _set_size(self._master, columns, rows)
            self.process_id = _start(command, os.ttyname(program_end), environment or {})
            """The program's process."""
        finally:
            os.close(program_end)
        self._status: int | None = None
        self._reaper = threading.Thread(target=self._reap, daemon=True)
        self._reaper.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(ProcessLookupError):
            self.signal(signal.SIGKILL)
        self.close()
        self._reaper.join(PATIENCE)

    @property
    def screen(self) -> list[str]:
        """The rows on the screen, without the spaces at their ends."""
        return self._emulator.rows

    @property
    def scrollback(self) -> list[str]:
        """The rows that have scrolled off the top, oldest first; full-screen programs leave none."""
        return self._emulator.scrollback

    @property
    def raw(self) -> bytes:
        """All the bytes that the program has written so far."""
        return bytes(self._raw)

    @property
    def is_alternate(self) -> bool:
        """Whether a full-screen program has the screen."""
        return self._emulator.is_alternate

    @property
    def is_cursor_hidden(self) -> bool:
        """Whether the cursor cannot be seen."""
        return self._emulator.is_cursor_hidden

    @property
    def is_running(self) -> bool:
        """Whether the program has not ended yet."""
        return self._status is None

    @property
    def echoes(self) -> bool:
        """Whether the terminal shows what is typed and reads it by lines, as a shell expects to find it."""
        local_modes = termios.tcgetattr(self._master)[3]
        wanted = termios.ECHO | termios.ICANON | termios.ISIG
        return bool(local_modes & wanted == wanted)

    def press(self, *names: str) -> None:
        """Press keys, one after the other: a character each, or names such as `enter`, `f1` and `ctrl+q`."""
        for name in names:
            self.type(name if len(name) == 1 else _KEYS[name])

    def type(self, words: str) -> None:
        """Type words, just as they are."""
        unsent = words.encode()
        deadline = time.monotonic() + PATIENCE
        while unsent:
            readable, writable, _ = select.select([self._master], [self._master], [], PATIENCE)
            if readable:
                self._read()
            if writable:
                unsent = unsent[os.write(self._master, unsent[:256]) :]
            if time.monotonic() > deadline:
                raise self._fault("the program takes no more keys")

    def take_in(self) -> None:
        """Show what the program has written by now, as a terminal does all along."""
        self._read_within(_GLANCE)

    def wait_for(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait until the screen shows a text on one of its rows."""
        self.wait_until(lambda: self._shows(text), f"{text!r} did not come", seconds)

    def wait_until_gone(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait until the screen shows a text no more."""
        self.wait_until(lambda: not self._shows(text), f"{text!r} did not go", seconds)

    def wait_for_line(self, text: str, times: int = 1, seconds: float = PATIENCE) -> None:
        """Wait until a text stands on so many rows, those counted too that have scrolled off the top."""
        complaint = f"{text!r} did not come {times} times"
        self.wait_until(lambda: self._rows_with(text) >= times, complaint, seconds)

    def wait_until(self, is_met: Callable[[], bool], complaint: str, seconds: float = PATIENCE) -> None:
        """Read what the program writes until a condition is met, of the screen or of anything else."""
        deadline = time.monotonic() + seconds
        while not is_met():
            is_late = time.monotonic() > deadline
            if is_late or not (self._is_open and self._read_within(_MOMENT)):
                raise self._fault(complaint)

    def wait_exit(self, seconds: float = PATIENCE) -> int:
        """Wait until the program has ended and return its exit code, 128 + n where signal n ended it."""
        deadline = time.monotonic() + seconds
        while self._is_open and time.monotonic() < deadline and self._read_within(_MOMENT):
            pass
        self._reaper.join(max(0.0, deadline - time.monotonic()))
        if self._status is None:
            raise self._fault("the program did not end")
        return self._status

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window; the program is told."""
        self._emulator.resize(columns, rows)
        _set_size(self._master, columns, rows)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal; raises `ProcessLookupError` where it has ended."""
        os.kill(self.process_id, number)

    def close(self) -> None:
        """Close the window: the program's terminal is gone, and it is hung up on."""
        if self._is_open:
            self._is_open = False
            os.close(self._master)

    def _shows(self, text: str) -> bool:
        return any(text in row for row in self.screen)

    def _rows_with(self, text: str) -> int:
        return sum(text in row for row in [*self.scrollback, *self.screen])

    def _fault(self, complaint: str) -> AssertionError:
        state = "is running" if self.is_running else f"ended with {self._status}"
        rows = "\n".join(f"|{row}" for row in self.screen)
        return AssertionError(f"{complaint}; the program {state}; the screen:\n{rows}")

    def _read_within(self, seconds: float) -> bool:
        """Read what comes within some seconds; say whether more may come."""
        is_readable = bool(select.select([self._master], [], [], seconds)[0])
        return self._read() if is_readable else True

    def _read(self) -> bool:
        try:
            data = os.read(self._master, _AT_ONCE)
        except OSError as error:
            # Linux says this where other systems say that the file has ended: nobody is at the other end.
            if error.errno != errno.EIO:
                raise
            data = b""
        self._raw += data
        self._emulator.feed(data)
        return bool(data)

    def _reap(self) -> None:
        _, status = os.waitpid(self.process_id, 0)
        code = os.waitstatus_to_exitcode(status)
        self._status = code if code >= 0 else 128 - code


def _start(command: Sequence[str], terminal: str, environment: Mapping[str, str]) -> int:
    """Start a program in a session of its own, whose controlling terminal is the first one it opens."""
    return os.posix_spawn(
        command[0],
        list(command),
        environment,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, terminal, os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
        ],
        setsid=True,
        setsigmask=(),
        setsigdef=_TO_DEFAULT,
    )


def _set_size(terminal: int, columns: int, rows: int) -> None:
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
