"""A jigsaw on the screen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from calmcli.core.language import _
from calmcli.core.tasks.jigsaw import PIECES, Jigsaw
from calmcli.screens.tasks.doing import GridScreen
from calmcli.widgets.board import Cell


class JigsawScreen(GridScreen[Jigsaw]):
    """Pieces in rows, apart from each other until the picture is whole."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "pick", _("pick a piece"), key_display="Enter", id="jigsaw.pick"),
        Binding("backspace", "let_go", _("let it go"), show=False, id="jigsaw.let-go"),
        Binding("tab", "move_on", _("to the next one"), key_display="Tab", id="jigsaw.next"),
        Binding("i", "show_one", _("put one right"), id="jigsaw.show"),
    ]

    def told(self) -> Sequence[str]:
        """Return what it shows, and what to do or that it is whole."""
        return [f"{self.doing.name}.", self._about.done if self.doing.is_done else self._about.text]

    def rows(self) -> Sequence[Sequence[Cell]]:
        """Return the pieces, the one where the person is between brackets, a picked one between stars."""
        columns, height = range(PIECES.columns), len(self.doing.pieces[0])
        return [
            [cell for column in columns for cell in self._cells(row * PIECES.columns + column, at)]
            for row in range(PIECES.rows)
            for at in range(height)
        ]

    def _cells(self, place: int, at: int) -> list[Cell]:
        piece = Cell(self.doing.lying[place][at], "found" if self.doing.is_done else "")
        if self.doing.is_done:
            return [piece]
        before, after = self._signs(place)
        return [Cell(before, "here"), piece, Cell(after, "here")]

    def _signs(self, place: int) -> tuple[str, str]:
        if place == self.doing.here:
            return "[", "]"
        return ("*", "*") if place == self.doing.held else (" ", " ")

    @property
    def here_row(self) -> int:
        """The middle row of the piece that the person is on."""
        height = len(self.doing.pieces[0])
        return self.doing.here // PIECES.columns * height + height // 2

    def action_pick(self) -> None:
        """Pick this piece, or change it with the one picked before."""
        self.become(self.doing.picked())

    def action_let_go(self) -> None:
        """Let the picked piece go."""
        self.become(self.doing.let_go())

    def action_move_on(self) -> None:
        """Go to the next piece that does not lie where it belongs."""
        self.become(self.doing.moved_on())

    def action_show_one(self) -> None:
        """Put one piece where it belongs."""
        self.become(self.doing.shown_one())
