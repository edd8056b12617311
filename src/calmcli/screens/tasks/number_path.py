"""A number path on the screen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from calmcli.core.language import _
from calmcli.core.tasks.grid import Square
from calmcli.core.tasks.number_path import NumberPath
from calmcli.screens.tasks.doing import GridScreen
from calmcli.widgets.board import Cell


class NumberPathScreen(GridScreen[NumberPath]):
    """Numbers in rows; those that stood there from the beginning have a dot."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "put_next", _("put the next one here"), key_display="Enter", id="path.next"),
        Binding("backspace,delete", "empty", _("take it away"), key_display="⌫", id="path.empty"),
        Binding("tab", "show_one", _("show one"), key_display="Tab", id="path.show"),
        *(
            Binding(str(digit), f"type({digit})", _("type a number"), show=False, id=f"path.{digit}")
            for digit in range(10)
        ),
    ]

    def told(self) -> Sequence[str]:
        """Return what to do, which number is missing first, or that the path is whole."""
        doing = self.doing
        if doing.is_done:
            return [self._about.done]
        if not doing.missing:
            return [_("All squares are full. Somewhere two numbers do not touch. Tab puts one right.")]
        rest = _("From 1 to {last}. The first one missing is {number}.")
        return [self._about.text, rest.format(last=doing.last, number=doing.missing[0])]

    def rows(self) -> Sequence[Sequence[Cell]]:
        """Return the numbers with the person's place in brackets; where there is room, rows apart."""
        rows = range(self.doing.size.rows)
        lines = [[self._cell(Square(row, at)) for at in range(self.doing.size.columns)] for row in rows]
        return [each for line in lines for each in (line, [])][:-1] if self._is_roomy else lines

    @property
    def _is_roomy(self) -> bool:
        return self.room >= 2 * self.doing.size.rows - 1

    def _cell(self, square: Square) -> Cell:
        number = self.doing.numbers.get(square)
        is_fixed = square in self.doing.fixed
        shown = f"{number or '__':>2}" + ("·" if is_fixed else " ")
        if square == self.doing.here:
            return Cell(f"[{shown}]", "here")
        return Cell(f" {shown} ", "quiet" if is_fixed or number is None else "found")

    @property
    def here_row(self) -> int:
        """The row that the person is on."""
        return self.doing.here.row * (2 if self._is_roomy else 1)

    def on_resize(self) -> None:
        """Use the room there is now, once it is known."""
        self.call_after_refresh(self.show)

    def action_put_next(self) -> None:
        """Put the first missing number here."""
        self.become(self.doing.put_next())

    def action_empty(self) -> None:
        """Take the number here away."""
        self.become(self.doing.emptied())

    def action_show_one(self) -> None:
        """Put one number where it belongs."""
        self.become(self.doing.shown_one())

    def action_type(self, digit: int) -> None:
        """Type a digit of a number."""
        self.become(self.doing.typed(digit))
