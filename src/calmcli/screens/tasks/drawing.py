"""A drawing on the screen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from calmcli.core.language import _
from calmcli.core.tasks.drawing import SIZE, TONES, Drawing
from calmcli.core.tasks.grid import Square
from calmcli.screens.tasks.doing import GridScreen
from calmcli.widgets.board import Cell


class DrawingScreen(GridScreen[Drawing]):
    """A sheet of squares, two cells wide each, within a thin border."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "touch", _("draw here"), key_display="Enter", id="drawing.touch"),
        Binding("p", "turn_pen", _("pen down or up"), id="drawing.pen"),
        Binding("m", "turn_mirror", _("mirror"), id="drawing.mirror"),
        Binding("tab", "next_tone", _("another tone"), key_display="Tab", id="drawing.tone"),
        Binding("u", "undo", _("undo"), id="drawing.undo"),
        *(
            Binding(str(number), f"tone({number})", _("choose a tone"), show=False, id=f"drawing.{number}")
            for number in range(len(TONES))
        ),
    ]

    def told(self) -> Sequence[str]:
        """Return what to do, and what the pen is like."""
        doing = self.doing
        tone = TONES[doing.tone] * 2 if doing.tone else _("empty")
        pen = _("Pen down: {tone}.") if doing.is_down else _("Pen up: {tone}.")
        return [self._about.text, pen.format(tone=tone), _("Mirror on.") if doing.is_mirrored else ""]

    def rows(self) -> Sequence[Sequence[Cell]]:
        """Return the sheet; the person's square is two brackets."""
        edge = [Cell("+" + "-" * SIZE.columns * 2 + "+", "quiet")]
        lines = [
            [
                Cell("|", "quiet"),
                *(self._cell(Square(row, at)) for at in range(SIZE.columns)),
                Cell("|", "quiet"),
            ]
            for row in range(SIZE.rows)
        ]
        return [edge, *lines, edge]

    def _cell(self, square: Square) -> Cell:
        if square == self.doing.here:
            return Cell("[]", "here")
        return Cell(TONES[self.doing.at(square)] * 2)

    @property
    def here_row(self) -> int:
        """The row that the person is on."""
        return self.doing.here.row + 1

    def action_touch(self) -> None:
        """Draw on this square, or empty it."""
        self.become(self.doing.touched())

    def action_turn_pen(self) -> None:
        """Put the pen down, or lift it."""
        self.become(self.doing.pen_turned())

    def action_turn_mirror(self) -> None:
        """Put the mirror there, or take it away."""
        self.become(self.doing.mirror_turned())

    def action_next_tone(self) -> None:
        """Draw with the next tone."""
        self.become(self.doing.with_tone(self.doing.tone + 1))

    def action_tone(self, number: int) -> None:
        """Draw with a tone."""
        self.become(self.doing.with_tone(number))

    def action_undo(self) -> None:
        """Undo the last step."""
        self.become(self.doing.undone())

    def action_new(self) -> None:
        """Take an empty sheet; undoing brings the drawing back."""
        self.become(self.doing.cleared())
