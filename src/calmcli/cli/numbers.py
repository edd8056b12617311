"""What `calm help` prints of an answer: words, a document for other programs, or a code to scan."""

import sys
from typing import NamedTuple

from calmcli.cli import surroundings
from calmcli.cli.outcome import Outcome
from calmcli.cli.printing import width_of
from calmcli.core.helpline_choice import EVERYTHING, Heading, Wanted, Way, sections
from calmcli.core.helpline_words import danger_words, emergency_words, unknown_words
from calmcli.core.helplines import Answer, Helpline, best_line
from calmcli.plain.helplines import Telling, help_lines
from calmcli.store.contact import contact
from calmcli.store.helplines import anywhere_if_readable, sourced


class Form(NamedTuple):
    """How numbers are printed."""

    is_json: bool = False
    """As a document for other programs."""
    has_sources: bool = False
    """With where each number comes from."""
    has_code: bool = False
    """As a code to scan."""
    has_details: bool = False
    """With what happens when a person gets in touch with each line."""
    is_paged: bool = False
    """In a pager."""
    is_plain: bool = False
    """As words only, whatever the terminal can show."""


WORDS = Form()
"""As words on standard output."""


def shown(found: Answer, wanted: Wanted, form: Form) -> Outcome:
    """Return what to print of an answer."""
    if form.is_json:
        return _document(found, wanted)
    return _code(found, wanted, form) if form.has_code else _words(found, wanted, form)


def _document(found: Answer, wanted: Wanted) -> Outcome:
    import json  # noqa: PLC0415 - only --json needs these

    from calmcli.core.documents import help_document  # noqa: PLC0415

    whole, unsourced = sourced(found)
    everywhere, lost = anywhere_if_readable()
    document = help_document(whole._replace(anywhere=lambda: everywhere), wanted, surroundings.now())
    message = "\n".join(unknown_words(found)) if found.unknown is not None else ""
    return Outcome(json.dumps(document, indent=2), message, [*unsourced, *lost])


def _words(found: Answer, wanted: Wanted, form: Form) -> Outcome:
    asked, unsourced = sourced(found) if form.has_sources else (found, [])
    told, untold = contact(has_lines=form.has_details)
    telling = Telling(told.in_ways(wanted.ways or Way), form.has_details, form.has_sources)
    lines = help_lines(asked, surroundings.now(), wanted, telling)
    links = {} if form.is_plain or not surroundings.shows_links() else _links(found)
    return Outcome("\n".join(lines), problems=[*unsourced, *untold], links=links, is_paged=form.is_paged)


def _links(found: Answer) -> dict[str, str]:
    """Return the addresses that rows of words lead to on a terminal that shows links."""
    from calmcli.core.helpline_links import call_link, links_of  # noqa: PLC0415 - few terminals need it

    calls = {emergency_words(entry): call_link(entry.number) for entry in found.emergency}
    lines = (*found.lines, *found.country.other_lines)
    return calls | {words: link for line in lines for words, link in links_of(line)}


def _code(found: Answer, wanted: Wanted, form: Form) -> Outcome:
    """Return a code for the line to show first; where it cannot be drawn, the address that it stands for."""
    from calmcli.core.helpline_links import code_words, link_of  # noqa: PLC0415 - only --qr needs these
    from calmcli.export.code import code_rows  # noqa: PLC0415

    line = _first(found, wanted)
    way, address = link_of(line, wanted.ways)
    rows = code_rows(address)
    width = width_of(sys.stdout)
    has_room = bool(rows) and not form.is_plain and (width is None or len(rows[0]) <= width)
    words = code_words(line, way) if has_room else [line.name, *code_words(line, way)[1:], address]
    unknown = unknown_words(found) if found.unknown is not None else ()
    text = "\n".join([*words, "", danger_words(found)])
    return Outcome(text, "\n".join(unknown), code_rows=rows if has_room else ())


def _first(found: Answer, wanted: Wanted) -> Helpline:
    """Return the first line that is wanted; where nothing is asked for, the one that answers now."""
    now = surroundings.now()
    shown = (part for part in sections(found, wanted, now) if part.heading is not Heading.OTHER)
    fitting = (line for section in shown for line in section.lines)
    best = best_line(found, now)
    return best if wanted == EVERYTHING else next(fitting, best)
