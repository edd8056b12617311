"""Runs a program in a pseudo-terminal and notes when each piece of what it writes arrives."""

import errno
import os
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from fcntl import ioctl

_AT_ONCE = 65536
_TO_DEFAULT = (signal.SIGHUP, signal.SIGINT, signal.SIGPIPE, signal.SIGTERM)

Size = tuple[int, int]
"""Columns and rows."""


class Run:
    """One run of a program, from the moment before it is started."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], size: Size) -> None:
        self._master, program_end = os.openpty()
        columns, rows = size
        ioctl(program_end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.pieces: list[tuple[float, bytes]] = []
        """What the program wrote, with the seconds from its start to each arrival."""
        self._started = time.perf_counter()
        self.process_id = _start(command, environment, os.ttyname(program_end))
        """The program's process."""
        os.close(program_end)

    @property
    def seconds(self) -> float:
        """The seconds since the program was started."""
        return time.perf_counter() - self._started

    @property
    def written(self) -> bytes:
        """All that the program wrote so far."""
        return b"".join(data for _, data in self.pieces)

    def read_until(self, is_enough: Callable[["Run"], bool], quiet: float, limit: float) -> bool:
        """Read until it is enough, until nothing came for `quiet` seconds, or for `limit` seconds at most.

        Say whether it was enough.
        """
        deadline = self.seconds + limit
        while not is_enough(self):
            patience = min(quiet, deadline - self.seconds)
            if patience <= 0 or not self._read(patience):
                return False
        return True

    def type(self, keys: bytes) -> None:
        """Type some keys."""
        os.write(self._master, keys)

    def end(self) -> float:
        """Wait for the program to end and return the seconds it took, from start to end."""
        while self._read(None):
            pass
        os.waitpid(self.process_id, 0)
        self.process_id = 0
        return self.seconds

    def stop(self) -> None:
        """End the program, if it still runs, and close its terminal."""
        if self.process_id:
            with suppress(ProcessLookupError):
                os.kill(self.process_id, signal.SIGKILL)
            os.waitpid(self.process_id, 0)
        os.close(self._master)

    def _read(self, seconds: float | None) -> bool:
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, _AT_ONCE)
        except OSError as error:
            # Linux says this where other systems say that the file has ended: nobody is at the other end.
            if error.errno != errno.EIO:
                raise
            return False
        self.pieces.append((self.seconds, data))
        return bool(data)


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str], size: Size = (80, 24)) -> Iterator[Run]:
    """Run a program for the length of a `with` block."""
    run = Run(command, environment, size)
    try:
        yield run
    finally:
        run.stop()


def _start(command: Sequence[str], environment: Mapping[str, str], terminal: str) -> int:
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
