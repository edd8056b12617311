"""Two versions of a text: beside each other where there is room, else one above the other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widget import Widget

from calmcli.core.conflict import Run, Spans, differing
from calmcli.core.language import _

_WIDE = 94
"""How many columns two versions need to stand beside each other."""
_BETWEEN = " │ "
_SAME, _DIFFERS = "  ", "* "
_FIRST, _SECOND = "1: ", "2: "


class TwoVersions(Widget):
    """Runs of lines, safe to show; a sign marks those that differ, and their words stand out."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"two-versions--quiet", "two-versions--heading"}

    def __init__(self) -> None:
        super().__init__()
        self._runs: Sequence[Run] = ()
        self._width = 0
        self._rows: list[Content] = []

    def show(self, runs: Iterable[Run]) -> None:
        """Show other versions."""
        self._runs = list(runs)
        self._width = 0
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows they take."""
        return len(self._wrapped(width))

    def render(self) -> Content:
        """Return them, row by row."""
        return Content("\n").join(self._wrapped(self.content_size.width))

    def _wrapped(self, width: int) -> list[Content]:
        """Return the rows in so many cells; the last answer is kept."""
        if width != self._width:
            self._width = width
            self._rows = list(self._beside(width) if width >= _WIDE else self._below(width))
        return self._rows

    def _quiet(self, text: str) -> Content:
        return Content(text).stylize(self.get_visual_style("two-versions--quiet"))

    def _beside(self, width: int) -> Iterator[Content]:
        half = (width - len(_BETWEEN)) // 2
        heading, between = self.get_visual_style("two-versions--heading"), self._quiet(_BETWEEN)
        yield Content(_in_cells(_("The first"), half) + _BETWEEN).stylize(heading, 0, half) + Content(
            _("The second")
        ).stylize(heading)
        for run in self._runs:
            left, right = (
                [row for line in lines for row in _led(line, _SAME if run.is_same else _DIFFERS, half)]
                for lines in _lines_of(run)
            )
            for one, other in zip_longest(left, right, fillvalue=Content("")):
                yield one + Content(" " * (half - one.cell_length)) + between + other

    def _below(self, width: int) -> Iterator[Content]:
        for run in self._runs:
            first, second = _lines_of(run)
            if run.is_same:
                yield from (row for line in first for row in line.wrap(width))
                continue
            yield from (row for line in first for row in _led(line, _FIRST, width))
            yield from (row for line in second for row in _led(line, _SECOND, width))


def _lines_of(run: Run) -> tuple[list[Content], list[Content]]:
    """Return the lines of both, the words in which they differ bold."""
    first, second = "\n".join(run.first), "\n".join(run.second)
    ours, theirs = ((), ()) if run.is_same else differing(first, second)
    return _bold(run.first, first, ours), _bold(run.second, second, theirs)


def _bold(lines: Sequence[str], text: str, strong: Spans) -> list[Content]:
    content = Content(text)
    for start, end in strong:
        content = content.stylize(Style(bold=True), start, end)
    return content.split("\n", allow_blank=True) if lines else []


def _led(line: Content, lead: str, width: int) -> list[Content]:
    """Return the rows of a line in so many cells, each after what marks it; an empty one has no mark."""
    if not line.plain.strip():
        return [Content("")]
    under = " " * cell_len(lead) if lead != _DIFFERS else lead
    wrapped = line.wrap(max(width - cell_len(lead), 1))
    return [Content(under if number else lead) + row for number, row in enumerate(wrapped)]


def _in_cells(text: str, width: int) -> str:
    return text + " " * max(0, width - cell_len(text))
