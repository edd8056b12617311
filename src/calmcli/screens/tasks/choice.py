"""The small things to do, to choose from."""

from collections.abc import Callable, Sequence

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.tasks.task import Task
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.tasks import OpenTask
from calmcli.widgets.choices import Choices
from calmcli.widgets.words import Words


class TaskChoiceScreen(Frame):
    """A row for each."""

    def __init__(
        self, lifeline: Lifeline, opening: str, tasks: Sequence[Task], left: Callable[[], str]
    ) -> None:
        super().__init__(_("calm · something to do"), lifeline, name="tasks")
        self._opening = opening
        self._tasks = tasks
        self._left = left
        self._choices = Choices(task.name for task in tasks)

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
        self.post_message(OpenTask(self._tasks[event.option_index].id))
