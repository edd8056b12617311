"""The person's own safety plan."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.safety_plan import SafetyPlan
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage, paragraphs
from calmcli.widgets.plan_lines import plan_lines


class SafetyPlanScreen(Frame):
    """The plan, to read; where there is none, what it is and where its file would be."""

    FOLLOWS_PLAN = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "write", _("write or change it"), id="safety-plan.write"),
    ]

    def __init__(self, lifeline: Lifeline, plan: SafetyPlan, words: Mapping[str, Any], path: str) -> None:
        super().__init__(_("calm · my safety plan"), lifeline)
        self._plan = plan
        self._words = words
        self._path = path
        self._passage = Passage(self._lines())

    def body(self) -> Widget:
        """Show the plan."""
        return Page(self._passage)

    def _lines(self) -> Iterator[Line]:
        yield from paragraphs([self._words["empty"]] if self._plan.is_empty else [])
        yield from plan_lines(self._plan, self._words)
        yield Line(_("It is the file {path}").format(path=self._path), "quiet")

    def show_plan(self, plan: SafetyPlan) -> None:
        """Show the plan as it is now."""
        self._plan = plan
        self._passage.show(self._lines())

    async def action_write(self) -> None:
        """Open the plan to be written."""
        await self.run_action("app.open('build')")

    def on_mount(self) -> None:
        """Let the arrow keys move through the plan."""
        self.query_one(Page).focus()
