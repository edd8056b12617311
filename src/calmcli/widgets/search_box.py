"""A box to search in: the list beside it follows each key."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from calmcli.core.language import _


class SearchBox(Input):
    """One row to type words in; Enter and the down arrow lead to what was found, Esc gives up."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", _("choose"), key_display="Enter", id="search.choose"),
        Binding("down", "go_to_found", _("to what was found"), key_display="↓", id="search.found"),
        Binding("escape", "give_up", _("end the search"), key_display="Esc", id="search.end"),
    ]

    class Left(Message):
        """The person goes to what was found, or gives up the search."""

        def __init__(self, *, has_given_up: bool) -> None:
            super().__init__()
            self.has_given_up = has_given_up
            """Whether the search is over."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, select_on_focus=False, compact=True)
        self.set_reactive(Input.cursor_blink, False)  # noqa: FBT003

    def action_go_to_found(self) -> None:
        """Go to what was found."""
        self.post_message(self.Left(has_given_up=False))

    def action_give_up(self) -> None:
        """End the search."""
        self.value = ""
        self.post_message(self.Left(has_given_up=True))
