"""Measures calm beside its peers and prints a table: `python -m benchmarks`."""

import argparse
from collections.abc import Iterator
from itertools import chain

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
_KEYS = 100
_SIZES = ((80, 24), (120, 40))


def main() -> None:
    """Measure everything and print it; the exit code is 0, whatever the figures are."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--pairs", type=_count, default=15, help="how many pairs of runs (15)")
    parser.add_argument("--keys", action="store_true", help="measure only how soon keys are answered")
    parser.add_argument("--breath", action="store_true", help="measure only the breath")
    parser.add_argument("--minutes", type=float, default=SECONDS / 60, help="how long the breath is watched")
    parser.add_argument("--journal", action="store_true", help="measure only a journal as it grows")
    parser.add_argument("--trends", action="store_true", help="measure only a look back at many notes")
    parser.add_argument("--saving", action="store_true", help="measure only what a save costs")
    wanted = parser.parse_args()
    pairs: int = wanted.pairs
    if wanted.saving:
        print("\n".join([*machine_lines(pairs), *_saving_lines(pairs)]))
        return
    with programs() as made:
        if wanted.journal:
            for line in chain(machine_lines(pairs), _journal_lines(growing(made, pairs))):
                print(line, flush=True)
            return
        if wanted.trends:
            for line in chain(machine_lines(pairs), _journal_lines(looking_back(made, pairs))):
                print(line, flush=True)
            return
        if wanted.keys:
            print("\n".join([*machine_lines(pairs), *_key_lines(made)]))
            return
        if wanted.breath:
            for line in (*machine_lines(pairs), *_breath_lines(made, wanted.minutes)):
                print(line, flush=True)
            return
        for line in _lines(made, pairs):
            print(line, flush=True)


def _count(words: str) -> int:
    count = int(words)
    if count < 1:
        raise argparse.ArgumentTypeError("one pair at least")
    return count


def _lines(made: Programs, pairs: int) -> Iterator[str]:
    yield from machine_lines(pairs)
    yield comparison_heading()
    for name, measure in _COMPARISONS.items():
        try:
            yield comparison_line(name, measure(made, pairs))
        except NotMeasuredError as error:
            yield f"{name}: not measured; {error}"
    yield ""
    yield from _saving_lines(pairs)
    yield ""
    yield from _breath_lines(made, SECONDS / 60)
    yield ""
    yield from _key_lines(made)


def _breath_lines(made: Programs, minutes: float) -> Iterator[str]:
    yield breath_heading()
    for columns, rows in _SIZES:
        try:
            yield breath_line(breathe_screen(made, (columns, rows), minutes * 60))
        except NotMeasuredError as error:
            yield f"calm breathe, {columns}x{rows}: not measured; {error}"


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


def _key_lines(made: Programs) -> Iterator[str]:
    yield delays_heading()
    try:
        yield delays_line("a key while breathing", pause_while_breathing(made, _KEYS), KEY_TARGET)
        cleared, gone = quick_exit(made, _KEYS)
        yield delays_line("quick exit, screen empty", cleared, EXIT_TARGET)
        yield delays_line("quick exit, process gone", gone, EXIT_TARGET)
    except NotMeasuredError as error:
        yield f"keys: not measured; {error}"


def _saving_lines(pairs: int) -> Iterator[str]:
    yield saving_heading()
    yield from (saving_line(name, comparison) for name, comparison in savings(pairs))


if __name__ == "__main__":
    main()
