"""Emergency numbers and helplines, best first, as lines of a passage."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from calmcli.core.contact import Contact
from calmcli.core.helpline_choice import EVERYTHING, Heading, sections
from calmcli.core.helpline_links import call_link, links_of
from calmcli.core.helpline_words import (
    emergency_words,
    facts,
    heading_words,
    no_lines_words,
    source_words,
    ways,
)
from calmcli.core.helplines import Answer, Country, Helpline
from calmcli.core.language import _
from calmcli.widgets.passage import BLANK, INDENT, Line, items, paragraphs


def helpline_lines(answer: Answer, now: datetime) -> Iterator[Line]:
    """Return the numbers of an answer for a person in an urge; what holds anywhere where it has none."""
    yield from emergency_lines(answer)
    for section in sections(answer, EVERYTHING, now):
        if section.heading is not Heading.OTHER:
            yield from (Line(heading_words(section.heading), "heading"), BLANK)
            for line in section.lines:
                yield from line_lines(line, now)


def emergency_lines(answer: Answer) -> Iterator[Line]:
    """Return the emergency numbers, and what a caller needs to know."""
    yield Line(_("In danger now, or hurt?"), "heading")
    for entry in answer.emergency:
        yield Line(emergency_words(entry), lead=INDENT, link=call_link(entry.number))
        if entry.note:
            yield Line(entry.note, "quiet", INDENT)
    yield BLANK
    yield from _notes(answer.country)


def _notes(country: Country) -> Iterator[Line]:
    yield from paragraphs(note for note in [country.note] if note)
    yield from paragraphs(no_lines_words(country))


def emergency_in_brief(answer: Answer) -> Iterator[Line]:
    """Return the emergency numbers on as few rows as they take, and what a caller needs to know."""
    numbers = " · ".join(" ".join(emergency_words(entry).split()) for entry in answer.emergency)
    yield Line(f"{_('In danger now, or hurt?')} {numbers}", "heading")
    yield from (Line(entry.note, "quiet", INDENT) for entry in answer.emergency if entry.note)
    yield BLANK
    yield from _notes(answer.country)


def line_lines(line: Helpline, now: datetime) -> Iterator[Line]:
    """Return a helpline: its name, the ways to reach it, and what to know first."""
    name = f"{line.name} ({line.english})" if line.english else line.name
    yield Line(name, "own" if line.is_own else "heading")
    links = dict(links_of(line))
    yield from (Line(way, lead=INDENT, link=links.get(way, "")) for way in ways(line))
    if known := ". ".join(facts(line, now)):
        yield Line(f"{known}.", "quiet", INDENT)
    if line.note:
        yield Line(line.note, "quiet", INDENT)
    yield BLANK


def whole_line(line: Helpline, now: datetime, contact: Contact, words: Mapping[str, str]) -> Iterator[Line]:
    """Return all about a helpline: with what happens in each of its ways, and where its facts come from."""
    yield from line_lines(line, now)
    if says := contact.by_line.get(line.id):
        yield from items(words["happens"], says)
    else:
        for kind in contact.kinds_for([line]):
            yield from items(kind.heading, kind.says)
    if line.checked:
        yield from paragraphs([words["checked"].format(date=line.checked.isoformat())], "quiet")
    yield from (Line(source_words(source), "quiet") for source in line.sources)
