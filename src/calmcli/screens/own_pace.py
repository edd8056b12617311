"""A pace of the person's own: its seconds, and a name to keep it by."""

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.breath import PaceError, pace_from_seconds
from calmcli.core.language import _
from calmcli.core.paces import LONGEST_NAME
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.breathing import PaceMade
from calmcli.widgets.answer_box import AnswerBox
from calmcli.widgets.words import Words

_LONGEST_SECONDS = 24
"""Characters that the seconds of four parts take, with fractions."""


class OwnPaceScreen(Frame):
    """Two short questions; the second can be left empty."""

    def __init__(self, lifeline: Lifeline) -> None:
        super().__init__(_("calm · a pace of my own"), lifeline, name="own-pace")
        self._seconds = AnswerBox(_("For example 4-6"), _LONGEST_SECONDS)
        self._name_box = AnswerBox(_("Leave it empty to keep nothing"), LONGEST_NAME)

    def body(self) -> Widget:
        """Put each question above its box."""
        seconds = _("How many seconds? In and out, such as 4-6. With a hold and a rest, 4-2-6-1.")
        name = _("What is it called? Then it is kept for next time.")
        return Vertical(Words(seconds), self._seconds, Words(name), self._name_box)

    def on_mount(self) -> None:
        """Begin with the seconds."""
        self._seconds.focus()

    @on(AnswerBox.Submitted)
    def _go_on(self, event: AnswerBox.Submitted) -> None:
        if self._is_understood() and event.input is self._name_box:
            self.post_message(PaceMade(self._seconds.value, self._name_box.value))

    def _is_understood(self) -> bool:
        """Go on to the name where the seconds are a pace; otherwise say why they are none."""
        try:
            pace_from_seconds(self._seconds.value)
        except PaceError as error:
            self.notice = _("{seconds}: {reason}.").format(seconds=self._seconds.value, reason=error)
            self._seconds.focus()
            return False
        self.notice = ""
        self._name_box.focus()
        return True

    @on(AnswerBox.GivenUp)
    async def _give_up(self) -> None:
        await self.run_action("app.leave")
