"""Looking back: one's own notes over a week, a month, a year or all of it, in a picture and in words."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.trend_words import (
    MOST_TOLD,
    View,
    hours_words,
    period_words,
    sentence,
    span_words,
    title,
)
from calmcli.core.trends import Log, Names, Note, Period, Span, Trends, Unit, end_of, period_of, trends_of
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.trends import ReadNotes
from calmcli.widgets.drawing import Drawing, bars, columns, dots
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage
from calmcli.widgets.picture import Picture
from calmcli.widgets.words import Words

_VIEWS = tuple(View)


class TrendsScreen(Frame):
    """One view at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l,space", "turn(1)", _("next"), key_display="→", id="trends.next"),
        Binding("left,h,backspace", "turn(-1)", _("back"), key_display="←", show=False, id="trends.back"),
        Binding("w", "span('week')", _("week"), id="trends.week"),
        Binding("m", "span('month')", _("month"), id="trends.month"),
        Binding("y", "span('year')", _("year"), id="trends.year"),
        Binding("a", "span('all')", _("all"), id="trends.all"),
        Binding("p", "go(1)", _("earlier"), id="trends.earlier"),
        Binding("n", "go(-1)", _("later"), id="trends.later"),
        *(
            Binding(str(at), f"view('{view}')", title(view), show=False, id=f"trends.{view}")
            for at, view in enumerate(_VIEWS, 1)
        ),
    ]

    def __init__(
        self, lifeline: Lifeline, names: Names, today: date, words: Mapping[str, str], *, has_blocks: bool
    ) -> None:
        super().__init__(_("calm · look back"), lifeline, name="trends")
        self._names = names
        self._today = today
        self._words = words
        self._log: Log | None = None
        self._trends: Trends | None = None
        self._view = View.WAVES
        self._span = Span.MONTH
        self._back = 0
        self._head = Passage()
        self._said = Words(id="sentence")
        self._picture = Picture(has_blocks=has_blocks)
        self._note = Words(classes="quiet", id="note")

    def body(self) -> Widget:
        """Put the picture under its words."""
        return Page(self._head, self._said, self._picture, self._note)

    def on_mount(self) -> None:
        """Ask for the notes."""
        self.say_progress(_("Reading your notes…"))
        self.post_message(ReadNotes())

    def say_progress(self, said: str) -> None:
        """Say how far the reading has come, as long as it goes on."""
        if self._log is None:
            self._said.say(said)

    def show_log(self, log: Log, said: str) -> None:
        """Show what was noted, and say what could not be read."""
        self._log = log
        self.notice = said
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer other times only where there are some."""
        if action == "go":
            return self._span is not Span.ALL and (parameters != (-1,) or self._back > 0)
        return True

    def action_turn(self, by: int) -> None:
        """Show the view so many further on; after the last comes the first."""
        self.action_view(_VIEWS[(_VIEWS.index(self._view) + by) % len(_VIEWS)])

    def action_view(self, view: str) -> None:
        """Show one of the views."""
        self._view = View(view)
        self._show()

    def action_span(self, span: str) -> None:
        """Show the time of a span that ends today."""
        self._span, self._back = Span(span), 0
        self._show()

    def action_go(self, by: int) -> None:
        """Show the time before, or after."""
        self._back += by
        self._show()

    def _show(self) -> None:
        if self._log is None:
            return
        period = period_of(self._span, self._today, self._back)
        if self._trends is None or self._trends.period != period:
            self._trends = trends_of(self._log, period, self._names)
        trends = self._trends
        at = _VIEWS.index(self._view) + 1
        self.show_progress(_("{number} of {count}").format(number=at, count=len(_VIEWS)))
        span = "" if self._span is Span.ALL else f"{span_words(self._span)}: "
        self._head.show([Line(title(self._view), "title"), Line(f"{span}{period_words(period)}", "quiet")])
        self._said.say(self._sentence(trends))
        self._picture.show(_drawing(self._view, trends))
        self._note.say("" if trends.is_empty else "\n" + self._words["own"])
        self.query_one(Page).scroll_home(animate=False)
        self.refresh_bindings()

    def _sentence(self, trends: Trends) -> str:
        if self._log is None or not (self._log.entries or self._log.waves):
            return self._words["empty"]
        return self._words["empty_time"] if trends.is_empty else sentence(self._view, trends)


def _drawing(view: View, trends: Trends) -> Drawing | None:
    """Return what draws a view; None where there is nothing to draw."""
    match view:
        case View.WAVES:
            return partial(columns, [part.waves for part in trends.waves], _ends_of_parts(trends))
        case View.MOOD:
            return _dots(trends, trends.moods)
        case View.URGE:
            return _dots(trends, trends.urges)
        case View.TIMES:
            return partial(bars, [(hours_words(at), count) for at, count in enumerate(trends.times)])
        case View.FEELINGS:
            return partial(bars, trends.feelings[:MOST_TOLD])
    return partial(bars, trends.helped[:MOST_TOLD])


def _ends_of_parts(trends: Trends) -> tuple[str, str]:
    if not trends.waves:
        return "", ""
    first, last = trends.waves[0].first, trends.waves[-1].first
    return _short(trends.unit, first), _short(trends.unit, last) if last != first else ""


def _short(unit: Unit, first: date) -> str:
    """Return a part of a time in figures."""
    shown = {Unit.DAY: 10, Unit.MONTH: 7, Unit.YEAR: 4}
    return first.isoformat()[: shown[unit]]


def _dots(trends: Trends, notes: tuple[Note, ...]) -> Drawing | None:
    if not notes:
        return None
    first, after = _limits(trends.period, notes)
    length = (after - first).total_seconds() or 1.0
    along = [((note.moment - first).total_seconds() / length, note.number) for note in notes]
    last = end_of(trends.period) or after.date()
    ends = _short(trends.unit, first.date()), _short(trends.unit, last)
    return partial(dots, along, ends)


def _limits(period: Period, notes: tuple[Note, ...]) -> tuple[datetime, datetime]:
    """Return where a time begins and ends; where it does not say so, with its first or its last note."""
    return period.first or notes[0].moment, period.after or notes[-1].moment
