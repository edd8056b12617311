"""What a printed page needs to be drawn: a size of paper, and fonts."""

from enum import StrEnum
from pathlib import PurePath
from typing import NamedTuple


class Size(StrEnum):
    """A size of paper."""

    A4 = "a4"
    LETTER = "letter"


class Fonts(NamedTuple):
    """The fonts to draw with, each a TrueType or OpenType file."""

    regular: PurePath
    """For a person's words."""
    bold: PurePath
    """For headings."""
    other: PurePath | None = None
    """For what the first lacks; None for nothing."""
