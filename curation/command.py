"""What `python -m curation` does: check the data, and say what is wrong on one line each."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from curation.check import faults_in
from curation.data import read


def main(arguments: Sequence[str]) -> int:
    """Check the data and print each fault; return the exit code, 1 where there is a fault, else 0."""
    options = _parser().parse_args(arguments)
    data = read(options.data)
    faults = faults_in(data)
    for fault in faults:
        print(fault)
    print(_count(len(faults)))
    return 1 if faults else 0


def _count(faults: int) -> str:
    return {0: "No faults.", 1: "1 fault."}.get(faults, f"{faults} faults.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m curation", description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=Path("data"), help="the directory (data)")
    return parser
