"""A problem is one clear line: where, what, and what calm did."""

import pytest

from calmcli.core.problem import Doubt, Problem


@pytest.mark.parametrize(
    ("line", "column", "place"),
    [
        (None, None, "/home/sam/plan.toml"),
        (3, None, "/home/sam/plan.toml:3"),
        (3, 7, "/home/sam/plan.toml:3:7"),
    ],
)
def test_a_problem_says_path_line_and_column_as_far_as_they_are_known(
    line: int | None, column: int | None, place: str
) -> None:
    problem = Problem("/home/sam/plan.toml", "not readable as TOML", "calm goes on without it.", line, column)
    assert str(problem) == f"{place}: not readable as TOML. calm goes on without it."


def test_in_brief_it_names_no_path_and_says_where_more_is_told() -> None:
    reason, outcome = (
        "not readable as TOML (an odd sign)",
        "calm goes on without it; a copy is in /home/sam/copy.",
    )
    problem = Problem("/home/sam/plan.toml", reason, outcome, 3, 7)
    brief = "plan.toml:3:7: not readable as TOML. calm goes on without it. calm doctor says more."
    assert problem.in_brief == brief


def test_a_doubt_may_know_no_key_and_no_line() -> None:
    assert (Doubt("odd").key, Doubt("odd").line) == ("", None)
