"""`calm plan import` and `calm plan show --file`: another plan brought in, or only looked at."""

from pathlib import Path

import pytest

from calmcli.store import content
from planning import put_plan
from running import calm

WORDS = content.screen_words("safety_plan")
PLAN = """
people = [
    { name = "Sam", phone = "01632 960 001", say = "Up?" },
    { name = "Zoë", phone = "+44 1632 960002", hidden = true },
]
reasons = [{ text = "Pepper the cat", starred = true }]
appointment = { when = 2026-12-03T14:30:00, with = "Dr Okoye" }
review = 2026-12-20
"""


def exported(calm_home: Path, directory: Path) -> Path:
    """Return the export of a plan with everything."""
    put_plan(calm_home, PLAN)
    path = directory / "plan.json"
    assert calm("plan", "export", "--all", "--output", str(path)).code == 0
    return path


def test_an_export_brought_in_elsewhere_is_the_same_plan(calm_home: Path, tmp_path: Path) -> None:
    path = exported(calm_home, tmp_path)
    there = str(tmp_path / "there")
    ran = calm("plan", "import", str(path), CALM_HOME=there)
    assert (ran.code, ran.err) == (0, "")
    assert f"{WORDS['areas']['people']['name']}: 2" in ran.out
    again = calm("plan", "export", "--all", "--format", "json", CALM_HOME=there)
    assert again.json == calm("plan", "export", "--all", "--format", "json").json
    assert calm("plan", "show", CALM_HOME=there).out == calm("plan", "show").out


def test_ones_own_plan_is_kept_and_its_place_said(calm_home: Path, tmp_path: Path) -> None:
    path = exported(calm_home, tmp_path)
    put_plan(calm_home, '# mine\nreasons = ["tea"]\nreview = 2027-01-01\n')
    ran = calm("plan", "import", str(path))
    assert ran.code == 0
    (kept,) = (calm_home / "data" / "versions").iterdir()
    assert str(kept) in ran.err
    assert kept.read_text() == '# mine\nreasons = ["tea"]\nreview = 2027-01-01\n'
    assert WORDS["dates"]["review"]["name"] in ran.out
    shown = calm("plan", "show").out
    assert all(words in shown for words in ("tea", "Pepper the cat", "2027-01-01", "Sam · 01632 960 001"))


def test_a_second_time_there_is_nothing_new(calm_home: Path, tmp_path: Path) -> None:
    path = exported(calm_home, tmp_path)
    before = (calm_home / "data" / "plan.toml").read_bytes()
    assert calm("plan", "import", str(path)).code == 0
    assert (calm_home / "data" / "plan.toml").read_bytes() == before


@pytest.mark.parametrize("data", [None, "[[[", "{", "schema = 9\n"])
def test_what_cannot_be_read_is_named_and_nothing_is_made(
    calm_home: Path, tmp_path: Path, data: str | None
) -> None:
    path = tmp_path / "other"
    if data:
        path.write_text(data)
    ran = calm("plan", "import", str(path))
    assert (ran.code, ran.out) == (1, "")
    assert str(path) in ran.err
    assert not (calm_home / "data" / "plan.toml").exists()


def test_without_a_home_nothing_is_brought_in(tmp_path: Path) -> None:
    ran = calm("plan", "import", str(tmp_path), CALM_HOME="", HOME="")
    assert (ran.code, ran.out) == (1, "")


def test_a_shared_plan_is_looked_at_and_not_kept(calm_home: Path, tmp_path: Path) -> None:
    path = exported(calm_home, tmp_path)
    there = tmp_path / "there"
    shown = calm("plan", "show", "--file", str(path), CALM_HOME=str(there))
    assert (shown.code, shown.err) == (0, "")
    assert shown.out == calm("plan", "show").out
    assert not there.exists()


def test_a_shared_file_that_is_no_plan_is_named(tmp_path: Path) -> None:
    assert calm("plan", "show", "--file", str(tmp_path)).code == 1
    (tmp_path / "tea.toml").write_text("tea = 1\n")
    ran = calm("plan", "show", "--file", str(tmp_path / "tea.toml"))
    assert (ran.code, ran.out) == (0, "")
    assert "tea.toml" in ran.err


def test_a_newer_plan_is_shown_and_said_so(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text('schema = 2\nreasons = ["tea"]\n')
    ran = calm("plan", "show", "--file", str(tmp_path / "plan.toml"))
    assert ran.code == 3
    assert "tea" in ran.out
    assert "newer" in ran.err
