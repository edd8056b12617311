"""A code to scan: a phone reads it and calls, texts or opens."""

from collections.abc import Sequence

from textual.containers import Center, Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.code import Code
from calmcli.widgets.words import Words


class CodeScreen(Frame):
    """One code, and the number in words beside it."""

    def __init__(self, lifeline: Lifeline, rows: Sequence[str], words: Sequence[str], address: str) -> None:
        super().__init__(_("calm · scan with a phone"), lifeline, name="code")
        self._rows = rows
        self._words = words
        self._address = address

    def body(self) -> Widget:
        """Put the words above the code; an address too long for one stands in its place."""
        says = Words("\n".join(self._words), classes="centred")
        shown = Code(self._rows) if self._rows else Words(self._address)
        return Vertical(says, Center(shown))
