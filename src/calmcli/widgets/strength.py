"""How strong an urge is: the numbers in a row, one of them marked."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.language import _

_STRONGEST = 10
_CELLS = 3
"""Columns that a number takes, with its mark and the space around it."""


class Strength(Widget, can_focus=True):
    """The numbers from 0 to 10; the mark is a sign, not a colour alone."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"strength--chosen"}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "note", _("note it, or skip"), key_display="Enter", id="strength.note"),
        Binding("right,l,up,k", "move(1)", _("more"), show=False, id="strength.more"),
        Binding("left,h,down,j", "move(-1)", _("less"), show=False, id="strength.less"),
        *(
            Binding(str(digit), f"type({digit})", _("choose a number"), show=False, id=f"strength.{digit}")
            for digit in range(10)
        ),
    ]

    chosen: reactive[int | None] = reactive(None)
    """The number that is marked, 0-10; None for none."""

    class Noted(Message):
        """The person has answered, or skipped it."""

        def __init__(self, strength: int | None) -> None:
            super().__init__()
            self.strength = strength
            """How strong it is, 0-10; None where they skipped it."""

    def render(self) -> Content:
        """Return the numbers in a row."""
        return Content("").join(self._number(number) for number in range(_STRONGEST + 1))

    def _number(self, number: int) -> Content:
        if number != self.chosen:
            return Content(f" {number}".ljust(_CELLS))
        marked = Content(f"▸{number}".ljust(_CELLS))
        return marked.stylize(self.get_visual_style("strength--chosen"))

    def action_type(self, digit: int) -> None:
        """Mark a number; a nought after a one is ten."""
        self.chosen = _STRONGEST if digit == 0 and self.chosen == 1 else digit

    def action_move(self, by: int) -> None:
        """Mark the number beside, from the middle where none is marked."""
        start = _STRONGEST // 2 if self.chosen is None else self.chosen + by
        self.chosen = min(max(start, 0), _STRONGEST)

    def action_note(self) -> None:
        """Say what was chosen."""
        self.post_message(self.Noted(self.chosen))

    def on_click(self, event: Click) -> None:
        """Mark the number that was clicked."""
        self.focus()
        self.chosen = min(event.x // _CELLS, _STRONGEST)
