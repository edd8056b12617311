"""`calm plan`, from its start to the first frame that shows all that a person needs."""

import re

import pyte

from benchmarks.failure import NotMeasuredError
from benchmarks.first_line import first_instruction
from benchmarks.pairs import Comparison, compare
from benchmarks.programs import Programs, fresh_environment
from benchmarks.pseudo_terminal import Run, Size, running

_SIZE = (80, 24)
_ITEMS = 200
_LIMIT = 20.0
_QUIET_AFTER_A_FRAME = 0.4
_LIFELINE = ("116 123", "999")
_UNDIGESTED = re.compile(rb"\x1b\[[<=>][0-?]*[ -/]*[@-~]|\x1b\[\?[0-9;]*\$p")
"""Sequences whose tail pyte would print."""


def plan_screen(programs: Programs, pairs: int) -> Comparison:
    """Compare `calm plan` to its first frame with a Textual app of one Static."""
    step_words = " ".join(first_instruction(programs).split()[:3])
    return compare(
        lambda: first_frame((*programs.calm, "plan", "--country", "GB"), (step_words, *_LIFELINE)),
        lambda: first_frame(programs.bare_app, ("Hello",)),
        pairs,
    )


def full_plan_screen(programs: Programs, pairs: int) -> Comparison:
    """Compare the same with a plan of 200 items of the person's own."""
    step_words = " ".join(first_instruction(programs).split()[:3])
    return compare(
        lambda: first_frame(
            (*programs.calm, "plan", "--country", "GB"), (step_words, *_LIFELINE), _plan_of(_ITEMS)
        ),
        lambda: first_frame(programs.bare_app, ("Hello",)),
        pairs,
    )


def _plan_of(count: int) -> str:
    """Return a plan with so many items, over four areas."""
    areas = ("people", "coping_strategies", "distractions", "reasons")
    each = ", ".join(f'"A walk by the river, number {number}"' for number in range(count // len(areas)))
    return "".join(f"{area} = [{each}]\n" for area in areas)


def first_frame(command: tuple[str, ...], words: tuple[str, ...], plan: str = "") -> float:
    """Return the seconds from a program's start to the bytes after which its screen shows all the words.

    The bytes are only timed as they come; what they show is worked out when the program has been ended.
    """
    with fresh_environment(plan) as environment, running(command, environment, _SIZE) as run:
        run.read_until(_has_painted, quiet=_LIMIT, limit=_LIMIT)
        run.read_until(lambda run: False, quiet=_QUIET_AFTER_A_FRAME, limit=2.0)  # noqa: ARG005
    return _shown_at(run, words, _SIZE)


def _has_painted(run: Run) -> bool:
    """Say whether a program has begun to paint: it has moved the cursor on the alternate screen."""
    _, _, painted = run.written.partition(b"\x1b[?1049h")
    return b"H" in painted


def _shown_at(run: Run, words: tuple[str, ...], size: Size) -> float:
    screen = pyte.Screen(*size)
    stream = pyte.ByteStream(screen)
    for seconds, data in run.pieces:
        stream.feed(_UNDIGESTED.sub(b"", data))
        shown = "\n".join(screen.display)
        if all(word in shown for word in words):
            return seconds
    raise NotMeasuredError(f"the screen did not show: {', '.join(words)}")
