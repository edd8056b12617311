"""Measures calm beside its peers and prints a table: `python -m benchmarks`."""

import argparse
from collections.abc import Iterator
from itertools import chain
from typing import TypeAlias

from benchmarks.breathing import SECONDS, breathe_screen
from benchmarks.failure import NotMeasuredError
from benchmarks.first_line import now_command
from benchmarks.first_paint import full_plan_screen, plan_screen
from benchmarks.journal_scale import First, Scaled, growing, looking_back
from benchmarks.keys import pause_while_breathing, quick_exit
from benchmarks.programs import Programs, programs
from benchmarks.saving import savings
from benchmarks.table import (
    EXIT_TARGET,
    KEY_TARGET,
    breath_heading,
    breath_line,
    comparison_heading,
    comparison_line,
    delays_heading,
    delays_line,
    first_lines,
    machine_lines,
    saving_heading,
    saving_line,
)
from benchmarks.whole_process import help_command

_COMPARISONS = {
    "calm help, whole process : Typer": help_command,
    "calm now, first line : Typer": now_command,
    "calm plan, first frame : Textual": plan_screen,
    "the same, 200 items of one's own": full_plan_screen,
}
Wanted: TypeAlias = argparse.Namespace
"""What is asked for: how many `pairs`, and how many `minutes` of breath."""

_KEYS = 100
_SIZES = ((80, 24), (120, 40))


def main() -> None:
    """Measure what is asked for, or all but the journal, and print it; the exit code is 0, whatever it is."""
    wanted = _parser().parse_args()
    with programs() as made:
        for line in chain(machine_lines(wanted.pairs), wanted.part(made, wanted)):
            print(line, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--pairs", type=_count, default=15, help="how many pairs of runs (15)")
    parser.add_argument("--minutes", type=float, default=SECONDS / 60, help="how long the breath is watched")
    parser.set_defaults(part=_lines)
    for name, (part, words) in _PARTS.items():
        parser.add_argument(f"--{name}", dest="part", action="store_const", const=part, help=words)
    return parser


def _count(words: str) -> int:
    count = int(words)
    if count < 1:
        raise argparse.ArgumentTypeError("one pair at least")
    return count


def _lines(made: Programs, wanted: Wanted) -> Iterator[str]:
    yield comparison_heading()
    for name, measure in _COMPARISONS.items():
        try:
            yield comparison_line(name, measure(made, wanted.pairs))
        except NotMeasuredError as error:
            yield f"{name}: not measured; {error}"
    for part in (_saving_lines, _breath_lines, _key_lines):
        yield ""
        yield from part(made, wanted)


def _breath_lines(made: Programs, wanted: Wanted) -> Iterator[str]:
    yield breath_heading()
    for columns, rows in _SIZES:
        try:
            yield breath_line(breathe_screen(made, (columns, rows), wanted.minutes * 60))
        except NotMeasuredError as error:
            yield f"calm breathe, {columns}x{rows}: not measured; {error}"


def _growing_lines(made: Programs, wanted: Wanted) -> Iterator[str]:
    return _journal_lines(growing(made, wanted.pairs))


def _trends_lines(made: Programs, wanted: Wanted) -> Iterator[str]:
    return _journal_lines(looking_back(made, wanted.pairs))


def _journal_lines(measured: Iterator[First | Scaled]) -> Iterator[str]:
    yield comparison_heading()
    try:
        for found in measured:
            if isinstance(found, First):
                yield from first_lines(found)
            else:
                yield comparison_line(f"  {found.name}", found.comparison, found.target)
    except NotMeasuredError as error:
        yield f"journal: not measured; {error}"


def _key_lines(made: Programs, _wanted: Wanted) -> Iterator[str]:
    yield delays_heading()
    try:
        yield delays_line("a key while breathing", pause_while_breathing(made, _KEYS), KEY_TARGET)
        cleared, gone = quick_exit(made, _KEYS)
        yield delays_line("quick exit, screen empty", cleared, EXIT_TARGET)
        yield delays_line("quick exit, process gone", gone, EXIT_TARGET)
    except NotMeasuredError as error:
        yield f"keys: not measured; {error}"


def _saving_lines(_made: Programs, wanted: Wanted) -> Iterator[str]:
    yield saving_heading()
    yield from (saving_line(name, comparison) for name, comparison in savings(wanted.pairs))


_PARTS = {
    "keys": (_key_lines, "measure only how soon keys are answered"),
    "breath": (_breath_lines, "measure only the breath"),
    "journal": (_growing_lines, "measure only a journal as it grows"),
    "trends": (_trends_lines, "measure only a look back at many notes"),
    "saving": (_saving_lines, "measure only what a save costs"),
}
"""What can be measured by itself, by the name of its option."""


if __name__ == "__main__":
    main()
