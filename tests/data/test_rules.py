"""Every rule can fail, and says so in one clear line."""

import pytest

import cases_files
import cases_hours
import cases_numbers
import cases_words
from curation.check import STAGES, Rule, faults_in
from curation.data import MINIMUM
from small import TEXTS, Case, shown, small_data

CASES = (*cases_files.CASES, *cases_words.CASES, *cases_hours.CASES, *cases_numbers.CASES)
RULES = [rule for stage in STAGES for rule in stage]


def name_of(value: object) -> str:
    """Return the name of a case or rule in the report of a test."""
    return value.rule.__name__ if isinstance(value, Case) else getattr(value, "__name__", "")


def test_the_small_world_is_whole() -> None:
    assert faults_in(small_data()) == []


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_one_change_makes_one_fault(case: Case) -> None:
    """The fault names the file, the line and what it is about, and no other rule has anything to say."""
    data = small_data({**TEXTS, case.file: case.text})
    (fault,) = faults_in(data)
    assert str(fault).startswith(case.beginning)
    assert fault in case.rule(data)


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_every_rule_has_been_seen_to_fail(rule: Rule) -> None:
    assert rule in {case.rule for case in CASES}


@pytest.mark.parametrize("name", [name for name in TEXTS if name != MINIMUM])
def test_a_file_that_cannot_be_read_is_a_fault(name: str) -> None:
    (fault,) = faults_in(small_data({**TEXTS, name: None}))
    assert str(fault).startswith(f"{shown(name)}:1: cannot be read; put it back")


def test_a_file_without_a_country_is_a_fault() -> None:
    (fault,) = faults_in(small_data({**TEXTS, "helplines.toml": "schema = 1\n"}))
    assert str(fault).startswith("small/helplines.toml:1: no country stands here")
