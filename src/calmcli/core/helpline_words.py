"""Helplines in words: how to reach one, when, for whom and at what cost."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from calmcli.core.helplines import Answer, Emergency, Grounds, Helpline, best_line
from calmcli.core.hours import Hours, clock_time, is_open
from calmcli.core.language import _

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


def ways(line: Helpline) -> Iterator[str]:
    """Return the ways to reach a helpline, each as a few words."""
    if line.phone:
        yield _("Call {number}").format(number=line.phone)
    if line.sms and line.sms.text:
        yield _("Text {word} to {number}").format(word=line.sms.text, number=line.sms.number)
    elif line.sms:
        yield _("Text {number}").format(number=line.sms.number)
    if line.whatsapp:
        yield _("WhatsApp {number}").format(number=line.whatsapp)
    if line.chat:
        yield _("Chat {address}").format(address=line.chat)
    if line.email:
        yield _("E-mail {address}").format(address=line.email)
    if line.url and line.url != line.chat:
        yield _("Web {address}").format(address=line.url)


def facts(line: Helpline, now: datetime) -> Iterator[str]:
    """Return what to know before reaching a helpline: for whom, where, when, at what cost."""
    people = {
        "young-people": _("young people"),
        "lgbtq": _("LGBTQ+ people"),
        "veterans": _("veterans"),
        "men": _("men"),
        "women": _("women"),
        "indigenous": _("Indigenous people"),
        "parents": _("parents"),
    }
    audience = [people[group] for group in line.audience if group in people]
    if audience:
        yield _("For {people}").format(people=", ".join(audience))
    if line.region:
        yield _("In {region}").format(region=line.region)
    yield open_words(line.hours, now)
    if line.cost == "free":
        yield _("Free")
    elif line.cost == "local":
        yield _("Costs a local call")


def open_words(hours: Hours | None, now: datetime) -> str:
    """Return when a line answers, and whether it does now."""
    if hours is None:
        return _("Hours not known")
    if hours.always:
        return _("Day and night")
    state = {True: _("Open now"), False: _("Closed now"), None: _("Hours")}[is_open(hours, now)]
    return f"{state}: {'; '.join(_spans(hours))} ({hours.zone})"


def _spans(hours: Hours) -> Iterator[str]:
    names = {
        "mon": _("Mon"),
        "tue": _("Tue"),
        "wed": _("Wed"),
        "thu": _("Thu"),
        "fri": _("Fri"),
        "sat": _("Sat"),
        "sun": _("Sun"),
    }
    for span in hours.spans:
        days = [names[day] for day in span.days]
        shown = _("every day") if len(days) == len(names) else ", ".join(days)
        yield f"{shown} {clock_time(span.opens)}-{clock_time(span.closes)}"


def unknown_words(answer: Answer) -> Iterator[str]:
    """Say that no country has the name asked for, and which may have been meant."""
    name = (answer.unknown or "")[:_LONGEST_NAME]
    yield _("calm knows no country called {name}.").format(name=name)
    if answer.near:
        yield _("Did you mean {names}?").format(names=", ".join(answer.near))


def grounds_words(answer: Answer) -> Iterator[str]:
    """Say what the choice of a country rests on, and how to choose another."""
    words = {
        Grounds.SETTINGS: _("These are for {country}, from your settings."),
        Grounds.LOCALE: _("These are for {country}, from the language settings of this computer."),
        Grounds.TIME_ZONE: _("These are for {country}, from the time zone of this computer."),
    }
    if answer.grounds in words:
        yield words[answer.grounds].format(country=answer.country.name)
    if answer.grounds is not Grounds.ASKED:
        yield _("For another country: calm help --country NAME")


def lifeline(answer: Answer, now: datetime) -> Sequence[str]:
    """Return who can be called now and the emergency number in one row, the longest form first."""
    talk, danger = _talk(answer, now), _danger(answer)
    more, full = _("F1 more"), ", ".join(talk)
    return [
        " · ".join([_("Someone to talk to: {line}").format(line=full), more, danger]),
        " · ".join([full, more, danger]),
        " · ".join([talk[0], more, danger]),
        " · ".join([talk[0], danger]),
        " · ".join([more, danger]),
    ]


def lifeline_in_brief(answer: Answer, now: datetime) -> str:
    """Return who can be called now and the emergency number, in a few words."""
    return " · ".join([*_talk(answer, now)[:1], _danger(answer)])


def _talk(answer: Answer, now: datetime) -> list[str]:
    return _line_in_brief(best_line(answer.country, now) or answer.lines[0])


def _danger(answer: Answer) -> str:
    return _("In danger: {number}").format(number=answer.emergency[0].number)


def _line_in_brief(line: Helpline) -> list[str]:
    reach = line.phone or (line.url or "").removeprefix("https://").removeprefix("www.").rstrip("/")
    free = [_("free")] if line.cost == "free" else []
    always = [_("day and night")] if line.hours and line.hours.always else []
    return [f"{line.name} {reach}", *free, *always]
