"""The dates of a plan for a calendar, read back by the library that others read it with."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

pytest.importorskip("icalendar", reason="the calendar extra is not installed")

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from calmcli.core.appointment import Appointment
from calmcli.core.safety_plan import SafetyPlan
from calmcli.export.calendar import calendar_of
from calmcli.export.lacking import NoDateError
from making import NIGHT
from pages import MARKUP, SCRIPTS, SHOWN, WORDS

DAY = date(2026, 12, 3)


def events(plan: SafetyPlan, review: date | None = None) -> dict[str, Any]:
    """Return the events of a calendar by their names."""
    calendar = Calendar.from_ical(calendar_of(plan, review, WORDS.page, NIGHT))
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def test_a_review_is_a_whole_day_that_leaves_the_person_free() -> None:
    (event,) = events(SafetyPlan(), DAY).values()
    assert (event["DTSTART"].dt, str(event["SUMMARY"])) == (DAY, WORDS.page["review"])
    assert (str(event["TRANSP"]), str(event["CLASS"])) == ("TRANSPARENT", "PRIVATE")
    assert event["DTSTAMP"].dt == NIGHT


@pytest.mark.parametrize(
    ("when", "start"),
    [
        (DAY, DAY),
        (datetime(2026, 12, 3, 14, 30), datetime(2026, 12, 3, 14, 30)),
        (
            datetime(2026, 12, 3, 14, 30, tzinfo=timezone(timedelta(hours=2))),
            datetime(2026, 12, 3, 12, 30, tzinfo=UTC),
        ),
    ],
)
def test_an_appointment_is_at_its_own_time(when: date, start: date) -> None:
    found = events(SafetyPlan(appointment=Appointment(when, "Dr Okoye", "Mill Road", "the form")))
    event = found["appointment@calm.invalid"]
    assert event["DTSTART"].dt == start
    assert (str(event["LOCATION"]), str(event["DESCRIPTION"])) == ("Mill Road", "Dr Okoye\nthe form")
    assert ("TRANSP" in event) == (not isinstance(when, datetime))


def test_the_next_export_changes_the_same_events() -> None:
    plan = SafetyPlan(appointment=Appointment(DAY))
    now, later = events(plan, DAY), events(plan, DAY + timedelta(days=9))
    assert now.keys() == later.keys() == {"appointment@calm.invalid", "review@calm.invalid"}


@pytest.mark.parametrize("plan", [SafetyPlan(), SafetyPlan(appointment=Appointment(note="after the exam"))])
def test_a_plan_without_a_date_makes_no_calendar(plan: SafetyPlan) -> None:
    with pytest.raises(NoDateError):
        calendar_of(plan, None, WORDS.page, NIGHT)


@given(st.text(SHOWN, min_size=1, max_size=200) | st.sampled_from([*SCRIPTS, *MARKUP]))
def test_every_character_of_an_appointment_survives(words: str) -> None:
    (event,) = events(SafetyPlan(appointment=Appointment(DAY, words, words))).values()
    assert (str(event["LOCATION"]), str(event["DESCRIPTION"])) == (words, words)


@given(st.text(max_size=60))
def test_no_words_become_another_line_of_the_calendar(words: str) -> None:
    data = calendar_of(SafetyPlan(appointment=Appointment(DAY, words, words)), None, WORDS.page, NIGHT)
    lines = data.replace(b"\r\n ", b"").split(b"\r\n")
    assert sum(line.startswith(b"BEGIN:") for line in lines) == 2
    assert b"\n" not in b"".join(lines)
