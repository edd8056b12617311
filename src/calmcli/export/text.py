"""A plan as plain text: words, a line at a time, for any screen, printer or braille display."""

from collections.abc import Iterator

from calmcli.core.visible import visible
from calmcli.export.sheet import Section, Sheet, SheetItem


def text_of(sheet: Sheet) -> str:
    """Return the page as text; what a terminal would obey in somebody's words is replaced."""
    return visible("\n".join(_lines(sheet)) + "\n")


def _lines(sheet: Sheet) -> Iterator[str]:
    yield from (sheet.words["title"], sheet.words["opening"], "")
    yield from _calls(sheet)
    for section in sheet.sections:
        yield from (section.heading, *_body(section, sheet.words["starred"]), "")
    yield sheet.footer


def _calls(sheet: Sheet) -> Iterator[str]:
    yield sheet.words["danger"]
    yield from (f"  {number}" for number in sheet.calls.emergency)
    yield from ("", sheet.words["talk"])
    for line in sheet.calls.lines:
        yield f"  {line.full_name}"
        yield from (f"    {way}" for way in line.ways)
    yield ""


def _body(section: Section, starred: str) -> Iterator[str]:
    if section.prompt:
        yield from (f"  {section.prompt}", "")
    for item in section.items:
        yield from _item(item, starred)


def _item(item: SheetItem, starred: str) -> Iterator[str]:
    mark = f" ({starred})" if item.is_starred else ""
    yield f"  - {_hung(item.text, 4)}{mark}"
    for detail in item.details:
        yield f"    {detail.label}: {_hung(detail.words, 6)}"


def _hung(words: str, indent: int) -> str:
    """Return words with their later lines under their first."""
    return words.replace("\n", "\n" + " " * indent)
