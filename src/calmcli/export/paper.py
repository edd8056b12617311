"""What the PDF and the card share: a page to draw on, its fonts, and what they cannot draw."""

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time
from pathlib import PurePath

import uharfbuzz  # noqa: F401 - without it fpdf would draw Arabic letters apart, in silence
from fpdf import FPDF
from fpdf.fonts import TTFFont

from calmcli.core.numbers import tied, untied
from calmcli.core.visible import visible
from calmcli.export.calls import Line
from calmcli.export.fonts import Fonts, Size
from calmcli.export.lacking import FontError, UndrawableError
from calmcli.export.sheet import LANGUAGE, Sheet

FONT = "calm"
"""The family that everything is drawn in."""

_OTHER = "other"
_TAB = "    "
_RIGHT_TO_LEFT = ("R", "AL")


class Paper(FPDF):
    """A document of one size of paper, with its fonts; nothing is printed on it by itself.

    Raises `UndrawableError` before a character of the person's would be missing, and `FontError`.
    """

    def __init__(self, sheet: Sheet, fonts: Fonts, size: Size) -> None:
        super().__init__(unit="mm", format=size.value)
        self.set_title(sheet.words["title"])
        self.set_lang(LANGUAGE)
        self.set_creation_date(datetime.combine(sheet.made, time(), UTC))
        self.add_font(FONT, "", fonts.regular)
        self.add_font(FONT, "B", fonts.bold)
        if fonts.other:
            self._add_other(fonts.other)
        self.set_text_shaping(use_shaping_engine=True)
        lines = tuple(line for each in sheet.calls.lines for line in self._drawable(each))
        self.sheet = sheet._replace(calls=sheet.calls._replace(lines=lines))
        """The page, its helplines named so that they can be drawn."""
        if lacking := self._lacking(words_of(self.sheet)):
            self.close()
            raise UndrawableError(lacking)

    def whole(self) -> bytes:
        """Return the document once all of it is drawn."""
        data = bytes(self.output())
        self.close()
        return data

    def close(self) -> None:
        """Close the files of the fonts."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def _add_other(self, path: PurePath) -> None:
        try:
            self.add_font(_OTHER, "", path)
        except Exception as error:
            self.close()
            raise FontError(str(path)) from error
        self.set_fallback_fonts([_OTHER], exact_match=False)

    def _lacking(self, words: Iterable[str]) -> str:
        """Return the characters that no font has, each once."""
        fonts = (self.fonts[key] for key in (FONT, _OTHER) if key in self.fonts)
        drawn = {code for font in fonts if isinstance(font, TTFFont) for code in font.cmap}
        found = {char for part in words for char in shown(part) if ord(char) not in drawn}
        return "".join(sorted(found - {"\n"}))

    def _drawable(self, line: Line) -> Iterator[Line]:
        """Return a helpline with what of it can be drawn: another script gives way to the English name."""
        name = next(
            (name for name in (line.full_name, line.english) if name and not self._lacking([name])), ""
        )
        ways = tuple(way for way in line.ways if not self._lacking([way]))
        if ways:
            yield Line(name or ways[0], ways if name else ways[1:])


def words_of(sheet: Sheet) -> Iterator[str]:
    """Return all words of a page."""
    yield from (*sheet.words.values(), sheet.footer, *sheet.calls.emergency)
    for line in sheet.calls.lines:
        yield from (line.full_name, *line.ways)
    for section in sheet.sections:
        yield from (section.heading, section.prompt)
        for item in section.items:
            yield from (
                item.text,
                *(part for detail in item.details for part in (detail.label, detail.words)),
            )


def shown(words: str) -> str:
    """Return words as they are drawn: safe, with no tab, and no number broken across two rows."""
    safe = visible(words).replace("\t", _TAB)
    return "\n".join(untied(tied(line), "\N{NO-BREAK SPACE}") for line in safe.split("\n"))


def is_right_to_left(words: str) -> bool:
    """Say whether words hold a letter of a script that is written from right to left."""
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in words)


def joined(parts: Iterable[str]) -> str:
    """Return the parts that are there, on one row."""
    return " · ".join(part for part in parts if part)
