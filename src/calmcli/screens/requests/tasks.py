"""What the screens of small tasks ask of the app: a screen answers, its caller acts."""

from calmcli.screens.requests.request import Request


class OpenTasks(Request):
    """Show the small things to do."""


class OpenTask(Request):
    """Open one of them, as it was left."""

    def __init__(self, task: str) -> None:
        super().__init__()
        self.task = task
        """Its id."""


class KeepTask(Request):
    """Keep a task as it stands, for as long as calm is open."""

    def __init__(self, task: str, doing: object) -> None:
        super().__init__()
        self.task = task
        """Its id."""
        self.doing = doing
        """How it stands."""


class TakeUpEarlier(Request):
    """Open the one before it again."""

    def __init__(self, task: str) -> None:
        super().__init__()
        self.task = task
        """Its id."""


class NewTask(Request):
    """Open a new one in its place."""

    def __init__(self, task: str) -> None:
        super().__init__()
        self.task = task
        """Its id."""
