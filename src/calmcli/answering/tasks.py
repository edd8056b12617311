"""Answers what is asked of the small tasks beside a wave."""

from typing import TYPE_CHECKING, cast

from calmcli.answering.answers import Answers, Host, answers_to
from calmcli.opening.tasks import TaskOpenings
from calmcli.screens.frame import Frame
from calmcli.screens.requests import tasks as requests

if TYPE_CHECKING:
    from calmcli.screens.ride import RideScreen


class TaskAnswers(Answers):
    """Opens the tasks, and keeps each as it was left for as long as calm is open."""

    openings = TaskOpenings
    opening: TaskOpenings

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._kept_tasks: dict[str, object] = {}
        self._earlier_tasks: dict[str, object] = {}

    @answers_to(requests.OpenTasks)
    def _open_tasks(self) -> None:
        with self.host.told():
            self.host.push_screen(self.opening.tasks(self._time_left))

    @answers_to(requests.OpenTask)
    def _open_task(self, request: requests.OpenTask) -> None:
        name = request.task
        with self.host.told():
            if name not in self._kept_tasks:
                self._kept_tasks[name] = self.opening.new_task(name, None)
            self.host.push_screen(self._task_screen(name))

    @answers_to(requests.KeepTask)
    def _keep_task(self, request: requests.KeepTask) -> None:
        self._kept_tasks[request.task] = request.doing

    @answers_to(requests.NewTask)
    def _new_task(self, request: requests.NewTask) -> None:
        name = request.task
        before = self._kept_tasks[name]
        with self.host.told():
            self._kept_tasks[name] = self.opening.new_task(name, before)
            self._earlier_tasks[name] = before
            self.host.switch_screen(self._task_screen(name))

    @answers_to(requests.TakeUpEarlier)
    def _take_up_earlier(self, request: requests.TakeUpEarlier) -> None:
        name = request.task
        if name in self._earlier_tasks:
            present, earlier = self._kept_tasks[name], self._earlier_tasks[name]
            self._kept_tasks[name], self._earlier_tasks[name] = earlier, present
            self.host.switch_screen(self._task_screen(name))

    def _task_screen(self, name: str) -> Frame:
        earlier = self._earlier_tasks
        return self.opening.task(name, self._kept_tasks[name], self._time_left, has_earlier=name in earlier)

    def _time_left(self) -> str:
        waves = (cast("RideScreen", screen) for screen in self.screens if screen.name == "ride")
        return next((wave.time_left for wave in waves), "")


FLOW = TaskAnswers
