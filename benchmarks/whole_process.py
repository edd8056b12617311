"""`calm help`, from its start to its end."""

from benchmarks.failure import NotMeasuredError
from benchmarks.pairs import Comparison, compare
from benchmarks.programs import Programs, fresh_environment
from benchmarks.pseudo_terminal import running


def help_command(programs: Programs, pairs: int) -> Comparison:
    """Compare `calm help --country GB` with a Typer program of one command, as whole processes."""
    return compare(
        lambda: _seconds((*programs.calm, "help", "--country", "GB"), b"116 123"),
        lambda: _seconds(programs.one_command, b"Hello you"),
        pairs,
    )


def _seconds(command: tuple[str, ...], words: bytes) -> float:
    with fresh_environment() as environment, running(command, environment) as run:
        seconds = run.end()
        if words not in run.written:
            raise NotMeasuredError(f"{words.decode()} was not printed")
        return seconds
