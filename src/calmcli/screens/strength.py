"""How strong the urge is: asked only of who wants to note it."""

from collections.abc import Sequence

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.plan import NoteStrength
from calmcli.widgets.strength import Strength
from calmcli.widgets.words import Words


class StrengthScreen(Frame):
    """One question, which can be skipped."""

    def __init__(self, lifeline: Lifeline, question: str, before: Sequence[str]) -> None:
        super().__init__(_("calm · how strong"), lifeline, name="strength")
        self._question = question
        self._before = before
        self._strength = Strength()

    def body(self) -> Widget:
        """Put the numbers under the question, and what was noted before under them."""
        before = (Words(words, classes="quiet paragraph") for words in self._before)
        return Vertical(Words(self._question, classes="paragraph"), self._strength, *before)

    def on_mount(self) -> None:
        """Take the keys."""
        self._strength.focus()

    @on(Strength.Noted)
    async def _answer(self, event: Strength.Noted) -> None:
        await self.run_action("app.leave")
        if event.strength is not None:
            self.post_message(NoteStrength(event.strength))
