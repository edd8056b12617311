"""`calm countries`: every country calm has numbers for, in words and as a document."""

from pathlib import Path

import pytest

from calmcli.store.helplines import every_country
from inside import Inside
from inside import data as _data
from inside import inside as _inside
from running import calm, shell

data, inside = _data, _inside


def test_each_country_is_a_row_with_its_code_its_name_and_how_many_lines_it_has() -> None:
    ran = calm("countries")
    assert (ran.code, ran.err) == (0, "")
    rows = ran.out.splitlines()
    countries, _problems = every_country()
    assert [row[:2] for row in rows] == [country.code for country in countries]
    counts = {0: "an emergency number", 1: "1 line"}
    for row, country in zip(rows, countries, strict=True):
        lines = len(country.lines)
        assert row == f"{country.code}  {country.name}: {counts.get(lines, f'{lines} lines')}"


def test_a_row_promises_no_number_that_is_not_there() -> None:
    rows = {row[:2]: row for row in calm("countries").out.splitlines()}
    for country in every_country()[0]:
        assert country.emergency or "an emergency number" not in rows[str(country.code)]


def test_the_document_has_what_the_contract_says() -> None:
    ran = calm("countries", "--json")
    assert (ran.code, ran.err) == (0, "")
    document = ran.json
    assert list(document) == ["schema", "items"]
    assert document["schema"] == 1
    countries, _problems = every_country()
    assert [item["code"] for item in document["items"]] == [country.code for country in countries]
    for item, country in zip(document["items"], countries, strict=True):
        assert list(item) == ["code", "name", "lines", "for_an_urge", "emergency"]
        assert item["name"] == country.name
        assert item["lines"] == len(country.lines) >= item["for_an_urge"] == len(country.general_lines)
        assert item["emergency"] == [entry.number for entry in country.emergency]


@pytest.mark.parametrize("code", ["GB", "US", "AL", "AG", "JP"])
def test_each_code_that_is_listed_is_one_that_help_takes(inside: Inside, code: str) -> None:
    item = next(item for item in inside.calm("countries", "--json").json["items"] if item["code"] == code)
    document = inside.calm("help", "--country", code, "--json").json
    assert (document["name"], len(document["lines"])) == (item["name"], item["lines"])


@pytest.mark.parametrize("options", [[], ["--json"]], ids=["words", "document"])
def test_with_the_main_list_broken_the_least_is_listed_and_the_file_is_named(
    inside: Inside, data: Path, options: list[str]
) -> None:
    (data / "helplines.toml").write_text("[[[")
    ran = inside.calm("countries", *options)
    assert ran.code == 3
    assert "United Kingdom" in ran.out
    assert ran.err.startswith(f"{data}/helplines.toml: ")


def test_a_fault_in_one_country_takes_no_other_away(inside: Inside, data: Path) -> None:
    path = data / "helplines.toml"
    path.write_text(path.read_text("utf-8").replace('\n[GB]\nname = "', '\n[GB]\nname = oops"'), "utf-8")
    ran = inside.calm("countries")
    assert ran.code == 3
    assert "FR  France: " in ran.out
    assert "GB  " not in ran.out
    assert "calm shows the other countries." in ran.err


def test_what_is_not_understood_is_said() -> None:
    ran = calm("countries", "GB")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err
    assert calm("countries", "--nosuch").code == 2


def test_a_reader_who_has_seen_enough_is_no_fault() -> None:
    ran = shell("set -o pipefail; calm countries | head -1")
    assert (ran.code, ran.err) == (0, "")
    assert shell("calm countries >/dev/full").code == 4


def test_it_is_a_command_among_those_for_right_now() -> None:
    said = calm("--help").out
    assert said.index("Right now") < said.index("countries") < said.index("Over time")
