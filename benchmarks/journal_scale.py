"""What lists, new entries and searches cost as a journal grows, beside jrnl and grep on the same words."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from benchmarks.failure import NotMeasuredError
from benchmarks.journals import EVERY, WORD, Journals, add_waves, forget, made
from benchmarks.pairs import Comparison, compare
from benchmarks.programs import Programs

SIZES = (100, 1_000, 10_000, 50_000)
"""How many entries there are."""

_ENTRY = b"A walk by the river, and tea after.\n"
_LISTED = "10"


class Ran(NamedTuple):
    """One run of a program."""

    seconds: float
    """How long it took, from its start to its end."""
    processor: float
    """How many seconds a processor worked for it: other programs on the machine hardly change that."""
    megabytes: float
    """The most memory it had at once; never less than this program has."""
    written: bytes
    """What it wrote."""


class First(NamedTuple):
    """The first search of a journal, which makes the index."""

    entries: int
    """How many there are."""
    runs: Mapping[str, Ran]
    """One run of it, and then of other commands, by their names."""
    size: float
    """How large the index is, in megabytes."""


class Scaled(NamedTuple):
    """One comparison of one size."""

    name: str
    """What is compared."""
    comparison: Comparison
    """What both took."""
    target: float | None
    """How much of its peer's time it may take; None where nothing is promised."""


def growing(programs: Programs, pairs: int, sizes: Sequence[int] = SIZES) -> Iterator[First | Scaled]:
    """Measure each size as it is made, the first size first, to which the others are compared."""
    with tempfile.TemporaryDirectory(prefix="calm-benchmarks-") as directory:
        smallest = made(Path(directory), sizes[0])
        for count in sizes:
            journals = smallest if count == sizes[0] else made(Path(directory), count)
            yield _first(programs, journals)
            yield from _comparisons(programs, journals, smallest, pairs)


def _first(programs: Programs, journals: Journals) -> First:
    commands = {
        "first search": _search(programs),
        "search": _search(programs),
        "list": _list(programs),
        "add": _add(programs),
        "grep -r": _grep(journals),
        **({"jrnl's search": _jrnl(programs, journals)} if find_spec("jrnl") else {}),
    }
    runs = {name: _run(command, journals) for name, command in commands.items()}
    index = journals.home / "cache" / "index.sqlite3"
    return First(journals.entries, runs, index.stat().st_size / 1e6)


def looking_back(programs: Programs, pairs: int) -> Iterator[First | Scaled]:
    """Measure a look back at all notes of the largest journal, the first of which makes the index."""
    with tempfile.TemporaryDirectory(prefix="calm-benchmarks-") as directory:
        journals = made(Path(directory), SIZES[-1])
        add_waves(journals)
        look, listing = _look_back(programs), _list(programs)
        commands = {"first look back": look, "a look back": look, "list": listing}
        runs = {name: _run(command, journals) for name, command in commands.items()}
        index = journals.home / "cache" / "index.sqlite3"
        yield First(journals.entries, runs, index.stat().st_size / 1e6)
        comparison = compare(_timed(look, journals), _timed(listing, journals), pairs)
        yield Scaled(f"trends, {journals.entries:,} : list", comparison, None)


def _comparisons(programs: Programs, journals: Journals, smallest: Journals, pairs: int) -> Iterator[Scaled]:
    size, is_promised = f"{journals.entries:,}", journals.entries == SIZES[-1]
    if journals.entries != smallest.entries:
        for name, command in (("list -n 10", _list(programs)), ("add", _add(programs))):
            here, there = _timed(command, journals), _timed(command, smallest)
            yield Scaled(f"{name}, {size} : {smallest.entries}", compare(here, there, pairs), 1.2)
    search = _timed(_search(programs), journals)
    if find_spec("jrnl"):
        yield Scaled(
            f"search, {size} : jrnl",
            compare(search, _timed(_jrnl(programs, journals), journals), pairs),
            0.25 if is_promised else None,
        )
    grep = _timed(_grep(journals), journals)
    yield Scaled(f"search, {size} : grep -r", compare(search, grep, pairs), 1.0 if is_promised else None)
    cold = [_after_forgetting(each, journals) for each in (search, grep)]
    yield Scaled(
        f"the same, files not in memory, {size}", compare(cold[0], cold[1], max(3, pairs // 3)), None
    )


def _after_forgetting(run: Callable[[], float], journals: Journals) -> Callable[[], float]:
    def forgotten() -> float:
        forget(journals.home)
        return run()

    return forgotten


def _list(programs: Programs) -> Sequence[str]:
    return (*programs.calm, "journal", "list", "-n", _LISTED)


def _add(programs: Programs) -> Sequence[str]:
    return (*programs.calm, "journal", "add")


def _look_back(programs: Programs) -> Sequence[str]:
    return (*programs.calm, "trends", "--json")


def _search(programs: Programs) -> Sequence[str]:
    return (*programs.calm, "journal", "search", WORD)


def _grep(journals: Journals) -> Sequence[str]:
    return ("grep", "-r", WORD, str(journals.files))


def _jrnl(programs: Programs, journals: Journals) -> Sequence[str]:
    return (*programs.jrnl, "--config-file", str(journals.configuration), "-contains", WORD)


def _timed(command: Sequence[str], journals: Journals) -> Callable[[], float]:
    """Return a run of a command; the first is looked at, whether it did what is measured."""
    if WORD in command:
        found = _run(command, journals).written.lower().count(WORD.encode())
        if found < journals.entries // EVERY:
            raise NotMeasuredError(f"{command[0]} found {found} of {journals.entries // EVERY}")
    return lambda: _run(command, journals).seconds


def _run(command: Sequence[str], journals: Journals) -> Ran:
    """Run a command to its end, its words in a file, and an entry on its standard input."""
    environment = {
        "PATH": os.defpath,
        "HOME": str(journals.home),
        "CALM_HOME": str(journals.home),
        "LANG": "C.UTF-8",
        "TERM": "xterm",
        "TZ": "UTC",
    }
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as taken:
        given.write(_ENTRY)
        given.seek(0)
        started = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=given, stdout=taken, stderr=subprocess.DEVNULL, env=environment
        )
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise NotMeasuredError(f"{' '.join(command[-3:])} ended with {process.returncode}")
        taken.seek(0)
        kilobytes = used.ru_maxrss / (1000 if sys.platform == "darwin" else 1)
        return Ran(seconds, used.ru_utime + used.ru_stime, kilobytes / 1000, taken.read())
