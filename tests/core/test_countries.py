"""Which country a person means, however they write it."""

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.countries import Territory, folded_name, matching, named, nearest, territory_of_locale
from calmcli.store.countries import territories

UK = Territory("GB", "GBR", "United Kingdom", ("UK", "England", "Y Deyrnas Unedig"))
GERMANY = Territory("DE", "DEU", "Germany", ("Deutschland",))
BAHAMAS = Territory("BS", "BHS", "Bahamas")
IVORY = Territory("CI", "CIV", "Ivory Coast", ("Côte d\u2019Ivoire",))
PLACES = (UK, GERMANY, BAHAMAS, IVORY)
EVERY = list(territories())


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("United Kingdom", "united kingdom"),
        ("  the   UNITED kingdom ", "united kingdom"),
        ("Côte d\u2019Ivoire", "cote d ivoire"),
        ("COTE D'IVOIRE", "cote d ivoire"),
        ("Straße", "strasse"),
        ("The Bahamas", "bahamas"),
        ("U.K.", "u k"),
        ("", ""),
        ("—!?", ""),
        ("Theland", "theland"),
        ("中国", "中国"),
    ],
)
def test_names_are_compared_without_case_accents_and_punctuation(name: str, key: str) -> None:
    assert folded_name(name.strip()) == key


@given(st.text(max_size=40))
def test_spare_spaces_and_punctuation_change_nothing(name: str) -> None:
    assert folded_name(f"{name} !? ") == folded_name(name)
    assert folded_name(name) == " ".join(folded_name(name).split())


@pytest.mark.parametrize(
    "asked",
    ["GB", "gb", "GBR", "United Kingdom", "the united kingdom", "england", " UK ", "y deyrnas unedig"],
)
def test_a_country_answers_to_all_its_names(asked: str) -> None:
    assert named(asked, PLACES) == UK


@pytest.mark.parametrize(
    "asked", ["", "  ", "?", "Narnia", "G", "United", "Germany and England", "\udcff", "x" * 100_000]
)
def test_what_is_no_name_means_no_country(asked: str) -> None:
    assert named(asked, PLACES) is None


@pytest.mark.parametrize(
    ("asked", "place"),
    [("Deutschand", GERMANY), ("germny", GERMANY), ("Bahama", BAHAMAS), ("cote divoire", IVORY)],
)
def test_a_slip_of_the_keyboard_is_near_to_what_was_meant(asked: str, place: Territory) -> None:
    assert nearest(asked, PLACES)[0] == place


def test_nothing_is_near_to_nonsense() -> None:
    assert nearest("qqqqqqqq", PLACES) == []
    assert nearest("", PLACES) == []


@hypothesis.settings(max_examples=20)
@given(st.sampled_from(EVERY).map(lambda place: place.name[1:]) | st.text(max_size=20), st.integers(1, 5))
def test_no_more_is_near_than_asked_for_and_none_twice(asked: str, most: int) -> None:
    near = nearest(asked, EVERY, most)
    assert len(near) <= most
    assert len({place.code for place in near}) == len(near)


@pytest.mark.parametrize("place", EVERY[::20], ids=lambda place: place.code)
def test_every_name_of_a_shipped_country_leads_back_to_it(place: Territory) -> None:
    assert {named(name, EVERY) for name in place.names} == {place}


@pytest.mark.parametrize(
    ("locale_name", "code"),
    [
        ("en_GB.UTF-8", "GB"),
        ("en_GB", "GB"),
        ("de_at", "AT"),
        ("ca_ES@valencia", "ES"),
        ("sr_RS.UTF-8@latin", "RS"),
        ("C", None),
        ("C.UTF-8", None),
        ("POSIX", None),
        ("", None),
        ("en", None),
        ("en_", None),
        ("_GB", None),
        ("es_419", None),
        ("ar_001.UTF-8", None),
        ("en_GBR", None),
        ("en_ÄÖ", None),
        ("🌧_🌧", None),
    ],
)
def test_the_territory_of_a_locale_is_found_where_it_has_one(locale_name: str, code: str | None) -> None:
    assert territory_of_locale(locale_name) == code


@given(st.text(max_size=30))
def test_any_locale_name_tells_a_code_of_two_letters_or_none(locale_name: str) -> None:
    code = territory_of_locale(locale_name)
    assert code is None or (len(code) == 2 and code.isascii() and code.isupper())


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("", [BAHAMAS, GERMANY, IVORY, UK]),
        ("  ", [BAHAMAS, GERMANY, IVORY, UK]),
        ("gb", [UK]),
        ("GBR", [UK]),
        ("germ", [GERMANY]),
        ("deutschl", [GERMANY]),
        ("the bah", [BAHAMAS]),
        ("cote", [IVORY]),
        ("côte d", [IVORY]),
        ("kingdom", [UK]),
        ("unedig", [UK]),
        ("ENGL", [UK]),
        ("ingdom", []),
        ("zebra", []),
        ("united kingdom of tea", []),
    ],
)
def test_a_country_is_found_as_its_name_is_typed(words: str, places: list[Territory]) -> None:
    assert matching(words, PLACES) == places


def test_a_code_comes_first_then_a_name_then_another_name_then_a_later_word() -> None:
    code = Territory("GE", "GEO", "Zebra Land")
    name = Territory("XA", "XAA", "Geneva")
    also = Territory("XB", "XBB", "Tea Land", ("Gerland",))
    later = Territory("XC", "XCC", "Rain and Geese")
    assert matching("ge", [later, also, name, code]) == [code, name, also, later]


def test_of_names_equally_close_the_first_of_the_alphabet_comes_first() -> None:
    found = [place.name for place in matching("united", EVERY)]
    assert found[:3] == ["United Arab Emirates", "United Kingdom", "United States"]


@pytest.mark.parametrize("place", EVERY[::20], ids=lambda place: place.code)
def test_every_name_of_a_shipped_country_finds_it_while_it_is_typed(place: Territory) -> None:
    assert {place.code} == {matching(code, EVERY)[0].code for code in (place.code, place.alpha3)}
    for name in (place.name, *place.also):
        for length in range(1, len(name) + 1, 2):
            assert place in matching(name[:length], EVERY)


@hypothesis.settings(max_examples=30)
@given(st.text(max_size=20))
def test_any_words_find_countries_each_once(words: str) -> None:
    found = matching(words, EVERY)
    assert len({place.code for place in found}) == len(found)
