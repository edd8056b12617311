"""What was written on this day, in the years before."""

from datetime import UTC, date, datetime

import pytest

from calmcli.core.earlier_years import by_years, same_day
from calmcli.core.entry import Entry
from calmcli.core.matching import matches


def written(*moment: int) -> Entry:
    """Return an entry of a moment."""
    return Entry("walk", datetime(*moment, tzinfo=UTC), "Rain.\n")  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("today", "moment", "is_found"),
    [
        (date(2026, 11, 22), (2025, 11, 22, 0, 0), True),
        (date(2026, 11, 22), (1999, 11, 22, 23, 59), True),
        (date(2026, 11, 22), (2026, 11, 22, 8), False),
        (date(2026, 11, 22), (2025, 11, 23, 0, 0), False),
        (date(2028, 2, 29), (2024, 2, 29, 8), True),
        (date(2028, 2, 29), (2027, 2, 28, 8), False),
    ],
)
def test_it_is_the_same_day_of_an_earlier_year(
    today: date,
    moment: tuple[int, ...],
    is_found: bool,  # noqa: FBT001 - what is expected
) -> None:
    assert matches(same_day(today), written(*moment)) == is_found


def test_entries_come_under_how_long_ago_they_were_written() -> None:
    found = [written(2025, 11, 22, 9), written(2025, 11, 22, 8), written(2019, 11, 22, 8)]
    told = [(heading, len(group)) for heading, group in by_years(found, 2026)]
    assert told == [("A year ago, 2025", 2), ("7 years ago, 2019", 1)]
