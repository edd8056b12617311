"""A list of things to do, each of which Enter does."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from calmcli.core.language import _
from calmcli.widgets.choices import Choices


class Rows(Choices):
    """Rows that show what they are about; Enter chooses one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", _("choose"), key_display="Enter", id="rows.choose"),
    ]

    def show_rows(self, rows: Sequence[str], at: int | None = None) -> None:
        """Show other rows, and mark one of them; where none is named, stay where the person was."""
        self.show(rows)
        if at is not None and rows:
            self.highlighted = min(max(at, 0), len(rows) - 1)
