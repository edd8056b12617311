"""A list of which any can be picked."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from calmcli.core.language import _
from calmcli.widgets.choices import Choices

_PICKED, _NOT_PICKED = "[x] ", "[ ] "


class Picks(Choices):
    """Rows that Enter picks, and lets go again; a sign says which are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", _("pick"), key_display="Enter", id="picks.pick"),
        Binding("space", "select", _("pick"), show=False, id="picks.pick-too"),
    ]

    def __init__(self, words: Sequence[str], picked: Iterable[int] = ()) -> None:
        self._words = words
        self._picked = set(picked)
        super().__init__(self._rows_now())

    def on_focus(self) -> None:
        """Mark the first row where none is marked yet."""
        if self.highlighted is None:
            self.highlighted = 0

    def offer(self, words: Sequence[str], picked: Iterable[int]) -> None:
        """Show other rows, some of them picked."""
        self._words, self._picked = words, set(picked)
        self.show(self._rows_now())

    def toggle(self, at: int) -> None:
        """Pick a row, or let it go."""
        self._picked ^= {at}
        self.show(self._rows_now())

    def _rows_now(self) -> list[str]:
        marks = (_PICKED if at in self._picked else _NOT_PICKED for at in range(len(self._words)))
        return [mark + words for mark, words in zip(marks, self._words, strict=True)]
