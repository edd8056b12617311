"""`calm plan review` and `calm plan edit` as lines, and what was written before."""

import json
from pathlib import Path

from inside import Inside
from inside import inside as _inside
from planning import put_plan
from running import calm

inside = _inside

PLAN = 'reasons = ["tea"]\n'


def test_two_questions_are_asked_and_kept_and_the_plan_is_changed(calm_home: Path, inside: Inside) -> None:
    plan = put_plan(calm_home, PLAN)
    ran = inside.calm("plan", "review", given="walks\n\nmore rain\ne\n9\nn\nthe sea\nq\n")
    assert ran.code == 0
    assert "Thank you for looking at it." in ran.out
    assert "\x1b" not in ran.out
    assert '"the sea"' in plan.read_text()
    listed = inside.calm("plan", "review", "--list")
    assert listed.out == "2026-11-22\n  What helped? walks\n  What do I want to change? more rain\n"
    (item,) = json.loads(inside.calm("plan", "review", "--json").out)["items"]
    assert (item["helped"], item["in_the_way"]) == ("walks", None)


def test_nothing_is_kept_of_who_answers_nothing(calm_home: Path, inside: Inside) -> None:
    put_plan(calm_home, PLAN)
    assert inside.calm("plan", "review", given="\n\n\n\n").code == 0
    assert not (calm_home / "data" / "reviews").exists()
    assert "not looked" in inside.calm("plan", "review", "--list").err


def test_a_broken_review_is_named_and_the_others_are_listed(calm_home: Path, inside: Inside) -> None:
    inside.calm("plan", "review", given="walks\n\n\n\n")
    (calm_home / "data" / "reviews" / "2026" / "odd.toml").write_text("helped = [", encoding="utf-8")
    ran = inside.calm("plan", "review", "--list")
    assert ran.code == 3
    assert "walks" in ran.out
    assert "odd.toml:1" in ran.err


def test_the_program_itself_writes_a_plan_in_lines(calm_home: Path) -> None:
    ran = calm("plan", "edit", given="10\n2\nq\n", TERM="dumb")
    assert (ran.code, ran.err) == (0, "")
    assert "I do not have to decide anything tonight." in (calm_home / "data" / "plan.toml").read_text()


def test_a_plan_that_may_not_be_changed_is_named(calm_home: Path, inside: Inside) -> None:
    for text, said in (("schema = 2\n", "newer version"), ("reasons = [", "plan.toml:1")):
        plan = put_plan(calm_home, text)
        ran = inside.calm("plan", "edit", given="1\nn\ntea\nq\n")
        assert ran.code == 1
        assert said in ran.err
        assert plan.read_text() == text


def test_from_home_the_plan_is_written_and_looked_at(calm_home: Path, inside: Inside) -> None:
    plan = put_plan(calm_home, PLAN + "review = 2026-11-01\n")
    ran = inside.calm("--plain", given="7\ne\n9\n1\n1\nrain\nq\n")
    assert "e: write or change it" in ran.out
    assert '"rain"' in plan.read_text()
    assert "  Look at my plan again" in ran.out
