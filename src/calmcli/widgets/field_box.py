"""A box for the words of one field of a plan."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from calmcli.core.language import _
from calmcli.widgets.editor import Editor


class FieldBox(Editor):
    """An editor that Enter closes; the words stay."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,escape", "done", _("keep it"), key_display="Enter/Esc", priority=True, id="field.keep"
        ),
        Binding(
            "ctrl+j,alt+enter", "line", _("new line"), key_display="Ctrl+J", priority=True, id="field.line"
        ),
    ]

    class Done(Message):
        """The words are as they are to stay."""

    def action_done(self) -> None:
        """Say that the words are as they are to stay."""
        self.post_message(self.Done())

    def action_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")
