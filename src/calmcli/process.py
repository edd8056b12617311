"""What calm does to its own process: no word that is in its memory may land in a file of the system."""

import sys
from contextlib import suppress

_SET_DUMPABLE = 4
"""PR_SET_DUMPABLE of Linux: with 0 there is no core dump, and other programs cannot look in."""


def leave_no_core() -> None:
    """Let no crash write a core dump, here or in programs that this one starts."""
    import resource  # noqa: PLC0415 - `calm help --country` reads nothing of the person's

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def keep_others_out() -> None:
    """Let no other program read this one's memory, nor get a dump of it, where the system can do that."""
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - some milliseconds that only typed words are worth

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)
