"""Everything that can be done here, to look for by its name."""

from collections.abc import Sequence

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.keys import DoCommand
from calmcli.widgets.choices import Choices
from calmcli.widgets.columns import Columns
from calmcli.widgets.commands import Command
from calmcli.widgets.search_box import SearchBox


class PaletteScreen(Frame):
    """A box to type in, and what can be done, less with each letter."""

    def __init__(self, lifeline: Lifeline, commands: Sequence[Command]) -> None:
        super().__init__(_("calm · what can be done"), lifeline, name="palette")
        self._commands = commands
        self._found: Sequence[Command] = ()
        self._search = SearchBox(_("Type what you want to do"))
        self._list = Columns()

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
        wanted = words.casefold().split()
        named = ((command, f"{command.name} {command.tip}".casefold()) for command in self._commands)
        self._found = [command for command, name in named if all(word in name for word in wanted)]
        self._list.show_cells((command.name, " ".join(command.keys)) for command in self._found)
        self._list.highlighted = 0 if self._found else None

    @on(SearchBox.Left)
    async def _leave_box(self, event: SearchBox.Left) -> None:
        if event.has_given_up:
            await self.run_action("app.leave")
        else:
            self._list.focus()

    @on(SearchBox.Submitted)
    @on(Choices.OptionSelected)
    def _choose(self) -> None:
        at = self._list.highlighted
        if at is not None and at < len(self._found):
            self.post_message(DoCommand(self._found[at].action))
