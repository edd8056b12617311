"""The steps of the urge plan as a narrow list, with the present one marked."""

from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.urge_plan import Step


class StepList(Widget):
    """The steps, one a row; the mark is a sign, not a colour alone."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"step-list--here"}

    here: reactive[int] = reactive(0)
    """The present step, 1-8; 0 or 9 is none."""

    class Chosen(Message):
        """A step was chosen."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number
            """The step, 1-8."""

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self._steps = steps

    def render(self) -> Content:
        """Return the steps, a row each."""
        return Content("\n").join(self._row(step) for step in self._steps)

    def _row(self, step: Step) -> Content:
        is_here = step.number == self.here
        row = Content(f"{'▸' if is_here else ' '} {step.number}  {step.name}")
        return row.stylize(self.get_visual_style("step-list--here")) if is_here else row

    def on_click(self, event: Click) -> None:
        """Say that the step of the row was chosen."""
        if event.y < len(self._steps):
            self.post_message(self.Chosen(self._steps[event.y].number))
