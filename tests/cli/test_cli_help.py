"""`calm help`: a number to call, whatever was typed and whatever is broken."""

import pytest

from calmcli.store.helplines import anywhere, helplines_of
from running import Ran, calm

GB = helplines_of("GB")
ANYWHERE = anywhere().emergency[0].number
LINE_KEYS = {
    "id",
    "name",
    "phone",
    "e164",
    "sms",
    "chat",
    "whatsapp",
    "url",
    "hours",
    "open_now",
    "languages",
    "audience",
    "topics",
    "cost",
    "checked",
    "sources",
}


def has_number(ran: Ran) -> bool:
    """Say whether an emergency number stands among the first lines of the words."""
    return any("all services" in line or "ambulance" in line for line in ran.out.splitlines()[:12])


def test_a_country_is_shown_with_its_emergency_number_first_and_then_its_lines() -> None:
    assert GB is not None
    ran = calm("help", "--country", "GB")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("United Kingdom\n\nIn danger now, or hurt? Call:\n  999  (all services)\n")
    for line in GB.general_lines:
        assert line.name in ran.out
        assert line.phone is None or f"Call {line.phone}" in ran.out


@pytest.mark.parametrize("name", ["gb", "UK", "GBR", "United Kingdom", "england", " the united kingdom "])
def test_a_country_is_understood_in_any_common_form(name: str) -> None:
    ran = calm("help", "--country", name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("United Kingdom\n")


def test_a_country_in_its_own_language_is_understood() -> None:
    assert calm("help", "--country", "Deutschland").out.startswith("Germany\n")


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"LANG": "en_GB.UTF-8"}, "United Kingdom, from the language settings"),
        ({"TZ": "Europe/Berlin"}, "Germany, from the time zone"),
        ({"TZ": "Asia/Calcutta"}, "India, from the time zone"),
    ],
)
def test_without_a_country_the_machine_tells_and_that_is_said(
    environment: dict[str, str], words: str
) -> None:
    ran = calm("help", **environment)
    assert (ran.code, ran.err) == (0, "")
    assert f"Country: {words}" in ran.out
    assert "For another country: calm help --country NAME" in ran.out


@pytest.mark.parametrize("zone", ["UTC", "Nowhere/Bad", "GMT0BST"])
def test_without_any_country_what_helps_anywhere_is_shown(zone: str) -> None:
    ran = calm("help", TZ=zone)
    assert (ran.code, ran.err) == (0, "")
    assert ANYWHERE in ran.out
    assert has_number(ran)


def test_a_country_nobody_knows_is_an_error_and_numbers_are_shown() -> None:
    ran = calm("help", "--country", "Germny")
    assert ran.code == 2
    assert "calm knows no country called Germny." in ran.out
    assert "Germany" in ran.out
    assert f"  {ANYWHERE}  (" in ran.out


def test_a_country_without_lines_has_a_number_all_the_same() -> None:
    ran = calm("help", "--country", "Antarctica")
    assert (ran.code, ran.err) == (0, "")
    assert "calm has no helplines for Antarctica." in ran.out
    assert has_number(ran)


@pytest.mark.parametrize(
    "arguments",
    [
        ["help", "--nosuch"],
        ["help", "--country"],
        ["help", "--json=yes"],
        ["help", "-x"],
        ["--plain", "help", "--nosuch"],
    ],
)
def test_what_was_not_understood_is_said_and_numbers_are_shown(arguments: list[str]) -> None:
    ran = calm(*arguments)
    assert ran.code == 2
    assert has_number(ran)
    assert ran.err
    assert "Traceback" not in ran.err


def test_the_document_has_what_the_contract_says() -> None:
    ran = calm("help", "--country", "GB", "--json")
    assert (ran.code, ran.err) == (0, "")
    document = ran.json
    assert next(iter(document)) == "schema"
    assert {"schema", "country", "name", "emergency", "lines", "fallback"} <= set(document)
    assert (document["schema"], document["country"], document["name"]) == (1, "GB", "United Kingdom")
    assert {"number", "for"} <= set(document["emergency"][0])
    for line in [*document["lines"], *document["fallback"]["lines"]]:
        assert set(line) >= LINE_KEYS
        assert line["open_now"] in (True, False, None)
        assert line["sources"]
    assert GB is not None
    assert [line["id"] for line in document["lines"]] == [line.id for line in GB.lines]
    assert not any(line["own"] for line in document["lines"])


