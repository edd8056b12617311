"""A month as a grid of days; a sign stands after the days on which something was written."""

from collections.abc import Collection
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.month import DAYS_IN_A_WEEK, days_on, month_of, months_on, weekday_names

_CELLS = 5
"""Columns that a day takes, with its signs and the space around it."""
_WRITTEN = "·"


class MonthGrid(Widget, can_focus=True):
    """The days of a month, one of them marked; signs say all, not colour alone."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"month-grid--here", "month-grid--written", "month-grid--names"}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", _("read that day"), key_display="Enter", id="month.choose"),
        Binding("left,h", "days(-1)", _("the day before"), show=False, id="month.left"),
        Binding("right,l", "days(1)", _("the day after"), show=False, id="month.right"),
        Binding("up,k", f"days(-{DAYS_IN_A_WEEK})", _("a week before"), show=False, id="month.up"),
        Binding("down,j", f"days({DAYS_IN_A_WEEK})", _("a week later"), show=False, id="month.down"),
        Binding("pageup,p", "months(-1)", _("the month before"), key_display="PgUp", id="month.before"),
        Binding("pagedown,n", "months(1)", _("the month after"), key_display="PgDn", id="month.after"),
    ]

    day: reactive[date] = reactive(date.min, init=False)
    """The marked day."""

    class Marked(Message):
        """Another day is marked."""

    class Chosen(Message):
        """The marked day was chosen."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self.set_reactive(MonthGrid.day, day)
        self._written: Collection[int] = ()

    def show(self, written: Collection[int]) -> None:
        """Show on which days of the month something was written."""
        self._written = written
        self.refresh()

    def watch_day(self) -> None:
        """Say that another day is marked."""
        self.post_message(self.Marked())

    def render(self) -> Content:
        """Return the month, a week a row."""
        names = Content("".join(f" {name}".ljust(_CELLS) for name in weekday_names()))
        head = names.stylize(self.get_visual_style("month-grid--names"))
        weeks = month_of(self.day).weeks()
        return Content("\n").join([head, *(Content("").join(map(self._cell, week)) for week in weeks)])

    def _cell(self, day: int) -> Content:
        if not day:
            return Content(" " * _CELLS)
        mark = "▸" if day == self.day.day else " "
        cell = Content(f"{mark}{day:>2}{_WRITTEN if day in self._written else ' '}".ljust(_CELLS))
        if day == self.day.day:
            return cell.stylize(self.get_visual_style("month-grid--here"))
        return cell.stylize(self.get_visual_style("month-grid--written")) if day in self._written else cell

    def action_days(self, by: int) -> None:
        """Mark the day so many days later."""
        self.day = days_on(self.day, by)

    def action_months(self, by: int) -> None:
        """Mark the same day so many months later."""
        self.day = months_on(self.day, by)

    def action_choose(self) -> None:
        """Say that the day was chosen."""
        self.post_message(self.Chosen())

    def on_click(self, event: Click) -> None:
        """Mark the day that was clicked."""
        weeks = month_of(self.day).weeks()
        row, column = event.y - 1, event.x // _CELLS
        if 0 <= row < len(weeks) and column < DAYS_IN_A_WEEK and weeks[row][column]:
            self.day = self.day.replace(day=weeks[row][column])
