"""When an entry was written, as a person says it."""

from datetime import datetime

import pytest

from calmcli.core.spoken_dates import UnreadableDateError
from calmcli.core.written_at import written_at
from making import NIGHT


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("yesterday 21:30", datetime(2026, 11, 21, 21, 30)),
        ("2026-11-20", datetime(2026, 11, 20, 3, 12, 7)),
        ("3 days ago", datetime(2026, 11, 19, 3, 12, 7)),
        ("today 01:00", datetime(2026, 11, 22, 1, 0)),
    ],
)
def test_a_moment_or_a_day_at_the_time_it_is_now(words: str, moment: datetime) -> None:
    assert written_at(words, NIGHT) == moment


@pytest.mark.parametrize("words", ["last week", "2026-11", "someday", "0999-01-01", ""])
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(UnreadableDateError):
        written_at(words, NIGHT)
