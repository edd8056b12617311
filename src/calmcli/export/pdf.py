"""A plan as a PDF to print and hand on."""

from calmcli.core.language import _
from calmcli.export.fonts import Fonts, Size
from calmcli.export.paper import FONT, Paper, shown
from calmcli.export.sheet import Detail, Section, Sheet, SheetItem

_MARGIN = 22.0
_INDENT = 4.0
_LABEL = 27.0
_ROW = 5.4
_GAP = 5.0
_TOGETHER = 22.0
_QUIET, _INK = 95, 0


def pdf_of(sheet: Sheet, fonts: Fonts, size: Size) -> bytes:
    """Return the page as a PDF; raises `UndrawableError` before a character would be missing on it."""
    document = _Document(sheet, fonts, size)
    document.draw()
    return document.whole()


class _Document(Paper):
    """Pages with generous margins; who can be called stands at the foot of each."""

    def __init__(self, sheet: Sheet, fonts: Fonts, size: Size) -> None:
        super().__init__(sheet, fonts, size)
        self.set_margin(_MARGIN)
        self.set_auto_page_break(auto=True, margin=_MARGIN + 4)

    def footer(self) -> None:
        """Put the first emergency number, the day and the page at the foot."""
        self.set_y(-_MARGIN + 4)
        self._ink(8.5, grey=_QUIET)
        page = _("Page {number}").format(number=self.page_no())
        first = _("In danger: {number}").format(number=self.sheet.calls.emergency[0])
        self.cell(0, 4, shown(f"{first}   ·   {self.sheet.footer}   ·   {page}"))

    def draw(self) -> None:
        """Draw all pages."""
        self.add_page()
        self._ink(19)
        self._put(self.sheet.words["title"], 10)
        self._ink(10, grey=_QUIET)
        self._put(self.sheet.words["opening"])
        self.ln(_GAP)
        self._calls()
        for section in self.sheet.sections:
            self._section(section)

    def _calls(self) -> None:
        top = self.get_y()
        self._heading(self.sheet.words["danger"])
        self._ink(12, bold=True)
        for number in self.sheet.calls.emergency:
            self._put(number, indent=_INDENT)
        self.ln(2)
        self._heading(self.sheet.words["talk"])
        for line in self.sheet.calls.lines:
            self._ink(10.5)
            self._put(line.name, indent=_INDENT)
            self._ink(9.5, grey=_QUIET)
            self._put(" · ".join(line.ways), 4.6, _INDENT)
        self.set_draw_color(150)
        self.set_line_width(0.4)
        self.line(_MARGIN, top + 0.6, _MARGIN, self.get_y())
        self.ln(_GAP)

    def _heading(self, words: str) -> None:
        self._ink(10.5, bold=True)
        self._put(words, indent=_INDENT)

    def _section(self, section: Section) -> None:
        if self.will_page_break(_TOGETHER):
            self.add_page()
        self._ink(10.5, bold=True)
        self._put(section.heading, 6.2)
        if section.prompt:
            self._ink(9.5, grey=_QUIET)
            self._put(section.prompt, indent=_INDENT)
            self.ln(_TOGETHER)
        for item in section.items:
            self._item(item)
        self.ln(_GAP - 1.5)

    def _item(self, item: SheetItem) -> None:
        self._ink(10.5)
        self._put(item.text, indent=_INDENT)
        if item.is_starred:
            self._ink(8.5, grey=_QUIET)
            self._put(self.sheet.words["starred"], 4.2, _INDENT)
        for detail in item.details:
            self._detail(detail)
        self.ln(0.8)

    def _detail(self, detail: Detail) -> None:
        if self.will_page_break(_ROW):
            self.add_page()
        top = self.get_y()
        self._ink(9, grey=_QUIET)
        self._put(detail.label, indent=_INDENT)
        self.set_y(top)
        self._ink(10.5)
        self._put(detail.words, indent=_INDENT + _LABEL)

    def _ink(self, points: float, *, bold: bool = False, grey: int = _INK) -> None:
        self.set_font(FONT, "B" if bold else "", points)
        self.set_text_color(grey)

    def _put(self, words: str, row: float = _ROW, indent: float = 0.0) -> None:
        """Write words from the left margin and an indent on, in rows of a height in millimetres."""
        self.set_x(_MARGIN + indent)
        for line in shown(words).split("\n"):
            self.multi_cell(0, row, line, align="L", new_x="LEFT", new_y="NEXT")
