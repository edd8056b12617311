"""Which lines a person wants, and where each of them stands."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.helpline_choice import (
    EVERYTHING,
    Audience,
    Heading,
    Section,
    Wanted,
    Way,
    audiences_in,
    sections,
    sections_without_call,
    ways_in,
    ways_of,
)
from calmcli.core.helplines import Answer, Helpline, TextNumber
from calmcli.core.hours import is_open
from making import (
    FALLBACK,
    FULL_LINE,
    GROUPS,
    LINE,
    NIGHT,
    OWN_LINE,
    WEEKDAYS,
    answer,
    any_line,
    country,
)

MONDAY_NOON = datetime.fromisoformat("2026-11-16T12:00+00:00")


def line(name: str, *audience: str, **changes: Any) -> Helpline:
    """Return the rain line under another name, for these people."""
    return LINE._replace(id=name, name=name, audience=audience or ("everyone",), **changes)


def stand(found: list[Section] | Any) -> list[tuple[str, list[str]]]:
    """Return the headings, each with the names of the lines under it."""
    return [(str(section.heading), [line.name for line in section.lines]) for section in found]


def answers() -> st.SearchStrategy[Answer]:
    """Return any answer: up to two lines of the person's own, and up to five of the country."""
    own = st.lists(any_line(), max_size=2).map(
        lambda lines: tuple(
            each._replace(is_own=True, audience=("everyone",), topics=("distress",)) for each in lines
        )
    )
    return st.builds(
        lambda lines, own: answer(country(*lines), own=own), st.lists(any_line(), max_size=5), own
    )


def wanteds() -> st.SearchStrategy[Wanted]:
    """Return anything a person could want, without words to search for."""
    return st.builds(
        Wanted,
        st.lists(st.sampled_from(list(Audience)), max_size=2, unique=True).map(tuple),
        st.lists(st.sampled_from(list(Way)), max_size=2, unique=True).map(tuple),
        st.booleans(),
    )


@given(answers())
def test_without_a_call_no_line_has_a_number_to_call_and_each_has_another_way(found: Answer) -> None:
    lines = [each for section in sections_without_call(found, NIGHT) for each in section.lines]
    assert all(list(ways_of(each)) and Way.PHONE not in ways_of(each) for each in lines)
    written = sections(found, Wanted(ways=(Way.TEXT, Way.CHAT, Way.WHATSAPP, Way.EMAIL)), NIGHT)
    assert [each.id for each in lines] == [each.id for section in written for each in section.lines]


def test_lines_stand_in_their_order_own_then_everyone_then_groups_then_other_purposes() -> None:
    lines = [
        line("Other", topics=("other",)),
        line("Men", "men"),
        line("Second"),
        line("Young", "young-people"),
        line("First"),
    ]
    assert stand(sections(answer(country(*lines), own=(OWN_LINE,)), EVERYTHING, NIGHT)) == [
        ("own", ["Ms Lane"]),
        ("everyone", ["Second", "First"]),
        ("young-people", ["Young"]),
        ("men", ["Men"]),
        ("other", ["Other"]),
    ]


def test_a_group_that_is_asked_for_stands_before_everyone_and_other_groups_are_left_out() -> None:
    lines = [line("All"), line("Men", "men"), line("Women", "women"), line("Young", "young-people")]
    wanted = Wanted((Audience.WOMEN, Audience.MEN))
    assert stand(sections(answer(country(*lines), own=(OWN_LINE,)), wanted, NIGHT)) == [
        ("own", ["Ms Lane"]),
        ("women", ["Women"]),
        ("men", ["Men"]),
        ("everyone", ["All"]),
    ]


def test_a_line_for_everyone_and_a_group_stands_with_the_group_only_where_that_is_asked_for() -> None:
    both = country(line("Both", "everyone", "men"))
    assert stand(sections(answer(both), EVERYTHING, NIGHT)) == [("everyone", ["Both"])]
    assert stand(sections(answer(both), Wanted((Audience.MEN,)), NIGHT)) == [("men", ["Both"])]
    assert stand(sections(answer(both), Wanted((Audience.WOMEN,)), NIGHT)) == [("everyone", ["Both"])]


