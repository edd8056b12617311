"""Helplines and emergency numbers: what they are, and which one to show first."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from itertools import chain
from typing import Any, NamedTuple

from calmcli.core.hours import Hours, hours_from, is_open
from calmcli.core.problem import Problem

EVERYONE = "everyone"
"""The audience of a line that is for anybody."""

GENERAL_TOPICS = frozenset({"suicide", "self-harm", "distress"})
"""The topics of a line that can be shown to a person in an urge; other lines have another purpose."""


class Grounds(StrEnum):
    """What the choice of a country rests on, strongest first."""

    ASKED = "asked"
    SETTINGS = "settings"
    LOCALE = "locale"
    TIME_ZONE = "time zone"


class TextNumber(NamedTuple):
    """A number to send a text message to."""

    number: str
    """The number, as dialled inside the country."""
    text: str | None
    """The word to send, where the service asks for one."""


class Source(NamedTuple):
    """Where a number comes from."""

    says: str
    """What the source says, in short."""
    url: str | None
    """Its address."""
    date: str | None
    """Its date, as far as it is known."""


class Emergency(NamedTuple):
    """An emergency number of a country."""

    number: str
    """The number, as dialled inside the country."""
    services: tuple[str, ...]
    """What it reaches: all, ambulance, police, fire."""
    note: str | None
    """What a caller needs to know."""
    sources: tuple[Source, ...]
    """Where the number comes from."""


class Helpline(NamedTuple):
    """One helpline and the ways to reach it."""

    id: str
    """Its stable name in the data."""
    name: str
    """Its name in its own language."""
    english: str | None
    """Its English name, where that differs."""
    phone: str | None
    """The number, as dialled inside the country."""
    e164: str | None
    """The number as dialled from abroad, where it can be."""
    sms: TextNumber | None
    """Where to send a text message."""
    chat: str | None
    """The address of its web chat."""
    whatsapp: str | None
    """Its WhatsApp number."""
    email: str | None
    """Its e-mail address."""
    url: str | None
    """The address of its website."""
    hours: Hours | None
    """When it answers; None where that is not known."""
    languages: tuple[str, ...]
    """The languages it answers in, as BCP 47 tags."""
    audience: tuple[str, ...]
    """For whom it is: everyone, young-people, lgbtq, veterans, men, women, indigenous, parents."""
    topics: tuple[str, ...]
    """What it is for: suicide, self-harm, distress, violence, other."""
    region: str | None
    """The part of the country it serves, where it does not serve all of it."""
    cost: str
    """What a contact costs: free, local, unknown."""
    checked: date | None
    """The day its entry was checked against its sources."""
    note: str | None
    """What a person needs to know before they get in touch."""
    sources: tuple[Source, ...]
    """Where its facts come from."""
    when: str | None = None
    """When it answers, in the words of the person whose own line it is."""
    is_own: bool = False
    """Whether the person added it themselves."""

    @property
    def is_general(self) -> bool:
        """Whether it can be shown to a person in an urge, whatever its audience."""
        return not GENERAL_TOPICS.isdisjoint(self.topics)

    @property
    def is_for_everyone(self) -> bool:
        """Whether anybody in the whole country can use it for an urge."""
        return self.is_general and EVERYONE in self.audience and self.region is None


class Country(NamedTuple):
    """The emergency numbers and helplines of one country, best first."""

    code: str | None
    """Its ISO 3166-1 code; None for what holds anywhere."""
    name: str
    """Its English name."""
    note: str | None
    """What a reader needs to know about its numbers."""
    checked: date | None
    """The day its numbers were checked against their sources."""
    emergency: tuple[Emergency, ...]
    """Its emergency numbers, best first."""
    lines: tuple[Helpline, ...]
    """Its helplines, best first."""

    @property
    def general_lines(self) -> tuple[Helpline, ...]:
        """The lines that can be shown to a person in an urge, best first."""
        return tuple(line for line in self.lines if line.is_general)

    @property
    def other_lines(self) -> tuple[Helpline, ...]:
        """The lines for another purpose, such as violence at home."""
        return tuple(line for line in self.lines if not line.is_general)


class Answer(NamedTuple):
    """The numbers to show somebody, and what the choice of their country rests on."""

    country: Country
    """The country whose numbers to show; what holds anywhere, where none was found."""
    anywhere: Callable[[], Country]
    """Gives what holds anywhere; read only where the country lacks something."""
    grounds: Grounds | None
    """What the choice rests on; None where nothing told."""
    own: tuple[Helpline, ...] = ()
    """The person's own lines, shown before all others."""
    unknown: str | None = None
    """What was asked for, where no country is called so."""
    near: tuple[str, ...] = ()
    """Names that may have been meant."""
    problems: tuple[Problem, ...] = ()
    """What could not be read on the way."""

    @property
    def emergency(self) -> tuple[Emergency, ...]:
        """The emergency numbers to show: never none."""
        return self.country.emergency or self.anywhere().emergency

    @property
    def lines(self) -> tuple[Helpline, ...]:
        """The helplines to show a person in an urge, their own first: never none."""
        return (*self.own, *(self.country.general_lines or self.anywhere().lines))


def country_from(code: str | None, table: Mapping[str, Any]) -> Country:
    """Return the country that a table of the data stands for.

    Raises `KeyError`, `TypeError` or `ValueError` where the table is not one.
    """
    try:
        return Country(
            code=code,
            name=str(table["name"]),
            note=table.get("note"),
            checked=table.get("checked"),
            emergency=tuple(_emergency(entry) for entry in table["emergency"]),
            lines=tuple(_helpline(entry) for entry in table.get("lines", ())),
        )
    except AttributeError as error:
        raise TypeError(str(error)) from error


def _emergency(entry: Mapping[str, Any]) -> Emergency:
    return Emergency(
        entry["number"], tuple(entry["for"]), entry.get("note"), _sources(entry.get("sources", ()))
    )


def _helpline(entry: Mapping[str, Any]) -> Helpline:
    sms = entry.get("sms")
    return Helpline(
        id=entry["id"],
        name=entry["name"],
        english=entry.get("english"),
        phone=entry.get("phone"),
        e164=entry.get("e164"),
        sms=TextNumber(sms["number"], sms.get("text")) if sms else None,
        chat=entry.get("chat"),
        whatsapp=entry.get("whatsapp"),
        email=entry.get("email"),
        url=entry.get("url"),
        hours=hours_from(entry.get("hours", "unknown")),
        languages=tuple(entry.get("languages", ())),
        audience=tuple(entry["audience"]),
        topics=tuple(entry["topics"]),
        region=entry.get("region"),
        cost=entry.get("cost", "unknown"),
        checked=entry.get("checked"),
        note=entry.get("note"),
        sources=_sources(entry.get("sources", ())),
    )


def _sources(entries: Sequence[Mapping[str, Any]]) -> tuple[Source, ...]:
    return tuple(Source(entry["says"], entry.get("url"), entry.get("date")) for entry in entries)


def best_line(answer: Answer, now: datetime) -> Helpline:
    """Return the line to show in a single row: one of the person's own that may answer now, else by phone.

    Of the country's own, one for everyone that is open now comes before those that are not.
    """
    own = (line for line in answer.own if line.phone and is_open(line.hours, now) is not False)
    by_phone = [line for line in answer.country.general_lines if line.phone]
    for_everyone = [line for line in by_phone if line.is_for_everyone]
    open_now = (line for line in for_everyone if is_open(line.hours, now))
    return next(chain(own, open_now, for_everyone, by_phone, answer.lines))
