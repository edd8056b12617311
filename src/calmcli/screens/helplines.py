"""The helplines of a country: the emergency number, and lines to search, sift and choose from."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar, TypeVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.helpline_choice import EVERYTHING, Wanted, audiences_in, sections, ways_in
from calmcli.core.helpline_words import grounds_words, line_row, wanted_words
from calmcli.core.helplines import Answer, Helpline
from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.helplines import ChooseCountry, CopyNumber, OpenHelpline, ShowCode
from calmcli.widgets.choices import Choices
from calmcli.widgets.columns import Columns
from calmcli.widgets.helpline_lines import emergency_in_brief, line_lines
from calmcli.widgets.passage import Passage
from calmcli.widgets.search_box import SearchBox
from calmcli.widgets.words import Words

_Kind = TypeVar("_Kind")


class HelplinesScreen(Frame):
    """Who can be called, texted or written to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", _("search"), key_display="/", id="helplines.search"),
        Binding("f", "next_audience", _("for whom"), id="helplines.audience"),
        Binding("v", "next_way", _("by what"), id="helplines.way"),
        Binding("o", "toggle_open", _("open now"), id="helplines.open"),
        Binding("c", "copy", _("copy"), id="helplines.copy"),
        Binding("x", "code", _("code to scan"), id="helplines.code"),
        Binding("g", "country", _("country"), id="helplines.country"),
    ]

    wanted: reactive[Wanted] = reactive(EVERYTHING, init=False)
    """What the person is looking for."""

    def __init__(self, lifeline: Lifeline, answer: Answer, now: datetime, words: Mapping[str, str]) -> None:
        super().__init__(_("calm · someone to talk to"), lifeline, name="helplines")
        self._answer = answer
        self._now = now
        self._words = words
        self._lines: Sequence[Helpline] = ()
        self._search = SearchBox(_("Type a word: a name, a place, a language"))
        self._status = Words(id="status", classes="quiet")
        self._emergency = Passage(id="emergency")
        self._list = Columns(id="lines")
        self._preview = Passage()

    def body(self) -> Widget:
        """Put the emergency number above the lines, and the chosen one beside them where there is room."""
        beside = VerticalScroll(self._preview, can_focus=False, id="preview-scroll")
        return Vertical(self._emergency, self._search, self._status, Horizontal(self._list, beside))

    def on_mount(self) -> None:
        """Start on the first line."""
        self._list.focus()
        self.show_answer(self._answer)

    def show_answer(self, answer: Answer) -> None:
        """Show who can be called, all of them."""
        self._answer = answer
        self.show_progress(answer.country.name)
        self._emergency.show(emergency_in_brief(answer))
        self._search.value = ""
        self._search.display = False
        self.set_reactive(HelplinesScreen.wanted, EVERYTHING)
        self.watch_wanted()
        self._list.highlighted = 0 if self._lines else None
        self._preview_highlighted()
        self.refresh_bindings()

    def watch_wanted(self) -> None:
        """Show the lines that are wanted."""
        found = sections(self._answer, self.wanted, self._now)
        self._lines = [line for section in found for line in section.lines]
        self._list.show_cells(line_row(line, self.wanted, self._now) for line in self._lines)
        self._status.say(self._said())

    def _said(self) -> str:
        """Return what the list holds: what was asked for, else what the country rests on."""
        if not self._lines:
            return self._words["none"]
        if self.wanted != EVERYTHING:
            return wanted_words(self.wanted)
        return " ".join(grounds_words(self._answer)) or self._words["opening"]

    @property
    def _chosen(self) -> Helpline | None:
        at = self._list.highlighted
        return self._lines[at] if at is not None and at < len(self._lines) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done."""
        if action == "next_audience":
            return bool(audiences_in(self._answer))
        return action not in ("copy", "code") or bool(self._lines)

    def action_search(self) -> None:
        """Open the box to search in."""
        self._search.display = True
        self._search.focus()

    @on(SearchBox.Changed)
    def _follow(self, event: SearchBox.Changed) -> None:
        self.wanted = self.wanted._replace(search=event.value)

    @on(SearchBox.Left)
    @on(SearchBox.Submitted)
    def _leave_box(self) -> None:
        self._search.display = bool(self._search.value)
        self._list.focus()

    def action_next_audience(self) -> None:
        """Show the lines for the next group first, and in the end for everyone."""
        self.wanted = self.wanted._replace(audiences=_next(self.wanted.audiences, audiences_in(self._answer)))

    def action_next_way(self) -> None:
        """Show only lines that are reached in the next way, and in the end in any."""
        self.wanted = self.wanted._replace(ways=_next(self.wanted.ways, ways_in(self._answer)))

    def action_toggle_open(self) -> None:
        """Show only lines that are open now, or all."""
        self.wanted = self.wanted._replace(is_open=not self.wanted.is_open)

    def action_country(self) -> None:
        """Ask for another country."""
        self.post_message(ChooseCountry())

    def action_copy(self) -> None:
        """Ask to copy the number of the chosen line."""
        if line := self._chosen:
            self.post_message(CopyNumber(line, self.wanted.ways))

    def action_code(self) -> None:
        """Ask for a code to reach the chosen line."""
        if line := self._chosen:
            self.post_message(ShowCode(line, self.wanted.ways))

    @on(Choices.OptionSelected)
    def _open_chosen(self) -> None:
        if line := self._chosen:
            self.post_message(OpenHelpline(line))

    @on(Choices.OptionHighlighted)
    def _preview_highlighted(self) -> None:
        self._preview.show(line_lines(line, self._now) if (line := self._chosen) else ())


def _next(present: tuple[_Kind, ...], kinds: Sequence[_Kind]) -> tuple[_Kind, ...]:
    """Return the kind after the present one; after the last none, after none the first."""
    at = kinds.index(present[0]) + 1 if present else 0
    return tuple(kinds[at : at + 1])
