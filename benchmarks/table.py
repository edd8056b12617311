"""The figures as lines of words."""

import os
import platform
from collections.abc import Iterator
from importlib.metadata import version

from benchmarks.breathing import FRAME, Breath
from benchmarks.journal_scale import First
from benchmarks.keys import Delays
from benchmarks.pairs import Comparison, Spread

RATIO_TARGET = 1.25
"""How much longer than its peer calm may take."""
PROCESSOR_TARGET = 0.05
"""How much of one core the breath may use."""


KEY_TARGET = 0.050
"""How many seconds a key may wait for its answer, 99 times of 100."""
EXIT_TARGET = 0.010
"""How many seconds the quick exit may take, 99 times of 100."""


def machine_lines(pairs: int) -> Iterator[str]:
    """Say what the figures were measured on."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("calmcli", "textual", "typer"))
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    yield f"{system}, Python {platform.python_version()}"
    yield f"{packages}; {pairs} pairs of runs each"
    yield ""


def comparison_heading() -> str:
    """Name the columns of the comparisons."""
    return f"{'least / median / most':40}{'calm, ms':>20}{'peer, ms':>20}{'ratio':>22}  at most"


def comparison_line(name: str, comparison: Comparison, target: float | None = RATIO_TARGET) -> str:
    """Return a comparison as one line; without a target nothing is promised."""
    calm, peer = _milliseconds(comparison.calm), _milliseconds(comparison.peer)
    verdict = "" if target is None else f"  {target:.2f}  {_verdict(comparison.ratio.middle, target)}"
    return f"{name:40}{calm:>20}{peer:>20}{_ratio(comparison.ratio):>22}{verdict}"


def first_lines(first: First) -> Iterator[str]:
    """Return what the first search of a journal cost, and one run of other commands."""
    yield f"{first.entries:,} entries; index {first.size:.1f} MB"
    for name, ran in first.runs.items():
        cost = f"{ran.processor:.2f} s of a processor, {ran.megabytes:.0f} MB"
        yield f"  {name}: {ran.seconds:.2f} s, {cost}"


def breath_heading() -> str:
    """Name the columns of the breath."""
    named = f"{'of one core':>14}{'kB a second':>14}{'drift, ms':>12}{'latest, ms':>13}"
    return f"{'':40}{named}  at most"


def breath_line(breath: Breath) -> str:
    """Return what the breath cost as one line."""
    columns, rows = breath.size
    name = f"calm breathe, {columns}x{rows}, {breath.seconds / 60:g} min"
    drift, late, written = breath.drift * 1000, breath.late * 1000, breath.bytes_a_second / 1000
    figures = f"{breath.processor:>14.1%}{written:>14.1f}{drift:>12.1f}{late:>13.1f}"
    processor, kept = _verdict(breath.processor, PROCESSOR_TARGET), _verdict(breath.drift, FRAME)
    return f"{name:40}{figures}  {PROCESSOR_TARGET:.0%} {processor}, drift {FRAME * 1000:.0f} ms {kept}"


def delays_heading() -> str:
    """Name the columns of the delays."""
    return f"{'':40}{'median, ms':>20}{'99 of 100, ms':>20}{'longest, ms':>22}  at most"


def delays_line(name: str, delays: Delays, target: float) -> str:
    """Return how long something took, many times, as one line; the target is for 99 of 100."""
    middle, late, most = (seconds * 1000 for seconds in (delays.middle, delays.late, delays.most))
    named = f"{name}, {delays.count} times"
    verdict = _verdict(delays.late, target)
    return f"{named:40}{middle:>20.1f}{late:>20.1f}{most:>22.1f}  {target * 1000:.0f} ms  {verdict}"


def saving_heading() -> str:
    """Name the columns of the saves."""
    return f"{'least / median / most':40}{'durable, ms':>20}{'bare write, ms':>20}{'more, ms':>22}"


def saving_line(name: str, comparison: Comparison) -> str:
    """Return what a durable save costs beside a bare write as one line."""
    more = comparison.calm.middle - comparison.peer.middle
    calm, peer = (_fine_milliseconds(spread) for spread in (comparison.calm, comparison.peer))
    return f"{'saving ' + name:40}{calm:>20}{peer:>20}{more * 1000:>22.2f}"


def _fine_milliseconds(spread: Spread) -> str:
    return " / ".join(f"{seconds * 1000:.2f}" for seconds in (spread.least, spread.middle, spread.most))


def _verdict(value: float, target: float) -> str:
    return "met" if value <= target else "not met"


def _milliseconds(spread: Spread) -> str:
    return " / ".join(f"{seconds * 1000:.0f}" for seconds in (spread.least, spread.middle, spread.most))


def _ratio(spread: Spread) -> str:
    return f"{spread.least:.2f} / {spread.middle:.2f} / {spread.most:.2f}"
