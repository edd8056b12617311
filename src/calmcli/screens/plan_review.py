"""A plan looked at again: two questions, what is to change, and what was written the last time."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.plan_review import QUESTIONS, Review, ReviewWords, review_title
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.reviewing import ReviewPlan, WriteAnswer
from calmcli.widgets.choices import Choices
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage, items
from calmcli.widgets.rows import Rows
from calmcli.widgets.words import Words


class PlanReviewScreen(Frame):
    """The questions, a row each; every answer is kept as it comes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "change", _("change my plan"), id="review.change"),
        Binding("escape", "app.leave", _("done"), key_display="Esc", id="leave"),
    ]

    answers: reactive[Mapping[str, str]] = reactive({}, init=False, always_update=True)
    """What was answered so far, by the keys of the questions."""

    def __init__(self, lifeline: Lifeline, words: ReviewWords, last: Review | None) -> None:
        super().__init__(_("calm · my plan again"), lifeline, name="review")
        self._words = words
        self._last = last
        self._list = Rows()

    def body(self) -> Widget:
        """Put the questions between a word to begin with and the last time."""
        opening = Words(self._words.opening, classes="quiet paragraph about")
        return Vertical(opening, self._list, Page(Passage(self._last_time()), can_focus=False))

    def _last_time(self) -> Sequence[Line]:
        if self._last is None:
            return []
        last, asked = self._last, self._words.questions
        said = [f"{asked[key]} {last.answers[key]}" for key in QUESTIONS if key in last.answers]
        return list(items(_("The last time, {day}").format(day=review_title(last)), said, "quiet"))

    def on_mount(self) -> None:
        """Start on the first question."""
        self._list.focus()
        self.watch_answers()

    def watch_answers(self) -> None:
        """Show what was answered."""
        asked = self._words.questions
        rows = [f"{asked[key]} {self.answers.get(key, '')}" for key in QUESTIONS]
        self._list.show_rows([*rows, _("Change my plan now")])

    @on(Choices.OptionSelected)
    async def _choose(self, event: Choices.OptionSelected) -> None:
        if event.option_index < len(QUESTIONS):
            self.post_message(ReviewPlan(WriteAnswer(QUESTIONS[event.option_index])))
        else:
            await self.action_change()

    async def action_change(self) -> None:
        """Open the plan to be written."""
        await self.run_action("app.open('build')")
