"""The page for those who keep the helplines says what the rules hold."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from curation import vocabulary
from curation.check import faults_in
from curation.data import HELPLINES, MINIMUM, NAMES, REASONS, RETIRED, Data
from curation.minimum import minimum
from small import TEXTS, small_data

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "helplines.md").read_text("utf-8")
CODE = re.compile(r"```(?:toml)?\n(.*?)```", re.DOTALL)
EXAMPLE, REPORT = CODE.findall(PAGE)
EMPTY: Mapping[str, str] = {REASONS: "", RETIRED: "", NAMES: TEXTS[NAMES]}


def example(text: str) -> Data:
    """Return the example as if it were all the helplines, with the minimum that it makes."""
    texts = {**TEXTS, **EMPTY, HELPLINES: f"# One country.\n\nschema = 1\n\n{text}"}
    return small_data({**texts, MINIMUM: minimum(small_data(texts))})


def test_the_example_has_no_fault() -> None:
    assert [str(fault) for fault in faults_in(example(EXAMPLE))] == []


def test_a_fault_looks_as_the_page_shows_it() -> None:
    (fault,) = faults_in(example(EXAMPLE.replace('"local"', '"cheap"')))
    assert re.fullmatch(
        rf"data/helplines\.toml:\d+: {re.escape(fault.subject)}: {re.escape(fault.what)}\n", REPORT
    )


@pytest.mark.parametrize(
    "form", [vocabulary.COUNTRY, vocabulary.EMERGENCY, vocabulary.LINE], ids=["country", "emergency", "line"]
)
def test_every_key_is_explained(form: vocabulary.Form) -> None:
    assert [key for key in {**form.needed, **form.other} if f"`{key}`" not in PAGE] == []


def test_every_key_that_is_needed_is_marked_so() -> None:
    """A row of the table of lines ends with the word exactly where the rule needs the key."""
    rows = PAGE.partition("| key of `lines`")[2].partition("\n\n")[0].splitlines()[2:]
    marked = {
        key for row in rows if row.endswith("| needed |") for key in re.findall(r"`(\w+)`", row.split("|")[1])
    }
    assert marked == set(vocabulary.LINE.needed)


def test_every_word_of_the_vocabulary_is_named() -> None:
    words = vocabulary.SERVICES | vocabulary.AUDIENCES | vocabulary.TOPICS | vocabulary.COSTS
    words |= vocabulary.CONFIDENCES
    assert [word for word in sorted(words) if f"`{word}`" not in PAGE] == []
