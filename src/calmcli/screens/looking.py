"""What the screens share on which something is looked for by its name."""

from typing import ClassVar

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.choices import Choices
from calmcli.widgets.search_box import SearchBox


class LookingScreen(Frame):
    """A box to type in, and below it what is found, less with each letter."""

    PROMPT: ClassVar[str]
    """What stands in the box before anything is typed."""

    def __init__(self, heading: str, lifeline: Lifeline, found: Choices, *, name: str) -> None:
        super().__init__(heading, lifeline, name=name)
        self._search = SearchBox(self.PROMPT)
        self._list = found

    def look(self, words: str) -> int:
        """Show what is found by the words that were typed, and return how much that is."""
        raise NotImplementedError

    def take(self, at: int) -> None:
        """Answer with what was chosen, by its place among what was found."""
        raise NotImplementedError

    def body(self) -> Widget:
        """Put the box above the list."""
        return Vertical(self._search, self._list)

    def on_mount(self) -> None:
        """Show everything, ready to type."""
        self._search.focus()
        self._show("")

    @on(SearchBox.Changed)
    def _follow(self, event: SearchBox.Changed) -> None:
        self._show(event.value)

    def _show(self, words: str) -> None:
        self._list.highlighted = 0 if self.look(words) else None

    @on(SearchBox.Left)
    async def _leave_box(self, event: SearchBox.Left) -> None:
        if event.has_given_up:
            await self.run_action("app.leave")
        else:
            self._list.focus()

    @on(SearchBox.Submitted)
    @on(Choices.OptionSelected)
    def _choose(self) -> None:
        if (at := self._list.highlighted) is not None:
            self.take(at)
