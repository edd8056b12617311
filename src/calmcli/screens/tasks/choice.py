"""The small things to do, to choose from."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.tasks.task import Task
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.tasks import OpenTask
from calmcli.widgets.choices import Choices
from calmcli.widgets.words import Words

_DIGITS = 9
"""Tasks that a digit opens."""


class TaskChoiceScreen(Frame):
    """A row for each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(number), f"begin({number})", _("open it"), show=False, id=f"tasks.{number}")
        for number in range(1, _DIGITS + 1)
    ]

    def __init__(
        self, lifeline: Lifeline, opening: str, tasks: Sequence[Task], left: Callable[[], str]
    ) -> None:
        super().__init__(_("calm · something to do"), lifeline, name="tasks")
        self._opening = opening
        self._tasks = tasks
        self._left = left
        self._choices = Choices(f"{number}  {task.name}" for number, task in enumerate(tasks, 1))

    def body(self) -> Widget:
        """Put the rows under what to know."""
        return Vertical(Words(self._opening, classes="paragraph"), self._choices)

    def on_mount(self) -> None:
        """Start on the first."""
        self.show_progress(self._left())
        self._choices.focus()
        self._choices.highlighted = 0

    @on(Choices.OptionSelected)
    def _open(self, event: Choices.OptionSelected) -> None:
        self.action_begin(event.option_index + 1)

    def action_begin(self, number: int) -> None:
        """Ask for a task by its number, from 1."""
        if number <= len(self._tasks):
            self.post_message(OpenTask(self._tasks[number - 1].id))
