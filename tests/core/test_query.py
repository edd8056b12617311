"""What a person looks for: read as they mean it, or refused with its place."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.query import (
    LONGEST,
    Both,
    Either,
    Label,
    Level,
    Query,
    UnreadableQueryError,
    When,
    Without,
    Words,
    parse,
    when,
)
from searching import any_query, typed

SATURDAY = datetime(2026, 11, 28, 8, 40, tzinfo=UTC)
TEA, RAIN, WALK = Words(("tea",)), Words(("rain",)), Words(("walk",))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Tea", TEA),
        ("tea rain", Both((TEA, RAIN))),
        ("tea AND rain", Both((TEA, RAIN))),
        ("tea and rain", Both((TEA, Words(("and",)), RAIN))),
        ("tea rain OR walk", Either((Both((TEA, RAIN)), WALK))),
        ("tea (rain OR walk)", Both((TEA, Either((RAIN, WALK))))),
        ("NOT tea", Without(TEA)),
        ("rain NOT tea", Both((RAIN, Without(TEA)))),
        ("rain AND NOT (tea OR walk)", Both((RAIN, Without(Either((TEA, WALK)))))),
        ("NOT NOT tea", Without(Without(TEA))),
        ('"Quiet walk"', Words(("quiet", "walk"))),
        ("“quiet walk”", Words(("quiet", "walk"))),
        ('"AND"', Words(("and",))),
        ("wal*", Words(("wal",), is_prefix=True)),
        ('"quiet wal"*', Words(("quiet", "wal"), is_prefix=True)),
        ("散歩", Words(("散", "歩"))),
        ("10:30", Words(("10", "30"))),
        ("Sam:", Words(("sam",))),
        ("tag:Rain", Label("tag", "rain")),
        ('Tag:"Quiet walk"', Label("tag", "quiet walk")),
        ("feeling:tir*", Label("feeling", "tir", is_prefix=True)),
        ("tag:!!", Label("tag", "!!")),
        ("mood:4", Level("mood", "=", 4)),
        ("mood:<4", Level("mood", "<", 4)),
        ("urge:>=10", Level("urge", ">=", 10)),
        ("since:yesterday", When(first=datetime(2026, 11, 27))),
        ("until:2026-11", When(after=datetime(2026, 12, 1))),
        ('since:"3 days ago" tea', Both((When(first=datetime(2026, 11, 25)), TEA))),
        ("since:3 days ago tea", Both((When(first=datetime(2026, 11, 25)), TEA))),
        ("since:last monday OR tea", Either((When(first=datetime(2026, 11, 23)), TEA))),
    ],
)
def test_a_query_is_read_as_it_is_meant(text: str, query: Query) -> None:
    assert parse(text, SATURDAY) == query
    assert type(parse(text, SATURDAY)) is type(query)


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("", 1, "missing"),
        ("   ", 4, "missing"),
        ("tea OR", 7, "missing"),
        ("OR tea", 1, "missing"),
        ("tea AND AND rain", 9, "missing"),
        ("tea NOT", 8, "missing"),
        ("()", 2, "missing"),
        ("tea (rain", 5, "never closed"),
        ("tea) rain", 4, "never opened"),
        ('rain "tea', 6, "no second one"),
        ("*", 1, "no letter"),
        ("rain & tea", 6, "no letter"),
        ('""', 1, "no letter"),
        ("wa*k", 1, "star"),
        ("tag:r*n", 1, "star"),
        ("tag:", 1, "follow the colon"),
        ("since: yesterday", 1, "follow the colon"),
        ('tag:""', 1, "no letter"),
        ("tea mod:<4", 5, '"mod:"'),
        ("https://tea.example", 1, '"https:"'),
        ("mood:11", 1, "0 to 10"),
        ("mood:low", 1, "0 to 10"),
        ("mood:<*", 1, "0 to 10"),
        ("tea since:2026*", 5, "star"),
        ('until:"yesterday"*', 1, "star"),
        ("urge:-1", 1, "0 to 10"),
        ("tea since:gibberish", 5, '"gibberish" is no date'),
        ('until:"2026-02-30"', 1, "no date"),
        ("(" * 30 + "tea" + ")" * 30, 22, "nested"),
        ("NOT " * 100 + "tea", 85, "nested"),
        ("tea " * 1000, LONGEST + 1, "too long"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(text: str, place: int, reason: str) -> None:
    with pytest.raises(UnreadableQueryError, match=reason) as caught:
        parse(text, SATURDAY)
    assert caught.value.place == place
    assert f"(at character {place})" in str(caught.value)


def test_dates_beside_a_query_are_parts_of_it() -> None:
    assert list(when("", "", SATURDAY)) == []
    first, after = datetime(2026, 11, 27), datetime(2026, 12, 1)
    assert list(when("yesterday", "2026-11", SATURDAY)) == [When(first=first), When(after=after)]


@given(any_query())
def test_every_query_can_be_typed(query: Query) -> None:
    assert parse(typed(query), SATURDAY) == query


@given(
    st.text()
    | st.lists(st.sampled_from(['"', "(", ")", "*", " ", "tag:", "NOT", "tea", ":", "OR", "since:"])).map(
        "".join
    )
)
def test_any_words_are_a_query_or_refused_with_a_place_in_them(text: str) -> None:
    try:
        parse(text, SATURDAY)
    except UnreadableQueryError as error:
        is_within = 1 <= error.place <= len(text) + 1
        assert is_within
