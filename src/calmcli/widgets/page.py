"""A page to read: arrow keys move through it, and the keys say so where there is more."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Size

from calmcli.core.language import _


class Page(VerticalScroll, inherit_bindings=False):
    """A column of words that may be longer than the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", _("more"), key_display="↓", id="page.down"),
        Binding("up,k", "scroll_up", _("back up"), key_display="↑", show=False, id="page.up"),
        Binding(
            "pagedown", "page_down", _("a page down"), key_display="PgDn", show=False, id="page.page-down"
        ),
        Binding("pageup", "page_up", _("page up"), key_display="PgUp", show=False, id="page.back"),
        Binding("home", "scroll_home", _("to the top"), key_display="Home", show=False, id="page.home"),
        Binding("end", "scroll_end", _("to the end"), key_display="End", show=False, id="page.end"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer more only where there is more below."""
        return action != "scroll_down" or self.scroll_offset.y < self.max_scroll_y

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Look again whether there is more."""
        super().watch_scroll_y(old_value, new_value)
        # It may still glide when its screen is left.
        if self.is_attached:
            self.refresh_bindings()

    def watch_virtual_size(self, _size: Size) -> None:
        """Look again whether there is more."""
        self.refresh_bindings()

    def on_resize(self) -> None:
        """Look again whether there is more."""
        self.refresh_bindings()
