"""A plan as one page for a browser: nothing in it runs, and nothing in it is fetched."""

import re
from collections.abc import Iterator
from html import escape

from calmcli.core.safety_plan import JOINT
from calmcli.core.visible import visible
from calmcli.export.sheet import LANGUAGE, Detail, Entry, Kind, Section, Sheet

_DIALLED = re.compile(r"\+?[0-9 ().*#\N{EN DASH}\N{NO-BREAK SPACE}-]*")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\.\w+", re.ASCII)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_of(sheet: Sheet, style: str) -> str:
    """Return the page as HTML, with its style sheet inside; all that somebody wrote is text."""
    return "\n".join(
        ["<!doctype html>", f'<html lang="{LANGUAGE}">', *_head(sheet, style), *_page(sheet), "</html>", ""]
    )


def _head(sheet: Sheet, style: str) -> Iterator[str]:
    yield from ("<head>", '<meta charset="utf-8">')
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{_text(sheet.words['title'])}</title>"
    yield from ("<style>", style.strip(), "</style>", "</head>")


def _page(sheet: Sheet) -> Iterator[str]:
    yield from ("<body>", "<header>")
    yield f"<h1>{_text(sheet.words['title'])}</h1>"
    yield f"<p>{_text(sheet.words['opening'])}</p>"
    yield from ("</header>", "<main>", *_calls(sheet))
    for section in sheet.sections:
        yield from _section(section, sheet.words["starred"])
    yield from ("</main>", f"<footer><p>{_text(sheet.footer)}</p></footer>", "</body>")


def _calls(sheet: Sheet) -> Iterator[str]:
    yield '<section class="calls" aria-labelledby="danger">'
    yield f'<h2 id="danger">{_text(sheet.words["danger"])}</h2>'
    yield from (
        '<ul role="list">',
        *(f'<li class="number">{_text(each)}</li>' for each in sheet.calls.emergency),
        "</ul>",
    )
    yield from ("</section>", '<section class="calls" aria-labelledby="talk">')
    yield f'<h2 id="talk">{_text(sheet.words["talk"])}</h2>'
    yield '<ul role="list">'
    for line in sheet.calls.lines:
        ways = "".join(f"<li>{_text(way)}</li>" for way in line.ways)
        yield f'<li><p>{_text(line.full_name)}</p><ul role="list">{ways}</ul></li>'
    yield from ("</ul>", "</section>")


def _section(section: Section, starred: str) -> Iterator[str]:
    key = escape(section.key)
    yield f'<section aria-labelledby="{key}">'
    yield f'<h2 id="{key}">{_text(section.heading)}</h2>'
    if section.prompt:
        yield f'<p class="prompt">{_text(section.prompt)}</p>'
    if section.entries:
        yield from ('<ul role="list">', *(_entry(entry, starred) for entry in section.entries), "</ul>")
    yield "</section>"


def _entry(entry: Entry, starred: str) -> str:
    mark = f' <span class="starred">{_text(starred)}</span>' if entry.is_starred else ""
    rows = "".join(_detail(detail) for detail in entry.details)
    return f'<li><p><span class="own" dir="auto">{_text(entry.text)}</span>{mark}</p>' + (
        f"<dl>{rows}</dl></li>" if rows else "</li>"
    )


def _detail(detail: Detail) -> str:
    return f'<div><dt>{_text(detail.label)}</dt><dd class="own" dir="auto">{_linked(detail)}</dd></div>'


def _linked(detail: Detail) -> str:
    """Return the words of a detail, as a link where a phone or a mail program could take them."""
    words = _text(detail.words)
    if detail.kind is Kind.PHONE:
        return JOINT.join(map(_called, detail.words.split(JOINT)))
    if detail.kind is Kind.EMAIL and _ADDRESS.fullmatch(detail.words):
        return f'<a href="mailto:{escape(detail.words)}">{words}</a>'
    if detail.kind is Kind.SAY:
        return f"<q>{words}</q>"
    return words


def _called(number: str) -> str:
    if not (_DIALLED.fullmatch(number) and re.search(r"[0-9]", number)):
        return _text(number)
    return f'<a href="tel:{_dialled(number)}">{_text(number)}</a>'


def _dialled(words: str) -> str:
    return "".join(char for char in words if char in "+*0123456789" or char == "#").replace("#", "%23")


def _text(words: str) -> str:
    return escape(visible(words))
