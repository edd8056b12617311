"""What the screens on which a plan is written ask of the app: a screen answers, its caller acts.

They are values within one message.
"""

from typing import NamedTuple

from calmcli.core.plan_change import ItemMark
from calmcli.screens.requests.request import Request


class OpenPart(NamedTuple):
    """Open a part."""

    part: str
    """The area or the date, by its key in the plan."""


class TakeExample(NamedTuple):
    """Put an example into the plan."""

    part: str
    """The area, by its key in the plan."""
    words: str
    """Its words."""


class OpenItem(NamedTuple):
    """Open an item."""

    part: str
    """The area, by its key in the plan."""
    at: int
    """Its place among the entries of its area, from 0."""


class MarkItem(NamedTuple):
    """Mark an item, or take the mark away."""

    part: str
    """The area, by its key in the plan."""
    at: int
    """Its place among the entries of its area, from 0."""
    mark: ItemMark
    """The mark."""


class MoveItem(NamedTuple):
    """Give an item another place."""

    part: str
    """The area, by its key in the plan."""
    at: int
    """Its place among the entries of its area, from 0."""
    by: int
    """How many places further down."""


class RemoveItem(NamedTuple):
    """Take an item out."""

    part: str
    """The area, by its key in the plan."""
    at: int
    """Its place among the entries of its area, from 0."""


class WriteField(NamedTuple):
    """Open one field to write in, or to choose for."""

    part: str
    """The area or the date, by its key in the plan."""
    at: int | None
    """The place of its item among the entries of its area, from 0; None for a new one, and for a date."""
    field: str
    """The field."""
    is_typed: bool = False
    """Whether it is written also where it can be chosen."""


class ChooseField(NamedTuple):
    """Give one field words that were chosen."""

    part: str
    """The area or the date, by its key in the plan."""
    at: int | None
    """The place of its item among the entries of its area, from 0; None for a date."""
    field: str
    """The field."""
    words: str
    """The words; none take the field out."""


class KeepField(NamedTuple):
    """Save the words of the field in hand."""

    words: str
    """The words so far."""


class PutDownField(NamedTuple):
    """Save the words of the field in hand and close it."""

    words: str
    """The words."""


class UndoChange(NamedTuple):
    """Take the last change back."""


Change = (
    OpenPart
    | TakeExample
    | OpenItem
    | MarkItem
    | MoveItem
    | RemoveItem
    | WriteField
    | ChooseField
    | KeepField
    | PutDownField
    | UndoChange
)
"""Any of them."""


class BuildPlan(Request):
    """Do something where the safety plan is written."""

    def __init__(self, change: Change) -> None:
        super().__init__()
        self.change = change
        """What to do."""