def test_where_a_country_has_no_line_for_an_urge_what_helps_anywhere_stands_before_other_purposes() -> None:
    found = sections(answer(country(line("Other", topics=("violence",)))), EVERYTHING, NIGHT)
    assert stand(found) == [("anywhere", ["Map of Lines"]), ("other", ["Other"])]


def test_a_line_for_another_purpose_is_wanted_only_by_its_group() -> None:
    other = answer(country(LINE, line("Women", "women", topics=("violence",))))
    assert stand(sections(other, Wanted((Audience.WOMEN,)), NIGHT))[-1] == ("other", ["Women"])
    assert stand(sections(other, Wanted((Audience.MEN,)), NIGHT)) == [("everyone", ["Rain Line"])]


def test_where_nothing_fits_there_is_nothing() -> None:
    assert list(sections(answer(country(LINE)), Wanted(ways=(Way.EMAIL,)), NIGHT)) == []
    assert list(sections(answer(country(line("Tea", hours=WEEKDAYS))), Wanted(is_open=True), NIGHT)) == []
    assert list(sections(answer(country()), Wanted(search="zebra"), NIGHT)) == []


@given(answers())
def test_unasked_every_line_stands_exactly_once_and_none_is_left_out(found: Answer) -> None:
    elsewhere = () if found.country.general_lines else FALLBACK.lines
    stood = [each.id for section in sections(found, EVERYTHING, NIGHT) for each in section.lines]
    assert sorted(stood) == sorted(each.id for each in (*found.own, *found.country.lines, *elsewhere))


@given(answers(), wanteds())
def test_whatever_is_wanted_what_does_not_fit_is_left_out_and_what_fits_is_not(
    found: Answer, wanted: Wanted
) -> None:
    stood = [each for section in sections(found, wanted, NIGHT) for each in section.lines]
    assert len({each.id for each in stood}) == len(stood)
    for each in stood:
        assert not wanted.ways or set(wanted.ways) & set(ways_of(each))
        assert not wanted.is_open or is_open(each.hours, NIGHT) is True
        groups = {"everyone", *wanted.audiences}
        assert not wanted.audiences or each.is_own or groups & set(each.audience)
    fitting = {each.id for each in (*found.own, *found.country.lines) if wanted.fits(each, NIGHT)}
    assert fitting <= {each.id for each in stood}


@given(answers(), wanteds())
def test_the_order_of_headings_is_one_and_no_section_is_empty_or_told_twice(
    found: Answer, wanted: Wanted
) -> None:
    headings = [section.heading for section in sections(found, wanted, NIGHT)]
    groups = [*wanted.audiences, Heading.EVERYONE] if wanted.audiences else [Heading.EVERYONE, *Audience]
    order = [Heading.OWN, *groups, Heading.ANYWHERE, Heading.OTHER]
    assert headings == [heading for heading in order if heading in headings]
    assert all(section.lines for section in sections(found, wanted, NIGHT))


@given(answers(), wanteds())
def test_lines_for_another_purpose_stand_under_their_own_heading_only(found: Answer, wanted: Wanted) -> None:
    for section in sections(found, wanted, NIGHT):
        assert all(each.is_general is (section.heading != Heading.OTHER) for each in section.lines)


@given(answers(), wanteds())
def test_under_each_heading_the_best_stay_first(found: Answer, wanted: Wanted) -> None:
    order = [each.id for each in (*found.own, *found.country.lines, *FALLBACK.lines)]
    for section in sections(found, wanted, NIGHT):
        places = [order.index(each.id) for each in section.lines]
        assert places == sorted(places)


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (EVERYTHING, True),
        (Wanted((Audience.YOUNG_PEOPLE,)), True),
        (Wanted((Audience.MEN, Audience.YOUNG_PEOPLE)), True),
        (Wanted((Audience.MEN,)), False),
        (Wanted(ways=(Way.CHAT,)), True),
        (Wanted(is_open=True), False),
        (Wanted((Audience.YOUNG_PEOPLE,), (Way.TEXT,), search="tea"), True),
        (Wanted((Audience.YOUNG_PEOPLE,), (Way.TEXT,), search="rain"), False),
    ],
)
def test_a_line_fits_where_all_that_is_wanted_is_true_of_it(wanted: Wanted, *, fits: bool) -> None:
    assert wanted.fits(FULL_LINE, NIGHT) is fits


