"""Helplines as lines: the emergency number first, and always somebody."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.contact import Contact, Kind
from calmcli.core.helpline_choice import EVERYTHING, Audience, Heading, Section, Wanted, Way
from calmcli.core.helplines import Country, Grounds, Helpline, Source
from calmcli.plain.helplines import Telling, few_lines, help_lines, line_words, number_lines, section_lines
from making import (
    EMERGENCY,
    FALLBACK,
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
from talking import Talk

MEN = LINE._replace(id="men", name="Men at Tea", audience=("men",))
GARDEN = LINE._replace(id="garden", name="Garden Line", topics=("other",))
OFFICE = LINE._replace(id="office", name="Office Line", hours=WEEKDAYS)
UNSURE = LINE._replace(id="unsure", name="Unsure Line", hours=None)
NONE_FITS = "None of the lines fits that. These are all of them:"
CALLING = Kind("When you call", ("Somebody answers.", "It can take a while."))
TEXTING = Kind("When you text", ("Somebody writes back.",))


def lines_of(found: Country, grounds: Grounds | None = Grounds.ASKED, **more: Any) -> list[str]:
    """Return what is said for a country."""
    return list(help_lines(answer(found, grounds, **more), NIGHT))


def wanted_of(wanted: Wanted, *lines: Helpline, **more: Any) -> list[str]:
    """Return what is said of these lines where something is wanted."""
    return list(help_lines(answer(country(*lines), Grounds.ASKED, **more), NIGHT, wanted))


def names(said: Sequence[str]) -> list[str]:
    """Return the headings and the names of lines, in their order."""
    is_head = [
        line.startswith("  ") and line[2] != " " and said[at + 1].startswith("    ")
        for at, line in enumerate(said[:-1])
    ] + [False]
    return [line.strip() for line, is_name in zip(said, is_head, strict=True) if is_name]


def test_a_country_is_said_with_its_emergency_number_before_its_lines() -> None:
    assert lines_of(country(LINE)) == [
        "United Kingdom",
        "",
        "In danger now, or hurt? Call:",
        "  999  (all services)",
        "    Say where you are.",
        "",
        "Someone to talk to:",
        "",
        "  Rain Line",
        "    Call 01632 960001",
        "    Day and night. Free.",
        "",
        "Rain Line 01632 960001 · In danger: 999",
    ]


def test_the_first_numbers_are_said_again_where_a_long_list_ends() -> None:
    assert lines_of(country(FULL_LINE, LINE))[-1] == "Rain Line 01632 960001 · In danger: 999"
    assert lines_of(country())[-1].endswith("In danger: 999")


def test_a_line_is_said_with_all_its_ways_and_its_note() -> None:
    assert list(line_words(FULL_LINE, NIGHT)) == [
        "Llinell De (Tea Line)",
        "  Call 01632 960001",
        "  Text TEA to 07700 900001",
        "  Chat https://tea.example/chat",
        "  WhatsApp 07700 900002",
        "  E-mail tea@tea.example",
        "  Web https://tea.example",
        "  For young people. In Wales. Closed now, opens tomorrow at 09:00 "
        "(Mon, Tue, Wed, Thu, Fri 09:00-17:00). Costs a local call.",
        "  They put the kettle on first.",
    ]


def test_lines_for_another_purpose_come_last_and_are_marked_so() -> None:
    said = lines_of(country(GARDEN, MEN, LINE))
    at = [said.index(each) for each in ("Someone to talk to:", "For men:", "For something else:")]
    assert at == sorted(at)
    assert said.index("  Garden Line") > at[-1]
    assert said[-1] == "Rain Line 01632 960001 · In danger: 999"


def test_the_persons_own_lines_come_before_all_others() -> None:
    said = lines_of(country(LINE), own=(OWN_LINE,))
    assert said[said.index("Yours:") :] == [
        "Yours:",
        "",
        "  Ms Lane",
        "    Call 01632 960111",
        "    weekdays 9 to 4.",
        "",
        "Someone to talk to:",
        "",
        "  Rain Line",
        "    Call 01632 960001",
        "    Day and night. Free.",
        "",
        "Ms Lane 01632 960111 · In danger: 999",
    ]


def test_own_words_that_end_in_a_full_stop_end_in_one() -> None:
    own = OWN_LINE._replace(when="After school.", note=None)
    assert list(line_words(own, NIGHT))[-1] == "  After school."


def test_a_note_of_the_country_is_said() -> None:
    assert "Two numbers." in lines_of(country(LINE)._replace(note="Two numbers."))


@pytest.mark.parametrize("lines", [(), (LINE._replace(topics=("violence",)),)])
def test_a_country_without_lines_for_an_urge_gets_what_helps_anywhere(lines: tuple[object, ...]) -> None:
    said = lines_of(country(*lines, name="Antarctica"))  # type: ignore[arg-type]
    assert lines or "calm has no helplines for Antarctica." in said
    assert "  Map of Lines" in said
    assert "  999  (all services)" in said
    assert "  112  (all services)" not in said


def test_a_country_without_an_emergency_number_gets_the_one_that_holds_anywhere() -> None:
    for lines in ((), (LINE,)):
        assert "  112  (all services)" in lines_of(country(*lines, emergency=()))


def test_an_unknown_country_is_named_with_what_was_meant_and_numbers_follow() -> None:
    said = lines_of(FALLBACK, unknown="Germny", near=("Germany", "Guernsey"))
    assert said[:3] == [
        "calm knows no country called Germny.",
        "Did you mean Germany, Guernsey?",
        "These help in most places:",
    ]
    assert "  112  (all services)" in said
    assert "  Map of Lines" in said


def test_where_nothing_is_near_nothing_is_guessed() -> None:
    assert not any("Did you mean" in line for line in lines_of(FALLBACK, unknown="Narnia"))


def test_a_very_long_name_does_not_bury_the_numbers() -> None:
    said = lines_of(FALLBACK, unknown="x" * 100_000)
    assert sum(map(len, said)) < 5_000
    assert "  112  (all services)" in said


@pytest.mark.parametrize("grounds", [Grounds.SETTINGS, Grounds.LOCALE, Grounds.TIME_ZONE])
def test_what_the_country_rests_on_is_said_after_the_lines(grounds: Grounds) -> None:
    said = lines_of(country(LINE), grounds)
    at = said.index("For another country: calm help --country NAME")
    assert said[at - 1].startswith("Country: United Kingdom, from ")
    assert at > said.index("  Rain Line")


def test_every_emergency_number_is_said_in_its_order() -> None:
    numbers = (EMERGENCY, EMERGENCY._replace(number="112", note=None, services=("ambulance", "fire")))
    said = lines_of(country(LINE, emergency=numbers))
    assert said.index("  999  (all services)") < said.index("  112  (ambulance, fire)")


def test_a_talk_gives_them_at_a_question() -> None:
    talk = Talk("h", "q", helplines=lines_of(country(LINE)))
    assert talk.run(lambda conversation: conversation.ask("Tea?"))
    assert "  999  (all services)" in talk.lines


@pytest.mark.parametrize("lines", [(GARDEN,), (GARDEN._replace(topics=("violence",)),)])
def test_a_country_with_lines_for_another_purpose_only_is_not_said_to_have_none(
    lines: tuple[Helpline, ...],
) -> None:
    said = lines_of(country(*lines))
    assert "calm has no helplines for United Kingdom." not in said
    assert any("United Kingdom" in line and line.startswith("calm ") for line in said)


def test_a_group_that_is_asked_for_comes_first_and_everyone_after() -> None:
    said = wanted_of(Wanted((Audience.MEN,)), LINE, MEN)
    assert said.index("For men:") < said.index("Someone to talk to:")


def test_where_there_is_no_line_for_a_group_that_is_said_after_the_emergency_number() -> None:
    said = wanted_of(Wanted((Audience.MEN,)), LINE)
    missing = said.index("calm knows no line only for men in United Kingdom.")
    assert said.index("  999  (all services)") < missing < said.index("  Rain Line")


def test_where_nothing_fits_that_is_said_and_all_lines_are_there() -> None:
    said = wanted_of(Wanted(ways=(Way.EMAIL,)), LINE, MEN)
    assert said.index(NONE_FITS) < said.index("  Rain Line") < said.index("  Men at Tea")
    assert said[-1] == "Rain Line 01632 960001 · In danger: 999"


def test_open_leaves_out_what_is_not_known_to_be_open_and_names_it_at_the_end() -> None:
    said = wanted_of(Wanted(is_open=True), OFFICE, LINE, UNSURE, own=(OWN_LINE,))
    assert names(said) == ["999  (all services)", "Rain Line"]
    at = said.index("Closed now, or hours not known:")
    assert said[at : at + 5] == [
        "Closed now, or hours not known:",
        "  Ms Lane: weekdays 9 to 4",
        "  Office Line: Closed now, opens tomorrow at 09:00",
        "  Unsure Line: Hours not known",
        "",
    ]
    assert NONE_FITS not in said


def test_where_all_is_open_nothing_is_named_as_closed() -> None:
    assert "Closed now, or hours not known:" not in wanted_of(Wanted(is_open=True), LINE)


def test_of_a_way_that_is_asked_for_only_lines_reached_so_are_named_as_closed() -> None:
    by_text = FULL_LINE._replace(audience=("everyone",))
    chat = LINE._replace(
        id="chat", name="Chat Line", phone=None, chat="https://tea.example/chat", hours=WEEKDAYS
    )
    text_now = by_text._replace(id="now", name="Text Now", hours=LINE.hours)
    said = wanted_of(Wanted(ways=(Way.TEXT,), is_open=True), by_text, chat, text_now)
    at = said.index("Closed now, or hours not known:")
    assert said[at + 1 : at + 3] == ["  Llinell De: Closed now, opens tomorrow at 09:00", ""]


@given(st.lists(any_line(), max_size=5), st.sampled_from(list(Way)), st.sampled_from(list(Audience)))
def test_whatever_is_asked_for_there_is_an_emergency_number_first_and_last_and_somebody(
    lines: list[Helpline], way: Way, group: Audience
) -> None:
    found = answer(country(*lines), Grounds.ASKED)
    for wanted in (EVERYTHING, Wanted((group,), (way,)), Wanted(is_open=True), Wanted(search="zebra")):
        said = list(help_lines(found, NIGHT, wanted))
        assert said[:5] == [
            "United Kingdom",
            "",
            "In danger now, or hurt? Call:",
            "  999  (all services)",
            "    Say where you are.",
        ]
        assert said[-1].endswith("In danger: 999")
        assert len(names(said)) >= 2
        assert not any(one == two == "" for one, two in pairwise(said))


def test_what_happens_is_told_for_the_ways_of_the_lines_shown_after_them() -> None:
    contact = Contact({Way.PHONE: CALLING, Way.TEXT: TEXTING})
    said = list(help_lines(answer(country(LINE), Grounds.ASKED), NIGHT, telling=Telling(contact)))
    at = said.index("When you call:")
    assert said[at + 1 : at + 4] == ["  Somebody answers.", "  It can take a while.", ""]
    assert at > said.index("  Rain Line")
    assert "When you text:" not in said
    assert said[-1] == "Rain Line 01632 960001 · In danger: 999"


def test_of_one_way_is_told_unasked_and_of_all_where_details_are_asked_for() -> None:
    contact = Contact({Way.PHONE: CALLING, Way.TEXT: TEXTING})
    found = answer(country(FULL_LINE), Grounds.ASKED)
    short = list(help_lines(found, NIGHT, telling=Telling(contact)))
    assert "When you call:" in short
    assert "When you text:" not in short
    assert "More of what happens, for each line: calm help --details" in short
    whole = list(help_lines(found, NIGHT, telling=Telling(contact, has_details=True)))
    assert whole.index("When you call:") < whole.index("When you text:")
    assert not any("--details" in line for line in whole)


def test_what_a_line_says_of_itself_stands_under_it() -> None:
    contact = Contact(by_line={"gb-rain": ("They put the kettle on.", "They listen.")})
    section = Section(Heading.EVERYONE, (LINE, MEN))
    said = list(section_lines(section, NIGHT, Telling(contact)))
    at = said.index("  Rain Line")
    assert said[at + 3 : at + 5] == ["    They put the kettle on.", "    They listen."]
    assert said[said.index("  Men at Tea") + 3] == ""


def test_sources_stand_under_each_number_where_they_are_asked_for() -> None:
    found = answer(country(LINE._replace(sources=(SOURCE, Source("a leaflet", None, "2026-03")))))
    said = list(help_lines(found, NIGHT, telling=Telling(has_sources=True)))
    assert said.count("    Source: its own page · 2026-01-02 · https://rain.example") == 2
    assert "    Source: a leaflet · 2026-03" in said
    assert not any("Source:" in line for line in help_lines(found, NIGHT))


def test_the_numbers_of_a_country_can_stand_alone() -> None:
    assert list(number_lines(answer(country(LINE)._replace(note="Two numbers."), Grounds.ASKED))) == [
        "United Kingdom",
        "",
        "In danger now, or hurt? Call:",
        "  999  (all services)",
        "    Say where you are.",
        "",
        "Two numbers.",
        "",
    ]


def test_a_few_lines_are_the_emergency_number_and_the_first_three() -> None:
    many = [LINE._replace(id=f"line-{at}", name=f"Line {at}") for at in range(6)]
    said = list(few_lines(answer(country(*many), Grounds.ASKED), NIGHT))
    assert any("999" in line for line in said)
    assert [name for name in said if name.startswith("Line ")] == ["Line 0", "Line 1", "Line 2"]
