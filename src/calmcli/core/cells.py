"""How many cells of a terminal a text takes: some characters take two, and some none."""

import re
from unicodedata import category, east_asian_width

_WORDS = re.compile(" *[^ ]+")
"""Words, each with the space before it."""


def cells(text: str) -> int:
    """Return how many cells a text takes on one row."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(letter: str) -> int:
    if category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(letter) in ("W", "F") else 1


def broken(text: str, width: int, indent: str = "") -> list[str]:
    """Return a text in rows of at most so many cells, broken between words, later rows after an indent.

    A word that is longer than a row stays whole: a number or an address is of use only so.
    """
    rows: list[str] = []
    for word in _WORDS.findall(text):
        if rows and cells(rows[-1] + word) <= width:
            rows[-1] += word
        else:
            rows.append(indent + word.lstrip(" ") if rows else word)
    return rows or [""]
