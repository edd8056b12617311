"""`calm breathe`: what ten seconds of a moving breath cost."""

import os
from dataclasses import dataclass
from pathlib import Path

from benchmarks.failure import NotMeasuredError
from benchmarks.programs import Programs, fresh_environment
from benchmarks.pseudo_terminal import Run, Size, running

SECONDS = 10.0
"""How long the breath is watched."""
_SETTLING_SECONDS = 1.0
_USER_AND_SYSTEM = slice(11, 13)
"""Where the ticks of the processor stand in `/proc/PID/stat`, counted from behind the program's name."""


@dataclass(frozen=True)
class Breath:
    """What the breath cost on a screen of one size."""

    size: Size
    """Columns and rows."""
    processor: float
    """Processor seconds a second, on all cores together."""
    bytes_a_second: float
    """What was written to the terminal."""


def breathe_screen(programs: Programs, size: Size) -> Breath:
    """Watch `calm breathe` on a screen of some size, once it has painted."""
    command = (*programs.calm, "breathe")
    with fresh_environment() as environment, running(command, environment, size) as run:
        _let_pass(run, _SETTLING_SECONDS)
        if b"\x1b[?1049h" not in run.written:
            raise NotMeasuredError("calm breathe opened no screen")
        started, used, written = run.seconds, _processor_seconds(run), len(run.written)
        _let_pass(run, SECONDS)
        seconds = run.seconds - started
        return Breath(
            size, (_processor_seconds(run) - used) / seconds, (len(run.written) - written) / seconds
        )


def _let_pass(run: Run, seconds: float) -> None:
    run.read_until(lambda run: False, quiet=seconds, limit=seconds)  # noqa: ARG005 - its form is given


def _processor_seconds(run: Run) -> float:
    try:
        line = Path(f"/proc/{run.process_id}/stat").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise NotMeasuredError("this system does not say what processor time a process uses") from error
    ticks = line.rpartition(")")[2].split()[_USER_AND_SYSTEM]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
