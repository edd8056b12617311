"""Helplines as lines of words."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from calmcli.core.helpline_words import (
    emergency_words,
    facts,
    grounds_words,
    lifeline_in_brief,
    unknown_words,
    ways,
)
from calmcli.core.helplines import Answer, Emergency, Helpline
from calmcli.core.language import _

_INDENT = "  "


def help_lines(answer: Answer, now: datetime) -> Iterator[str]:
    """Return the numbers of an answer, emergency first, and the first of them again where a list ends.

    `now`, with its time zone, decides what is open.
    """
    if answer.unknown is not None:
        yield from unknown_words(answer)
        yield _("These hold anywhere:")
        yield ""
    elif answer.country.code:
        yield answer.country.name
        yield ""
    yield from _emergency(answer.emergency)
    yield from _notes(answer)
    yield _("Someone to talk to:")
    yield ""
    for line in answer.lines:
        yield from (_INDENT + words for words in line_words(line, now))
        yield ""
    yield from grounds_words(answer)
    yield lifeline_in_brief(answer, now)


def _emergency(numbers: Sequence[Emergency]) -> Iterator[str]:
    yield _("In danger now, or hurt? Call:")
    for entry in numbers:
        yield _INDENT + emergency_words(entry)
        if entry.note:
            yield _INDENT * 2 + entry.note
    yield ""


def _notes(answer: Answer) -> Iterator[str]:
    country = answer.country
    if country.note:
        yield country.note
        yield ""
    if not country.general_lines:
        yield _("calm has no helplines for {country}.").format(country=country.name)
        yield ""


def line_words(line: Helpline, now: datetime) -> Iterator[str]:
    """Return a helpline as lines: its name, the ways to reach it, and what to know first."""
    yield f"{line.name} ({line.english})" if line.english else line.name
    yield from (_INDENT + way for way in ways(line))
    yield _INDENT + ". ".join(facts(line, now)) + "."
    if line.note:
        yield _INDENT + line.note
