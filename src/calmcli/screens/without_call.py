"""Who can be reached without a call."""

from collections.abc import Iterable

from textual.widget import Widget

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage


class WithoutCallScreen(Frame):
    """People and lines that can be written to."""

    def __init__(self, lifeline: Lifeline, lines: Iterable[Line]) -> None:
        super().__init__(_("calm · without a call"), lifeline, name="without-call")
        self._lines = lines

    def body(self) -> Widget:
        """Put them on a page."""
        return Page(Passage(self._lines))

    def on_mount(self) -> None:
        """Let the arrow keys move through the page."""
        self.query_one(Page).focus()
