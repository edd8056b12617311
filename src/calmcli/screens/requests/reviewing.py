"""What the screens ask of the app on which a plan is looked at again, within one message."""

from typing import NamedTuple

from calmcli.screens.requests.building import KeepField, PutDownField


class WriteAnswer(NamedTuple):
    """Open a question to answer it."""

    question: str
    """The key of the answer."""


Request = WriteAnswer | KeepField | PutDownField
"""Any of what is asked; the words that are kept are those of the question in hand."""
