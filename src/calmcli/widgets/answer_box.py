"""A box for an answer of one line."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from calmcli.core.language import _


class AnswerBox(Input):
    """One row to write an answer in; Enter gives it, Esc gives up."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", _("go on"), key_display="Enter", id="answer.give"),
        Binding("escape", "give_up", _("back"), key_display="Esc", id="answer.give-up"),
    ]

    class GivenUp(Message):
        """The person does not want to answer."""

    def __init__(self, placeholder: str, longest: int) -> None:
        super().__init__(placeholder=placeholder, select_on_focus=False, compact=True, max_length=longest)

    def action_give_up(self) -> None:
        """Give up."""
        self.post_message(self.GivenUp())
