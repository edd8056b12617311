"""Another text of the plan is told by when and how much, never by its words."""

import json

from calmcli.core.documents import versions_document
from calmcli.core.plan_template import plan_template
from calmcli.core.plan_version import Kind, PlanVersion, counts_of, version_row
from calmcli.core.safety_plan import Area, safety_plan_from
from calmcli.core.toml import parse
from making import NIGHT

WORDS = {"areas": {area: {"name": f"Name of {area}", "prompt": f"What of {area}?"} for area in Area}}
VERSION = PlanVersion("plan-2026-11-22T031207-k3f9", Kind.VERSION, NIGHT, {"reasons": 3, "people": 2})


def test_counts_name_only_areas_that_have_something_to_show() -> None:
    plan = safety_plan_from({"reasons": ["tea", {"text": "rain", "hidden": True}], "people": []})
    assert counts_of(plan) == {"reasons": 1}


def test_a_row_says_when_how_much_and_the_name() -> None:
    assert version_row(VERSION) == "2026-11-22 03:12  items: 5, in parts: 2  [plan-2026-11-22T031207-k3f9]"


def test_a_row_says_what_it_is_where_it_is_no_version() -> None:
    assert "(not saved)" in version_row(VERSION._replace(kind=Kind.DRAFT))
    assert "sync program" in version_row(VERSION._replace(kind=Kind.COPY))
    assert "cannot be read: too \N{REPLACEMENT CHARACTER}" in version_row(VERSION._replace(fault="too \x1b"))
    assert version_row(VERSION._replace(moment=None)).startswith("no date  ")
    assert "\x1b" not in version_row(VERSION._replace(name="\x1b[2J"))


def test_the_document_has_its_keys_and_no_words() -> None:
    odd = PlanVersion("caf\udce9", Kind.COPY, None, fault="not UTF-8 text")
    assert json.loads(json.dumps(versions_document([VERSION, odd]))) == {
        "schema": 1,
        "items": [
            {
                "id": "plan-2026-11-22T031207-k3f9",
                "kind": "version",
                "time": "2026-11-22T03:12:07+00:00",
                "counts": {"reasons": 3, "people": 2},
                "fault": None,
            },
            {
                "id": "caf\N{REPLACEMENT CHARACTER}",
                "kind": "copy",
                "time": None,
                "counts": {},
                "fault": "not UTF-8 text",
            },
        ],
    }


def test_an_empty_plan_to_fill_in_is_a_plan_with_every_area_and_its_question() -> None:
    text = plan_template(WORDS)
    table = parse(text)
    assert table == {"schema": 1} | {area.value: [] for area in Area}
    assert safety_plan_from(table).is_empty
    assert all(f"# What of {area}?" in text for area in Area)
