"""A calendar of the days on which something was written. It counts no days in a row; gaps are gaps."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.month import Month, month_of, written_on_words
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.journal import GoToEntry
from calmcli.widgets.month_grid import MonthGrid
from calmcli.widgets.words import Words

Days = Callable[[Month], Mapping[int, Sequence[str]]]
"""Gives the names of a month's entries by their day, the newest first."""


class CalendarScreen(Frame):
    """A month, and what stands on the marked day."""

    def __init__(self, lifeline: Lifeline, days: Days, today: date, words: str) -> None:
        super().__init__(_("calm · calendar"), lifeline, name="calendar")
        self._days = days
        self._words = words
        self._grid = MonthGrid(today)
        self._said = Words(classes="paragraph")
        self._month: Month | None = None
        self._written: Mapping[int, Sequence[str]] = {}

    def body(self) -> Widget:
        """Put what stands on the marked day under the month."""
        return Vertical(self._grid, self._said, Words(self._words, classes="quiet"))

    def on_mount(self) -> None:
        """Start on the present day."""
        self._grid.focus()
        self._follow()

    @on(MonthGrid.Marked)
    def _follow(self) -> None:
        month = month_of(self._grid.day)
        if month != self._month:
            self._month, self._written = month, self._days(month)
            self._grid.show(self._written)
            self.show_progress(month.name())
        self._said.say(written_on_words(self._grid.day, len(self._there)))

    @property
    def _there(self) -> Sequence[str]:
        return self._written.get(self._grid.day.day, ())

    @on(MonthGrid.Chosen)
    def _go(self) -> None:
        if names := self._there:
            self.post_message(GoToEntry(names[0]))
