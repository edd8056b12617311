"""A plan as one page for a browser: nothing in it runs, and nothing in it is fetched."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from calmcli.core.safety_plan import JOINT
from calmcli.core.visible import visible
from calmcli.export.calls import Calls
from calmcli.export.sheet import LANGUAGE, Detail, Kind, Section, Sheet, SheetItem

_DIALLED = re.compile(r"\+?[0-9 ().*#\N{EN DASH}\N{NO-BREAK SPACE}-]*")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\.\w+", re.ASCII)
_FOLLOWED = ("tel:", "sms:", "https://", "http://", "mailto:")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_of(sheet: Sheet, style: str) -> str:
    """Return the page as HTML, with its style sheet inside; all that somebody wrote is text."""
    return page_of(sheet.words["title"], style, _page(sheet))


def page_of(title: str, style: str, body: Iterable[str]) -> str:
    """Return a page of HTML that fetches and runs nothing, around a body that is HTML already."""
    return "\n".join(
        ["<!doctype html>", f'<html lang="{LANGUAGE}">', *_head(title, style), *body, "</html>", ""]
    )


def _head(title: str, style: str) -> Iterator[str]:
    yield from ("<head>", '<meta charset="utf-8">')
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{text_in(title)}</title>"
    yield from ("<style>", style.strip(), "</style>", "</head>")


def _page(sheet: Sheet) -> Iterator[str]:
    yield from ("<body>", "<header>")
    yield f"<h1>{text_in(sheet.words['title'])}</h1>"
    yield f"<p>{text_in(sheet.words['opening'])}</p>"
    yield from ("</header>", "<main>", *_calls(sheet))
    for section in sheet.sections:
        yield from _section(section, sheet.words["starred"])
    yield from ("</main>", f"<footer><p>{text_in(sheet.footer)}</p></footer>", "</body>")


def _calls(sheet: Sheet) -> Iterator[str]:
    yield '<section class="calls" aria-labelledby="danger">'
    yield f'<h2 id="danger">{text_in(sheet.words["danger"])}</h2>'
    yield from (
        '<ul role="list">',
        *(f'<li class="number">{_reached(sheet.calls, each)}</li>' for each in sheet.calls.emergency),
        "</ul>",
    )
    yield from ("</section>", '<section class="calls" aria-labelledby="talk">')
    yield f'<h2 id="talk">{text_in(sheet.words["talk"])}</h2>'
    yield '<ul role="list">'
    for line in sheet.calls.lines:
        ways = "".join(f"<li>{_reached(sheet.calls, way)}</li>" for way in line.ways)
        yield f'<li><p>{text_in(line.full_name)}</p><ul role="list">{ways}</ul></li>'
    yield from ("</ul>", "</section>")


def _reached(calls: Calls, words: str) -> str:
    """Return words for a number or a page, as a link that calls or opens it."""
    address = calls.links.get(words, "")
    if not address.startswith(_FOLLOWED):
        return text_in(words)
    return f'<a href="{escape(address)}">{text_in(words)}</a>'


def _section(section: Section, starred: str) -> Iterator[str]:
    key = escape(section.key)
    yield f'<section aria-labelledby="{key}">'
    yield f'<h2 id="{key}">{text_in(section.heading)}</h2>'
    if section.prompt:
        yield f'<p class="prompt">{text_in(section.prompt)}</p>'
    if section.items:
        yield from ('<ul role="list">', *(_item(item, starred) for item in section.items), "</ul>")
    yield "</section>"


def _item(item: SheetItem, starred: str) -> str:
    mark = f' <span class="starred">{text_in(starred)}</span>' if item.is_starred else ""
    rows = "".join(_detail(detail) for detail in item.details)
    return f'<li><p><span class="own" dir="auto">{text_in(item.text)}</span>{mark}</p>' + (
        f"<dl>{rows}</dl></li>" if rows else "</li>"
    )


def _detail(detail: Detail) -> str:
    return f'<div><dt>{text_in(detail.label)}</dt><dd class="own" dir="auto">{_linked(detail)}</dd></div>'


def _linked(detail: Detail) -> str:
    """Return the words of a detail, as a link where a phone or a mail program could take them."""
    words = text_in(detail.words)
    if detail.kind is Kind.PHONE:
        return JOINT.join(map(_called, detail.words.split(JOINT)))
    if detail.kind is Kind.EMAIL and _ADDRESS.fullmatch(detail.words):
        return f'<a href="mailto:{escape(detail.words)}">{words}</a>'
    if detail.kind is Kind.SAY:
        return f"<q>{words}</q>"
    return words


def _called(number: str) -> str:
    if not (_DIALLED.fullmatch(number) and re.search(r"[0-9]", number)):
        return text_in(number)
    return f'<a href="tel:{_dialled(number)}">{text_in(number)}</a>'


def _dialled(words: str) -> str:
    return "".join(char for char in words if char in "+*0123456789" or char == "#").replace("#", "%23")


def text_in(words: str) -> str:
    """Return somebody's words as HTML that is only text."""
    return escape(visible(words))
