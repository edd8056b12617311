"""Whether an entry is what somebody looks for."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from calmcli.core.entry import Entry, unreadable_entry
from calmcli.core.matching import matches
from calmcli.core.query import parse

SATURDAY = datetime(2026, 11, 28, 8, 40, tzinfo=UTC)
LATE_IN_TOKYO = datetime(2026, 11, 22, 23, 30, tzinfo=timezone(timedelta(hours=9)))
ENTRY = Entry(
    "2026-11-22T143000-k3f9",
    LATE_IN_TOKYO,
    "Crème brûlée after the exam.\n\nThe rain was loud; we walked home. 今日は散歩した。\n",
    mood=4,
    urge=7,
    feelings=("Tired", "a bit glad"),
    tags=("Rain", "quiet walk"),
)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "creme",
            "BRÛLÉE",
            "exam rain",
            '"rain was loud"',
            '"exam the"',
            "walk*",
            "walked",
            "散歩",
            '"は散"',
        ),
        *("tea OR rain", "NOT tea", "rain NOT tea", '"quiet walk"', "glad", "(tea OR exam) loud"),
        *("tag:rain", 'tag:"Quiet Walk"', "tag:qui*", "feeling:tired", 'feeling:"a bit glad"'),
        *("mood:4", "mood:<5", "mood:<=4", "mood:>=4", "urge:>6", "urge:7"),
        *("since:2026-11-22", "until:2026-11-22", "since:2026", "until:2026-11", 'since:"2026-11-22 23:30"'),
        *('until:"2026-11-22 23:30"', "since:last week"),
    ],
)
def test_found(text: str) -> None:
    assert matches(parse(text, SATURDAY), ENTRY)


@pytest.mark.parametrize(
    "text",
    [
        *("tea", "exam tea", "walk tea", '"was rain"', '"loud rain"', "alked*", "NOT rain", "散雨", "wal"),
        *(
            '"rain quiet"',
            '"walk tired"',
            "tag:quiet",
            "tag:walk",
            "tag:tired",
            "feeling:rain",
            "feeling:bit*",
        ),
        *("mood:5", "mood:<4", "mood:>4", "urge:<=6", "since:2026-11-23", "until:2026-11-21"),
        *('since:"2026-11-22 23:31"', 'until:"2026-11-22 23:29"'),
    ],
)
def test_not_found(text: str) -> None:
    assert not matches(parse(text, SATURDAY), ENTRY)


@pytest.mark.parametrize("text", ["mood:>=0", "urge:<=10", "since:1000", "until:9000", "tag:tea", "tea"])
def test_what_an_entry_does_not_say_is_never_found(text: str) -> None:
    assert not matches(parse(text, SATURDAY), Entry("walk", None, "Rain.\n"))


def test_an_entry_that_cannot_be_read_is_never_found() -> None:
    assert not matches(parse("NOT tea", SATURDAY), unreadable_entry("walk", "broken disk"))
