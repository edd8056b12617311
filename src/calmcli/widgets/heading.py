"""The row at the top of each screen."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Heading(Widget):
    """Where the person is: the name of the screen, and at the right how far along it they are."""

    progress: reactive[str] = reactive("")
    """How far along it is, in a few words."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def render(self) -> Content:
        """Return both on one row; the title gives way where there is no room for it."""
        room = max(0, self.content_size.width - Content(f" {self.progress}").cell_length)
        return Content(self._title).truncate(room, ellipsis=True, pad=True) + f" {self.progress}"
