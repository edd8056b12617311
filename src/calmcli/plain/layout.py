"""Lines of words fitted to the width of a terminal."""

from collections.abc import Iterable

from calmcli.core.cells import broken, cells
from calmcli.core.numbers import tied, untied
from calmcli.core.visible import visible


def fitted(lines: Iterable[str], width: int | None) -> str:
    """Return lines safe to show, those longer than `width` cells broken between words and kept indented.

    A width of None breaks nothing: a pipe, a braille display or a screen reader takes lines as they are.
    """
    return "\n".join(part for line in lines for part in _parts(visible(line), width))


def _parts(text: str, width: int | None) -> list[str]:
    parts = []
    for line in text.split("\n"):
        fits = width is None or cells(line) <= width
        parts += [line] if fits else _broken(line, max(width or 0, 1))
    return parts


def _broken(line: str, width: int) -> list[str]:
    """Return a line broken between words, but never inside a telephone number or a hint."""
    indent = line[: len(line) - len(line.lstrip(" "))]
    return [untied(row) for row in broken(tied(line), width, indent)]
