"""A word search on the screen."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from calmcli.core.language import _
from calmcli.core.tasks.grid import Square
from calmcli.core.tasks.word_search import WordSearch
from calmcli.screens.tasks.doing import GridScreen
from calmcli.widgets.board import Cell


class WordSearchScreen(GridScreen[WordSearch]):
    """Letters in rows; a found word stands in capitals."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "pick", _("begin or end a word"), key_display="Enter", id="search.pick"),
        Binding("backspace", "let_go", _("begin again"), show=False, id="search.let-go"),
        Binding("tab", "show_one", _("show where one begins"), key_display="Tab", id="search.show"),
    ]

    def told(self) -> Sequence[str]:
        """Return the theme and its words, those that were found in capitals, as they are in the grid."""
        doing = self.doing
        words = " · ".join(word.upper() if word in doing.found else word for word in doing.words)
        return [self._about.done if doing.is_done else f"{doing.theme}:", words]

    def rows(self) -> Sequence[Sequence[Cell]]:
        """Return the letters, those between the beginning of a word and here in brackets."""
        found, marked = self.doing.found_squares, set(self.doing.marked)
        return [
            [self._cell(Square(row, column), letter, found, marked) for column, letter in enumerate(letters)]
            for row, letters in enumerate(self.doing.rows)
        ]

    def _cell(self, square: Square, letter: str, found: frozenset[Square], marked: set[Square]) -> Cell:
        shown, part = (letter.upper(), "found") if square in found else (letter, "")
        if square == self.doing.here:
            return Cell(f"[{shown}]", "here")
        return Cell(f"({shown})", "here") if square in marked else Cell(f" {shown} ", part)

    @property
    def here_row(self) -> int:
        """The row that the person is on."""
        return self.doing.here.row

    def action_pick(self) -> None:
        """Begin a word here, or end it here."""
        self.become(self.doing.picked())

    def action_let_go(self) -> None:
        """Begin no word."""
        self.become(self.doing.let_go())

    def action_show_one(self) -> None:
        """Go where a word begins."""
        self.become(self.doing.shown_one())
