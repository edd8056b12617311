"""Findings, and paths that can be shown to others."""

from pathlib import PurePath

import pytest

from calmcli.core.finding import Finding, finding_of, redacted_path
from calmcli.core.problem import Problem

ROOTS = {"DATA": PurePath("/home/sam/.local/share/calm"), "CONFIG": PurePath("/home/sam/.config/calm")}


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/home/sam/.local/share/calm/plan.toml", "DATA/plan.toml"),
        (
            "/home/sam/.local/share/calm/journal/2026/2026-11-22T031207-k3f9.md",
            "DATA/journal/2026/2026-11-22T031207-k3f9.md",
        ),
        ("/home/sam/.local/share/calm/journal/a walk with Sam.md", "DATA/journal/*.md"),
        (
            "/home/sam/.local/share/calm/drafts/plan-2026-11-22T031207-k3f9/plan.toml",
            "DATA/drafts/plan-2026-11-22T031207-k3f9/plan.toml",
        ),
        ("/home/sam/.local/share/calm/Sam/tea", "DATA/*/*"),
        ("/home/sam/.config/calm/config.sync-conflict-Sams-laptop.toml", "CONFIG/*.toml"),
        ("/home/sam/elsewhere/plan.toml", "*/plan.toml"),
    ],
)
def test_a_path_for_others_holds_only_names_of_calms_own(path: str, shown: str) -> None:
    assert redacted_path(PurePath(path), ROOTS) == shown


def test_what_a_reason_quotes_is_left_out() -> None:
    problem = Problem("/plan.toml", "not readable as TOML (duplicate key 'mimosa')", "Gone on.", 3, 4)
    assert finding_of(problem) == Finding("/plan.toml", "not readable as TOML", 3)
    assert str(finding_of(problem)) == "/plan.toml:3: not readable as TOML."
