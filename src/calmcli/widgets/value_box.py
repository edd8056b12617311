"""A box to type the value of a setting in."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from calmcli.core.language import _


class ValueBox(Input):
    """One row; Enter gives what was typed, Esc leaves it as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", _("save"), key_display="Enter", id="value.save"),
        Binding("escape", "give_up", _("leave it"), key_display="Esc", id="value.leave"),
    ]

    class GivenUp(Message):
        """The person leaves the value as it was."""

    def __init__(self) -> None:
        super().__init__(select_on_focus=False, compact=True)
        self.display = False

    def open(self, words: str) -> None:
        """Show the box with the value that holds, ready to type."""
        self.value = words
        self.cursor_position = len(words)
        self.display = True
        self.focus()

    def action_give_up(self) -> None:
        """Leave it as it was."""
        self.post_message(self.GivenUp())
