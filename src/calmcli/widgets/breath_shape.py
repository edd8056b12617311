"""The breath as a soft round shape; only rows that change are drawn again."""

from functools import lru_cache
from itertools import groupby
from typing import ClassVar

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from calmcli.widgets import disc
from calmcli.widgets.breath_bar import BLOCKS, LETTERS, smooth

_Cell = tuple[str, Style]
_Colours = tuple[Color | None, ...]
"""The colours of what is outside, of the halo, of the disc, and of words beside the disc."""

_PARTS = ("halo", "disc")
_BLOCKS = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}

_LEAST_WIDTH, _LEAST_HEIGHT = 16, 3
"""Columns and rows below which there is one line in place of the shape."""

_LIGHTS = 12
"""How many steps there are between dark and bright: few, so that little is drawn again."""

_LIGHTEST = 0.55
"""How far the brightest is on the way from the background to the words."""

_LONGEST_BAR, _SHORTEST_BAR = 20, 5
"""Cells of the bar in one line."""


class BreathShape(Widget):
    """A disc that grows and shrinks with the breath, with a word at its centre."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"breath-shape--disc", "breath-shape--halo"}

    is_lit: reactive[bool] = reactive(default=False)
    """Whether everything around it grows brighter as the breath goes in."""

    def __init__(self, signs: tuple[str, str], *, is_lit: bool) -> None:
        super().__init__()
        self.set_reactive(BreathShape.is_lit, is_lit)
        self._signs = signs
        self._fullness = 0.0
        self._words = ""
        self._colours: dict[int, _Colours] = {}

    def show(self, fullness: float, words: str) -> None:
        """Draw the breath at a fullness from 0 to 1, with words of one row at its centre."""
        before, words_before, light_before = self._rows(), self._line, self._light
        self._fullness, self._words = fullness, words
        if self._light != light_before:
            self.refresh()
            return
        changed = {y for y, (old, new) in enumerate(zip(before, self._rows(), strict=True)) if old != new}
        if self._line != words_before:
            changed.add(len(before) // 2)
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    @property
    def _is_one_line(self) -> bool:
        return self.size.width < _LEAST_WIDTH or self.size.height < _LEAST_HEIGHT

    @property
    def _light(self) -> int:
        """How bright it is, from 0 to `_LIGHTS`; without colours it never is."""
        return round(self._fullness * _LIGHTS) if self.is_lit and not self.app.native_ansi_color else 0

    @property
    def _line(self) -> str:
        """The words with what else fits beside them: a bar in place of the shape, or the number alone."""
        width = self.size.width
        if len(self._words) > width:
            return self._words.split(" ")[-1][:width]
        cells = min(_LONGEST_BAR, width - len(self._words) - 1)
        if not self._is_one_line or cells < _SHORTEST_BAR:
            return self._words
        return f"{self._words} {smooth(self._fullness, cells, self._signs)}"

    def _rows(self) -> tuple[disc.Row, ...]:
        width, height = self.size
        odd = height - 1 + height % 2
        radius = 0.0 if self._is_one_line else disc.radius_of(self._fullness, width, odd)
        return disc.rows(radius, odd)

    def notify_style_update(self) -> None:
        """Take the colours anew when they change."""
        super().notify_style_update()
        self._colours = {}

    def render_line(self, y: int) -> Strip:
        """Return one row of the shape."""
        width, rows, light = self.size.width, self._rows(), self._light
        if light not in self._colours:
            self._colours[light] = self._current_colours(light)
        colours = self._colours[light]
        row = rows[y] if y < len(rows) else disc.EMPTY_ROW
        words = self._line if y == len(rows) // 2 else ""
        padded = f" {words} " if words and not self._is_one_line else words
        return _strip(row, width, padded, colours, self._signs)

    def _current_colours(self, light: int) -> _Colours:
        """Return the colours of the theme; none where there are no colours at all."""
        if self.app.native_ansi_color:
            return ()
        halo, shape = (self.get_component_styles(f"breath-shape--{part}").background for part in _PARTS)
        *_base, behind, words = self.colors
        outside = behind.blend(words, _LIGHTEST * light / _LIGHTS)
        return tuple(colour.rich_color for colour in (outside, halo, shape, words))


@lru_cache(maxsize=4096)
def _strip(row: disc.Row, width: int, words: str, colours: _Colours, signs: tuple[str, str]) -> Strip:
    """Return a row of a shape; a breath comes back to the same rows again and again."""
    upper, lower = row
    distances = (abs(2 * x + 1 - width) // 2 for x in range(width))
    draw = _cell if signs is BLOCKS else _letter
    cells = [draw(disc.dot(upper, at), disc.dot(lower, at), colours) for at in distances]
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


def _letter(upper: int, lower: int, colours: _Colours) -> _Cell:
    """Return a cell for a terminal that shows letters alone: one colour, or without colours a letter."""
    part = max(upper, lower)
    if not colours:
        return LETTERS[0] if part == disc.DISC_DOT else " ", Style.null()
    return " ", Style(bgcolor=colours[part])
