"""Opening hours: open and closed, over midnight, in other zones and where clocks change."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.hours import DAYS, Hours, Span, clock_time, hours_from, is_open

WEEK = [
    datetime(2026, 11, 16, tzinfo=UTC) + timedelta(minutes=minute) for minute in range(0, 7 * 24 * 60, 30)
]
"""Each half hour of a week that begins on a Monday."""


def hours(zone: str, *spans: tuple[str, str, str]) -> Hours:
    """Return hours in a zone from spans such as ("mon tue", "09:00", "17:00")."""
    table = {"zone": zone, "open": [{"days": days.split(), "from": at, "to": to} for days, at, to in spans]}
    found = hours_from(table)
    assert found is not None
    return found


def at(text: str, zone: str = "UTC") -> datetime:
    """Return a moment in a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def test_day_and_night_is_always_open() -> None:
    found = hours_from("24/7")
    assert found == Hours(always=True)
    assert all(is_open(found, moment) for moment in WEEK)


def test_unknown_hours_are_unknown() -> None:
    assert hours_from("unknown") is None
    assert is_open(None, WEEK[0]) is None


@pytest.mark.parametrize("value", ["sometimes", "", "24/7 ", {}, {"zone": "UTC"}, {"open": []}])
def test_what_is_no_hours_is_refused(value: str) -> None:
    with pytest.raises((KeyError, ValueError)):
        hours_from(value)


@pytest.mark.parametrize("clock", ["nine", "9", "9:x", ""])
def test_a_time_that_is_none_is_refused(clock: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        hours("UTC", ("mon", clock, "17:00"))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-16T08:59", False),
        ("2026-11-16T09:00", True),
        ("2026-11-16T16:59", True),
        ("2026-11-16T17:00", False),
        ("2026-11-17T12:00", False),
        ("2026-11-22T12:00", False),
    ],
)
def test_it_opens_on_the_minute_and_closes_on_the_minute(moment: str, *, expected: bool) -> None:
    assert is_open(hours("UTC", ("mon", "09:00", "17:00")), at(moment)) is expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-20T21:59", False),
        ("2026-11-20T22:00", True),
        ("2026-11-20T23:59", True),
        ("2026-11-21T00:00", True),
        ("2026-11-21T05:59", True),
        ("2026-11-21T06:00", False),
        ("2026-11-21T22:00", False),
        ("2026-11-20T03:00", False),
    ],
)
def test_a_night_belongs_to_the_day_it_began_on(moment: str, *, expected: bool) -> None:
    assert is_open(hours("UTC", ("fri", "22:00", "06:00")), at(moment)) is expected


@pytest.mark.parametrize(("moment", "expected"), [("2026-11-22T23:30", True), ("2026-11-23T00:30", True)])
def test_sunday_night_runs_into_monday(moment: str, *, expected: bool) -> None:
    assert is_open(hours("UTC", ("sun", "22:00", "02:00")), at(moment)) is expected


def test_until_midnight_is_open_until_midnight() -> None:
    for to in ("24:00", "00:00"):
        evening = hours("UTC", ("mon", "18:00", to))
        assert is_open(evening, at("2026-11-16T23:59"))
        assert not is_open(evening, at("2026-11-17T00:00"))


def test_from_an_hour_to_the_same_hour_is_a_whole_day() -> None:
    whole = hours("UTC", ("mon", "09:00", "09:00"))
    assert is_open(whole, at("2026-11-16T09:00"))
    assert is_open(whole, at("2026-11-17T08:59"))
    assert not is_open(whole, at("2026-11-17T09:00"))


@pytest.mark.parametrize(
    ("zone", "expected"),
    [("Europe/London", True), ("Europe/Berlin", True), ("Asia/Tokyo", False), ("Australia/Sydney", False)],
)
def test_the_lines_own_zone_decides(zone: str, *, expected: bool) -> None:
    assert is_open(hours(zone, ("mon", "09:00", "17:00")), at("2026-11-16T14:00")) is expected


def test_it_is_the_same_moment_whatever_zone_the_person_is_in() -> None:
    office = hours("Europe/London", ("mon", "09:00", "17:00"))
    here = at("2026-11-16T10:00")
    for offset in range(-12, 15):
        assert is_open(office, here.astimezone(timezone(timedelta(hours=offset))))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-03-28T08:30", False),
        ("2026-03-28T09:00", True),
        ("2026-03-29T07:59", False),
        ("2026-03-29T08:00", True),
        ("2026-10-24T08:00", True),
        ("2026-10-25T08:30", False),
        ("2026-10-25T09:00", True),
    ],
)
def test_hours_follow_the_clocks_when_they_change(moment: str, *, expected: bool) -> None:
    office = hours("Europe/London", ("mon tue wed thu fri sat sun", "09:00", "17:00"))
    assert is_open(office, at(moment)) is expected


def test_the_hour_that_comes_twice_is_open_both_times() -> None:
    night = hours("Europe/London", ("sun", "01:00", "02:00"))
    assert is_open(night, at("2026-10-25T00:30"))
    assert is_open(night, at("2026-10-25T01:30"))
    assert not is_open(night, at("2026-10-25T02:00"))


@pytest.mark.parametrize(
    "zone", ["Nowhere/Bad", "../../etc/passwd", "/etc/localtime", "Europe", "", "a\x00b", "x" * 300]
)
def test_in_an_unknown_zone_nothing_is_said(zone: str) -> None:
    found = Hours(always=False, zone=zone, spans=(Span(DAYS, 0, 1440),))
    expected = True if zone == "" else None
    assert is_open(found, WEEK[0]) is expected


@given(st.sampled_from(WEEK), st.integers(0, 1439), st.integers(1, 1440), st.sets(st.sampled_from(DAYS)))
def test_every_minute_is_open_exactly_where_a_span_covers_it(
    moment: datetime, opens: int, closes: int, days: set[str]
) -> None:
    span = Span(tuple(sorted(days)), opens, closes)
    midnight = moment.replace(hour=0, minute=0)
    length = closes - opens if closes > opens else closes - opens + 1440
    starts = [midnight + timedelta(days=back, minutes=opens) for back in (-1, 0)]
    covering = [
        start <= moment < start + timedelta(minutes=length)
        for start in starts
        if DAYS[start.weekday()] in days
    ]
    assert is_open(Hours(always=False, zone="UTC", spans=(span,)), moment) is any(covering)


@pytest.mark.parametrize(
    ("minutes", "clock"), [(0, "00:00"), (61, "01:01"), (1020, "17:00"), (1440, "24:00")]
)
def test_minutes_are_a_time_of_day(minutes: int, clock: str) -> None:
    assert clock_time(minutes) == clock


@given(st.integers(0, 1440))
def test_a_time_of_day_is_the_minutes_it_came_from(minutes: int) -> None:
    hour, minute = clock_time(minutes).split(":")
    assert int(hour) * 60 + int(minute) == minutes
