"""What helped: any of the steps, any of one's own, and a line about it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from calmcli.core.language import _
from calmcli.core.riding_words import RidingWords
from calmcli.core.wave import Helped, Wave
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.plan import NoteWords, ToggleHelped
from calmcli.widgets.choices import Choices
from calmcli.widgets.line_box import LineBox
from calmcli.widgets.picks import Picks
from calmcli.widgets.words import Words


class WhatHelpedScreen(Frame):
    """Two questions, which can both be skipped; each answer is kept as it comes."""

    AUTO_FOCUS = ""
    """Enter by itself goes on and picks nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "choose", _("choose"), key_display="↓", id="helped.choose"),
        Binding("enter", "go_on", _("go on"), key_display="Enter", id="helped.go-on"),
        Binding("w", "write", _("write a line"), id="helped.write"),
        Binding("escape", "app.leave", _("done"), key_display="Esc", id="helped.done"),
    ]

    def __init__(
        self, lifeline: Lifeline, words: RidingWords, wave: Wave, picks: Sequence[tuple[str, Helped]]
    ) -> None:
        super().__init__(_("calm · what helped"), lifeline, name="what-helped")
        self._words = words
        self._picks = picks
        picked = [at for at, (_shown, helped) in enumerate(picks) if helped in wave.helped]
        self._list = Picks([shown for shown, _helped in picks], picked)
        self._note = LineBox(words.note, wave.note)

    @property
    def note(self) -> str:
        """The person's line as it stands."""
        return self._note.value

    def body(self) -> Widget:
        """Put the list between the two questions."""
        return Vertical(Words(self._words.helped, classes="paragraph"), self._list, self._note)

    def on_mount(self) -> None:
        """Mark no row before the person goes to the list."""
        self.call_after_refresh(setattr, self._list, "highlighted", None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lead to the list only from above it."""
        return action != "choose" or self.focused is None

    def action_choose(self) -> None:
        """Go to the list."""
        self._list.focus()

    async def action_go_on(self) -> None:
        """Go on; an action of its own, so that its key is named beside Esc."""
        await self.run_action("app.leave")

    def action_write(self) -> None:
        """Go to the line."""
        self._note.focus()

    @on(Choices.OptionSelected)
    def _toggle(self, event: Choices.OptionSelected) -> None:
        self._list.toggle(event.option_index)
        self.post_message(ToggleHelped(self._picks[event.option_index][1]))

    @on(Input.Blurred)
    def _keep_note(self) -> None:
        self.post_message(NoteWords(self.note))

    @on(LineBox.Left)
    def _leave_line(self) -> None:
        self._list.focus()
