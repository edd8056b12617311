"""Numbers as people type them after an option, read or refused in plain words."""

from collections.abc import Callable
from typing import Any

import typer

from calmcli.core.language import _

MOST_ENTRIES = 10_000_000
"""More entries than any journal has."""


def _reads_whole_number(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number between two others, which are allowed too."""

    def read(typed: str) -> int:
        try:
            number = int(typed)
        except ValueError:
            number = least - 1
        if not least <= number <= most:
            reason = _("{typed} is no whole number from {least} to {most}.")
            raise typer.BadParameter(reason.format(typed=typed, least=least, most=most))
        return number

    return read


def whole_number_option(*names: str, metavar: str, least: int, most: int, says: str) -> Any:
    """Return the option of a whole number between two others, as `Annotated` takes it."""
    parser = _reads_whole_number(least, most)
    return typer.Option(*names, metavar=metavar, parser=parser, help=says, show_default=False)


def how_many_option(says: str) -> Any:
    """Return the option of how many entries there are to be, `MOST_ENTRIES` where nobody says."""
    return whole_number_option("-n", metavar="NUMBER", least=1, most=MOST_ENTRIES, says=says)


def read_minutes(typed: str) -> float:
    """Read a number of minutes; how many there can be, the flow itself says."""
    try:
        return float(typed)
    except ValueError:
        raise typer.BadParameter(
            _("{typed} is no number of minutes, such as 5 or 2.5.").format(typed=typed)
        ) from None
