"""What the screens of the grounding exercises ask of the app."""

from calmcli.screens.requests.request import Request


class OpenExercise(Request):
    """Open an exercise."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """Its id."""


class OpenCautioned(Request):
    """Show the exercises that have a medical caution."""


class JoinPlan(Request):
    """Put words into the person's plan, among what they can do on their own."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        """The words."""


class LeavePlan(Request):
    """Take the words out of the plan again that were put there last."""
