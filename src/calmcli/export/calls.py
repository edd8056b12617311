"""Who can be called, for paper: what holds on any day and at any hour, not what is open now."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from calmcli.core.helpline_links import call_link, links_of
from calmcli.core.helpline_words import emergency_words, ways, web_words
from calmcli.core.helplines import Answer, Helpline
from calmcli.core.language import _
from calmcli.core.opening_words import span_words

_MOST = 2


class Line(NamedTuple):
    """A helpline on paper."""

    name: str
    """Its name in its own language."""
    ways: tuple[str, ...]
    """The ways to reach it, and when."""
    english: str = ""
    """Its English name, where that differs."""

    @property
    def full_name(self) -> str:
        """Its name, and what it is called in English."""
        return f"{self.name} ({self.english})" if self.english else self.name


class Calls(NamedTuple):
    """Who can be called."""

    emergency: tuple[str, ...]
    """The emergency numbers, each with what it reaches: never none."""
    lines: tuple[Line, ...]
    """Helplines, the one most can use at any hour first: never none."""
    links: Mapping[str, str] = MappingProxyType({})
    """The addresses that call a number or open a page, by the words that stand for them above."""


def calls_of(answer: Answer) -> Calls:
    """Return who stands on a printout for a country: the person's own lines, then the country's best."""
    others = sorted((line for line in answer.lines if not line.is_own), key=_order)
    lines = (*answer.own, *others[:_MOST])
    return Calls(
        tuple(map(emergency_words, answer.emergency)), tuple(map(_line, lines)), dict(_links(answer, lines))
    )


def _links(answer: Answer, lines: Iterable[Helpline]) -> Iterator[tuple[str, str]]:
    for entry in answer.emergency:
        yield emergency_words(entry), call_link(entry.number)
    for line in lines:
        yield from links_of(line)
        if line.url:
            yield web_words(line.url), line.url


def _order(line: Helpline) -> tuple[bool, bool]:
    return not (line.phone and line.is_for_everyone), not (line.hours and line.hours.always)


def _line(line: Helpline) -> Line:
    reach = ways(line._replace(email=None, url=None) if line.phone or line.sms or line.chat else line)
    return Line(line.name, (*reach, *_hours(line)), line.english or "")


def _hours(line: Helpline) -> Iterator[str]:
    """Return when a line answers, whatever the hour is now."""
    if line.when:
        yield line.when
    elif line.hours and line.hours.always:
        yield _("Day and night")
    elif line.hours:
        yield "; ".join(span_words(line.hours))
