"""Helplines: what a table of the data says, and which line stands in the single row."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.helplines import Answer, Country, Emergency, Helpline, TextNumber, best_line, country_from
from calmcli.core.hours import is_open
from making import (
    ALWAYS,
    FALLBACK,
    LINE,
    NIGHT,
    OWN_LINE,
    SOURCE,
    WEEKDAYS,
    answer,
    any_line,
    country,
)

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


def best(found: Country, now: datetime = NIGHT, **more: Any) -> Helpline:
    """Return the best line of an answer with a country."""
    return best_line(answer(found, **more), now)


def test_the_best_line_is_the_first_for_everyone_by_phone() -> None:
    lines = [line(id="a", phone=None), line(id="b", audience=("men",)), line(id="c"), line(id="d")]
    assert best(country(*lines)) == lines[2]


def test_a_line_that_answers_now_comes_before_one_that_does_not() -> None:
    office, always = line(id="office", hours=WEEKDAYS), line(id="always")
    assert best(country(office, always)) == always
    assert best(country(office, always), MONDAY_NOON) == office


def test_a_closed_line_for_everyone_comes_before_an_open_one_for_some() -> None:
    office, some = line(id="office", hours=WEEKDAYS), line(id="some", audience=("veterans",))
    assert best(country(some, office)) == office


def test_a_line_for_some_comes_before_none() -> None:
    some = line(audience=("young-people",))
    assert best(country(some)) == some


def test_unknown_hours_are_not_taken_for_open() -> None:
    unknown, always = line(id="unknown", hours=None), line(id="always")
    assert best(country(unknown, always)) == always
    assert best(country(unknown)) == unknown


def test_a_country_without_a_line_by_phone_has_what_it_has() -> None:
    by_chat = line(id="chat", phone=None, chat="https://tea.example/chat")
    assert best(country(by_chat)) == by_chat


@pytest.mark.parametrize("lines", [(), (line(topics=("violence",)),)])
def test_a_country_without_a_line_for_an_urge_has_what_helps_anywhere(lines: tuple[Helpline, ...]) -> None:
    assert best(country(*lines)) == FALLBACK.lines[0]


def test_where_the_country_is_not_known_what_helps_anywhere_is_best() -> None:
    assert best_line(answer(), NIGHT) == FALLBACK.lines[0]


@pytest.mark.parametrize(
    ("changes", "now", "is_first"),
    [
        ({}, NIGHT, True),
        ({"hours": ALWAYS, "when": None}, NIGHT, True),
        ({"hours": WEEKDAYS, "when": None}, MONDAY_NOON, True),
        ({"hours": WEEKDAYS, "when": None}, NIGHT, False),
        ({"phone": None, "url": "https://school.example"}, NIGHT, False),
    ],
)
def test_a_line_of_ones_own_comes_first_where_it_may_be_called_now(
    changes: dict[str, Any], now: datetime, *, is_first: bool
) -> None:
    own = OWN_LINE._replace(**changes)
    assert best(country(LINE), now, own=(own,)) == (own if is_first else LINE)


def test_of_two_lines_of_ones_own_the_first_that_may_answer_is_best() -> None:
    closed = OWN_LINE._replace(id="own-2", hours=WEEKDAYS)
    assert best(country(LINE), own=(closed, OWN_LINE)) == OWN_LINE


def test_the_lines_of_an_answer_begin_with_ones_own_and_are_never_none() -> None:
    other = line(id="other", topics=("other",))
    assert answer(country(LINE, other), own=(OWN_LINE,)).lines == (OWN_LINE, LINE)
    assert answer(country(other), own=(OWN_LINE,)).lines == (OWN_LINE, *FALLBACK.lines)
    assert answer().lines == FALLBACK.lines
    assert country(LINE, other).other_lines == (other,)


def test_the_emergency_numbers_are_the_countrys_or_those_that_hold_anywhere() -> None:
    assert answer(country()).emergency == country().emergency
    assert answer(country(emergency=())).emergency == FALLBACK.emergency


@given(st.permutations(range(4)), st.sampled_from([NIGHT, MONDAY_NOON]))
def test_the_best_line_is_always_one_to_call_in_an_urge(order: list[int], now: datetime) -> None:
    kinds = [
        line(phone=None),
        line(topics=("violence",)),
        line(id="c", hours=WEEKDAYS),
        line(id="d", audience=("men",)),
    ]
    assert best(country(*(kinds[at] for at in order)), now).id == "c"


@given(st.lists(any_line(), max_size=6), st.sampled_from([NIGHT, MONDAY_NOON]))
def test_whatever_lines_there_are_the_best_is_for_an_urge_and_no_better_one_is_passed_over(
    lines: list[Helpline], now: datetime
) -> None:
    found: Answer = answer(country(*lines))
    chosen = best_line(found, now)
    assert chosen in found.lines
    assert chosen.is_general
    by_phone = [each for each in found.country.general_lines if each.phone]
    assert chosen.phone or not by_phone
    for_everyone = [each for each in by_phone if each.is_for_everyone]
    assert chosen.is_for_everyone or not for_everyone
    assert is_open(chosen.hours, now) or not any(is_open(each.hours, now) for each in for_everyone)
