"""The person's own safety plan."""

from collections.abc import Mapping
from typing import Any

from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.safety_plan import SafetyPlan
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage, paragraphs
from calmcli.widgets.plan_lines import plan_lines


class SafetyPlanScreen(Frame):
    """The plan, to read; where there is none, what it is and where its file would be."""

    def __init__(self, lifeline: Lifeline, plan: SafetyPlan, words: Mapping[str, Any], path: str) -> None:
        super().__init__(_("calm · my safety plan"), lifeline)
        self._plan = plan
        self._words = words
        self._path = path

    def body(self) -> Widget:
        """Show the plan."""
        about = paragraphs([self._words["empty"]] if self._plan.is_empty else [])
        where = Line(_("It is the file {path}").format(path=self._path), "quiet")
        return Page(Passage([*about, *plan_lines(self._plan, self._words), where]))

    def on_mount(self) -> None:
        """Let the arrow keys move through the plan."""
        self.query_one(Page).focus()
