"""A month on a calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.month import Month, days_on, month_of, months_on, weekday_names, written_on_words


def test_a_month_is_weeks_from_monday_on() -> None:
    weeks = Month(2026, 11).weeks()
    assert weeks[0] == [0, 0, 0, 0, 0, 0, 1]
    assert weeks[-1] == [30, 0, 0, 0, 0, 0, 0]
    assert Month(2026, 11).name() == "November 2026"
    assert len(weekday_names()) == 7


@pytest.mark.parametrize(
    ("day", "by", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), -1, date(2025, 12, 31)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date.max, 1, date.max),
        (date.min, -1, date.min),
    ],
)
def test_the_same_day_of_another_month_or_the_last_there_is(day: date, by: int, then: date) -> None:
    assert months_on(day, by) == then


@given(st.dates(), st.integers(-50, 50))
def test_no_day_leads_off_the_calendar(day: date, by: int) -> None:
    assert date.min <= days_on(day, by) <= date.max
    later = months_on(day, by)
    assert month_of(later).holds(later)
    assert later.day <= day.day


def test_a_day_says_how_many_entries_it_has_and_gaps_are_just_gaps() -> None:
    day = date(2026, 11, 22)
    said = [written_on_words(day, count) for count in (0, 1, 3)]
    assert said == ["2026-11-22: nothing written", "2026-11-22: 1 entry", "2026-11-22: 3 entries"]
