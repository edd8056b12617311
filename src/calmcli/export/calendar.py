"""The dates of a plan for a calendar: the next appointment, and the day to look at the plan again."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from calmcli.core.appointment import Appointment
from calmcli.core.safety_plan import SafetyPlan
from calmcli.core.visible import visible
from calmcli.export.lacking import NoDateError


def calendar_of(plan: SafetyPlan, review: date | None, words: Mapping[str, str], now: datetime) -> bytes:
    """Return the appointment of a plan, and the day to look at it again, as iCalendar (RFC 5545).

    Raises `NoDateError` where there is neither.

    Each event keeps its name, so that a calendar that reads the next export changes it and has no second one.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//calm//calm//EN")
    calendar.add("version", "2.0")
    events = list(_events(plan, review, words))
    if not events:
        raise NoDateError
    for event in events:
        event.add("dtstamp", now.astimezone(UTC))
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data


def _events(plan: SafetyPlan, review: date | None, words: Mapping[str, str]) -> Iterator[Event]:
    appointment = plan.appointment
    if appointment and appointment.when:
        yield _event("appointment", words["appointment"], _moment(appointment.when), appointment)
    if review:
        yield _event("review", words["review"], review, Appointment())


def _event(name: str, summary: str, when: date | datetime, about: Appointment) -> Event:
    """Return an event whose words others with the same calendar are not shown."""
    event = Event()
    event.add("uid", f"{name}@calm.invalid")
    event.add("summary", summary)
    event.add("dtstart", when)
    event.add("class", "PRIVATE")
    if not isinstance(when, datetime):
        event.add("transp", "TRANSPARENT")
    if about.place:
        event.add("location", visible(about.place))
    if about.who or about.note:
        event.add("description", visible("\n".join(filter(None, [about.who, about.note]))))
    return event


def _moment(when: date | datetime) -> date | datetime:
    """Return a moment as a calendar has it: UTC where it has an offset, else the time of the place."""
    return when.astimezone(UTC) if isinstance(when, datetime) and when.tzinfo else when