def test_a_line_of_ones_own_is_for_every_group_but_not_in_every_way() -> None:
    assert all(Wanted((group,)).fits(OWN_LINE, NIGHT) for group in Audience)
    assert not Wanted(ways=(Way.TEXT,)).fits(OWN_LINE, NIGHT)


@pytest.mark.parametrize(
    ("hours", "now", "fits"),
    [(WEEKDAYS, MONDAY_NOON, True), (WEEKDAYS, NIGHT, False), (None, NIGHT, False)],
)
def test_open_is_only_what_is_known_to_be_open(hours: Any, now: datetime, *, fits: bool) -> None:
    assert Wanted(is_open=True).fits(line("Tea", hours=hours), now) is fits


@pytest.mark.parametrize(
    "search",
    [
        "",
        "   ",
        "llinell",
        "LLINELL DE",
        "tea line",
        "de llinell",
        "01632 960001",
        "01632960001",
        "960001",
        "960 001",
        "07700900001",
        "cy",
        "chat",
        "whatsapp",
        "text",
        "wales",
        "kettle",
        "young",
        "tea@tea.example",
    ],
)
def test_a_line_is_found_by_its_names_numbers_ways_language_place_and_note(search: str) -> None:
    assert Wanted(search=search).fits(FULL_LINE, NIGHT)


@pytest.mark.parametrize("search", ["zebra", "tea zebra", "99999", "veterans"])
def test_every_word_of_a_search_must_be_found(search: str) -> None:
    assert not Wanted(search=search).fits(FULL_LINE, NIGHT)


@pytest.mark.parametrize(
    ("name", "search"),
    [
        ("Línia Verda", "linia"),
        ("Línia Verda", "LÍNIA"),
        ("Prévention", "prevention"),
        ("Straßentelefon", "strassen"),
        ("いのちの電話", "いのち"),
        ("Телефон", "телефон"),
        ("Tele-Seelsorge", "tele seelsorge"),
    ],
)
def test_accents_case_and_hyphens_do_not_matter_to_a_search(name: str, search: str) -> None:
    assert Wanted(search=search).fits(line(name), NIGHT)


@given(st.text(max_size=20))
def test_any_search_is_answered_and_the_name_of_a_line_finds_it(search: str) -> None:
    assert Wanted(search=search).fits(LINE, NIGHT) in (True, False)
    assert Wanted(search=search).fits(line(search), NIGHT)


@given(any_line())
def test_the_ways_of_a_line_are_those_it_has(found: Helpline) -> None:
    expected = {
        Way.PHONE: found.phone,
        Way.TEXT: found.sms,
        Way.CHAT: found.chat,
        Way.WHATSAPP: found.whatsapp,
        Way.EMAIL: found.email,
    }
    assert list(ways_of(found)) == [way for way in Way if expected[way]]


def test_the_groups_and_ways_that_can_be_chosen_are_those_some_line_has() -> None:
    found = answer(
        country(
            line("Men", "men"), line("Women", "women", topics=("violence",), phone=None, chat="https://x")
        ),
        own=(OWN_LINE._replace(sms=TextNumber("07700 900001", None)),),
    )
    assert audiences_in(found) == [Audience.MEN, Audience.WOMEN]
    assert ways_in(found) == [Way.PHONE, Way.TEXT, Way.CHAT]
    assert ways_in(answer(country())) == []
    assert audiences_in(answer(country())) == []


@given(answers())
def test_every_choice_that_is_offered_finds_a_line(found: Answer) -> None:
    for group in audiences_in(found):
        assert sections(found, Wanted((group,)), NIGHT)
    for way in ways_in(found):
        assert sections(found, Wanted(ways=(way,)), NIGHT)


def test_the_groups_and_ways_are_those_of_the_contract() -> None:
    assert [str(group) for group in Audience] == list(GROUPS)
    assert [str(way) for way in Way] == ["phone", "text", "chat", "whatsapp", "email"]
