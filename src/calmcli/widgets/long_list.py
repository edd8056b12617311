"""A list of any length to choose from: a row is asked for when it is seen."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from calmcli.core.language import _
from calmcli.core.listing import END
from calmcli.widgets.columns import sized

_MARK, _NO_MARK = "▸ ", "  "
_GAP = "  "


class Row(NamedTuple):
    """What a row says."""

    aside: str
    """What stands before it, quietly."""
    words: str
    """Its words, on one line and safe to show; they are cut where there is no room for them."""
    strong: Sequence[tuple[int, int]] = ()
    """The places of its words that stand out, by their first character and their end."""


def _nothing(_place: int) -> Row:
    return Row("", "")


def _none(_place: int) -> int:
    return 0


class LongList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows of which one is marked, by a sign and not by colour alone."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"long-list--aside", "long-list--here"}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", _("read"), key_display="Enter", id="list.choose"),
        Binding("down,j", "move(1)", _("down"), show=False, id="list.down"),
        Binding("up,k", "move(-1)", _("up"), show=False, id="list.up"),
        Binding("pagedown", "turn(1)", _("a page down"), key_display="PgDn", show=False, id="list.next"),
        Binding("pageup", "turn(-1)", _("page up"), key_display="PgUp", show=False, id="list.before"),
        Binding("home", "go(0)", _("to the top"), key_display="Home", show=False, id="list.top"),
        Binding("end", f"go({END})", _("to the end"), key_display="End", show=False, id="list.end"),
    ]

    here: reactive[int | None] = reactive(None, init=False)
    """The place of the marked row; None where there is no row."""

    class Marked(Message):
        """Another row is marked, or the rows are others."""

        def __init__(self, place: int | None) -> None:
            super().__init__()
            self.place = place
            """The place of the row, None where there is none."""

    class Chosen(Message):
        """A row was chosen."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place
            """The place of the row."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._row: Callable[[int], Row] = _nothing
        self._reach: Callable[[int], int] = _none
        self._count = 0
        self._seen: dict[int, Row] = {}

    def show(self, row: Callable[[int], Row], reach: Callable[[int], int], here: int = 0) -> None:
        """Show other rows, one of them marked.

        `row` gives the one at a place; `reach` looks as far as a place and says how many are known then.
        """
        self._row, self._reach = row, reach
        self._count = 0
        self._seen = {}
        self._look_to(here)
        self.set_reactive(LongList.here, min(here, self._count - 1) if self._count else None)
        self._come_into_view()
        self.refresh()
        self.post_message(self.Marked(self.here))

    def _look_to(self, place: int) -> None:
        """Know the rows up to a place, and those of the screen after it."""
        self._count = self._reach(place + max(self.size.height, 1) * 2)
        self.virtual_size = Size(self.scrollable_content_region.width, self._count)

    def render_line(self, y: int) -> Strip:
        """Return one line of the screen."""
        place, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if place >= self._count:
            return Strip.blank(width, self.rich_style)
        row, is_here = self._row_at(place), place == self.here
        style = self.get_component_rich_style("long-list--here") if is_here else self.rich_style
        aside = style if is_here else self.get_component_rich_style("long-list--aside")
        before = (_MARK if is_here else _NO_MARK) + row.aside + (_GAP if row.aside else "")
        words = sized(row.words, max(width - len(before), 1))
        segments = [Segment(before, aside), *_segments(words, row.strong, style)]
        return Strip(segments).adjust_cell_length(width, style)

    def _row_at(self, place: int) -> Row:
        """Return a row; one that was seen is remembered."""
        if place not in self._seen:
            self._seen[place] = self._row(place)
        return self._seen[place]

    def watch_here(self) -> None:
        """Show the mark where it is now."""
        self._come_into_view()
        self.refresh()
        self.post_message(self.Marked(self.here))

    def _come_into_view(self) -> None:
        if self.here is not None:
            self.scroll_to_region(Region(0, self.here, 1, 1), animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Know the rows that come into view."""
        super().watch_scroll_y(old_value, new_value)
        if new_value > old_value:
            self._look_to(int(new_value) + self.size.height)

    def on_resize(self, _event: Resize) -> None:
        """Know the rows that there is room for."""
        self._look_to(self.here or 0)
        self._come_into_view()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to choose only where there is a row."""
        return action != "choose" or self.here is not None

    def action_move(self, by: int) -> None:
        """Mark the row that is so many further."""
        self.action_go((self.here or 0) + by)

    def action_turn(self, pages: int) -> None:
        """Mark the row that is so many pages further."""
        self.action_move(pages * max(self.size.height - 1, 1))

    def action_go(self, place: int) -> None:
        """Mark the row at a place, or the nearest."""
        self._look_to(place)
        if self._count:
            self.here = min(max(place, 0), self._count - 1)

    def action_choose(self) -> None:
        """Say that the marked row was chosen."""
        if self.here is not None:
            self.post_message(self.Chosen(self.here))

    def on_click(self, event: Click) -> None:
        """Choose the row that was clicked."""
        place = event.y + self.scroll_offset.y
        if place < self._count:
            self.here = place
            self.action_choose()


def _segments(words: str, strong: Sequence[tuple[int, int]], style: Style) -> Iterator[Segment]:
    """Return words in pieces, those of the strong places bold."""
    at = 0
    for start, end in strong:
        yield Segment(words[at:start], style)
        yield Segment(words[start:end], style + Style(bold=True))
        at = end
    yield Segment(words[at:], style)
