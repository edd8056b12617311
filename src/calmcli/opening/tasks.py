"""Opens the small things to do."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame

if TYPE_CHECKING:
    from calmcli.screens.tasks.doing import TaskScreen


class TaskOpenings(Openings):
    """A choice of tasks, and each of them."""

    def tasks(self, left: Callable[[], str]) -> Frame:
        """Return the tasks to choose from; `left` gives how much time of the wave is left, in words."""
        from calmcli.core.tasks.task import ON_SCREEN
        from calmcli.screens.tasks.choice import TaskChoiceScreen
        from calmcli.store.tasks import task_words, tasks

        found, opening = tasks(), task_words()["opening"]
        return TaskChoiceScreen(self.lifeline, opening, [found[name] for name in ON_SCREEN], left)

    def new_task(self, name: str, before: Any) -> object:
        """Return a new task of an id, another than the one before."""
        from calmcli.store.tasks import new_task

        return new_task(name, before, self.sitting.chance)

    def task(self, name: str, doing: Any, left: Callable[[], str], *, has_earlier: bool) -> Frame:
        """Return a task of an id as it stands; there may be one before it that can be taken up again."""
        from calmcli.store.tasks import tasks

        screen = _screen_of(name)(self.lifeline, tasks()[name], doing, left)
        screen.set_reactive(type(screen).has_earlier, has_earlier)
        return screen


def _screen_of(name: str) -> "type[TaskScreen[Any]]":
    from calmcli.screens.tasks.alphabet import AlphabetScreen
    from calmcli.screens.tasks.drawing import DrawingScreen
    from calmcli.screens.tasks.jigsaw import JigsawScreen
    from calmcli.screens.tasks.number_path import NumberPathScreen
    from calmcli.screens.tasks.word_search import WordSearchScreen

    screens: dict[str, type[TaskScreen[Any]]] = {
        "word-search": WordSearchScreen,
        "number-path": NumberPathScreen,
        "jigsaw": JigsawScreen,
        "drawing": DrawingScreen,
        "alphabet": AlphabetScreen,
    }
    return screens[name]
