"""Helplines in words: how to reach one, when, for whom; and the row that is always in sight."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.helpline_choice import EVERYTHING, Audience, Heading, Wanted, Way, sections
from calmcli.core.helpline_words import (
    choice_words,
    danger_words,
    emergency_words,
    facts,
    grounds_words,
    heading_words,
    lifeline,
    lifeline_in_brief,
    line_row,
    none_words,
    people_words,
    reach_words,
    source_words,
    unknown_words,
    wanted_words,
    way_words,
    ways,
)
from calmcli.core.helplines import Answer, Emergency, Grounds, Helpline, Source
from making import (
    EMERGENCY,
    FULL_LINE,
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
        "Chat https://tea.example/chat",
        "WhatsApp 07700 900002",
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
        "Closed now, opens tomorrow at 09:00 (Mon, Tue, Wed, Thu, Fri 09:00-17:00)",
        "Costs a local call",
    ]


def test_a_line_for_everyone_says_no_audience_and_an_unknown_cost_is_not_guessed() -> None:
    assert list(facts(LINE, NIGHT)) == ["Day and night", "Free"]
    assert list(facts(LINE._replace(cost="unknown"), NIGHT)) == ["Day and night"]


def test_an_audience_calm_does_not_know_is_left_out() -> None:
    line = LINE._replace(audience=("everyone", "gardeners", "parents", "lgbtq"))
    assert next(facts(line, NIGHT)) == "For parents, LGBTQ+ people"


def test_a_line_about_violence_says_so() -> None:
    line = LINE._replace(topics=("violence", "distress"))
    assert list(facts(line, NIGHT)) == ["About violence or abuse", "Day and night", "Free"]


def test_a_persons_own_words_for_the_hours_are_said() -> None:
    assert list(facts(OWN_LINE, NIGHT)) == ["weekdays 9 to 4"]


@pytest.mark.parametrize(
    ("grounds", "part"),
    [
        (Grounds.SETTINGS, "from your settings"),
        (Grounds.LOCALE, "language settings"),
        (Grounds.TIME_ZONE, "time zone"),
    ],
)
def test_what_the_country_rests_on_is_said_and_how_to_change_it(grounds: Grounds, part: str) -> None:
    lines = list(choice_words(answer(country(LINE), grounds)))
    assert lines[:1] == list(grounds_words(answer(country(LINE), grounds)))
    assert "United Kingdom" in lines[0]
    assert part in lines[0]
    assert lines[1] == "For another country: calm help --country NAME"


def test_a_country_asked_for_needs_no_reason() -> None:
    assert list(choice_words(answer(country(LINE), Grounds.ASKED))) == []


def test_where_nothing_told_the_country_only_the_way_to_choose_is_said() -> None:
    assert list(grounds_words(answer())) == []
    assert list(choice_words(answer())) == ["For another country: calm help --country NAME"]


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


def test_beside_a_line_of_ones_own_stands_one_that_may_answer() -> None:
    rows = lifeline(answer(country(LINE), own=(OWN_LINE,)), NIGHT)
    assert rows == [
        "Ms Lane 01632 960111 · Rain Line 01632 960001 · F1 more · In danger: 999",
        "Ms Lane 01632 960111 · F1 more · In danger: 999",
        "Ms Lane 01632 960111 · In danger: 999",
        "F1 more · In danger: 999",
    ]
    assert lifeline_in_brief(answer(country(LINE), own=(OWN_LINE,)), NIGHT) == rows[-2]


def test_a_line_of_ones_own_that_is_closed_leaves_its_place_to_one_that_answers() -> None:
    closed = OWN_LINE._replace(hours=WEEKDAYS)
    assert lifeline(answer(country(LINE), own=(closed,)), NIGHT) == lifeline(answer(country(LINE)), NIGHT)


@given(
    st.lists(any_line(), max_size=4),
    st.sampled_from([(), (OWN_LINE,)]),
    st.sampled_from([NIGHT, MONDAY_NOON]),
)
def test_whatever_lines_there_are_the_lifeline_has_somebody_and_the_emergency_number(
    lines: list[Helpline], own: tuple[Helpline, ...], now: datetime
) -> None:
    found = answer(country(*lines), own=own)
    rows = lifeline(found, now)
    assert [len(row) for row in rows] == sorted((len(row) for row in rows), reverse=True)
    assert all(row.endswith("In danger: 999") for row in rows)
    assert lifeline_in_brief(found, now) in rows


def test_the_number_in_danger_is_the_first_emergency_number() -> None:
    assert danger_words(answer(country(LINE))) == "In danger: 999"
    assert danger_words(answer()) == "In danger: 112"


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (EVERYTHING, ""),
        (Wanted(search="tea"), ""),
        (Wanted(is_open=True), "Lines open now"),
        (Wanted(ways=(Way.TEXT,)), "Lines by text"),
        (Wanted((Audience.MEN, Audience.WOMEN)), "Lines for men · for women"),
        (
            Wanted((Audience.YOUNG_PEOPLE,), (Way.TEXT, Way.CHAT), is_open=True),
            "Lines for young people · by text · by chat · open now",
        ),
    ],
)
def test_what_was_asked_for_is_said_in_a_few_words(wanted: Wanted, words: str) -> None:
    assert wanted_words(wanted) == words


@pytest.mark.parametrize("way", list(Way))
def test_each_way_and_each_group_has_words(way: Way) -> None:
    assert wanted_words(Wanted(ways=(way,))).startswith("Lines by ")
    assert way_words(FULL_LINE)[way] in list(ways(FULL_LINE))


@pytest.mark.parametrize("group", list(Audience))
def test_each_group_is_called_something_and_heads_its_lines(group: Audience) -> None:
    assert heading_words(group) == f"For {people_words(group)}"
    assert "-" not in people_words(group)


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        (Heading.OWN, "Yours"),
        (Heading.EVERYONE, "Someone to talk to"),
        (Heading.ANYWHERE, "Someone to talk to, anywhere"),
        (Heading.OTHER, "For something else"),
    ],
)
def test_other_headings_have_words_too(heading: Heading, words: str) -> None:
    assert heading_words(heading) == words


@pytest.mark.parametrize(
    ("changes", "wanted", "words"),
    [
        ({}, (), "Call 01632 960001"),
        ({}, (Way.TEXT,), "Text TEA to 07700 900001"),
        ({}, (Way.CHAT,), "Chat online"),
        ({}, (Way.EMAIL,), "By e-mail"),
        ({"sms": None}, (Way.TEXT, Way.WHATSAPP), "WhatsApp 07700 900002"),
        ({"sms": None}, (Way.TEXT,), "Call 01632 960001"),
        ({"phone": None}, (), "Text TEA to 07700 900001"),
    ],
)
def test_a_row_says_one_way_the_wanted_one_where_it_can(
    changes: dict[str, Any], wanted: tuple[Way, ...], words: str
) -> None:
    assert reach_words(FULL_LINE._replace(**changes), wanted) == words


def test_a_line_that_is_only_a_page_is_on_the_web() -> None:
    assert reach_words(LINE._replace(phone=None, url="https://map.example")) == "On the web"


def test_a_row_has_name_way_hours_and_people() -> None:
    assert line_row(FULL_LINE, Wanted(ways=(Way.TEXT,)), MONDAY_NOON) == (
        "Llinell De",
        "Text TEA to 07700 900001",
        "Open now",
        "For young people",
    )
    assert line_row(LINE, EVERYTHING, NIGHT) == ("Rain Line", "Call 01632 960001", "Day and night", "")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (SOURCE, "Source: its own page · 2026-01-02 · https://rain.example"),
        (Source("its own page", None, None), "Source: its own page"),
        (Source("its own page", "https://rain.example", None), "Source: its own page · https://rain.example"),
    ],
)
def test_a_source_says_what_when_and_where(source: Source, words: str) -> None:
    assert source_words(source) == words


def nothing(found: Answer, wanted: Wanted, now: datetime = NIGHT) -> list[str]:
    """Return what is said of what is missing."""
    return list(none_words(found, wanted, sections(found, wanted, now)))


MEN = LINE._replace(id="men", name="Men", audience=("men",))
NO_MEN = "calm knows no line only for men in United Kingdom."
NONE_FITS = "None of the lines fits that. These are all of them:"


def test_where_a_country_has_no_line_for_a_group_that_is_said() -> None:
    assert nothing(answer(country(LINE)), Wanted((Audience.MEN,))) == [NO_MEN]
    assert nothing(answer(country(LINE)), Wanted((Audience.MEN, Audience.WOMEN))) == [
        "calm knows no line only for men, women in United Kingdom."
    ]


def test_where_what_is_wanted_is_there_nothing_is_missing() -> None:
    assert nothing(answer(country(LINE, MEN)), Wanted((Audience.MEN,))) == []
    assert nothing(answer(country(LINE)), EVERYTHING) == []
    assert nothing(answer(country(LINE)), Wanted(is_open=True)) == []


def test_where_nothing_fits_that_is_said() -> None:
    assert nothing(answer(country(LINE)), Wanted(ways=(Way.EMAIL,))) == [NONE_FITS]


@pytest.mark.parametrize("wanted", [Wanted(ways=(Way.EMAIL,)), Wanted(is_open=True)])
def test_a_line_for_a_group_that_does_not_fit_otherwise_is_not_said_to_be_unknown(wanted: Wanted) -> None:
    closed = country(LINE._replace(email="tea@tea.example"), MEN._replace(hours=WEEKDAYS))
    assert NO_MEN not in nothing(answer(closed), wanted._replace(audiences=(Audience.MEN,)))


def test_a_line_for_two_groups_is_missing_for_neither() -> None:
    both = country(LINE, MEN._replace(audience=("men", "women")))
    assert nothing(answer(both), Wanted((Audience.MEN, Audience.WOMEN))) == []


def test_a_country_nobody_knows_is_named_in_short_with_what_was_meant_perhaps() -> None:
    found = answer(unknown="Germny", near=("Germany", "Guernsey"))
    assert list(unknown_words(found)) == [
        "calm knows no country called Germny.",
        "Did you mean Germany, Guernsey?",
    ]
    assert list(unknown_words(answer(unknown="x" * 1000))) == [f"calm knows no country called {'x' * 100}."]
