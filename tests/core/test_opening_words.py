"""When a line answers, in words: by the day and the clock where the person is."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.helplines import Helpline
from calmcli.core.hours import DAYS, Hours, Span, is_open
from calmcli.core.opening_words import open_in_brief, open_in_row, open_words
from making import LINE, NIGHT, WEEKDAYS, any_hours

EVERY_EVENING = Hours(always=False, zone="Europe/London", spans=(Span(DAYS, 17 * 60, 22 * 60),))
NIGHTS = Hours(always=False, zone="UTC", spans=(Span(DAYS, 22 * 60, 6 * 60),))
UNTIL_MIDNIGHT = Hours(always=False, zone="UTC", spans=(Span(DAYS, 9 * 60, 24 * 60),))
FROM_MIDNIGHT = Hours(always=False, zone="UTC", spans=(Span(DAYS, 0, 9 * 60),))
WEEKEND = Hours(
    always=False,
    zone="UTC",
    spans=(Span(("fri",), 1080, 1440), Span(("sat",), 0, 1440), Span(("sun",), 0, 1200)),
)
NOWHERE = Hours(always=False, zone="Nowhere/Bad", spans=(Span(DAYS, 0, 1440),))
ALWAYS = Hours(always=True)


def line(hours: Hours | None, **changes: Any) -> Helpline:
    """Return the rain line with other hours."""
    return LINE._replace(hours=hours, **changes)


def at(text: str, zone: str = "UTC") -> datetime:
    """Return a moment of a week in November (the 16th is a Monday), or of any other day, in a zone."""
    day, _, clock = text.rpartition(" ")
    date = day if "-" in day else f"2026-11-{16 + DAYS.index(day)}"
    return datetime.fromisoformat(f"{date}T{clock}").replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("hours", "now", "words"),
    [
        (None, NIGHT, "Hours not known"),
        (ALWAYS, NIGHT, "Day and night"),
        (WEEKDAYS, at("mon 12:00"), "Open now, until 17:00"),
        (WEEKDAYS, at("mon 16:59"), "Open now, until 17:00"),
        (WEEKDAYS, at("mon 08:59"), "Closed now, opens at 09:00"),
        (WEEKDAYS, at("mon 17:00"), "Closed now, opens tomorrow at 09:00"),
        (WEEKDAYS, at("fri 17:00"), "Closed now, opens Monday at 09:00"),
        (WEEKDAYS, at("sun 23:59"), "Closed now, opens tomorrow at 09:00"),
        (WEEKDAYS, at("mon 00:00"), "Closed now, opens at 09:00"),
        (UNTIL_MIDNIGHT, at("mon 12:00"), "Open now, until midnight"),
        (FROM_MIDNIGHT, at("mon 12:00"), "Closed now, opens tomorrow at midnight"),
        (NIGHTS, at("mon 23:00"), "Open now, until 06:00"),
        (NIGHTS, at("tue 05:00"), "Open now, until 06:00"),
        (NIGHTS, at("tue 12:00"), "Closed now, opens at 22:00"),
    ],
)
def test_it_is_said_whether_a_line_answers_and_until_or_from_when(
    hours: Hours | None, now: datetime, words: str
) -> None:
    assert open_in_brief(line(hours), now) == words


@pytest.mark.parametrize(
    ("zone", "now", "words"),
    [
        ("Europe/Berlin", "mon 12:00", "Open now, until 18:00"),
        ("America/New_York", "mon 12:00", "Closed now, opens tomorrow at 04:00"),
        ("Asia/Tokyo", "mon 20:00", "Open now, until 02:00"),
        ("Pacific/Auckland", "mon 12:00", "Closed now, opens at 22:00"),
        ("Asia/Kathmandu", "mon 12:00", "Closed now, opens at 14:45"),
        ("Pacific/Kiritimati", "sun 12:00", "Closed now, opens tomorrow at 23:00"),
    ],
)
def test_the_clock_is_the_persons_own(zone: str, now: str, words: str) -> None:
    assert open_in_brief(line(WEEKDAYS), at(now, zone)) == words


def test_a_day_that_is_another_where_the_person_is_is_told_as_it_is_there() -> None:
    monday_only = Hours(always=False, zone="Pacific/Auckland", spans=(Span(("mon",), 9 * 60, 17 * 60),))
    assert open_in_brief(line(monday_only), at("thu 12:00", "America/New_York")) == (
        "Closed now, opens Sunday at 15:00"
    )


@pytest.mark.parametrize(
    ("hours", "now", "words"),
    [
        (
            WEEKDAYS,
            at("mon 12:00", "Europe/London"),
            "Open now, until 17:00 (Mon, Tue, Wed, Thu, Fri 09:00-17:00)",
        ),
        (
            WEEKDAYS,
            at("mon 12:00", "Europe/Berlin"),
            "Open now, until 18:00 (Mon, Tue, Wed, Thu, Fri 09:00-17:00, Europe/London)",
        ),
        (EVERY_EVENING, at("mon 12:00"), "Closed now, opens at 17:00 (every day 17:00-22:00)"),
        (
            Hours(always=False, zone="UTC", spans=(Span(("mon",), 0, 60), Span(("sun",), 1260, 120))),
            at("sat 12:00"),
            "Closed now, opens tomorrow at 21:00 (Mon 00:00-01:00; Sun 21:00-02:00)",
        ),
        (ALWAYS, NIGHT, "Day and night"),
        (None, NIGHT, "Hours not known"),
    ],
)
def test_the_hours_stand_behind_it_and_their_zone_where_clocks_differ(
    hours: Hours | None, now: datetime, words: str
) -> None:
    assert open_words(line(hours), now) == words


def test_another_name_for_the_persons_own_clock_is_not_said() -> None:
    assert "Europe" not in open_words(line(WEEKDAYS), at("mon 12:00", "Africa/Abidjan"))
    assert "Europe/London" in open_words(line(WEEKDAYS), at("2026-07-01 12:00", "Africa/Abidjan"))


@pytest.mark.parametrize(
    "now",
    ["2026-10-23 18:00", "2026-10-24 12:00", "2026-10-25 00:30", "2026-03-27 18:00", "2026-03-28 12:00"],
)
def test_over_a_change_of_clocks_the_time_is_the_one_that_clocks_will_show(now: str) -> None:
    said = open_words(line(WEEKDAYS), at(now, "Europe/London"))
    assert "at 09:00 (" in said
    assert "Europe/London" not in said


def test_in_a_zone_nobody_knows_the_hours_are_said_with_it_and_no_more() -> None:
    said = open_words(line(NOWHERE), NIGHT)
    assert "every day 00:00-24:00" in said
    assert "Nowhere/Bad" in said
    assert not any(word in said for word in ("Open", "Closed", "opens", "until"))


def test_in_a_zone_nobody_knows_a_row_says_that_it_is_not_known() -> None:
    assert open_in_brief(line(NOWHERE), NIGHT) == "Hours not known"
    assert open_in_row(line(NOWHERE), NIGHT) == "Hours not known"


def test_hours_without_a_span_are_said_without_empty_brackets() -> None:
    said = open_words(line(Hours(always=False, zone="UTC")), NIGHT)
    assert said == "Closed now"


def test_a_line_open_for_days_is_not_said_to_close_at_the_next_hour_of_that_name() -> None:
    said = open_in_brief(line(WEEKEND), at("fri 21:00"))
    assert said.startswith("Open now")
    assert "Sunday" in said


def test_a_line_open_every_hour_of_every_day_is_never_said_to_close() -> None:
    all_week = Hours(always=False, zone="UTC", spans=(Span(DAYS, 0, 1440),))
    assert "until" not in open_in_brief(line(all_week), NIGHT)


@pytest.mark.parametrize(
    ("hours", "now", "words"),
    [
        (None, NIGHT, "Hours not known"),
        (ALWAYS, NIGHT, "Day and night"),
        (WEEKDAYS, at("mon 12:00"), "Open now"),
        (WEEKDAYS, at("mon 08:00"), "Opens 09:00"),
        (WEEKDAYS, at("mon 18:00"), "Opens Tue 09:00"),
        (WEEKDAYS, at("fri 18:00"), "Opens Mon 09:00"),
        (WEEKDAYS, at("mon 20:00", "Asia/Tokyo"), "Open now"),
        (WEEKDAYS, at("mon 12:00", "Asia/Tokyo"), "Opens 18:00"),
    ],
)
def test_a_row_says_it_in_a_few_words(hours: Hours | None, now: datetime, words: str) -> None:
    assert open_in_row(line(hours), now) == words


def test_a_persons_own_words_for_the_hours_are_said_as_they_are() -> None:
    own = line(None, when="weekdays 9 to 4", is_own=True)
    assert open_words(own, NIGHT) == "weekdays 9 to 4"
    assert open_in_row(own, NIGHT) == "weekdays 9 to 4"


@given(
    any_hours(), st.integers(0, 7 * 24 * 60), st.sampled_from(["UTC", "Asia/Kathmandu", "America/New_York"])
)
def test_the_words_never_contradict_the_hours(hours: Hours, minutes: int, zone: str) -> None:
    now = (at("mon 00:00") + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
    brief, row, whole = (say(line(hours), now) for say in (open_in_brief, open_in_row, open_words))
    open_now = is_open(hours, now) is True
    for said in (brief, row, whole):
        assert said.startswith("Open now") is open_now
    assert whole.startswith(brief)
    assert len(row) <= 18
