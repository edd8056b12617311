"""`calm now`, from its start to the first line that says what to do."""

import re

from benchmarks.failure import NotMeasuredError
from benchmarks.pairs import Comparison, compare
from benchmarks.programs import Programs, fresh_environment
from benchmarks.pseudo_terminal import running

_LIMIT = 20.0
_FIRST_INSTRUCTION = re.compile(rb"Step 1 of 8[^\n]*\n([^\n]+)\n")
_FIRST_LINE = re.compile(rb"Hello you[^\n]*\n")


def now_command(programs: Programs, pairs: int) -> Comparison:
    """Compare `calm now --country GB` to its first instruction with a Typer program to its only line."""
    return compare(
        lambda: _seconds((*programs.calm, "now", "--country", "GB"), _FIRST_INSTRUCTION),
        lambda: _seconds(programs.one_command, _FIRST_LINE),
        pairs,
    )


def first_instruction(programs: Programs) -> str:
    """Return the first line that says what to do, as `calm now` writes it."""
    with fresh_environment() as environment, running((*programs.calm, "now"), environment) as run:
        run.read_until(lambda run: bool(_FIRST_INSTRUCTION.search(run.written)), _LIMIT, _LIMIT)
    found = _FIRST_INSTRUCTION.search(run.written)
    if found is None:
        raise NotMeasuredError("calm now gave no instruction")
    return found[1].decode().strip()


def _seconds(command: tuple[str, ...], line: re.Pattern[bytes]) -> float:
    with fresh_environment() as environment, running(command, environment) as run:
        if not run.read_until(lambda run: bool(line.search(run.written)), quiet=_LIMIT, limit=_LIMIT):
            raise NotMeasuredError("the first line did not come")
        return run.pieces[-1][0]
