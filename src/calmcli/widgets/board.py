"""A grid of short texts, with a few looks."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.content import Content
from textual.geometry import Region, Size
from textual.widget import Widget


class Cell(NamedTuple):
    """A piece of a row."""

    text: str
    """What stands there; it never holds anybody's own words."""
    part: str = ""
    """How it looks: here, found or quiet; empty for plain."""


class Board(Widget):
    """Rows of cells; what a look says, a sign says too."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"board--here", "board--found", "board--quiet"}

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Sequence[Cell]] = ()

    def show(self, rows: Sequence[Sequence[Cell]], here: int) -> None:
        """Show other rows, and bring the one at `here`, from 0, into sight."""
        is_sized = len(rows) == len(self._rows)
        self._rows = rows
        self.refresh(layout=not is_sized)
        if self.parent is not None:
            self.call_after_refresh(self._bring_into_sight, here)

    def _bring_into_sight(self, here: int) -> None:
        if isinstance(self.parent, Widget):
            self.parent.scroll_to_region(Region(0, here - 1, 1, 3), animate=False)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return how wide the widest is."""
        return max((sum(len(cell.text) for cell in row) for row in self._rows), default=0)

    def render(self) -> Content:
        """Return the rows."""
        return Content("\n").join(Content("").join(map(self._styled, row)) for row in self._rows)

    def _styled(self, cell: Cell) -> Content:
        if not cell.part:
            return Content(cell.text)
        return Content.styled(cell.text, self.get_visual_style(f"board--{cell.part}"))
