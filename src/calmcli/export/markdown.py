"""A plan as markdown: the same words in any program that shows it."""

import re
from collections.abc import Iterator

from calmcli.core.visible import visible
from calmcli.export.sheet import Section, Sheet, SheetItem

_SIGNS = re.compile(r"[\\`*_\[\]<>&~|$]")
_STARTS = re.compile(r"^([#+=-]|\d{1,9}(?=[.)]))")


def markdown_of(sheet: Sheet) -> str:
    """Return the page as markdown; no sign in somebody's words is read as markup."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield from (f"# {escaped(sheet.words['title'])}", "", escaped(sheet.words["opening"]), "")
    yield from _calls(sheet)
    for section in sheet.sections:
        yield from (f"## {escaped(section.heading)}", "", *_body(section, sheet.words["starred"]), "")
    yield escaped(sheet.footer)


def _calls(sheet: Sheet) -> Iterator[str]:
    yield from (f"## {escaped(sheet.words['danger'])}", "")
    yield from (f"- **{escaped(number)}**" for number in sheet.calls.emergency)
    yield from ("", f"## {escaped(sheet.words['talk'])}", "")
    for line in sheet.calls.lines:
        yield f"- {escaped(line.full_name)}"
        yield from (f"  - {escaped(way)}" for way in line.ways)
    yield ""


def _body(section: Section, starred: str) -> Iterator[str]:
    if section.prompt:
        yield escaped(section.prompt)
    for item in section.items:
        yield from _item(item, starred)


def _item(item: SheetItem, starred: str) -> Iterator[str]:
    mark = f" *({escaped(starred)})*" if item.is_starred else ""
    yield f"- {_block(item.text, 2)}{mark}"
    for detail in item.details:
        yield f"  - {escaped(detail.label)}: {_block(detail.words, 4)}"


def _block(words: str, indent: int) -> str:
    """Return somebody's words inside an item: each of their lines a line, a blank one a new paragraph."""
    lines = [escaped(line) for line in visible(words).split("\n")]
    pairs = zip(lines, [*lines[1:], ""], strict=True)
    return (
        ("\n" + " " * indent).join(line + ("\\" if line and after else "") for line, after in pairs).strip()
    )


def escaped(line: str) -> str:
    """Return one line so that every sign in it is shown as it is; spaces around it are markdown's own."""
    line = _SIGNS.sub(r"\\\g<0>", visible(line).strip(" \t"))
    return _STARTS.sub(lambda start: _escaped_start(start.group()), line)


def _escaped_start(start: str) -> str:
    return f"{start}\\" if start.isdigit() else f"\\{start}"
