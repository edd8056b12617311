"""A passage of words: titles, paragraphs, items and numbers, drawn as one widget."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widget import Widget

from calmcli.core.numbers import tied, untied
from calmcli.core.visible import visible

DOT = "· "
"""What stands before an item."""

INDENT = "  "
"""What stands before what belongs to the line above."""


class Line(NamedTuple):
    """One line of a passage; it takes as many rows as it needs."""

    text: str = ""
    """The words, whoever wrote them; none is a blank row."""
    part: str = ""
    """How it looks: title, heading, own or quiet; empty for plain words."""
    lead: str = ""
    """What stands before its first row; its other rows stand under its words."""
    link: str = ""
    """The address that a terminal leads to from it (OSC 8); empty for none."""


BLANK = Line()
"""A blank row."""


class Passage(Widget):
    """Lines of words, each in its look; a widget for each would take far longer to the first frame."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "passage--title",
        "passage--heading",
        "passage--own",
        "passage--quiet",
    }

    def __init__(self, lines: Iterable[Line] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines = [line._replace(text=visible(line.text)) for line in lines]
        self._width = 0
        self._rows: list[tuple[Content, Line]] = []

    def show(self, lines: Iterable[Line]) -> None:
        """Show other lines."""
        self._lines = [line._replace(text=visible(line.text)) for line in lines]
        self._width = 0
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the lines take."""
        return len(self._wrapped(width))

    def render(self) -> Content:
        """Return the lines, row by row."""
        return Content("\n").join(self._styled(*row) for row in self._shown())

    def _shown(self) -> Sequence[tuple[Content, Line]]:
        """Return the rows to draw, each with its line."""
        return self._wrapped(self.content_size.width)

    def _styled(self, row: Content, line: Line) -> Content:
        if line.link:
            row = row.stylize(Style(link=visible(line.link)), len(line.lead))
        return row.stylize(self.get_visual_style(f"passage--{line.part}")) if line.part else row

    def _wrapped(self, width: int) -> list[tuple[Content, Line]]:
        """Return the rows in so many cells, each with its line; the last answer is kept."""
        if width != self._width:
            self._width = width
            self._rows = [(row, line) for line in self._lines for row in _rows(line, width)]
        return self._rows


class WholePassage(Passage):
    """A passage with the room that is left: a line that does not fit whole is left out, with what follows."""

    def _shown(self) -> Sequence[tuple[Content, Line]]:
        rows = super()._shown()
        end = min(self.content_size.height, len(rows))
        while 0 < end < len(rows) and rows[end][1] is rows[end - 1][1]:
            end -= 1
        return rows[:end]


def _rows(line: Line, width: int) -> list[Content]:
    """Return the rows of a line in so many cells, its later rows under its first words."""
    if not line.text:
        return [Content("")]
    lead = cell_len(line.lead)
    if "\n" not in line.text and lead + cell_len(line.text) <= width:
        # Most lines fit; to wrap each of a long plan would take as long as all else on the page.
        return [Content(line.lead + line.text)]
    wrapped = Content(tied(line.text)).wrap(max(width - lead, 1))
    under = " " * lead
    return [
        Content((under if number else line.lead) + untied(row.plain)) for number, row in enumerate(wrapped)
    ]


def paragraphs(texts: Iterable[str], part: str = "") -> Iterator[Line]:
    """Return texts as lines with a blank row after each."""
    for text in texts:
        yield Line(text, part)
        yield BLANK


def items(heading: str, texts: Iterable[str], part: str = "") -> Iterator[Line]:
    """Return texts as items under a heading, with a blank row after them; nothing where there are none."""
    lines = [Line(text, part, DOT) for text in texts]
    if lines:
        yield from (Line(heading, "heading"), *lines, BLANK)
