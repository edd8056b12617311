"""Where in a file its tables and keys stand."""

import re
from collections.abc import Mapping, Sequence
from itertools import count
from typing import TypeAlias

Places: TypeAlias = Mapping[str, int]
"""The line, from 1, of each key of one table; the table itself is the empty key.

Items of a list that have lines of their own are counted from 0: `sources.0`.
"""

_TABLE = re.compile(r"\[\[(?:[A-Z]{2}\.)?([a-z]+)\]\]")
_KEY = re.compile(r"([\w-]+) *=")
_ITEM = "    {"


def places(text: str, first: int) -> Mapping[str, Sequence[Places]]:
    """Return where the tables of a text stand that begins on a line (from 1), by the name of their list.

    Under the empty name stands what comes before the first list: the keys of a country itself.
    """
    here: dict[str, int] = {"": first}
    found: dict[str, list[Places]] = {"": [here]}
    key, item = "", count()
    for line, row in enumerate(text.split("\n"), first):
        if table := _TABLE.match(row):
            here = {"": line}
            found.setdefault(table[1], []).append(here)
        elif named := _KEY.match(row):
            key, item = named[1], count()
            here.setdefault(key, line)
        elif row.startswith(_ITEM):
            here[f"{key}.{next(item)}"] = line
    return found


def line_at(text: str, index: int) -> int:
    """Return the line, from 1, on which a character stands, by its index."""
    return text.count("\n", 0, index) + 1
