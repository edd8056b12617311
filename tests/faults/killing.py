"""Saves in a process that is killed at a random moment, over and over, and judges what each kill left.

A program of its own: it forks a saver for every kill, which no process with threads may do.
"""

import os
import random
import shutil
import signal
import sys
from itertools import count
from pathlib import Path

from calmcli.store.store import Store
from keeping import store_in
from kinds import KINDS, Kind, files, litter

_MOST_SAVES = 3
_MOST_STEPS = 60_000
"""How far the killer counts before it kills: as long as a few saves take."""
_LATER = 10**10
"""A moment long after any save, in seconds since 1970."""


def main() -> None:
    """Kill savers of a kind through as many saves as asked; say what is wrong, then how many kills hit."""
    kind, directory, saves, seed = KINDS[sys.argv[1]], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    chance = random.Random(seed)
    hits = number = total = 0
    while total < saves:
        home = directory / str(number)
        store = store_in(home)
        kind.prepare(store)
        begun, saved = _kill_a_saver(kind, store, chance)
        for fault in _faults(kind, store, begun, saved):
            sys.stdout.write(f"kill {number}, {saved} of {begun} saved: {fault}\n")
        hits, number, total = hits + (begun > saved), number + 1, total + begun
        shutil.rmtree(home)
    sys.stdout.write(f"{number} {hits}\n")


def _kill_a_saver(kind: Kind, store: Store, chance: random.Random) -> tuple[int, int]:
    """Let a process save until it is killed; return how many saves it began and how many it called saved."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _save_on(kind, store, writer)
    os.close(writer)
    reports = b""
    wanted = chance.randrange(_MOST_SAVES)
    while reports.count(b"s") < wanted and (report := os.read(reader, 1)):
        reports += report
    for _ in range(chance.randrange(_MOST_STEPS)):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while report := os.read(reader, 4096):
        reports += report
    os.close(reader)
    return reports.count(b"b"), reports.count(b"s")


def _save_on(kind: Kind, store: Store, writer: int) -> None:
    """Save without end, saying on a pipe when each save begins and when it is called saved."""
    try:
        for number in count(1):
            os.write(writer, b"b")
            kind.save(store, number)
            os.write(writer, b"s")
    finally:
        os._exit(1)


def _faults(kind: Kind, store: Store, begun: int, saved: int) -> list[str]:
    """Return what is wrong with what a kill left, and with what the next start makes of it."""
    faults = _misses(kind, store, begun, saved)
    before = files(store)
    store.sweep(_LATER)
    faults += [f"left over: {name}" for name in litter(store)]
    faults += [] if files(store) == before else ["the next start took more than litter away"]
    kind.save(store, begun + 1 if begun > saved and _is_done(kind, store, begun) else saved + 1)
    return faults + _misses(kind, store, begun + 1, saved)


def _is_done(kind: Kind, store: Store, number: int) -> bool:
    whole = kind.found(store).whole
    return number % 2 in whole and len(whole) == 1 if kind is KINDS["trash"] else number in whole


def _misses(kind: Kind, store: Store, begun: int, saved: int) -> list[str]:
    found = kind.found(store)
    faults = [f"neither old nor new: {odd}" for odd in found.odd]
    if kind.keeps_all:
        missing = set(range(1, saved + 1)) - set(found.whole)
        return faults + [f"called saved and not there: {number}" for number in sorted(missing)]
    if kind is KINDS["trash"]:
        return faults + ([] if found.whole else ["in neither place"])
    is_right = len(found.whole) == 1 and saved <= found.whole[0] <= begun + 1
    return faults + ([] if is_right else [f"stands there: {found.whole}"])


if __name__ == "__main__":
    main()
