"""`calm breathe`: what a moving breath costs, and whether it keeps to the clock."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.failure import NotMeasuredError
from benchmarks.programs import Programs, fresh_environment
from benchmarks.pseudo_terminal import Run, Size, running
from calmcli.core.breath import Session, pace_from_seconds, phase_name
from calmcli.core.breath_course import SETTLING, begun

SECONDS = 60.0
"""How long the breath is watched."""
FRAME = 1 / 20
"""Seconds between two frames."""
_LIMIT = 20.0
_ENDS = 10
"""How many changes at the beginning and at the end are compared for the drift."""
_HOUR = Session(pace_from_seconds("5-5"), 3600)
_USER_AND_SYSTEM = slice(11, 13)
"""Where the ticks of the processor stand in `/proc/PID/stat`, counted from behind the program's name."""
_WORD = re.compile(rb" (in|out) (\d) ")

Change = tuple[float, str]
"""A second, and the word and count that are shown from then on."""


@dataclass(frozen=True)
class Breath:
    """What the breath cost on a screen of one size, and how it kept to the clock."""

    size: Size
    """Columns and rows."""
    processor: float
    """Processor seconds a second, on all cores together, once the breath has settled."""
    bytes_a_second: float
    """What was written to the terminal, once the breath has settled."""
    drift: float
    """By how many seconds the last changes were later after their time than the first: medians of ten."""
    late: float
    """By how many seconds the latest change came after its time, compared with the most punctual one."""
    changes: int
    """How many changes of the word and the count were timed."""
    seconds: float
    """How long it was watched."""


def breathe_screen(programs: Programs, size: Size, seconds: float = SECONDS) -> Breath:
    """Watch `calm breathe` on a screen of some size, from its first breath on."""
    command = (*programs.calm, "breathe", "--minutes", "60", "--seconds", "5-5")
    settled = sum(pace.seconds for _start, pace in list(begun(_HOUR).breaths())[: len(SETTLING)])
    with fresh_environment() as environment, running(command, environment, size) as run:
        if not run.read_until(lambda run: bool(_WORD.search(run.written)), quiet=_LIMIT, limit=_LIMIT):
            raise NotMeasuredError("calm breathe opened no screen")
        _let_pass(run, min(settled, seconds / 2))
        started, used, written = run.seconds, _processor_seconds(run), len(run.written)
        _let_pass(run, seconds - min(settled, seconds / 2))
        passed = run.seconds - started
        cost = (_processor_seconds(run) - used) / passed, (len(run.written) - written) / passed
        lateness = _lateness(_shown(run.pieces))
    drift = median(lateness[-_ENDS:]) - median(lateness[:_ENDS])
    return Breath(size, *cost, drift, max(lateness), len(lateness), seconds)


def _shown(pieces: Sequence[tuple[float, bytes]]) -> Iterator[Change]:
    """Return each change of the word and the count, when its bytes arrived."""
    shown = ""
    for seconds, data in pieces:
        for found in _WORD.finditer(data):
            words = f"{found[1].decode()} {found[2].decode()}"
            if words != shown:
                yield seconds, words
                shown = words


def _due() -> Iterator[Change]:
    """Return each change of the word and the count by the rule, from the first breath on."""
    for start, pace in begun(_HOUR).breaths():
        for phase in pace.phases:
            for count in range(int(phase.seconds), 0, -1):
                yield start + phase.seconds - count, f"{phase_name(phase.kind)} {count}"
            start += phase.seconds  # noqa: PLW2901 - the next phase begins there


def _lateness(shown: Iterator[Change]) -> list[float]:
    """Return by how many seconds each change came after its time, the most punctual one being 0."""
    late = []
    for (seconds, words), (due, expected) in zip(shown, _due(), strict=False):
        if words != expected:
            raise NotMeasuredError(f"{words} was shown when {expected} was due")
        late.append(seconds - due)
    if len(late) < 2 * _ENDS:
        raise NotMeasuredError("too few changes were seen")
    return [seconds - min(late) for seconds in late]


def _let_pass(run: Run, seconds: float) -> None:
    """Let the program go on for some seconds, and take what it writes as it comes."""
    until = run.seconds + seconds
    run.read_until(lambda run: run.seconds >= until, quiet=seconds, limit=seconds)


def _processor_seconds(run: Run) -> float:
    try:
        line = Path(f"/proc/{run.process_id}/stat").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise NotMeasuredError("this system does not say what processor time a process uses") from error
    ticks = line.rpartition(")")[2].split()[_USER_AND_SYSTEM]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
