"""A box for one line of a person's own."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from calmcli.core.language import _


class LineBox(Input):
    """One row to write in; Enter, Esc and the up arrow lead back, and the words stay."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape", "go_back", _("keep it"), key_display="Enter", id="line.keep"),
        Binding("up", "go_back", _("back"), show=False, id="line.back"),
    ]

    class Left(Message):
        """The person goes back; the line stays as it is."""

    def __init__(self, placeholder: str, words: str) -> None:
        super().__init__(words, placeholder=placeholder, select_on_focus=False, compact=True)
        self.set_reactive(Input.cursor_blink, False)  # noqa: FBT003

    def action_go_back(self) -> None:
        """Go back to where the person was."""
        self.post_message(self.Left())
