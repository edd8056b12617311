"""Addresses that a phone follows: what is dialled is what is said, and every word arrives as it was."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.helpline_choice import Way, ways_of
from calmcli.core.helpline_links import (
    call_link,
    code_words,
    lifeline_links,
    link_in,
    link_of,
    links_of,
    reach_of,
    text_link,
)
from calmcli.core.helpline_words import lifeline, ways
from calmcli.core.helplines import Helpline, TextNumber
from making import FULL_LINE, LINE, NIGHT, OWN_LINE, answer, any_line, country

WEB_ONLY = LINE._replace(phone=None, e164=None, url="https://map.example")


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("999", "tel:999"),
        ("01632 960001", "tel:01632960001"),
        ("01632-960-001", "tel:01632960001"),
        ("(01632) 960001", "tel:01632960001"),
        ("01632.960.001", "tel:01632960001"),
        ("+441632960001", "tel:+441632960001"),
        ("+44 1632 960001", "tel:+441632960001"),
        ("0800 TEA-RAIN", "tel:08008327246"),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "tel:22233344455566677778889999"),
        ("*31#999", "tel:*31%23999"),
        ("#31#01632 960001", "tel:%2331%2301632960001"),
        ("01632\N{NO-BREAK SPACE}960001", "tel:01632960001"),
    ],
)
def test_a_number_is_dialled_as_it_is_pressed(number: str, link: str) -> None:
    assert call_link(number) == link


def test_the_zero_that_is_left_out_from_abroad_is_not_dialled() -> None:
    assert call_link("+44 (0)1632 960001") == "tel:+441632960001"


@pytest.mark.parametrize(
    "number", ["01632 960001 (mornings)", "01632 960001, ask for Jo", "call 01632 960001"]
)
def test_words_beside_a_number_are_not_dialled(number: str) -> None:
    assert call_link(number) == "tel:01632960001"


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("01632 960001, or 01632 960002", "tel:01632960001"),
        ("Ask at the desk", ""),
        ("", ""),
        ("Room \N{SUPERSCRIPT TWO}", ""),
    ],
)
def test_words_of_somebodys_own_lead_to_the_first_number_in_them_if_any(words: str, link: str) -> None:
    assert link_in(words) == link


def test_the_numbers_that_the_lifeline_names_have_an_address() -> None:
    found = answer(country(LINE), own=(OWN_LINE,))
    links = lifeline_links(found, NIGHT)
    for form in lifeline(found, NIGHT):
        assert form.endswith("999")
        assert any(number in form for number in links)
    assert links["999"] == "tel:999"
    assert links[OWN_LINE.phone or ""] == call_link(OWN_LINE.e164 or OWN_LINE.phone or "")
    assert links[LINE.phone or ""] == call_link(LINE.e164 or LINE.phone or "")


def test_an_extension_is_not_dialled_as_letters() -> None:
    assert call_link("01632 960001 ext 12") in ("tel:01632960001", "tel:01632960001;ext=12")


@given(st.text(max_size=30))
def test_an_address_to_call_holds_nothing_but_keys(number: str) -> None:
    assert re.fullmatch(r"tel:(?:[0-9+*]|%23)*", call_link(number))


@given(
    st.from_regex(r"\+?[0-9][0-9 ().-]{2,15}[0-9]", fullmatch=True).filter(lambda number: "(0)" not in number)
)
def test_every_digit_is_dialled_and_in_its_order(number: str) -> None:
    assert call_link(number) == "tel:" + re.sub(r"[ ().-]", "", number)


@pytest.mark.parametrize(
    ("number", "text", "link"),
    [
        ("07700 900001", None, "sms:07700900001"),
        ("07700 900001", "", "sms:07700900001"),
        ("07700 900001", "TEA", "sms:07700900001?body=TEA"),
        ("85258", "a cup of tea", "sms:85258?body=a%20cup%20of%20tea"),
        ("85258", "é&=?#%+", "sms:85258?body=%C3%A9%26%3D%3F%23%25%2B"),
        ("85258", "いのち", "sms:85258?body=%E3%81%84%E3%81%AE%E3%81%A1"),
    ],
)
def test_a_text_is_addressed_with_the_word_to_send(number: str, text: str | None, link: str) -> None:
    assert text_link(TextNumber(number, text)) == link


@given(st.text(min_size=1, max_size=40))
def test_any_word_to_send_arrives_as_it_was(text: str) -> None:
    link = text_link(TextNumber("07700 900001", text))
    assert link.isascii()
    assert link.isprintable()
    assert " " not in link
    assert urlsplit(link).path == "07700900001"
    _start, body = link.split("?body=")
    assert unquote(body, errors="strict") == text
    assert parse_qs(urlsplit(link).query, strict_parsing=True, keep_blank_values=True) == {"body": [text]}


def test_without_a_wish_a_line_is_called() -> None:
    assert link_of(FULL_LINE) == (Way.PHONE, "tel:+441632960001")
    assert link_of(FULL_LINE._replace(e164=None)) == (Way.PHONE, "tel:01632960001")


@pytest.mark.parametrize(
    ("way", "link"),
    [
        (Way.PHONE, "tel:+441632960001"),
        (Way.TEXT, "sms:07700900001?body=TEA"),
        (Way.CHAT, "https://tea.example/chat"),
        (Way.WHATSAPP, "https://wa.me/07700900002"),
        (Way.EMAIL, "mailto:tea@tea.example"),
    ],
)
def test_a_line_is_reached_in_the_way_that_is_wanted(way: Way, link: str) -> None:
    assert link_of(FULL_LINE, [way]) == (way, link)


@pytest.mark.parametrize(
    ("wanted", "way"),
    [
        ([Way.TEXT, Way.CHAT], Way.CHAT),
        ([Way.TEXT, Way.WHATSAPP], Way.PHONE),
        ([Way.CHAT, Way.PHONE], Way.CHAT),
        ([], Way.PHONE),
    ],
)
def test_the_first_wish_that_can_be_met_is_met(wanted: list[Way], way: Way) -> None:
    line = FULL_LINE._replace(sms=None, whatsapp=None)
    assert link_of(line, wanted)[0] == way


def test_a_line_that_is_only_a_page_opens_it() -> None:
    assert link_of(WEB_ONLY, [Way.TEXT]) == (None, "https://map.example")
    assert reach_of(WEB_ONLY) == "https://map.example"
    assert code_words(WEB_ONLY, None) == ["Scan it with a phone to open Rain Line.", "https://map.example"]


@given(any_line(), st.lists(st.sampled_from(list(Way)), max_size=2))
def test_a_line_is_reached_by_a_wish_where_it_can_be_and_else_in_some_way(
    line: Helpline, wanted: list[Way]
) -> None:
    has = list(ways_of(line))
    way, link = link_of(line, wanted)
    expected = [each for each in wanted if each in has] or has
    assert way == (expected[0] if expected else None)
    assert link
    assert bool(link == line.url) is not bool(has)
    assert bool(reach_of(line, wanted) == line.url) is not bool(has)


@given(any_line())
def test_each_way_that_is_said_has_its_address(line: Helpline) -> None:
    found = dict(links_of(line))
    assert list(found) == [words for words in ways(line) if not words.startswith("Web ")]
    assert set(found.values()) == {link_of(line, [way])[1] for way in ways_of(line)}


@pytest.mark.parametrize(
    ("way", "value"),
    [
        (Way.PHONE, "01632 960001"),
        (Way.TEXT, "07700 900001"),
        (Way.CHAT, "https://tea.example/chat"),
        (Way.WHATSAPP, "07700 900002"),
        (Way.EMAIL, "tea@tea.example"),
    ],
)
def test_what_is_copied_is_the_number_or_address_itself(way: Way, value: str) -> None:
    assert reach_of(FULL_LINE, [way]) == value


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (Way.PHONE, ["Scan it with a phone to call Llinell De.", "Call 01632 960001"]),
        (Way.TEXT, ["Scan it with a phone to text Llinell De.", "Text TEA to 07700 900001"]),
        (Way.CHAT, ["Scan it with a phone to write to Llinell De.", "Chat https://tea.example/chat"]),
        (Way.WHATSAPP, ["Scan it with a phone to write to Llinell De.", "WhatsApp 07700 900002"]),
        (Way.EMAIL, ["Scan it with a phone to write to Llinell De.", "E-mail tea@tea.example"]),
    ],
)
def test_a_code_is_said_to_do_what_it_does(way: Way, words: list[str]) -> None:
    assert code_words(FULL_LINE, way) == words


def test_a_line_of_ones_own_is_called_as_it_was_written() -> None:
    assert link_of(OWN_LINE) == (Way.PHONE, "tel:01632960111")
