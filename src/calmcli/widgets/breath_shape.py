"""The breath as a soft round shape; only rows that change are drawn again."""

from functools import lru_cache
from itertools import groupby
from typing import ClassVar

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from calmcli.widgets import disc

_Cell = tuple[str, Style]
_Colours = tuple[Color | None, ...]
"""The colours of what is outside, of the halo, of the disc, and of words beside the disc."""

_BLOCKS = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


class BreathShape(Widget):
    """A disc that grows and shrinks with the breath, with a word at its centre."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"breath-shape--disc", "breath-shape--halo"}

    def __init__(self) -> None:
        super().__init__()
        self._fullness = 0.0
        self._words = ""
        self._colours: _Colours | None = None

    def show(self, fullness: float, words: str) -> None:
        """Draw the breath at a fullness from 0 to 1, with words of one row at its centre."""
        before, words_before = self._rows(), self._words
        self._fullness, self._words = fullness, words
        changed = {y for y, (old, new) in enumerate(zip(before, self._rows(), strict=True)) if old != new}
        if words != words_before:
            changed.add(len(before) // 2)
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def _rows(self) -> tuple[disc.Row, ...]:
        width, height = self.size
        odd = height - 1 + height % 2
        return disc.rows(disc.radius_of(self._fullness, width, odd), odd)

    def notify_style_update(self) -> None:
        """Take the colours anew when they change."""
        super().notify_style_update()
        self._colours = None

    def render_line(self, y: int) -> Strip:
        """Return one row of the shape."""
        width, rows = self.size.width, self._rows()
        if y >= len(rows):
            return Strip.blank(width, self.rich_style)
        if self._colours is None:
            self._colours = self._current_colours()
        words = f" {self._words} " if y == len(rows) // 2 else ""
        return _strip(rows[y], width, words, self._colours)

    def _current_colours(self) -> _Colours:
        """Return the colours of the theme; none where there are no colours at all."""
        if self.app.native_ansi_color:
            return ()
        parts = (self.get_component_rich_style(f"breath-shape--{part}").bgcolor for part in ("halo", "disc"))
        return (self.rich_style.bgcolor, *parts, self.rich_style.color)


@lru_cache(maxsize=4096)
def _strip(row: disc.Row, width: int, words: str, colours: _Colours) -> Strip:
    """Return a row of a shape; a breath comes back to the same rows again and again."""
    upper, lower = row
    distances = (abs(2 * x + 1 - width) // 2 for x in range(width))
    cells = [_cell(disc.dot(upper, at), disc.dot(lower, at), colours) for at in distances]
    start = max(0, (width - len(words)) // 2)
    for x, letter in enumerate(words[:width], start):
        cells[x] = (letter, _style_of_words(cells[x][1].bgcolor, colours))
    runs = ((list(run), style) for style, run in groupby(cells, key=lambda cell: cell[1]))
    return Strip([Segment("".join(text for text, _ in run), style) for run, style in runs], width)


def _style_of_words(behind: Color | None, colours: _Colours) -> Style:
    """Return the style of words: dark on the disc, light beside it."""
    if not colours:
        return Style(bold=True)
    outside, _halo, shape, beside = colours
    return Style(color=outside if behind == shape else beside, bgcolor=behind, bold=True)


def _cell(upper: int, lower: int, colours: _Colours) -> _Cell:
    """Return a cell whose halves show the disc, its halo or neither; without colours, the disc alone."""
    if not colours:
        return _BLOCKS[upper == disc.DISC_DOT, lower == disc.DISC_DOT], Style.null()
    if upper == lower:
        return " ", Style(bgcolor=colours[upper])
    return "▀", Style(color=colours[upper], bgcolor=colours[lower])
