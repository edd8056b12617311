"""Helplines as lines of words."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from calmcli.core.contact import NOTHING_KNOWN, Contact
from calmcli.core.helpline_choice import EVERYTHING, Section, Wanted, sections
from calmcli.core.helpline_words import (
    choice_words,
    emergency_words,
    facts,
    grounds_words,
    heading_words,
    lifeline_in_brief,
    no_lines_words,
    none_words,
    source_words,
    unknown_words,
    ways,
)
from calmcli.core.helplines import Answer, Emergency, Helpline, Source
from calmcli.core.language import _
from calmcli.core.opening_words import open_in_brief

_INDENT = "  "

_FEW = 3
"""How many lines are told where more would push the words before them off the screen."""


class Telling(NamedTuple):
    """How much is told of each number."""

    contact: Contact = NOTHING_KNOWN
    """What happens when a person gets in touch."""
    has_details: bool = False
    """Whether that is told of every way and every line; else of one way, not to bury the numbers."""
    has_sources: bool = False
    """Whether it is told where each number comes from."""


NUMBERS = Telling()
"""The numbers, and no more."""


def help_lines(
    answer: Answer, now: datetime, wanted: Wanted = EVERYTHING, telling: Telling = NUMBERS
) -> Iterator[str]:
    """Return the numbers of an answer, emergency first, and the first of them again where a list ends.

    `now`, with its time zone, decides what is open.
    """
    found = sections(answer, wanted, now)
    yield from number_lines(answer, telling)
    yield from _paragraphs([*none_words(answer, wanted, found), *no_lines_words(answer.country)])
    for section in found or sections(answer, EVERYTHING, now):
        yield from section_lines(section, now, telling)
    if found and wanted.is_open:
        yield from _closed(answer, wanted, now)
    yield from _contact(telling, found)
    yield from choice_words(answer)
    yield lifeline_in_brief(answer, now)


def few_lines(answer: Answer, now: datetime) -> Iterator[str]:
    """Return the emergency numbers and the first lines, no more than fit on a small screen."""
    yield from number_lines(answer)
    first = [line for section in sections(answer, EVERYTHING, now) for line in section.lines]
    for line in first[:_FEW]:
        yield from (*line_words(line, now), "")


def number_lines(answer: Answer, telling: Telling = NUMBERS) -> Iterator[str]:
    """Return the name of a country, its emergency numbers, and what to know about them."""
    yield from _title(answer)
    yield from _emergency(answer.emergency, has_sources=telling.has_sources)
    yield from _paragraphs([answer.country.note] if answer.country.note else [])


def _title(answer: Answer) -> Iterator[str]:
    if answer.unknown is not None:
        yield from unknown_words(answer)
        yield from list(grounds_words(answer)) or [_("These help in most places:")]
        yield ""
    elif answer.country.code:
        yield answer.country.name
        yield ""


def _emergency(numbers: Sequence[Emergency], *, has_sources: bool) -> Iterator[str]:
    yield _("In danger now, or hurt? Call:")
    for entry in numbers:
        yield _INDENT + emergency_words(entry)
        if entry.note:
            yield _INDENT * 2 + entry.note
        if has_sources:
            yield from _sources(entry.sources, _INDENT * 2)
    yield ""


def _paragraphs(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield text
        yield ""


def section_lines(section: Section, now: datetime, telling: Telling = NUMBERS) -> Iterator[str]:
    """Return the lines of a section under their heading."""
    yield heading_words(section.heading) + ":"
    yield ""
    for line in section.lines:
        yield from (_INDENT + words for words in line_words(line, now))
        yield from (_INDENT * 2 + words for words in telling.contact.by_line.get(line.id, ()))
        if telling.has_sources:
            yield from _sources(line.sources, _INDENT * 2)
        yield ""


def line_words(line: Helpline, now: datetime) -> Iterator[str]:
    """Return a helpline as lines: its name, the ways to reach it, and what to know first."""
    yield f"{line.name} ({line.english})" if line.english else line.name
    yield from (_INDENT + way for way in ways(line))
    if known := ". ".join(facts(line, now)):
        yield f"{_INDENT}{known}."
    if line.note:
        yield _INDENT + line.note


def _sources(sources: Sequence[Source], indent: str) -> Iterator[str]:
    return (indent + source_words(source) for source in sources)


def _closed(answer: Answer, wanted: Wanted, now: datetime) -> Iterator[str]:
    """Name the lines that were left out because they do not answer now, and when they do."""
    open_now = {line.id for section in sections(answer, wanted, now) for line in section.lines}
    others = [
        line
        for section in sections(answer, wanted._replace(is_open=False), now)
        for line in section.lines
        if line.id not in open_now
    ]
    if others:
        yield _("Closed now, or hours not known:")
        yield from (f"{_INDENT}{line.name}: {open_in_brief(line, now)}" for line in others)
        yield ""


def _contact(telling: Telling, found: Sequence[Section]) -> Iterator[str]:
    """Say what happens in the ways in which somebody here can be reached."""
    kinds = telling.contact.kinds_for(line for section in found for line in section.lines)
    for kind in kinds if telling.has_details else kinds[:1]:
        yield from (kind.heading + ":", *(_INDENT + sentence for sentence in kind.says), "")
    if kinds and not telling.has_details:
        yield _("More of what happens, for each line: calm help --details")
