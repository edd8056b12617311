"""Steps or pages as a narrow list, with the present one marked."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class StepList(Widget):
    """The steps, one a row; the mark is a sign, not a colour alone."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"step-list--here"}

    here: reactive[int] = reactive(0)
    """The present step, from 1; any other number is none."""

    class Chosen(Message):
        """A step was chosen."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number
            """The step, from 1."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = names

    def render(self) -> Content:
        """Return the steps, a row each."""
        return Content("\n").join(self._row(number, name) for number, name in enumerate(self._names, 1))

    def _row(self, number: int, name: str) -> Content:
        is_here = number == self.here
        row = Content(f"{'▸' if is_here else ' '} {number}  {name}")
        return row.stylize(self.get_visual_style("step-list--here")) if is_here else row

    def on_click(self, event: Click) -> None:
        """Say that the step of the row was chosen."""
        if event.y < len(self._names):
            self.post_message(self.Chosen(event.y + 1))
