"""Helplines: what a table of the data says, and which line stands in the single row."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.helplines import Emergency, Helpline, TextNumber, best_line, country_from
from making import ALWAYS, LINE, NIGHT, SOURCE, WEEKDAYS, country

MONDAY_NOON = datetime.fromisoformat("2026-11-16T12:00+00:00")
SOURCES = [{"says": "its own page", "url": "https://rain.example", "date": "2026-01-02"}]
SMALLEST: dict[str, Any] = {
    "id": "gb-rain",
    "name": "Rain Line",
    "audience": ["everyone"],
    "topics": ["distress"],
    "sources": SOURCES,
}
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def line(*, hours: Any = ALWAYS, **changes: Any) -> Helpline:
    """Return the rain line with some things changed."""
    return LINE._replace(hours=hours, **changes)


def test_a_country_is_read_whole() -> None:
    table = {
        "name": "United Kingdom",
        "note": "Two numbers.",
        "checked": date(2026, 11, 22),
        "emergency": [{"number": "999", "for": ["all"], "note": "Say where you are.", "sources": SOURCES}],
        "lines": [SMALLEST],
    }
    found = country_from("GB", table)
    assert (found.code, found.name, found.note) == ("GB", "United Kingdom", "Two numbers.")
    assert found.checked == date(2026, 11, 22)
    assert found.emergency == (Emergency("999", ("all",), "Say where you are.", (SOURCE,)),)
    assert [each.id for each in found.lines] == ["gb-rain"]


def test_a_line_of_the_least_is_read_and_claims_nothing() -> None:
    (found,) = country_from("GB", {"name": "GB", "emergency": [], "lines": [SMALLEST]}).lines
    assert (found.phone, found.sms, found.chat, found.url, found.hours) == (None, None, None, None, None)
    assert found.cost == "unknown"
    assert found.languages == ()


def test_a_text_number_may_ask_for_a_word() -> None:
    entry = {**SMALLEST, "sms": {"number": "07700 900001", "text": "TEA"}}
    (found,) = country_from("GB", {"name": "GB", "emergency": [], "lines": [entry]}).lines
    assert found.sms == TextNumber("07700 900001", "TEA")


@pytest.mark.parametrize("key", ["id", "name", "audience", "topics"])
def test_a_line_without_what_every_line_has_is_refused(key: str) -> None:
    entry = {name: value for name, value in SMALLEST.items() if name != key}
    with pytest.raises((KeyError, TypeError, ValueError)):
        country_from("GB", {"name": "GB", "emergency": [], "lines": [entry]})


@given(st.dictionaries(st.sampled_from(["name", "emergency", "lines", "note"]), VALUES))
def test_a_table_that_is_no_country_is_refused_in_one_of_three_ways(table: dict[str, Any]) -> None:
    try:
        country_from("GB", table)
    except (KeyError, TypeError, ValueError):
        return
    assert "name" in table


@pytest.mark.parametrize(
    "lines", [["rain"], [3], [SMALLEST, "tea"], "rain", [{**SMALLEST, "sms": "07700 900001"}]]
)
def test_lines_that_are_none_are_refused_in_one_of_three_ways(lines: object) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        country_from("GB", {"name": "GB", "emergency": [], "lines": lines})


@pytest.mark.parametrize(
    ("topics", "is_general"),
    [
        (("suicide",), True),
        (("self-harm", "other"), True),
        (("violence",), False),
        (("other",), False),
        ((), False),
    ],
)
def test_a_line_for_another_purpose_is_not_for_an_urge(topics: tuple[str, ...], *, is_general: bool) -> None:
    found = line(topics=topics)
    assert found.is_general is is_general
    assert country(found).general_lines == ((found,) if is_general else ())


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"audience": ("men",)}, False),
        ({"region": "Wales"}, False),
        ({"topics": ("other",)}, False),
    ],
)
def test_a_line_for_everyone_is_for_everyone_everywhere(changes: dict[str, Any], *, expected: bool) -> None:
    assert line(**changes).is_for_everyone is expected


def test_the_best_line_is_the_first_for_everyone_by_phone() -> None:
    lines = [line(id="a", phone=None), line(id="b", audience=("men",)), line(id="c"), line(id="d")]
    assert best_line(country(*lines), NIGHT) == lines[2]


def test_a_line_that_answers_now_comes_before_one_that_does_not() -> None:
    office, always = line(id="office", hours=WEEKDAYS), line(id="always")
    assert best_line(country(office, always), NIGHT) == always
    assert best_line(country(office, always), MONDAY_NOON) == office


def test_a_closed_line_for_everyone_comes_before_an_open_one_for_some() -> None:
    office, some = line(id="office", hours=WEEKDAYS), line(id="some", audience=("veterans",))
    assert best_line(country(some, office), NIGHT) == office


def test_a_line_for_some_comes_before_none() -> None:
    some = line(audience=("young-people",))
    assert best_line(country(some), NIGHT) == some


def test_unknown_hours_are_not_taken_for_open() -> None:
    unknown, always = line(id="unknown", hours=None), line(id="always")
    assert best_line(country(unknown, always), NIGHT) == always
    assert best_line(country(unknown), NIGHT) == unknown


def test_a_country_without_a_line_by_phone_has_no_best_line() -> None:
    assert best_line(country(), NIGHT) is None
    assert best_line(country(line(phone=None), line(topics=("violence",))), NIGHT) is None


@given(st.permutations(range(4)), st.sampled_from([NIGHT, MONDAY_NOON]))
def test_the_best_line_is_always_one_to_call_in_an_urge(order: list[int], now: datetime) -> None:
    kinds = [
        line(phone=None),
        line(topics=("violence",)),
        line(id="c", hours=WEEKDAYS),
        line(id="d", audience=("men",)),
    ]
    best = best_line(country(*(kinds[at] for at in order)), now)
    assert best is not None
    assert best.id == "c"
