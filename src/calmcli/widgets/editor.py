"""A place to write."""

from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from calmcli.core.language import _
from calmcli.core.visible import parked, visible


class Editor(TextArea):
    """A text area that can hold any text and gives it back as it was, but for what the person changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "undo", _("undo"), show=False, id="editor.undo"),
        Binding("ctrl+y", "redo", _("redo"), show=False, id="editor.redo"),
    ]

    def __init__(self, body: str) -> None:
        super().__init__(parked(body), soft_wrap=True, show_line_numbers=False)
        self.set_reactive(TextArea.cursor_blink, False)  # noqa: FBT003
        self._body = body
        self._untouched = self.text

    @property
    def body(self) -> str:
        """The words as they stand."""
        return self._body if self.text == self._untouched else parked(self.text)

    def get_line(self, line_index: int) -> Text:
        """Return one line, safe to show and as wide as it is."""
        line = self.document.get_line(line_index)
        return Text(visible(parked(line)), end="", no_wrap=True)
