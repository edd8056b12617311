"""A picture of numbers, as wide as its room."""

from itertools import groupby
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from calmcli.core.visible import visible
from calmcli.widgets.drawing import ASCII, BLOCKS, Drawing

_ROWS = ((32, 12), (24, 7), (0, 5))
"""About how many rows a picture may take on a screen of so many rows and more."""


class Picture(Widget):
    """Rows of signs that say nothing which the words beside them do not."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"picture--drawn"}

    def __init__(self, *, has_blocks: bool) -> None:
        super().__init__()
        self._signs = BLOCKS if has_blocks else ASCII
        self._drawing: Drawing | None = None
        self._drawn: tuple[tuple[int, int], list[str]] = ((0, 0), [])

    def show(self, drawing: Drawing | None) -> None:
        """Show another picture, or none."""
        self._drawing = drawing
        self._drawn = ((0, 0), [])
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows it takes; none where there is nothing to draw."""
        return len(self._rows(width))

    def render(self) -> Content:
        """Return the rows; what stands for notes stands out."""
        return Content("\n").join(map(self._styled, self._rows(self.content_size.width)))

    def _rows(self, width: int) -> list[str]:
        """Return the picture in so many columns on this screen; the last answer is kept."""
        rows = next(rows for least, rows in _ROWS if self.screen.size.height >= least)
        if self._drawn[0] != (width, rows):
            drawn = self._drawing(width, rows, self._signs) if self._drawing and width else []
            self._drawn = ((width, rows), [visible(row) for row in drawn])
        return self._drawn[1]

    def _styled(self, row: str) -> Content:
        drawn, marks = self.get_visual_style("picture--drawn"), self._signs.marks
        runs = ((is_mark, "".join(run)) for is_mark, run in groupby(row, marks.__contains__))
        return Content("").join(
            Content.styled(run, drawn) if is_mark else Content(run) for is_mark, run in runs
        )
