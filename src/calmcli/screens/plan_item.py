"""One item of a plan, or one of its dates: a field a row, and what can be done with it."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.plan_change import ItemMark, fields_of
from calmcli.core.plan_form import (
    DATES,
    BuildingWords,
    date_fields,
    entry_at,
    field_row,
    fields_asked,
    item_actions,
)
from calmcli.core.safety_plan import PARTS, item_from
from calmcli.screens.building import BuildingScreen
from calmcli.screens.frame import Lifeline
from calmcli.screens.requests.building import Change, MarkItem, MoveItem, OpenPart, RemoveItem, WriteField
from calmcli.widgets.choices import Choices
from calmcli.widgets.passage import Passage, paragraphs
from calmcli.widgets.rows import Rows


class PlanItemScreen(BuildingScreen):
    """The fields of an item, then its marks, its place, and a way to take it out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "go(1)", _("next part"), key_display="→", id="item.next"),
        Binding("left", "go(-1)", _("part before"), key_display="←", show=False, id="item.before"),
    ]

    def __init__(
        self,
        lifeline: Lifeline,
        table: Mapping[str, Any],
        words: BuildingWords,
        part: str,
        at: int | None = None,
    ) -> None:
        super().__init__(_("calm · write my plan"), lifeline, table, words, name="build-item")
        self.part = part
        """The area or the date, by its key in the plan."""
        self.at = at
        """The place of the item among the entries of its area, from 0; None for a date."""
        self._fields: Sequence[str] = ()
        self._list = Rows()

    @property
    def is_date(self) -> bool:
        """Whether it is one of the dates of a plan."""
        return self.part in DATES

    def body(self) -> Widget:
        """Put the rows under what is asked."""
        words, part = self._words, self.part
        asked = [*paragraphs([words.names[part]], "title")]
        asked += paragraphs([words.prompts[part]]) if self.is_date else ()
        about = Passage(paragraphs([words.parts[part].about] if self.is_date else [], "quiet"))
        about.add_class("about")
        return Vertical(Passage(asked), about, self._list)

    def on_mount(self) -> None:
        """Start on the first field."""
        if self.is_date:
            number, count = PARTS.index(self.part) + 1, len(PARTS)
            self.show_progress(_("part {number} of {count}").format(number=number, count=count))
        self._list.focus()
        self.watch_table()

    def watch_table(self) -> None:
        """Show the item as it stands now."""
        entry = None if self.at is None else entry_at(self.table, self.part, self.at)
        self._fields = fields_asked(self.part, entry)
        found = date_fields(self.table, self.part) if self.is_date else fields_of(entry)
        rows = [field_row(self.part, field, found) for field in self._fields]
        item = item_from(entry)[0]
        if item:
            rows += item_actions(item)
        self._list.show_rows(rows)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the parts beside this one only where it is one."""
        return self.is_date if action == "go" else super().check_action(action, parameters)

    def action_go(self, by: int) -> None:
        """Ask for the part that comes so many after this one."""
        self.ask(OpenPart(PARTS[(PARTS.index(self.part) + by) % len(PARTS)]))

    @on(Choices.OptionSelected)
    def _choose(self, event: Choices.OptionSelected) -> None:
        number = event.option_index - len(self._fields)
        if number < 0:
            self.ask(WriteField(self.part, self.at, self._fields[event.option_index]))
        elif self.at is not None:
            marks = [MarkItem(self.part, self.at, mark) for mark in ItemMark]
            moves = [MoveItem(self.part, self.at, by) for by in (-1, 1)]
            requests: list[Change] = [*marks, *moves, RemoveItem(self.part, self.at)]
            self.ask(requests[number])
