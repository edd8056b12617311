"""A code that a phone can scan."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from calmcli.core.language import _


class Code(Widget):
    """The rows of a code, whole or not at all: half a code leads nowhere."""

    def __init__(self, rows: Sequence[str]) -> None:
        super().__init__()
        self._rows = rows

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return how many columns the code takes; where it has no room, what is said instead."""
        return len(self._rows[0]) if container.height >= len(self._rows) else len(self._too_small)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the code takes, fewer where there is no room for it."""
        return min(len(self._rows), container.height)

    @property
    def _too_small(self) -> str:
        return _("The code needs a larger window.")

    def render(self) -> Content:
        """Return the code, or what makes room for it."""
        room = self.content_size
        if room.width < len(self._rows[0]) or room.height < len(self._rows):
            return Content(self._too_small)
        return Content("\n".join(self._rows))
