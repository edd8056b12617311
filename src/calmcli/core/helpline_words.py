"""Helplines in words: how to reach one, when, for whom and at what cost."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from calmcli.core.helpline_choice import Audience, Heading, Section, Wanted, Way, ways_of
from calmcli.core.helplines import (
    Answer,
    Country,
    Emergency,
    Grounds,
    Helpline,
    Source,
    TextNumber,
    best_line,
)
from calmcli.core.language import _
from calmcli.core.opening_words import open_in_row, open_words

_LONGEST_NAME = 100


def emergency_words(entry: Emergency) -> str:
    """Return an emergency number and what it reaches, on one line."""
    services = {
        "all": _("all services"),
        "ambulance": _("ambulance"),
        "police": _("police"),
        "fire": _("fire"),
    }
    return f"{entry.number}  ({', '.join(services[service] for service in entry.services)})"


def country_words(answer: Answer) -> str:
    """Return whose helplines are shown, in a few words."""
    return answer.country.name if answer.country.code else _("no country chosen")


def ways(line: Helpline) -> Iterator[str]:
    """Return the ways to reach a helpline, each as a few words."""
    yield from way_words(line).values()
    if line.url and line.url != line.chat:
        yield web_words(line.url)


def web_words(address: str) -> str:
    """Return that a helpline is reached at a page."""
    return _("Web {address}").format(address=address)


def way_words(line: Helpline) -> dict[Way, str]:
    """Return the ways to reach a person at a helpline, each with its words."""
    words = {
        Way.PHONE: _("Call {number}").format(number=line.phone),
        Way.TEXT: _text_words(line.sms) if line.sms else "",
        Way.CHAT: _("Chat {address}").format(address=line.chat),
        Way.WHATSAPP: _("WhatsApp {number}").format(number=line.whatsapp),
        Way.EMAIL: _("E-mail {address}").format(address=line.email),
    }
    return {way: words[way] for way in ways_of(line)}


def _text_words(sms: TextNumber) -> str:
    if sms.text:
        return _("Text {word} to {number}").format(word=sms.text, number=sms.number)
    return _("Text {number}").format(number=sms.number)


def wanted_words(wanted: Wanted) -> str:
    """Return what was asked for, in a few words; empty where nothing was."""
    ways = {
        Way.PHONE: _("by phone"),
        Way.TEXT: _("by text"),
        Way.CHAT: _("by chat"),
        Way.WHATSAPP: _("by WhatsApp"),
        Way.EMAIL: _("by e-mail"),
    }
    people = [_("for {people}").format(people=people_words(group)) for group in wanted.audiences]
    is_open = [_("open now")] if wanted.is_open else []
    words = " · ".join([*people, *(ways[way] for way in wanted.ways), *is_open])
    return _("Lines {wanted}").format(wanted=words) if words else ""


def reach_words(line: Helpline, ways: Sequence[Way] = ()) -> str:
    """Return how to reach a helpline, in one of these ways where it can, short enough for a row."""
    words = {**way_words(line), Way.CHAT: _("Chat online"), Way.EMAIL: _("By e-mail")}
    reached = list(ways_of(line))
    first = next((way for way in (*ways, *reached) if way in reached), None)
    return words[first] if first else _("On the web")


def line_row(line: Helpline, wanted: Wanted, now: datetime) -> tuple[str, str, str, str]:
    """Return a helpline in four cells: its name, how to reach it, whether it is open, for whom it is."""
    return line.name, reach_words(line, wanted.ways), open_in_row(line, now), _for_whom(line)


def _for_whom(line: Helpline) -> str:
    """Return for whom a helpline is; empty where it is for everyone."""
    groups = [people_words(group) for group in line.audience if group in set(Audience)]
    return _("For {people}").format(people=", ".join(groups)) if groups else ""


def people_words(audience: str) -> str:
    """Return what a group of people is called in the middle of a sentence."""
    return {
        Audience.YOUNG_PEOPLE: _("young people"),
        Audience.LGBTQ: _("LGBTQ+ people"),
        Audience.VETERANS: _("veterans"),
        Audience.MEN: _("men"),
        Audience.WOMEN: _("women"),
        Audience.INDIGENOUS: _("Indigenous people"),
        Audience.PARENTS: _("parents"),
    }[Audience(audience)]


def heading_words(heading: str) -> str:
    """Return the heading of a section of lines."""
    headings = {
        Heading.OWN: _("Yours"),
        Heading.EVERYONE: _("Someone to talk to"),
        Heading.ANYWHERE: _("Someone to talk to, anywhere"),
        Heading.OTHER: _("For something else"),
    }
    return headings.get(heading) or _("For {people}").format(people=people_words(heading))  # type: ignore[call-overload]


def facts(line: Helpline, now: datetime) -> Iterator[str]:
    """Return what to know before reaching a helpline: for whom, what for, where, when, at what cost."""
    if people := _for_whom(line):
        yield people
    if "violence" in line.topics:
        yield _("About violence or abuse")
    if line.region:
        yield _("In {region}").format(region=line.region)
    if line.hours or line.when or not line.is_own:
        yield open_words(line, now).rstrip(".")
    if line.cost == "free":
        yield _("Free")
    elif line.cost == "local":
        yield _("Costs a local call")


def source_words(source: Source) -> str:
    """Return where a fact comes from: what the source says, when, and its address."""
    parts = filter(None, (source.says, source.date, source.url))
    return _("Source: {source}").format(source=" · ".join(parts))


def none_words(answer: Answer, wanted: Wanted, found: Sequence[Section]) -> Iterator[str]:
    """Say so where nothing was found, or the country has no line for a group that was asked for."""
    country = answer.country
    known = {group for line in country.lines for group in line.audience}
    if missing := [people_words(group) for group in wanted.audiences if group not in known]:
        people = ", ".join(missing)
        words = _("calm knows no line only for {people} in {country}.")
        yield words.format(people=people, country=country.name)
    if not found:
        yield _("None of the lines fits that. These are all of them:")


def no_lines_words(country: Country) -> Iterator[str]:
    """Say so where a country has no line for an urge."""
    if country.other_lines and not country.general_lines:
        words = _("calm has no line for an urge in {country}. What it has for something else comes last.")
        yield words.format(country=country.name)
    elif not country.lines:
        yield _("calm has no helplines for {country}.").format(country=country.name)


def unknown_words(answer: Answer) -> Iterator[str]:
    """Say that no country has the name asked for, and which may have been meant."""
    name = (answer.unknown or "")[:_LONGEST_NAME]
    yield _("calm knows no country called {name}.").format(name=name)
    if answer.near:
        yield _("Did you mean {names}?").format(names=", ".join(answer.near))


def choice_words(answer: Answer) -> Iterator[str]:
    """Say what the choice of a country rests on, and the command that chooses another."""
    yield from grounds_words(answer)
    if answer.grounds is not Grounds.ASKED:
        yield _("For another country: calm help --country NAME")


def grounds_words(answer: Answer) -> Iterator[str]:
    """Say what the choice of a country rests on, where the person did not choose it just now."""
    words = {
        Grounds.SETTINGS: _("Country: {country}, from your settings."),
        Grounds.LOCALE: _("Country: {country}, from the language settings of this computer."),
        Grounds.TIME_ZONE: _("Country: {country}, from the time zone of this computer."),
    }
    if answer.grounds in words:
        yield words[answer.grounds].format(country=answer.country.name)


def lifeline(answer: Answer, now: datetime) -> Sequence[str]:
    """Return who can be called now and the emergency number in one row, the longest form first."""
    talks, danger, more = _talks(answer, now), danger_words(answer), _("F1 more")
    shortest = [[talks[-1], danger], [more, danger]]
    return [" · ".join(form) for form in (*([talk, more, danger] for talk in talks), *shortest)]


def lifeline_in_brief(answer: Answer, now: datetime) -> str:
    """Return who can be called now and the emergency number, in a few words."""
    return " · ".join([_talks(answer, now)[-1], danger_words(answer)])


def _talks(answer: Answer, now: datetime) -> Sequence[str]:
    """Return who can be called now, the longest form first; beside an own line one that may answer."""
    line = best_line(answer, now)
    name, *more = _line_in_brief(line)
    if line.is_own:
        other = best_line(answer._replace(own=()), now)
        return [f"{name} · {_line_in_brief(other)[0]}", name]
    full = ", ".join([name, *more])
    return [_("Someone to talk to: {line}").format(line=full), full, name]


def danger_words(answer: Answer) -> str:
    """Return the emergency number in a few words."""
    return _("In danger: {number}").format(number=answer.emergency[0].number)


def _line_in_brief(line: Helpline) -> list[str]:
    address = (line.url or "").removeprefix("https://").removeprefix("www.").rstrip("/")
    free = [_("free")] if line.cost == "free" else []
    always = [_("day and night")] if line.hours and line.hours.always else []
    reach = line.phone or reach_words(line) if list(ways_of(line)) else address
    name = line.name if reach and line.name.endswith(reach) else f"{line.name} {reach}"
    return [name, *free, *always]
