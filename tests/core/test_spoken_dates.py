"""Days and moments as people say them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.spoken_dates import Stretch, UnreadableDateError, stretch

SATURDAY = datetime(2026, 11, 28, 8, 40, 30, tzinfo=UTC)


def told(words: str) -> tuple[str, str]:
    """Return a stretch in short: from, and up to."""
    found = stretch(words, SATURDAY)
    return found.first.isoformat(" ", "minutes"), found.after.isoformat(" ", "minutes")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", "2026-11-28"),
        ("Yesterday", "2026-11-27"),
        ("last night", "2026-11-27"),
        ("tomorrow", "2026-11-29"),
        ("3 days ago", "2026-11-25"),
        ("three  weeks ago", "2026-11-07"),
        ("a month ago", "2026-10-28"),
        ("9 months ago", "2026-02-28"),
        ("2 years ago", "2024-11-28"),
        ("saturday", "2026-11-28"),
        ("last saturday", "2026-11-21"),
        ("on Monday", "2026-11-23"),
        ("last mon", "2026-11-23"),
        ("2026-11-22", "2026-11-22"),
        ("2026/1/2", "2026-01-02"),
        ("22 november", "2026-11-22"),
        ("the 22nd", None),
        ("22nd of Nov, 2025", "2025-11-22"),
        ("November 22 2025", "2025-11-22"),
        ("dec 3", "2025-12-03"),
        ("29 february", "2024-02-29"),
    ],
)
def test_days(words: str, day: str | None) -> None:
    if day is None:
        with pytest.raises(UnreadableDateError):
            told(words)
        return
    after = datetime.fromisoformat(day) + timedelta(days=1)
    assert told(words) == (f"{day} 00:00", after.isoformat(" ", "minutes"))


@pytest.mark.parametrize(
    ("words", "first", "after"),
    [
        ("2026", "2026-01-01", "2027-01-01"),
        ("2026-11", "2026-11-01", "2026-12-01"),
        ("this week", "2026-11-23", "2026-11-30"),
        ("last week", "2026-11-16", "2026-11-23"),
        ("last month", "2026-10-01", "2026-11-01"),
        ("this month", "2026-11-01", "2026-12-01"),
        ("this year", "2026-01-01", "2027-01-01"),
        ("last year", "2025-01-01", "2026-01-01"),
        ("november", "2026-11-01", "2026-12-01"),
        ("december", "2025-12-01", "2026-01-01"),
        ("last november", "2025-11-01", "2025-12-01"),
        ("May 2024", "2024-05-01", "2024-06-01"),
    ],
)
def test_weeks_months_and_years(words: str, first: str, after: str) -> None:
    assert told(words) == (f"{first} 00:00", f"{after} 00:00")


@pytest.mark.parametrize(
    ("words", "minute"),
    [
        ("21:30", "2026-11-28 21:30"),
        ("yesterday 21:30", "2026-11-27 21:30"),
        ("yesterday at 9pm", "2026-11-27 21:00"),
        ("monday 12:05 am", "2026-11-23 00:05"),
        ("2026-11-22T21:30", "2026-11-22 21:30"),
        ("22 november 7:05", "2026-11-22 07:05"),
        ("3 hours ago", "2026-11-28 05:40"),
        ("an hour ago", "2026-11-28 07:40"),
        ("20 minutes ago", "2026-11-28 08:20"),
    ],
)
def test_minutes(words: str, minute: str) -> None:
    first, after = told(words)
    assert first == minute
    assert datetime.fromisoformat(after) - datetime.fromisoformat(first) == timedelta(minutes=1)


@pytest.mark.parametrize(
    "words",
    [
        *("", "soon", "the", "1", "2026-02-30", "30 february", "2026-13", "25:00", "13pm", "0am", "9999"),
        *("3000 years ago", "999999 weeks ago", "november 21:30", "22/11/2026", "mo", "0000", "\x1b[2J"),
        *("many days ago", "32 november", "29 february 2025", "1 november 1"),
    ],
)
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(UnreadableDateError, match="is no date calm understands"):
        stretch(words, SATURDAY)


@given(st.datetimes(datetime(1000, 1, 1), datetime(9000, 1, 1)), st.integers(0, 5000))
def test_days_ago_are_days_whenever_it_is(now: datetime, count: int) -> None:
    found = stretch(f"{count} days ago", now)
    assert found.first.date() == now.date() - timedelta(days=count)
    assert found == stretch(found.first.date().isoformat(), now)


_NAMES = ("monday", "last friday", "june", "last june", "3 march", "29 feb", "last month", "last week")


@given(st.datetimes(datetime(1000, 1, 1), datetime(9000, 1, 1)), st.sampled_from(_NAMES))
def test_what_is_named_has_begun(now: datetime, words: str) -> None:
    found = stretch(words, now)
    assert found.first <= now
    assert found.first < found.after
    assert not words.startswith("last ") or found.after.date() <= now.date() or "june" in words


@given(st.text() | st.from_regex(r"[\w :/.-]{0,20}", fullmatch=True))
def test_any_words_are_a_date_or_refused(words: str) -> None:
    try:
        found = stretch(words, SATURDAY)
    except UnreadableDateError:
        return
    assert isinstance(found, Stretch)
    assert found.first < found.after
