"""Answers what is asked of the small tasks beside a wave."""

from typing import TYPE_CHECKING, cast

from textual import on

from calmcli.answering.ride import RideAnswers
from calmcli.screens.frame import Frame
from calmcli.screens.requests import tasks as requests
from calmcli.store.sitting import Sitting

if TYPE_CHECKING:
    from calmcli.screens.ride import RideScreen


class TaskAnswers(RideAnswers):
    """Opens the tasks, and keeps each as it was left for as long as calm is open."""

    def __init__(self, sitting: Sitting, *, has_colours: bool) -> None:
        super().__init__(sitting, has_colours=has_colours)
        self._kept_tasks: dict[str, object] = {}
        self._earlier_tasks: dict[str, object] = {}

    @on(requests.OpenTasks)
    def _open_tasks(self) -> None:
        with self._told():
            self.push_screen(self._opening.tasks(self._time_left))

    @on(requests.OpenTask)
    def _open_task(self, request: requests.OpenTask) -> None:
        name = request.task
        with self._told():
            if name not in self._kept_tasks:
                self._kept_tasks[name] = self._opening.new_task(name, None)
            self.push_screen(self._task_screen(name))

    @on(requests.KeepTask)
    def _keep_task(self, request: requests.KeepTask) -> None:
        self._kept_tasks[request.task] = request.doing

    @on(requests.NewTask)
    def _new_task(self, request: requests.NewTask) -> None:
        name = request.task
        before = self._kept_tasks[name]
        with self._told():
            self._kept_tasks[name] = self._opening.new_task(name, before)
            self._earlier_tasks[name] = before
            self.switch_screen(self._task_screen(name))

    @on(requests.TakeUpEarlier)
    def _take_up_earlier(self, request: requests.TakeUpEarlier) -> None:
        name = request.task
        if name in self._earlier_tasks:
            present, earlier = self._kept_tasks[name], self._earlier_tasks[name]
            self._kept_tasks[name], self._earlier_tasks[name] = earlier, present
            self.switch_screen(self._task_screen(name))

    def _task_screen(self, name: str) -> Frame:
        earlier = self._earlier_tasks
        return self._opening.task(name, self._kept_tasks[name], self._time_left, has_earlier=name in earlier)

    def _time_left(self) -> str:
        waves = (cast("RideScreen", screen) for screen in self.screen_stack if screen.name == "ride")
        return next((wave.time_left for wave in waves), "")
