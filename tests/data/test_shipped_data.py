"""The data that ships is without a fault: whole, sourced, and in the order a person in crisis needs."""

import tomllib
from pathlib import Path

import pytest

from curation.check import STAGES, Rule
from curation.data import read

DATA = Path(__file__).parents[2] / "data"
SHIPPED = read(DATA)


@pytest.mark.parametrize("rule", [rule for stage in STAGES for rule in stage], ids=lambda rule: rule.__name__)
def test_no_rule_finds_a_fault(rule: Rule) -> None:
    assert [str(fault) for fault in rule(SHIPPED)] == []


def test_every_country_of_the_file_was_looked_at() -> None:
    """What the rules see, block by block, is what the file says as a whole."""
    whole = tomllib.loads((DATA / "helplines.toml").read_text("utf-8"))
    assert whole.pop("schema") == 1
    assert {country.own.code: country.own.table for country in SHIPPED.countries} == whole
    assert sum(len(country["emergency"]) for country in whole.values()) + 1 == len(list(SHIPPED.emergency))
    assert all(country.lines or not whole[country.own.code].get("lines") for country in SHIPPED.countries)


def test_every_entry_is_named_by_a_line_of_its_own() -> None:
    """A fault points at the header of the line or number it is about."""
    texts = {document.file: document.text.split("\n") for document in (SHIPPED.helplines, SHIPPED.fallback)}
    for entry in SHIPPED.entries:
        header = texts[entry.file][entry.places[""] - 1]
        assert header.startswith("[["), entry.subject
        named = entry.table.get("id") or entry.table["number"]
        assert texts[entry.file][entry.places[""]].endswith(f'"{named}"'), entry.subject


def test_the_retired_numbers_were_looked_for() -> None:
    assert len(SHIPPED.retired) >= 40
    assert len(SHIPPED.pages) >= 3
