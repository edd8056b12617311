"""When an app under test is at rest: nothing is left to do now, and no timer is about to end.

Textual itself takes an app for idle once its process has slept for 20 ms, three times a key. Most of the time
of a test went there. It is wrong, too, where the machine is busy or a file is being flushed: a process sleeps
then that has work to do.
"""

import asyncio
from typing import Any

import textual.app
import textual.pilot

_SOON = 1 / 50
"""Seconds within which a timer is waited for: such timers paint the screen, and take up a new size."""
_LONGEST = 10
"""Seconds after which an app that never rests is taken as it is."""


async def at_rest(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until the loop has nothing to do but to wait, and no timer ends soon."""
    loop: Any = asyncio.get_running_loop()
    latest, given_up = None, loop.time() + _LONGEST
    while loop.time() < given_up:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        now = loop.time()
        latest = latest or now + _SOON
        ends = [timer.when() for timer in loop._scheduled if not timer.cancelled()]
        first = min(ends, default=latest)
        if first >= latest:
            return
        await asyncio.sleep(max(0, first - now))


def use() -> None:
    """Let every app be waited for in this way."""
    textual.app.wait_for_idle = at_rest  # type: ignore[attr-defined]
    textual.pilot.wait_for_idle = at_rest  # type: ignore[attr-defined]
