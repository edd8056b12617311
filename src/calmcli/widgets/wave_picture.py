"""A wave, drawn from a person's own marks."""

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from calmcli.core.wave import Mark
from calmcli.widgets.wave_shape import rows_of

_WIDEST = 72
"""The most columns: wider, the same notes look like a calmer wave than they were."""

_ROWS = ((32, 9), (22, 6), (0, 4))
"""The rows it takes, with its numbers, on a screen of so many rows and more."""


class WavePicture(Widget):
    """The marks as one shape with their numbers above it; the words beside it say the same."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"wave-picture--wave"}

    def __init__(self) -> None:
        super().__init__()
        self._marks: Sequence[Mark] = ()

    def show(self, marks: Sequence[Mark]) -> None:
        """Draw other marks, in order."""
        self._marks = marks
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows it takes: a few, and none where there is nothing to draw."""
        return self._rows(viewport.height) if self._marks else 0

    def _rows(self, screen: int) -> int:
        """Return how many rows it takes on a screen of so many."""
        return next(rows for least, rows in _ROWS if screen >= least)

    def render(self) -> Content:
        """Return the rows; the numbers stand out from the shape."""
        size = self.content_size
        rows = rows_of(self._marks, min(size.width, _WIDEST), size.height)
        return Content("\n").join(map(self._styled, rows))

    def _styled(self, row: str) -> Content:
        wave = self.get_visual_style("wave-picture--wave")
        runs = (("".join(run), is_number) for is_number, run in groupby(row, key=str.isdigit))
        return Content("").join(Content(run) if number else Content.styled(run, wave) for run, number in runs)
