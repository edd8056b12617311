"""A list in columns of which each row can be changed."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from calmcli.core.language import _
from calmcli.widgets.columns import Columns


class Changeable(Columns):
    """Rows that Enter changes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", _("change"), key_display="Enter", id="changeable.change"),
        Binding("space", "select", _("change"), show=False, id="changeable.change-too"),
    ]
