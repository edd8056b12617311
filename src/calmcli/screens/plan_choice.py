"""One field of a plan that is chosen from a list: a step, or a day."""

from collections.abc import Sequence

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.building import BuildPlan, Change
from calmcli.widgets.choices import Choices
from calmcli.widgets.rows import Rows
from calmcli.widgets.words import Words


class PlanChoiceScreen(Frame):
    """What can be chosen, a row each."""

    def __init__(self, lifeline: Lifeline, hint: str, choices: Sequence[tuple[str, Change]], at: int) -> None:
        super().__init__(_("calm · write my plan"), lifeline, name="build-choice")
        self._hint = hint
        self._choices = choices
        self._at = at
        self._list = Rows(words for words, _answer in choices)

    def body(self) -> Widget:
        """Put the rows under what is asked."""
        return Vertical(Words(self._hint, classes="paragraph"), self._list)

    def on_mount(self) -> None:
        """Start on what is chosen now."""
        self._list.focus()
        self._list.highlighted = self._at

    @on(Choices.OptionSelected)
    async def _choose(self, event: Choices.OptionSelected) -> None:
        await self.run_action("app.leave")
        self.post_message(BuildPlan(self._choices[event.option_index][1]))
