"""What the screens ask of the app on which a plan is looked at again, within one message."""

from typing import NamedTuple

from calmcli.screens.requests.building import KeepField, PutDownField
from calmcli.screens.requests.request import Request


class WriteAnswer(NamedTuple):
    """Open a question to answer it."""

    question: str
    """The key of the answer."""


Change = WriteAnswer | KeepField | PutDownField
"""Any of what is asked; the words that are kept are those of the question in hand."""


class ReviewPlan(Request):
    """Do something where the safety plan is looked at again."""

    def __init__(self, change: Change) -> None:
        super().__init__()
        self.change = change
        """What to do."""
