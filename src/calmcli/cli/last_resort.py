"""What is said when calm itself has failed: kind words, numbers, the draft. It needs nothing but data."""

import sys
from contextlib import suppress
from functools import partial
from itertools import pairwise
from pathlib import Path

from calmcli.cli import surroundings
from calmcli.store.crash import crash_words, newest_draft
from calmcli.store.helplines import answer


def last_resort(error: BaseException) -> str:
    """Return what to print for an error; neither its own text nor any value of the program is in it."""
    find = partial(answer, _country(), "", surroundings.environment())
    return crash_words(error, find, surroundings.now(), _draft())


def _country() -> str:
    """Return the country that was asked for, empty where none was."""
    for before, word in pairwise(["", *sys.argv[1:]]):
        if before == "--country" or word.startswith("--country="):
            return word.removeprefix("--country=")
    return ""


def _draft() -> Path | None:
    with suppress(Exception):
        return newest_draft(surroundings.places())
    return None
