"""Opening hours: open and closed, over midnight, in other zones and where clocks change."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.hours import DAYS, Hours, Span, clock_time, closes_at, hours_from, is_open, opens_at
from making import any_hours

WEEK = [
    datetime(2026, 11, 16, tzinfo=UTC) + timedelta(minutes=minute) for minute in range(0, 7 * 24 * 60, 30)
]
"""Each half hour of a week that begins on a Monday."""
MINUTE = timedelta(minutes=1)
ZONES = [
    "UTC",
    "Europe/London",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Auckland",
    "Africa/Casablanca",
]
QUIET_MINUTES = st.integers(0, 28 * 24 * 60).map(
    lambda minutes: datetime(2026, 11, 9, tzinfo=UTC) + timedelta(minutes=minutes)
)
"""Any minute of four weeks in which no clock of those zones changes."""


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


@pytest.mark.parametrize(
    ("moment", "closes", "opens"),
    [
        ("2026-11-16T08:59", None, "2026-11-16T09:00"),
        ("2026-11-16T09:00", "2026-11-16T17:00", "2026-11-17T09:00"),
        ("2026-11-16T17:00", None, "2026-11-17T09:00"),
        ("2026-11-20T17:00", None, "2026-11-23T09:00"),
        ("2026-11-22T12:00", None, "2026-11-23T09:00"),
    ],
)
def test_an_office_closes_in_the_evening_and_opens_on_the_next_working_day(
    moment: str, closes: str | None, opens: str
) -> None:
    office = hours("UTC", ("mon tue wed thu fri", "09:00", "17:00"))
    assert closes_at(office, at(moment)) == (at(closes) if closes else None)
    assert opens_at(office, at(moment)) == at(opens)


@pytest.mark.parametrize(
    ("moment", "closes"),
    [
        ("2026-11-20T23:00", "2026-11-21T06:00"),
        ("2026-11-21T03:00", "2026-11-21T06:00"),
        ("2026-11-22T23:00", "2026-11-23T02:00"),
        ("2026-11-23T01:00", "2026-11-23T02:00"),
    ],
)
def test_a_night_closes_on_the_day_after_it_began(moment: str, closes: str) -> None:
    nights = hours("UTC", ("fri", "22:00", "06:00"), ("sun", "22:00", "02:00"))
    assert closes_at(nights, at(moment)) == at(closes)


@pytest.mark.parametrize(
    "spans",
    [
        [("mon", "18:00", "24:00"), ("tue", "00:00", "08:00")],
        [("mon", "18:00", "00:00"), ("tue", "00:00", "08:00")],
        [("mon", "18:00", "02:00"), ("tue", "01:00", "08:00")],
        [("tue", "00:00", "08:00"), ("mon", "18:00", "24:00")],
        [("mon", "18:00", "08:00"), ("mon", "20:00", "21:00")],
        [("mon", "18:00", "20:00"), ("mon", "20:00", "08:00")],
    ],
)
def test_stretches_that_touch_are_one(spans: list[tuple[str, str, str]]) -> None:
    night = hours("UTC", *spans)
    assert closes_at(night, at("2026-11-16T19:00")) == at("2026-11-17T08:00")
    assert opens_at(night, at("2026-11-16T19:00")) == at("2026-11-23T18:00")


def test_on_its_own_weekday_after_it_closed_a_line_opens_in_a_week() -> None:
    weekly = hours("UTC", ("sun", "10:00", "12:00"))
    assert opens_at(weekly, at("2026-11-22T12:00")) == at("2026-11-29T10:00")
    assert opens_at(weekly, at("2026-11-22T10:00")) == at("2026-11-29T10:00")


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_at_the_edges_of_the_world_next_week_is_looked_at_too(zone: str) -> None:
    weekly = hours(zone, ("sun", "10:00", "12:00"))
    for hour in range(24 * 7):
        opens = opens_at(weekly, at("2026-11-22T00:00") + timedelta(hours=hour))
        assert opens is not None
        assert is_open(weekly, opens)


def test_hours_without_a_day_never_open() -> None:
    for none in (
        Hours(always=False, zone="UTC"),
        Hours(always=False, zone="UTC", spans=(Span((), 0, 1440),)),
    ):
        assert opens_at(none, WEEK[0]) is None
        assert closes_at(none, WEEK[0]) is None
        assert is_open(none, WEEK[0]) is False


@pytest.mark.parametrize("zone", ["Nowhere/Bad", "../../etc/passwd", "Europe", "a\x00b", "x" * 300])
def test_in_an_unknown_zone_nothing_opens_and_nothing_closes(zone: str) -> None:
    found = Hours(always=False, zone=zone, spans=(Span(DAYS, 0, 720),))
    assert opens_at(found, WEEK[0]) is None
    assert closes_at(found, WEEK[0]) is None


@pytest.mark.parametrize(
    ("moment", "closes", "opens"),
    [
        ("2026-03-28T18:00", None, "2026-03-29T08:00"),
        ("2026-03-29T12:00", "2026-03-29T16:00", "2026-03-30T08:00"),
        ("2026-10-24T18:00", None, "2026-10-25T09:00"),
        ("2026-10-25T12:00", "2026-10-25T17:00", "2026-10-26T09:00"),
    ],
)
def test_a_line_opens_and_closes_by_its_own_clocks_also_where_they_change(
    moment: str, closes: str | None, opens: str
) -> None:
    office = hours("Europe/London", ("mon tue wed thu fri sat sun", "09:00", "17:00"))
    assert closes_at(office, at(moment)) == (at(closes) if closes else None)
    assert opens_at(office, at(moment)) == at(opens)


def covers(found: Hours, now: datetime) -> bool:
    """Say whether a span of hours covers a moment, by the clock on the wall, minute by minute."""
    wall = now.astimezone(ZoneInfo(found.zone or "UTC"))
    today, yesterday = DAYS[wall.weekday()], DAYS[wall.weekday() - 1]
    minute = wall.hour * 60 + wall.minute
    return any(
        (today in span.days and span.opens <= minute < (span.closes if span.closes > span.opens else 9999))
        or (yesterday in span.days and span.closes <= span.opens and minute < span.closes)
        for span in found.spans
    )


@given(any_hours(*ZONES), QUIET_MINUTES)
def test_a_line_is_open_where_a_span_covers_the_clock_on_its_wall(found: Hours, now: datetime) -> None:
    assert is_open(found, now) is covers(found, now)


@given(any_hours(*ZONES), QUIET_MINUTES)
def test_it_answers_up_to_the_minute_it_closes_and_not_a_minute_more(found: Hours, now: datetime) -> None:
    closes = closes_at(found, now)
    if closes is None:
        assert not is_open(found, now) or all(covers(found, now + step * 7 * MINUTE) for step in range(1440))
        return
    assert is_open(found, now)
    assert is_open(found, closes - MINUTE)
    assert not is_open(found, closes)
    minutes = int((closes - now) / MINUTE)
    assert all(covers(found, now + step * MINUTE) for step in range(0, minutes, 7))


@given(any_hours(*ZONES), QUIET_MINUTES)
def test_it_opens_where_it_was_closed_and_at_no_earlier_minute(found: Hours, now: datetime) -> None:
    opens = opens_at(found, now)
    if opens is None:
        assert all(covers(found, now + step * timedelta(hours=1)) for step in range(7 * 24))
        return
    assert now < opens <= now + timedelta(days=7, minutes=1)
    assert is_open(found, opens)
    assert not is_open(found, opens - MINUTE)
    if not is_open(found, now):
        minutes = int((opens - now) / MINUTE)
        assert not any(covers(found, now + step * MINUTE) for step in range(0, minutes, 7))


@given(any_hours("Europe/London"), st.sampled_from(["2026-03-28", "2026-10-24"]), st.integers(0, 2880))
def test_also_where_clocks_change_what_opens_is_open_and_what_closes_is_closed(
    found: Hours, day: str, minutes: int
) -> None:
    now = at(f"{day}T00:00") + timedelta(minutes=minutes)
    opens, closes = opens_at(found, now), closes_at(found, now)
    if opens is not None:
        assert is_open(found, opens.astimezone(UTC))
    if closes is not None:
        assert closes.astimezone(UTC) > now
        assert is_open(found, now)


def test_a_line_that_is_open_every_hour_never_closes_and_never_opens() -> None:
    whole = hours("UTC", ("mon tue wed thu fri sat sun", "00:00", "24:00"))
    for moment in WEEK[::7]:
        assert is_open(whole, moment)
        assert closes_at(whole, moment) is None
        assert opens_at(whole, moment) is None
