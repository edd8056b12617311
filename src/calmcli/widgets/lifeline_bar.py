"""The lifeline: on every screen, always, who can be called now and the emergency number."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from calmcli.core.visible import one_line

_LOOK_AGAIN = 60.0
"""Seconds after which the bar looks again who answers now."""


class LifelineBar(Widget):
    """The lifeline as one row, in the longest form that fits."""

    class Chosen(Message):
        """The person clicked it."""

    def __init__(self, lifeline: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._lifeline = lifeline

    def on_mount(self) -> None:
        """Look again from time to time: lines open and close."""
        self.set_interval(_LOOK_AGAIN, self.refresh)

    def render(self) -> Content:
        """Return the longest form that fits, else the shortest."""
        forms = [one_line(form) for form in self._lifeline()]
        fitting = (form for form in forms if cell_len(form) <= self.content_size.width)
        return Content(next(fitting, forms[-1]))

    def on_click(self) -> None:
        """Say that it was clicked."""
        self.post_message(self.Chosen())
