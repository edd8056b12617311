"""A guide: its pages in a list, and the present one beside it."""

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.guide import Beside, Guide, Part
from calmcli.core.language import _
from calmcli.core.urge_plan import Place
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage, items, paragraphs
from calmcli.widgets.step_list import StepList

_MOST_PARTS = 9
"""Pages that a digit leads to."""


class GuideScreen(Frame):
    """One page at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "next", _("next"), key_display="Enter", id="guide.next"),
        Binding("right,l,n", "next", _("next"), show=False, id="guide.next-too"),
        Binding("b", "back", _("back"), id="guide.back"),
        Binding("left,h", "back", _("back"), show=False, id="guide.back-too"),
        *(
            Binding(str(number), f"go({number})", _("go to a page"), show=False, id=f"guide.{number}")
            for number in range(1, _MOST_PARTS + 1)
        ),
    ]

    place: reactive[Place] = reactive(Place(), init=False, bindings=True)
    """The present page."""

    def __init__(self, lifeline: Lifeline, guide: Guide, beside: Callable[[Beside], Iterable[Line]]) -> None:
        super().__init__(_("calm · {title}").format(title=guide.title), lifeline)
        self._guide = guide
        self._beside = beside
        self._names = StepList([part.name for part in guide.parts])
        self._passage = Passage()
        self.set_reactive(GuideScreen.place, guide.start)

    def body(self) -> Widget:
        """Put the list of pages beside the page itself."""
        self._view = Page(self._passage, id="step")
        return Horizontal(self._names, self._view)

    def on_mount(self) -> None:
        """Open on the first page."""
        self._view.focus()
        self.watch_place()

    def watch_place(self) -> None:
        """Show the page where the person is now."""
        progress = _("page {number} of {count}").format(number=self.place.number, count=self.place.steps)
        self.show_progress("" if self.place.is_end else progress)
        self._names.here = self.place.number
        self._passage.show(self._shown())
        self._view.scroll_home(animate=False)

    def _shown(self) -> Iterator[Line]:
        if self.place.is_end:
            yield from paragraphs(self._guide.closing)
            yield from self._beside(Beside.SOMEONE)
            return
        if self.place.number == 1:
            yield from paragraphs([self._guide.opening], "quiet")
        yield from self._page(self._guide.parts[self.place.number - 1])

    def _page(self, part: Part) -> Iterator[Line]:
        beside = list(self._beside(part.beside)) if part.beside else []
        is_urgent = part.beside is Beside.EMERGENCY
        yield from paragraphs([part.title], "title")
        yield from paragraphs(part.text[:1])
        yield from beside if is_urgent else []
        yield from paragraphs(part.text[1:])
        yield from items(_("You could"), part.suggestions)
        yield from items(_("Words you could use"), part.say)
        yield from items(_("Better left unsaid"), part.avoid)
        yield from [] if is_urgent else beside

    def action_next(self) -> None:
        """Go on; past the end, leave."""
        if self.place.is_end:
            self.app.simulate_key("escape")
        self.place = self.place.next()

    def action_back(self) -> None:
        """Go back."""
        self.place = self.place.back()

    def action_go(self, number: int) -> None:
        """Go to a page, from 1."""
        self.place = self.place.at(number)

    @on(StepList.Chosen)
    def _go_to_chosen(self, event: StepList.Chosen) -> None:
        self.place = self.place.at(event.number)
