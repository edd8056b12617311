"""One helpline: every way to reach it, and what happens then."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from calmcli.core.helplines import Helpline
from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.helplines import CopyNumber, ShowCode
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage


class HelplineScreen(Frame):
    """All about one line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "copy", _("copy"), id="helpline.copy"),
        Binding("x", "code", _("code to scan"), id="helpline.code"),
    ]

    def __init__(self, lifeline: Lifeline, line: Helpline, about: Iterable[Line]) -> None:
        super().__init__(_("calm · someone to talk to"), lifeline, name="helpline")
        self._line = line
        self._about = about

    def body(self) -> Widget:
        """Put all there is to know on a page."""
        return Page(Passage(self._about))

    def on_mount(self) -> None:
        """Let the arrow keys move through the page."""
        self.query_one(Page).focus()

    def action_copy(self) -> None:
        """Ask to copy the number."""
        self.post_message(CopyNumber(self._line))

    def action_code(self) -> None:
        """Ask for a code to scan."""
        self.post_message(ShowCode(self._line))
