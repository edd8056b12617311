"""Helplines as lines: the emergency number first, and always somebody."""

from typing import Any

import pytest

from calmcli.core.helplines import Country, Grounds
from calmcli.plain.helplines import help_lines, line_words
from making import EMERGENCY, FALLBACK, FULL_LINE, LINE, NIGHT, answer, country
from talking import Talk


def lines_of(found: Country, grounds: Grounds | None = Grounds.ASKED, **more: Any) -> list[str]:
    """Return what is said for a country."""
    return list(help_lines(answer(found, grounds, **more), NIGHT))


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
        "  WhatsApp 07700 900002",
        "  Chat https://tea.example/chat",
        "  E-mail tea@tea.example",
        "  Web https://tea.example",
        "  For young people. In Wales. Closed now: Mon, Tue, Wed, Thu, Fri 09:00-17:00 (Europe/London). "
        "Costs a local call.",
        "  They put the kettle on first.",
    ]


def test_lines_for_another_purpose_are_left_out() -> None:
    said = lines_of(country(LINE, LINE._replace(name="Garden Line", topics=("other",))))
    assert "  Garden Line" not in said
    assert "  Rain Line" in said


def test_a_note_of_the_country_is_said() -> None:
    assert "Two numbers." in lines_of(country(LINE)._replace(note="Two numbers."))


@pytest.mark.parametrize("lines", [(), (LINE._replace(topics=("violence",)),)])
def test_a_country_without_lines_for_an_urge_gets_what_helps_anywhere(lines: tuple[object, ...]) -> None:
    said = lines_of(country(*lines, name="Antarctica"))  # type: ignore[arg-type]
    assert "calm has no helplines for Antarctica." in said
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
        "These hold anywhere:",
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
    assert said[at - 1].startswith("These are for United Kingdom, from ")
    assert at > said.index("  Rain Line")


def test_every_emergency_number_is_said_in_its_order() -> None:
    numbers = (EMERGENCY, EMERGENCY._replace(number="112", note=None, services=("ambulance", "fire")))
    said = lines_of(country(LINE, emergency=numbers))
    assert said.index("  999  (all services)") < said.index("  112  (ambulance, fire)")


def test_a_talk_gives_them_at_a_question() -> None:
    talk = Talk("h", "q", helplines=lines_of(country(LINE)))
    assert talk.run(lambda conversation: conversation.ask("Tea?"))
    assert "  999  (all services)" in talk.lines
