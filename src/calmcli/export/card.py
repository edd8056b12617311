"""A plan as cards for a wallet: 85 x 54 mm once they are folded, as many as it takes, two on a sheet."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from calmcli.core.safety_plan import Area
from calmcli.export.fonts import Fonts, Size
from calmcli.export.paper import FONT, Paper, is_right_to_left, joined, shown
from calmcli.export.sheet import Detail, Kind, Section, Sheet

WIDTH, HEIGHT = 85.0, 54.0
"""The size of a folded card, in millimetres."""

_MARGIN = 4.5
_ROW = 3.4
_POINTS, _LARGE = 7.5, 9.5
_GAP = 9.0
_CARDS = 2
_PANELS = 4
_UNNAMED = (Kind.PHONE, Kind.EMAIL)
_ROWS = int((HEIGHT - 2 * _MARGIN) // _ROW)
_FIRST = (
    Area.PEOPLE,
    Area.PROFESSIONALS,
    Area.EMERGENCY_DEPARTMENT,
    Area.COPING_STRATEGIES,
    Area.DISTRACTIONS,
)


class _Row(NamedTuple):
    """One row of a panel."""

    words: str
    """What it says."""
    points: float = _POINTS
    """The size of its letters, in points."""
    is_heading: bool = False
    """Whether it names what follows."""
    indent: float = 0.0
    """How far in it begins, in millimetres."""
    goes_on: bool = False
    """Whether it belongs to the row before, and stays with it where there is room."""


class _Place(NamedTuple):
    """Where a panel is drawn on its card."""

    column: int
    """Its column, from 0 at the left."""
    row: int
    """Its row, from 0 at the top."""
    is_turned: bool
    """Whether it stands upside down."""


_PLACES = (
    _Place(1, 1, is_turned=False),
    _Place(1, 0, is_turned=True),
    _Place(0, 0, is_turned=True),
    _Place(0, 1, is_turned=False),
)
"""Front, inside left, inside right, back: the top half folds back, then the left half."""


def card_of(sheet: Sheet, fonts: Fonts, size: Size) -> bytes:
    """Return the cards as a PDF; raises `UndrawableError` before a character would be missing on them."""
    document = _Cards(sheet, fonts, size)
    document.draw()
    return document.whole()


class _Cards(Paper):
    """Sheets of paper with cards to fold."""

    def __init__(self, sheet: Sheet, fonts: Fonts, size: Size) -> None:
        super().__init__(sheet, fonts, size)
        self.set_margin(0)
        self.set_auto_page_break(auto=False)
        self.c_margin = 0.0

    def draw(self) -> None:
        """Draw all cards, two on a sheet."""
        self.add_page()
        for number, panels in enumerate(self._cards()):
            if number and number % _CARDS == 0:
                self.add_page()
            self._card(panels, number % _CARDS)

    def _cards(self) -> Iterator[Sequence[Sequence[_Row]]]:
        """Return the panels of each card; each card begins with who can be called."""
        calls = list(self._wrapped(_calls(self.sheet)))
        rows: Sequence[_Row] = list(self._wrapped(_rows(self.sheet)))
        while True:
            first, rows = _filled(rows, _ROWS - len(calls) - 1)
            panels: list[Sequence[_Row]] = [[*calls, _Row(""), *first]]
            while rows and len(panels) < _PANELS:
                panel, rows = _filled(rows, _ROWS)
                panels.append(panel)
            yield panels
            if not rows:
                return

    def _wrapped(self, rows: Iterable[_Row]) -> Iterator[_Row]:
        """Return rows that fit the width of a panel."""
        for row in rows:
            self.set_font(FONT, "B" if row.is_heading else "", row.points)
            width = WIDTH - 2 * _MARGIN - row.indent
            for at, part in enumerate(self._parts(row.words, width)):
                yield row._replace(words=part, goes_on=row.goes_on or at > 0)

    def _parts(self, words: str, width: float) -> Iterator[str]:
        for line in shown(words).split("\n"):
            parts = self.multi_cell(width, _ROW, line, dry_run=True, output="LINES", align="L")
            yield from (str(part) for part in (parts if isinstance(parts, list) else ()))

    def _card(self, panels: Sequence[Sequence[_Row]], number: int) -> None:
        left = (self.w - 2 * WIDTH) / 2
        top = (self.h - _CARDS * 2 * HEIGHT - (_CARDS - 1) * _GAP) / 2 + number * (2 * HEIGHT + _GAP)
        self._frame(left, top)
        for place, rows in zip(_PLACES, panels, strict=False):
            x, y = left + place.column * WIDTH, top + place.row * HEIGHT
            with self.rotation(180 if place.is_turned else 0, x + WIDTH / 2, y + HEIGHT / 2):
                self._panel(rows, x + _MARGIN, y + _MARGIN)

    def _frame(self, left: float, top: float) -> None:
        self.set_font(FONT, "", 6.5)
        self.set_text_color(110)
        self.text(left, top - 1.6, self.sheet.words["card"])
        self.set_draw_color(150)
        self.set_line_width(0.15)
        self.rect(left, top, 2 * WIDTH, 2 * HEIGHT)
        self.set_dash_pattern(dash=0.4, gap=1.2)
        self.line(left + WIDTH, top, left + WIDTH, top + 2 * HEIGHT)
        self.line(left, top + HEIGHT, left + 2 * WIDTH, top + HEIGHT)
        self.set_dash_pattern()

    def _panel(self, rows: Sequence[_Row], x: float, y: float) -> None:
        self.set_text_color(0)
        for number, row in enumerate(rows):
            self.set_font(FONT, "B" if row.is_heading else "", row.points)
            self.set_xy(x + row.indent, y + number * _ROW)
            self.cell(WIDTH - 2 * _MARGIN - row.indent, _ROW, row.words, align="L")


def _filled(rows: Sequence[_Row], room: int) -> tuple[Sequence[_Row], Sequence[_Row]]:
    """Return the rows that go on a panel with room for so many, and the rest.

    No heading stands last, and nobody is parted from their number unless they fill more than a panel.
    """
    rows = rows[next((at for at, row in enumerate(rows) if row.words), len(rows)) :]
    if len(rows) <= room:
        return rows, ()
    count = max(room, 0)
    while count and (rows[count].goes_on or rows[count - 1].is_heading):
        count -= 1
    if not count and room >= _ROWS:
        count = room
    return rows[:count], rows[count:]


def _calls(sheet: Sheet) -> Iterator[_Row]:
    yield _Row(sheet.words["danger"], is_heading=True)
    yield from (_Row(number, _LARGE, is_heading=True) for number in sheet.calls.emergency[:2])
    yield _Row(sheet.words["talk"], is_heading=True)
    yield from (_Row(joined([line.full_name, *line.ways[:2]])) for line in sheet.calls.lines[:1])


def _rows(sheet: Sheet) -> Iterator[_Row]:
    order = {str(key): number for number, key in enumerate(_FIRST)}
    for section in sorted(sheet.sections, key=lambda section: order.get(section.key, len(order))):
        if section.items:
            yield _Row(section.heading, is_heading=True)
            yield from _section(section, sheet.words["starred"])
            yield _Row("")


def _section(section: Section, starred: str) -> Iterator[_Row]:
    for item in section.items:
        mark = f"({starred})" if item.is_starred else ""
        details = [_detail(detail) for detail in item.details]
        words = [item.text, *details]
        if any(is_right_to_left(part) or "\n" in part for part in words):
            # In one row with a script written from the right, the groups of a number change places.
            apart = (*words[:1], *(part for detail in item.details for part in _apart(detail)), mark)
            yield from (_Row(part, indent=1.5, goes_on=at > 0) for at, part in enumerate(filter(None, apart)))
        else:
            yield _Row(" ".join(filter(None, [joined(words), mark])), indent=1.5)


def _apart(detail: Detail) -> tuple[str, ...]:
    return (detail.words,) if detail.kind in _UNNAMED else (f"{detail.label}:", detail.words)


def _detail(detail: Detail) -> str:
    return detail.words if detail.kind in _UNNAMED else f"{detail.label}: {detail.words}"
