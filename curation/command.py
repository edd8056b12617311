"""What `python -m curation` does: check the data, and say what is wrong on one line each."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from curation.check import faults_in
from curation.data import HELPLINES, MINIMUM, Data, read
from curation.fault import Fault
from curation.minimum import minimum
from curation.staleness import checked_ahead, unchecked_for

_REPORTED, _REFUSED = 1, 2
"""After how many years without a check something is reported, and refused for a release."""


def main(arguments: Sequence[str], today: date) -> int:
    """Check the data and print each fault; return the exit code, 1 where there is a fault, else 0."""
    options = _parser(today).parse_args(arguments)
    if options.write:
        _write_minimum(options.data)
    data = read(options.data)
    refused = _refused(data, options.today) if options.release else []
    faults = sorted({*faults_in(data), *refused})
    for fault in faults:
        print(fault)
    _report([fault for fault in _late(data, options.today) if fault not in refused])
    print({0: "No faults.", 1: "1 fault."}.get(len(faults), f"{len(faults)} faults."))
    return 1 if faults else 0


def _write_minimum(directory: Path) -> None:
    """Write the minimum, where the helplines have no fault that would find its way into it."""
    data = read(directory)
    if all(fault.file == data.minimum.file for fault in faults_in(data)):
        (directory / MINIMUM).write_bytes(minimum(data).encode())


def _late(data: Data, today: date) -> list[Fault]:
    return [*unchecked_for(_REPORTED, data, today), *checked_ahead(data, today)]


def _refused(data: Data, today: date) -> list[Fault]:
    return [*unchecked_for(_REFUSED, data, today), *checked_ahead(data, today)]


def _report(late: Sequence[Fault]) -> None:
    if late:
        print("Look at these again:")
    for fault in late:
        print(fault)


def _parser(today: date) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m curation", description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=Path("data"), help="the folder (data)")
    parser.add_argument(
        "--write", action="store_true", help=f"first write {MINIMUM} from {HELPLINES}, if that has no fault"
    )
    parser.add_argument(
        "--release",
        action="store_true",
        help="also refuse what nobody has checked for over two years",
    )
    parser.add_argument(
        "--today", type=date.fromisoformat, default=today, metavar="YYYY-MM-DD", help="the day (today)"
    )
    return parser
