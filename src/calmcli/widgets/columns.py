"""A list to choose from whose rows stand in columns."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len, set_cell_size

from calmcli.core.visible import one_line
from calmcli.widgets.choices import Choices

_GAP = "  "
_ELLIPSIS = "…"
_MARK = 2
"""Cells that the mark of the chosen row takes."""
_NAME = 24
"""Cells that the first column keeps where a column more would take them."""


class Columns(Choices):
    """Rows of cells: the second is always whole, the first gives way to it, the others come if they fit."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._cells: Sequence[Sequence[str]] = ()

    def show_cells(self, rows: Iterable[Sequence[str]]) -> None:
        """Show other rows, all of the same number of cells."""
        self._cells = [[one_line(cell) for cell in row] for row in rows]
        self._fit()

    def on_resize(self) -> None:
        """Fit the columns to the width."""
        self._fit()

    def _fit(self) -> None:
        self._put(_in_columns(self._cells, self.scrollable_content_region.width - _MARK))


def _in_columns(rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """Return rows of cells, each as a text that fits a width."""
    widths = [max(cell_len(cell) for cell in column) for column in zip(*rows, strict=True)]
    shown = [
        widths[at] for at in range(1, len(widths)) if at == 1 or _taken(widths[1 : at + 1]) <= width - _NAME
    ]
    first = max(min([*widths[:1], width - _taken(shown)]), 1)
    return [_row(row, [first, *shown]) for row in rows]


def _taken(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * len(widths)


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(sized(cell, width) for cell, width in zip(row, widths, strict=False)).rstrip()


def sized(cell: str, width: int) -> str:
    """Return a text that takes exactly so many cells, with a sign where it was cut."""
    is_cut = cell_len(cell) > width
    return set_cell_size(cell, width - 1) + _ELLIPSIS if is_cut else set_cell_size(cell, width)
