"""What calm does to the terminal itself: leave it at once and clean, and notice when it has gone."""

import os
import select
import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

# Mouse, focus, paste and key reporting off, cursor on, primary screen, then screen and scrollback cleared.
_LEAVE = (
    b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[?2004l\x1b[?2048l\x1b[<u"
    b"\x1b[?1049l\x1b[0m\x1b[?25h\x1b[H\x1b[2J\x1b[3J"
)


class Terminal:
    """The terminal this process runs in, as it was before anything was drawn."""

    def __init__(self) -> None:
        self._descriptor = sys.__stdin__.fileno() if sys.__stdin__ else 0
        self._attributes: list[Any] | None = None
        with suppress(termios.error):
            self._attributes = termios.tcgetattr(self._descriptor)

    def vanish(self, last: Callable[[], object]) -> NoReturn:
        """Clear screen and scrollback, do one last thing, put the terminal back as it was, and be gone.

        Nothing is drawn after it: standard output and error lead nowhere from here on. Whatever becomes of
        the last thing, the process ends.
        """
        screen = os.dup(sys.__stderr__.fileno() if sys.__stderr__ else 2)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for descriptor in (1, 2):
            os.dup2(nowhere, descriptor)
        with suppress(OSError):
            os.write(screen, _LEAVE)
        try:
            last()
        finally:
            if self._attributes is not None:
                with suppress(termios.error):
                    termios.tcsetattr(self._descriptor, termios.TCSANOW, self._attributes)
            os._exit(0)

    def has_gone(self) -> bool:
        """Say whether the terminal was closed, so that nobody can type any more."""
        poll = select.poll()
        poll.register(self._descriptor, 0)
        return any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in poll.poll(0))
