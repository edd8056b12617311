"""Emergency numbers and helplines, best first, as lines of a passage."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from calmcli.core.helpline_words import emergency_words, facts, ways
from calmcli.core.helplines import Answer, Emergency, Helpline
from calmcli.core.language import _
from calmcli.widgets.passage import BLANK, INDENT, Line, paragraphs


def helpline_lines(answer: Answer, now: datetime) -> Iterator[Line]:
    """Return the numbers of an answer; where a country has none, those that hold anywhere."""
    yield from _emergency(answer.emergency)
    country = answer.country
    yield from paragraphs(note for note in [country.note] if note)
    if not country.general_lines:
        yield from paragraphs([_("calm has no helplines for {country}.").format(country=country.name)])
    yield from (Line(_("Someone to talk to"), "heading"), BLANK)
    for line in answer.lines:
        yield from _line(line, now)


def _emergency(numbers: Sequence[Emergency]) -> Iterator[Line]:
    yield Line(_("In danger now, or hurt?"), "heading")
    for entry in numbers:
        yield Line(emergency_words(entry), lead=INDENT)
        if entry.note:
            yield Line(entry.note, "quiet", INDENT)
    yield BLANK


def _line(line: Helpline, now: datetime) -> Iterator[Line]:
    yield Line(f"{line.name} ({line.english})" if line.english else line.name, "heading")
    yield from (Line(way, lead=INDENT) for way in ways(line))
    yield Line(". ".join(facts(line, now)) + ".", "quiet", INDENT)
    if line.note:
        yield Line(line.note, "quiet", INDENT)
    yield BLANK
