"""Which helplines a person wants to see, and under which headings they stand."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from calmcli.core.helplines import EVERYONE, Answer, Helpline
from calmcli.core.hours import is_open


class Audience(StrEnum):
    """The groups that have lines of their own; every other line is for everyone."""

    YOUNG_PEOPLE = "young-people"
    LGBTQ = "lgbtq"
    VETERANS = "veterans"
    MEN = "men"
    WOMEN = "women"
    INDIGENOUS = "indigenous"
    PARENTS = "parents"


class Way(StrEnum):
    """The ways to reach a person at a helpline."""

    PHONE = "phone"
    TEXT = "text"
    CHAT = "chat"
    WHATSAPP = "whatsapp"
    EMAIL = "email"


_WITHOUT_CALL = (Way.TEXT, Way.CHAT, Way.WHATSAPP, Way.EMAIL)
"""The ways in which nobody has to speak."""


def ways_of(line: Helpline) -> Iterator[Way]:
    """Return the ways in which a line can be reached."""
    reached = (line.phone, line.sms, line.chat, line.whatsapp, line.email)
    return (way for way, value in zip(Way, reached, strict=True) if value)


class Wanted(NamedTuple):
    """What a person wants of a helpline; nothing is everything."""

    audiences: tuple[Audience, ...] = ()
    """For any of these groups; the person's own lines always count."""
    ways: tuple[Way, ...] = ()
    """Reached in any of these ways."""
    is_open: bool = False
    """Whether only lines that are known to answer now."""
    search: str = ""
    """Words that stand in it, each somewhere."""

    def fits_reach(self, line: Helpline, now: datetime) -> bool:
        """Say whether a line is reached in a way that is wanted, at a time that is wanted, by these words."""
        by_way = not self.ways or not set(self.ways).isdisjoint(ways_of(line))
        by_time = not self.is_open or is_open(line.hours, now) is True
        return by_way and by_time and _holds(line, self.search)

    def fits(self, line: Helpline, now: datetime) -> bool:
        """Say whether a line is all that is wanted."""
        for_group = not self.audiences or line.is_own or not set(self.audiences).isdisjoint(line.audience)
        return for_group and self.fits_reach(line, now)


EVERYTHING = Wanted()
"""Nothing is left out."""


def _holds(line: Helpline, search: str) -> bool:
    if not search.strip():
        return True
    from calmcli.core.countries import folded_name  # noqa: PLC0415 - only a search needs it

    text = folded_name(" ".join(_words_in(line)))
    compact = text.replace(" ", "")
    return all(word in text or word in compact for word in folded_name(search).split())


def _words_in(line: Helpline) -> Iterator[str]:
    yield from filter(
        None, (line.name, line.english, line.phone, line.email, line.url, line.region, line.note)
    )
    yield from (*line.audience, *line.topics, *line.languages, *ways_of(line))
    if line.sms:
        yield f"{line.sms.number} {line.sms.text or ''}"


class Heading(StrEnum):
    """What the lines of a section have in common, where that is not a group of people."""

    OWN = "own"
    EVERYONE = EVERYONE
    ANYWHERE = "anywhere"
    OTHER = "other"


class Section(NamedTuple):
    """Lines that stand together."""

    heading: Heading | Audience
    """What they have in common."""
    lines: tuple[Helpline, ...]
    """The lines, best first; never none."""


def sections(answer: Answer, wanted: Wanted, now: datetime) -> Sequence[Section]:
    """Return the lines that are wanted, the person's own first, then for everyone, then group by group.

    Lines for everyone also stand under those for a group that was asked for: they are for its people too.
    Lines for another purpose come last, marked so, and what holds anywhere where the country has none.
    """
    country = answer.country
    elsewhere = () if country.general_lines else answer.anywhere().lines
    general = [line for line in country.general_lines if wanted.fits_reach(line, now)]
    found = [
        Section(Heading.OWN, tuple(line for line in answer.own if wanted.fits(line, now))),
        *_by_audience(general, wanted.audiences),
        Section(Heading.ANYWHERE, tuple(line for line in elsewhere if wanted.fits_reach(line, now))),
        Section(Heading.OTHER, tuple(line for line in country.other_lines if wanted.fits(line, now))),
    ]
    return [section for section in found if section.lines]


def sections_without_call(answer: Answer, now: datetime) -> list[Section]:
    """Return the lines that can be reached without a call, with no number to call among their ways."""
    found = sections(answer, Wanted(ways=_WITHOUT_CALL), now)
    return [
        section._replace(lines=tuple(line._replace(phone=None) for line in section.lines))
        for section in found
    ]


def audiences_in(answer: Answer) -> list[Audience]:
    """Return the groups that have a line of their own among those of an answer."""
    return [group for group in Audience if any(group in line.audience for line in answer.country.lines)]


def ways_in(answer: Answer) -> list[Way]:
    """Return the ways in which at least one line of an answer is reached."""
    reached = {way for line in (*answer.lines, *answer.country.other_lines) for way in ways_of(line)}
    return [way for way in Way if way in reached]


def _by_audience(lines: Iterable[Helpline], asked: Sequence[Audience]) -> Iterator[Section]:
    """Give each line one place: under the first of the headings that it belongs to."""
    headings: tuple[Heading | Audience, ...] = (Heading.EVERYONE, *Audience)
    if asked:
        headings = (*asked, Heading.EVERYONE)
    rest = list(lines)
    for heading in headings:
        yield Section(heading, tuple(line for line in rest if heading in line.audience))
        rest = [line for line in rest if heading not in line.audience]
