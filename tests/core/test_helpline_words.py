"""Helplines in words: how to reach one, when, for whom; and the row that is always in sight."""

from datetime import datetime

import pytest

from calmcli.core.helpline_words import emergency_words, facts, grounds_words, lifeline, open_words, ways
from calmcli.core.helplines import Emergency, Grounds
from calmcli.core.hours import DAYS, Hours, Span
from making import EMERGENCY, FULL_LINE, LINE, NIGHT, SOURCE, WEEKDAYS, answer, country

MONDAY_NOON = datetime.fromisoformat("2026-11-16T12:00+00:00")


@pytest.mark.parametrize(
    ("services", "words"),
    [
        (("all",), "999  (all services)"),
        (("ambulance", "fire"), "999  (ambulance, fire)"),
        (("police",), "999  (police)"),
    ],
)
def test_an_emergency_number_says_what_it_reaches(services: tuple[str, ...], words: str) -> None:
    assert emergency_words(Emergency("999", services, None, (SOURCE,))) == words


def test_every_way_to_reach_a_line_is_said() -> None:
    assert list(ways(FULL_LINE)) == [
        "Call 01632 960001",
        "Text TEA to 07700 900001",
        "WhatsApp 07700 900002",
        "Chat https://tea.example/chat",
        "E-mail tea@tea.example",
        "Web https://tea.example",
    ]


def test_a_text_number_without_a_word_is_only_a_number() -> None:
    assert FULL_LINE.sms is not None
    line = FULL_LINE._replace(sms=FULL_LINE.sms._replace(text=None))
    assert "Text 07700 900001" in list(ways(line))


def test_an_address_is_not_said_twice() -> None:
    line = FULL_LINE._replace(url=FULL_LINE.chat)
    assert [way for way in ways(line) if "https" in way] == ["Chat https://tea.example/chat"]


def test_what_to_know_first_is_said() -> None:
    assert list(facts(FULL_LINE, NIGHT)) == [
        "For young people",
        "In Wales",
        "Closed now: Mon, Tue, Wed, Thu, Fri 09:00-17:00 (Europe/London)",
        "Costs a local call",
    ]


def test_a_line_for_everyone_says_no_audience_and_an_unknown_cost_is_not_guessed() -> None:
    assert list(facts(LINE, NIGHT)) == ["Day and night", "Free"]
    assert list(facts(LINE._replace(cost="unknown"), NIGHT)) == ["Day and night"]


def test_an_audience_calm_does_not_know_is_left_out() -> None:
    line = LINE._replace(audience=("everyone", "gardeners", "parents", "lgbtq"))
    assert next(facts(line, NIGHT)) == "For parents, LGBTQ+ people"


@pytest.mark.parametrize(
    ("hours", "now", "words"),
    [
        (None, NIGHT, "Hours not known"),
        (Hours(always=True), NIGHT, "Day and night"),
        (WEEKDAYS, MONDAY_NOON, "Open now: Mon, Tue, Wed, Thu, Fri 09:00-17:00 (Europe/London)"),
        (
            Hours(always=False, zone="Nowhere/Bad", spans=(Span(DAYS, 0, 1440),)),
            NIGHT,
            "Hours: every day 00:00-24:00 (Nowhere/Bad)",
        ),
        (
            Hours(always=False, zone="UTC", spans=(Span(("mon",), 0, 60), Span(("sun",), 1260, 120))),
            NIGHT,
            "Closed now: Mon 00:00-01:00; Sun 21:00-02:00 (UTC)",
        ),
    ],
)
def test_hours_are_said_with_whether_it_is_open_now(hours: Hours | None, now: datetime, words: str) -> None:
    assert open_words(hours, now) == words


@pytest.mark.parametrize(
    ("grounds", "part"),
    [
        (Grounds.SETTINGS, "from your settings"),
        (Grounds.LOCALE, "language settings"),
        (Grounds.TIME_ZONE, "time zone"),
    ],
)
def test_what_the_country_rests_on_is_said_and_how_to_change_it(grounds: Grounds, part: str) -> None:
    lines = list(grounds_words(answer(country(LINE), grounds)))
    assert "United Kingdom" in lines[0]
    assert part in lines[0]
    assert lines[1] == "For another country: calm help --country NAME"


def test_a_country_asked_for_needs_no_reason() -> None:
    assert list(grounds_words(answer(country(LINE), Grounds.ASKED))) == []


def test_where_nothing_told_the_country_only_the_way_to_choose_is_said() -> None:
    assert list(grounds_words(answer())) == ["For another country: calm help --country NAME"]


def test_the_lifeline_names_a_line_its_number_and_the_emergency_number() -> None:
    assert lifeline(answer(country(LINE)), NIGHT) == [
        "Someone to talk to: Rain Line 01632 960001, free, day and night · F1 more · In danger: 999",
        "Rain Line 01632 960001, free, day and night · F1 more · In danger: 999",
        "Rain Line 01632 960001 · F1 more · In danger: 999",
        "Rain Line 01632 960001 · In danger: 999",
        "F1 more · In danger: 999",
    ]


def test_the_lifeline_of_a_country_without_lines_names_what_helps_anywhere() -> None:
    rows = lifeline(answer(country()), NIGHT)
    assert (
        rows[0]
        == "Someone to talk to: Map of Lines map.example, free, day and night · F1 more · In danger: 999"
    )


def test_the_lifeline_of_no_country_has_the_number_that_holds_anywhere() -> None:
    assert all("In danger: 112" in row for row in lifeline(answer(), NIGHT))
    assert all("In danger: 112" in row for row in lifeline(answer(country(LINE, emergency=())), NIGHT))


def test_each_form_of_the_lifeline_is_shorter_and_keeps_the_emergency_number() -> None:
    rows = lifeline(answer(country(FULL_LINE)), NIGHT)
    assert [len(row) for row in rows] == sorted((len(row) for row in rows), reverse=True)
    assert all(EMERGENCY.number in row for row in rows)
    assert len(rows[-1]) <= 39