def test_the_document_of_a_country_nobody_knows_has_numbers_and_the_fault_is_beside_it() -> None:
    ran = calm("help", "--country", "Narnia", "--json")
    assert ran.code == 2
    assert ran.json["country"] is None
    assert ran.json["emergency"][0]["number"] == ANYWHERE
    assert "calm knows no country called Narnia." in ran.err


@pytest.mark.parametrize("name", ["GB", "gb", "united kingdom", "Deutschland", "Narnia"])
def test_a_country_may_stand_without_its_option(name: str) -> None:
    alone, named = calm("help", name), calm("help", "--country", name)
    assert alone == named


def test_where_a_country_is_given_twice_the_option_decides() -> None:
    assert calm("help", "FR", "--country", "GB").out.startswith("United Kingdom\n")


@pytest.mark.parametrize(
    ("wrong", "part"),
    [
        (["--for", "cats"], "'cats' is not one of 'young-people'"),
        (["--by", "pigeon"], "'pigeon' is not one of 'phone'"),
        (["--for", "men", "--by", ""], "'' is not one of 'phone'"),
    ],
)
@pytest.mark.parametrize("is_before", [True, False])
def test_where_a_value_is_wrong_numbers_are_of_the_country_given_before_or_after_it(
    wrong: list[str], part: str, *, is_before: bool
) -> None:
    named = ["--country", "FR"]
    ran = calm("help", *(named + wrong if is_before else wrong + named))
    assert ran.code == 2
    assert ran.out.startswith("France\n")
    assert has_number(ran)
    assert part in ran.err
    assert "calm help shows who can be called." in ran.err


@pytest.mark.parametrize(
    "arguments",
    [["--country", "FR", "--nosuch"], ["--nosuch", "--country", "FR"], ["--country", "FR", "--json=yes"]],
)
def test_where_an_option_is_wrong_numbers_are_of_the_country_given(arguments: list[str]) -> None:
    ran = calm("help", *arguments)
    assert ran.code == 2
    assert ran.out.startswith("France\n")


@pytest.mark.parametrize("arguments", [["FR", "--for", "cats"], ["--for", "cats", "FR"]])
def test_numbers_are_of_the_country_that_stands_without_its_option_too(arguments: list[str]) -> None:
    ran = calm("help", *arguments)
    assert ran.code == 2
    assert ran.out.startswith("France\n")


def test_words_that_are_no_option_are_not_understood_and_numbers_are_shown() -> None:
    ran = calm("help", "GB", "tea", "rain")
    assert ran.code == 2
    assert ran.out.startswith("calm knows no country called GB tea rain.\n")
    assert has_number(ran)


@pytest.mark.parametrize("words", [["me"], ["ME"], ["me", "--for", "cats"]])
def test_somebody_who_asks_for_help_is_given_no_other_country(words: list[str]) -> None:
    ran = calm("help", *words, TZ="Europe/London")
    assert ran.out.startswith("United Kingdom\n")
    assert calm("help", "--country", "ME").out.startswith("Montenegro\n")


def test_words_like_no_country_leave_the_numbers_of_here_on_top() -> None:
    ran = calm("help", "please", "now", TZ="America/New_York")
    assert ran.code == 2
    assert ran.out.startswith(
        "calm knows no country called please now.\n"
        "Country: United States, from the time zone of this computer.\n"
        "\nIn danger now, or hurt? Call:\n  911  (all services)\n"
    )


@pytest.mark.parametrize("name", ["New Zealand", "united kingdom", "Bosnia and Herzegovina"])
def test_a_name_of_several_words_needs_no_quotes_to_get_its_numbers(name: str) -> None:
    ran, quoted = calm("help", *name.split()), calm("help", name)
    assert ran.out == quoted.out


def test_plain_words_are_what_it_gives_anyway() -> None:
    assert calm("help", "--country", "GB", "--plain").out == calm("help", "--country", "GB").out
