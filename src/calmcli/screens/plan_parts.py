"""The parts of a plan, to be written in any order."""

from collections.abc import Mapping
from typing import Any

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.plan_form import BuildingWords, part_words
from calmcli.core.safety_plan import PARTS
from calmcli.screens.building import BuildingScreen
from calmcli.screens.frame import Lifeline
from calmcli.screens.requests.building import OpenPart
from calmcli.widgets.choices import Choices
from calmcli.widgets.columns import Columns
from calmcli.widgets.words import Words


class PlanPartsScreen(BuildingScreen):
    """Every part by its name, and how much is in it."""

    def __init__(self, lifeline: Lifeline, table: Mapping[str, Any], words: BuildingWords) -> None:
        super().__init__(_("calm · write my plan"), lifeline, table, words, name="build")
        self._list = Columns()

    def body(self) -> Widget:
        """Put the parts under a word to begin with."""
        return Vertical(Words(self._words.opening, classes="quiet paragraph about"), self._list)

    def on_mount(self) -> None:
        """Start on the first part."""
        self._list.focus()
        self.watch_table()

    def watch_table(self) -> None:
        """Show how much is in each part now."""
        self._list.show_cells([(self._words.names[part], part_words(self.table, part)) for part in PARTS])

    @on(Choices.OptionSelected)
    def _open(self, event: Choices.OptionSelected) -> None:
        self.ask(OpenPart(PARTS[event.option_index]))
