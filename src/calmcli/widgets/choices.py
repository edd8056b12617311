"""A list to choose from."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from calmcli.core.language import _
from calmcli.core.visible import one_line

_MARK, _NO_MARK = "▸ ", "  "


class Choices(OptionList):
    """Rows of words, whoever wrote them; the present one is marked by a sign, not by colour alone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", _("open"), key_display="Enter", id="choices.open"),
        Binding("j", "cursor_down", _("down"), show=False, id="choices.down"),
        Binding("k", "cursor_up", _("up"), show=False, id="choices.up"),
    ]

    def __init__(self, rows: Iterable[str] = (), *, id: str | None = None) -> None:  # noqa: A002
        self._rows = [one_line(row) for row in rows]
        self._marked: int | None = None
        super().__init__(*(_option(row) for row in self._rows), id=id)

    def show(self, rows: Iterable[str]) -> None:
        """Show other rows and stay as near as can be to where the person was."""
        self._put([one_line(row) for row in rows])

    def _put(self, rows: list[str]) -> None:
        at = self.highlighted or 0
        if len(rows) == len(self._rows):
            self._change(rows)
            return
        self._rows, self._marked = rows, None
        self.clear_options()
        self.add_options(_option(row) for row in self._rows)
        self.highlighted = min(at, len(self._rows) - 1) if self._rows else None

    def _change(self, rows: list[str]) -> None:
        """Show other words on the rows that differ: thousands of rows anew would take a second."""
        changed = [at for at, row in enumerate(rows) if row != self._rows[at]]
        self._rows = rows
        for at in changed:
            mark = _MARK if at == self._marked else _NO_MARK
            self.replace_option_prompt_at_index(at, Content(mark + rows[at]))

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Move the mark."""
        super().watch_highlighted(highlighted)
        for at, mark in ((self._marked, _NO_MARK), (highlighted, _MARK)):
            if at is not None and at < len(self._rows):
                self.replace_option_prompt_at_index(at, Content(mark + self._rows[at]))
        self._marked = highlighted


def _option(row: str) -> Option:
    return Option(Content(_NO_MARK + row))
