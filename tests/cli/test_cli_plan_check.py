"""`calm plan check`: kind words about what is empty or due, and an exit code that never blames."""

from pathlib import Path

import pytest

from calmcli.core.plan_check import Kind, Remark
from calmcli.plain.plan_check import check_lines
from calmcli.store import content
from planning import put_plan
from running import calm

WORDS = content.screen_words("safety_plan")
PLAN = """
people = ["Sam"]
reasons = [{ text = "the cat", hidden = true }]
review = 2026-01-02
"""


def test_what_is_due_and_empty_is_said_kindly_and_is_no_failure(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    ran = calm("plan", "check")
    assert (ran.code, ran.err) == (0, "")
    assert "\n  2026-01-02\n" in ran.out
    assert "\n  Sam\n" in ran.out
    for area in ("reasons", "warning_signs"):
        assert WORDS["areas"][area]["name"] in ran.out
        assert WORDS["areas"][area]["prompt"] in ran.out
    assert "the cat" not in ran.out
    assert "All of it can stay as it is." in ran.out


def test_for_programs_it_is_a_document(calm_home: Path) -> None:
    put_plan(calm_home, PLAN)
    ran = calm("plan", "check", "--json")
    assert ran.code == 0
    assert ran.json["schema"] == 1
    assert ran.json["items"][0] == {"kind": "review-due", "part": "review", "words": "2026-01-02"}


def test_without_a_plan_there_is_one_place_to_start() -> None:
    ran = calm("plan", "check")
    assert (ran.code, ran.err) == (0, "")
    assert WORDS["areas"]["coping_strategies"]["prompt"] in ran.out


def test_a_plan_that_cannot_be_read_is_not_called_empty(calm_home: Path) -> None:
    put_plan(calm_home, "[[[")
    ran = calm("plan", "check")
    assert (ran.code, ran.out) == (3, "")
    assert "plan.toml:1" in ran.err
    assert calm("plan", "check", "--json").json == {"schema": 1, "items": []}


@pytest.mark.parametrize("kind", Kind)
def test_every_remark_has_its_words(kind: Kind) -> None:
    part = "" if kind in (Kind.NO_PLAN, Kind.ONLY_HIDDEN) else "people"
    lines = list(check_lines([Remark(kind, part)], WORDS))
    assert len(lines) >= 3
    assert lines[2]
    shown = " ".join(lines)
    assert not {"must", "should", "missing", "wrong", "failed"} & set(shown.lower().split())


def test_of_a_full_plan_it_says_that_nothing_is_left() -> None:
    assert len(list(check_lines([], WORDS))) == 1
