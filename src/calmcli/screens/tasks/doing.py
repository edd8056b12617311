"""What the screens of small tasks share: what to do, the time of the wave, and that nothing is lost."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.tasks.grid import Square
from calmcli.core.tasks.task import Task
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.tasks import KeepTask, NewTask, TakeUpEarlier
from calmcli.widgets.board import Board, Cell
from calmcli.widgets.words import Words

_Doing = TypeVar("_Doing")

_LOOK = 5.0
"""Seconds between two looks at the time that is left of the wave."""


class TaskScreen(Frame, Generic[_Doing]):
    """One task; each change is kept, so that leaving loses nothing."""

    has_earlier: reactive[bool] = reactive(default=False, init=False, bindings=True)
    """Whether there is one before this that can be taken up again."""

    def __init__(self, lifeline: Lifeline, task: Task, doing: _Doing, left: Callable[[], str]) -> None:
        super().__init__(_("calm · {title}").format(title=task.name), lifeline, name="task")
        self._about = task
        self._left = left
        self._told = Words(classes="paragraph", id="told")
        self.doing = doing
        """How the task stands."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the one before only where there is one."""
        return action != "take_up_earlier" or self.has_earlier

    def on_mount(self) -> None:
        """Show it, and how much time is left."""
        self.show_progress(self._left())
        self.set_interval(_LOOK, lambda: self.show_progress(self._left()))
        self.show()

    def become(self, doing: _Doing) -> None:
        """Show the task as it stands now, and ask to keep it so."""
        self.doing = doing
        self.post_message(KeepTask(self._about.id, doing))
        self.show()

    def show(self) -> None:
        """Show it as it stands."""
        self._told.say(" ".join(filter(None, self.told())))

    def told(self) -> Sequence[str]:
        """Return what is said above it."""
        return [self._about.text]

    def action_new(self) -> None:
        """Ask for a new one."""
        self.post_message(NewTask(self._about.id))

    def action_take_up_earlier(self) -> None:
        """Ask for the one before."""
        self.post_message(TakeUpEarlier(self._about.id))


class GridScreen(TaskScreen[_Doing]):
    """A task on a board, on which the person is somewhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1, 0)", _("up"), show=False, id="task.up"),
        Binding("down,j", "move(1, 0)", _("down"), show=False, id="task.down"),
        Binding("left,h", "move(0, -1)", _("left"), show=False, id="task.left"),
        Binding("right,l", "move(0, 1)", _("right"), show=False, id="task.right"),
        Binding("n", "new", _("a new one"), id="task.new"),
        Binding("b", "take_up_earlier", _("the one before"), id="task.earlier"),
    ]

    def __init__(self, lifeline: Lifeline, task: Task, doing: _Doing, left: Callable[[], str]) -> None:
        super().__init__(lifeline, task, doing, left)
        self._board = Board()
        self._around = VerticalScroll(self._board, can_focus=False)

    def body(self) -> Widget:
        """Put the board under what is said; where it is too high, it follows the person."""
        return Vertical(self._told, self._around)

    @property
    def room(self) -> int:
        """Rows that the board may take without being cut off; none before they are known."""
        return self._around.size.height

    def show(self) -> None:
        """Show it as it stands."""
        super().show()
        self._board.show(self.rows(), self.here_row)

    def rows(self) -> Sequence[Sequence[Cell]]:
        """Return the rows of the board."""
        raise NotImplementedError

    @property
    def here_row(self) -> int:
        """The row of the board that the person is on, from 0."""
        raise NotImplementedError

    def action_move(self, rows: int, columns: int) -> None:
        """Move the person."""
        doing: Any = self.doing
        self.become(doing.moved(Square(rows, columns)))
