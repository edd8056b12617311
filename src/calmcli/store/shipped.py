"""What calm ships, read from the package or, in a checkout, from `data/`."""

import re
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path
from typing import Any

from calmcli.core import toml
from calmcli.core.language import _

_SOURCES = re.compile(rb"\nsources = \[\n(?:    .*\n)*\]")


@cache
def data_directory() -> Path:
    """Return the directory of the shipped data: inside the installed package, else that of the checkout."""
    package = Path(__file__).parents[1]
    inside = package / "data"
    return inside if inside.is_dir() else package.parents[1] / "data"


def catalogue() -> NullTranslations:
    """Return the interface strings in the person's language, as far as calm has them."""
    return translation("calmcli", data_directory() / "locale", fallback=True)


class DataError(Exception):
    """A shipped file that cannot be read, or does not hold what it ought to."""

    def __init__(self, path: Path, error: Exception, lines_before: int = 0) -> None:
        super().__init__(str(path))
        self.path = path
        """The file."""
        known = getattr(error, "reason", None) or getattr(error, "strerror", None)
        self.reason = known or _("it does not hold what calm looks for")
        """What is wrong, in a few words."""
        line = getattr(error, "line", None)
        self.line = line + lines_before if line else None
        """The line, from 1, where it is known."""


def without_sources(data: bytes) -> bytes:
    """Return TOML without its lists of sources: half of it, and nobody reads them on a screen."""
    return _SOURCES.sub(b"", data)


@cache
def table(name: str, *, has_sources: bool = False) -> dict[str, Any]:
    """Return what a shipped TOML file holds, by its name below the data directory.

    Raises `DataError` where it cannot be read.
    """
    path = data_directory() / name
    try:
        data = path.read_bytes()
        return toml.parse((data if has_sources else without_sources(data)).decode())
    except (OSError, ValueError) as error:
        raise DataError(path, error) from error


def names_in(directory: str) -> list[str]:
    """Return the names of the TOML files in a shipped directory, without their ending."""
    return sorted(path.stem for path in (data_directory() / directory).glob("*.toml"))
