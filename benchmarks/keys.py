"""How soon calm answers a key while it breathes, and how soon it is gone when somebody must leave at once."""

from dataclasses import dataclass
from statistics import median, quantiles

from benchmarks.failure import NotMeasuredError
from benchmarks.programs import Programs, fresh_environment
from benchmarks.pseudo_terminal import Run, running

_LIMIT = 20.0
_SETTLING_SECONDS = 1.0
_BETWEEN_KEYS = 0.12
"""Seconds between two keys: three frames of the breath or more."""
_QUICK_EXIT = b"\x11"
_CLEARED = b"\x1b[3J"


@dataclass(frozen=True)
class Delays:
    """How long something took, many times, in seconds."""

    middle: float
    """The median."""
    late: float
    """What 99 of 100 kept below."""
    most: float
    """The longest."""
    count: int
    """How many times it was measured."""

    @classmethod
    def of(cls, seconds: list[float]) -> "Delays":
        """Return the delays of some measurements, two at least."""
        return cls(median(seconds), quantiles(seconds, n=100)[-1], max(seconds), len(seconds))


def pause_while_breathing(programs: Programs, count: int) -> Delays:
    """Press the key that pauses, many times, and wait each time until the terminal gets the word."""
    with (
        fresh_environment() as environment,
        running((*programs.calm, "breathe", "--minutes", "60"), environment) as run,
    ):
        _let_pass(run, _SETTLING_SECONDS)
        seconds = []
        for _ in range(count):
            seconds.append(_answered(run, b" ", b"paused"))
            run.type(b" ")
            _let_pass(run, _BETWEEN_KEYS)
    return Delays.of(seconds)


def quick_exit(programs: Programs, count: int) -> tuple[Delays, Delays]:
    """Open the editor with words on the page and press the quick exit.

    Return how soon the terminal is told to clear itself, and how soon the process is gone.
    """
    runs = [_after_quick_exit(programs) for _ in range(count)]
    return Delays.of([cleared for cleared, _gone in runs]), Delays.of([gone for _cleared, gone in runs])


def _after_quick_exit(programs: Programs) -> tuple[float, float]:
    with fresh_environment() as environment, running((*programs.calm, "journal"), environment) as run:
        if not run.read_until(lambda run: b"F1" in run.written, quiet=_LIMIT, limit=_LIMIT):
            raise NotMeasuredError("the journal did not open")
        run.type(b"n")
        _let_pass(run, _BETWEEN_KEYS)
        run.type(b"A walk in the rain.")
        _let_pass(run, _BETWEEN_KEYS)
        pressed = run.seconds
        run.type(_QUICK_EXIT)
        gone = run.end()
        cleared = next(seconds for seconds, data in run.pieces if _CLEARED in data)
        return cleared - pressed, gone - pressed


def _answered(run: Run, key: bytes, word: bytes) -> float:
    before = len(run.written)
    pressed = run.seconds
    run.type(key)
    if not run.read_until(lambda run: word in run.written[before:], quiet=_LIMIT, limit=_LIMIT):
        raise NotMeasuredError(f"a key was not answered with {word.decode()}")
    return run.pieces[-1][0] - pressed


def _let_pass(run: Run, seconds: float) -> None:
    run.read_until(lambda run: False, quiet=seconds, limit=seconds)  # noqa: ARG005 - its form is given
