"""A guide: its pages in a list, and the present one beside it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from calmcli.core.guide import Beside, Guide, Part
from calmcli.core.helplines import Answer
from calmcli.core.language import _
from calmcli.screens.frame import Lifeline
from calmcli.screens.sending import SendingScreen
from calmcli.screens.steps import StepsScreen
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage, items, paragraphs


class GuideScreen(SendingScreen, StepsScreen):
    """One page at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "see_also", _("more to read"), id="guide.see-also"),
        Binding("c", "copy", _("copy words"), tooltip=_("copy words to send"), id="guide.copy"),
    ]

    def __init__(self, lifeline: Lifeline, guide: Guide, beside: Callable[[Beside], Iterable[Line]]) -> None:
        heading = _("calm · {title}").format(title=guide.title)
        super().__init__(heading, lifeline, [part.name for part in guide.parts])
        self._guide = guide
        self._beside = beside
        self._passage = Passage()

    def body(self) -> Widget:
        """Put the list of pages beside the page itself."""
        self._view = Page(self._passage, id="step")
        return Horizontal(self._names, self._view)

    def on_mount(self) -> None:
        """Open on the first page."""
        self._view.focus()
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer more to read, and words to send, only where there are some."""
        if action == "copy":
            return bool(self.says)
        if action == "see_also":
            return bool(self._guide.see_also)
        return super().check_action(action, parameters)

    @property
    def says(self) -> Sequence[str]:
        """The words of this page."""
        return () if self.place.is_end else self._guide.parts[self.place.number - 1].say

    async def action_see_also(self) -> None:
        """Open the guide in which there is more to read."""
        await self.run_action(f"app.open('{self._guide.see_also}')")

    def watch_place(self) -> None:
        """Show the page where the person is now, and no more what was told on the one before."""
        self._copied, self.notice = 0, ""
        self._show()

    def show_answer(self, answer: Answer) -> None:
        """Show the numbers of another country, where some are shown."""
        self._show()

    def _show(self) -> None:
        self.mark_place(_("page {number} of {count}"))
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
