"""The keys of the screen below."""

from collections.abc import Sequence

from textual.widget import Widget

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage


class KeysScreen(Frame):
    """Every key and what it does."""

    def __init__(self, lifeline: Lifeline, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__(_("calm · keys"), lifeline)
        self._keys = keys

    def body(self) -> Widget:
        """Put a key a row."""
        width = max(len(key) for key, _does in self._keys)
        return Page(Passage(Line(does, lead=f"{key:<{width}}   ") for key, does in self._keys))

    def on_mount(self) -> None:
        """Let the arrow keys move through the list."""
        self.query_one(Page).focus()
