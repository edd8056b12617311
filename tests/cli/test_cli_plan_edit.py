"""`calm plan edit`, `versions` and `restore`: the person's own editor, and no word lost on the way."""

import os
from pathlib import Path

import pytest

from keeping import put
from making import contents
from running import Ran, calm, home_of_another, without_rights

TEA, RAIN = 'reasons = ["tea"]\n', 'reasons = ["rain"]\n'


@pytest.fixture
def plan(calm_home: Path) -> Path:
    """Give the path of the plan; its directory is there."""
    path = calm_home / "data" / "plan.toml"
    path.parent.mkdir(parents=True)
    return path


def editor(directory: Path, script: str, name: str = "editor") -> str:
    """Return the path of an editor that is a shell script; its file is "$1"."""
    path = directory / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def edit(directory: Path, script: str) -> Ran:
    """Run `calm plan edit` with such an editor."""
    return calm("plan", "edit", "--editor", EDITOR=editor(directory, script))


def draft_in(home: Path) -> Path:
    """Return the only draft of a plan."""
    (path,) = (home / "data" / "drafts").rglob("plan.toml")
    return path


def versions() -> list[dict[str, object]]:
    """Return what `calm plan versions --json` lists."""
    items: list[dict[str, object]] = calm("plan", "versions", "--json").json["items"]
    return items


def test_what_comes_back_is_the_plan_and_the_one_before_a_version(tmp_path: Path, plan: Path) -> None:
    plan.write_text(TEA)
    ran = edit(tmp_path, 'sed -i s/tea/rain/ "$1"')
    assert (ran.code, ran.out) == (0, "Saved.\n")
    assert plan.read_text() == RAIN
    (version,) = versions()
    assert version["counts"] == {"reasons": 1}
    assert list((plan.parent / "drafts").iterdir()) == []


def test_words_are_in_no_argument_and_no_list(tmp_path: Path, plan: Path) -> None:
    plan.write_text(TEA)
    edit(tmp_path, 'sed -i s/tea/rain/ "$1"')
    for command in (["versions"], ["versions", "--json"]):
        ran = calm("plan", *command)
        assert "tea" not in ran.out + ran.err
        assert "rain" not in ran.out + ran.err


def test_the_editor_is_given_a_private_copy(tmp_path: Path, plan: Path) -> None:
    plan.write_text(TEA)
    edit(tmp_path, f'stat -c \'%a %n\' "$1" "$(dirname "$1")" > {tmp_path}/seen; cat "$1" >> {tmp_path}/seen')
    first, second, words = (tmp_path / "seen").read_text().splitlines()
    assert first.startswith("600 ")
    assert second.startswith("700 ")
    assert words == TEA.strip()
    assert str(plan) not in first


def test_without_a_plan_there_is_one_to_fill_in(tmp_path: Path, plan: Path) -> None:
    ran = edit(tmp_path, f'cp "$1" {tmp_path}/given')
    assert (ran.code, ran.out) == (0, "Nothing was changed.\n")
    assert not plan.exists()
    assert "reasons = []" in (tmp_path / "given").read_text()
    assert edit(tmp_path, 'sed -i \'s/^reasons = ../reasons = ["tea"]/\' "$1"').code == 0
    assert "tea" in calm("plan", "show").out


def test_what_was_not_changed_is_not_written(tmp_path: Path, plan: Path, calm_home: Path) -> None:
    plan.write_text(TEA)
    os.utime(plan, (1000, 1000))
    ran = edit(tmp_path, 'touch "$1"')
    assert (ran.code, ran.out) == (0, "Nothing was changed.\n")
    assert plan.stat().st_mtime == 1000
    assert contents(calm_home) == {"data/plan.toml": TEA.encode()}


def test_what_is_broken_is_named_with_its_line_and_kept(tmp_path: Path, plan: Path, calm_home: Path) -> None:
    plan.write_text(TEA)
    ran = edit(tmp_path, 'printf \'schema = 1\\nreasons = ["tea\\n\' > "$1"')
    draft = draft_in(calm_home)
    assert ran.code == 4
    assert "Saved." not in ran.out
    assert f"{draft}:2:" in ran.err
    assert str(draft) in ran.err
    assert plan.read_text() == TEA
    assert draft.read_text() == 'schema = 1\nreasons = ["tea\n'


def test_a_draft_put_right_becomes_the_plan(tmp_path: Path, plan: Path, calm_home: Path) -> None:
    plan.write_text(TEA)
    edited = edit(tmp_path, "echo '[[[' > \"$1\"")
    draft = draft_in(calm_home)
    name = draft.parent.name
    assert f"Put it right there. Then calm plan restore {name} makes it your plan." in edited.err
    ran = calm("plan", "restore", name)
    assert ran.code == 1
    assert f"{draft}:1:" in ran.err
    draft.write_text(RAIN)
    assert calm("plan", "restore", name).code == 0
    assert plan.read_text() == RAIN
    assert [each["kind"] for each in versions()] == ["version"]


def test_what_another_window_saved_meanwhile_and_these_words_are_both_kept(
    tmp_path: Path, plan: Path, calm_home: Path
) -> None:
    plan.write_text(TEA)
    ran = edit(tmp_path, f'printf \'reasons = ["sea"]\' > {plan}; sed -i s/tea/rain/ "$1"')
    assert ran.code == 4
    assert "Another window changed your plan" in ran.err
    assert plan.read_text() == 'reasons = ["sea"]'
    assert draft_in(calm_home).read_text() == RAIN
    assert str(draft_in(calm_home)) in ran.err


def test_a_plan_of_a_newer_version_is_not_opened(tmp_path: Path, plan: Path) -> None:
    plan.write_text("schema = 2\n")
    ran = edit(tmp_path, f"touch {tmp_path}/opened")
    assert ran.code == 1
    assert "newer version" in ran.err
    assert not (tmp_path / "opened").exists()


def test_words_only_a_newer_version_may_write_are_kept_as_a_draft(
    tmp_path: Path, plan: Path, calm_home: Path
) -> None:
    plan.write_text(TEA)
    ran = edit(tmp_path, "echo 'schema = 2' > \"$1\"")
    assert ran.code == 4
    assert plan.read_text() == TEA
    assert draft_in(calm_home).read_text() == "schema = 2\n"


def test_a_broken_plan_is_given_as_it_is_and_can_be_put_right(tmp_path: Path, plan: Path) -> None:
    plan.write_bytes(b'reasons = ["tea"\n\xff')
    ran = edit(tmp_path, f'cp "$1" {tmp_path}/given; printf \'reasons = ["tea"]\' > "$1"')
    assert ran.code == 0
    assert (tmp_path / "given").read_bytes() == b'reasons = ["tea"\n\xff'
    (version,) = (plan.parent / "versions").iterdir()
    assert version.read_bytes() == b'reasons = ["tea"\n\xff'


def test_row_62_an_editor_that_fails_loses_no_words(tmp_path: Path, plan: Path, calm_home: Path) -> None:
    plan.write_text(TEA)
    ran = edit(tmp_path, "exit 1")
    assert (ran.code, ran.out) == (1, "")
    assert "exit code 1. Nothing was changed." in ran.err
    assert contents(calm_home) == {"data/plan.toml": TEA.encode()}
    ran = edit(tmp_path, 'sed -i s/tea/rain/ "$1"; exit 1')
    assert ran.code == 4
    assert draft_in(calm_home).read_text() == RAIN
    assert plan.read_text() == TEA


def test_row_62_an_editor_that_is_not_there_is_named(plan: Path, calm_home: Path) -> None:
    plan.write_text(TEA)
    for name in ("nosuch", "'", '"half', "/", str(plan)):
        ran = calm("plan", "edit", "--editor", EDITOR=name)
        assert ran.code == 1
        assert "Traceback" not in ran.err
        assert "Set EDITOR to your editor. Nothing was changed." in ran.err
    assert contents(calm_home) == {"data/plan.toml": TEA.encode()}


def test_row_62_an_editor_may_have_spaces_in_its_path_and_arguments(tmp_path: Path, plan: Path) -> None:
    plan.write_text(TEA)
    path = editor(tmp_path, 'sed -i s/tea/rain/ "$1"', name="my editor")
    assert calm("plan", "edit", "--editor", EDITOR=path).code == 0
    assert plan.read_text() == RAIN
    assert calm("plan", "edit", "--editor", EDITOR="sed -i s/rain/sea/").code == 0
    assert plan.read_text() == 'reasons = ["sea"]\n'


def test_an_interrupt_meant_for_the_editor_does_not_end_calm(tmp_path: Path, plan: Path) -> None:
    plan.write_text(TEA)
    assert edit(tmp_path, 'kill -INT $PPID; kill -QUIT $PPID; sed -i s/tea/rain/ "$1"').code == 0
    assert plan.read_text() == RAIN


def test_words_that_an_earlier_edit_left_are_not_forgotten(tmp_path: Path, plan: Path) -> None:
    plan.write_text(TEA)
    assert "earlier edit" not in edit(tmp_path, "echo '[[[' > \"$1\"").err
    ran = edit(tmp_path, "exit 0")
    assert ran.code == 0
    assert "Words of an earlier edit were never saved. calm plan versions lists them." in ran.err


@pytest.mark.parametrize("closed", ["drafts", "drafts/plan-2026-11-22T031207-k3f9", "versions"])
def test_a_directory_nobody_may_look_into_takes_no_version_away(closed: str) -> None:
    before = without_rights()
    with home_of_another() as home:
        put(home / "data" / "plan.toml", TEA).chmod(0o644)
        put(home / "data" / "drafts" / "plan-2026-11-22T031207-k3f9" / "plan.toml", TEA)
        put(home / "data" / "versions" / "plan-2026-11-20T031207-k3f9.toml", TEA)
        put(home / "data" / "plan.sync-conflict-1.toml", TEA)
        for path in (home, *home.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        (home / "data" / closed).chmod(0)
        ran = calm("plan", "versions", before=before, CALM_HOME=str(home))
        made = calm("backup", str(home / "data" / closed), before=before, CALM_HOME=str(home))
    named = "/" not in closed
    assert ran.code == (3 if named else 0)
    assert ran.err.startswith(f"{home / 'data' / closed}: ") == named
    assert "Traceback" not in ran.err
    assert "plan.sync-conflict-1" in ran.out
    assert made.code == 4
    assert "Traceback" not in made.err


def test_visual_comes_before_editor(tmp_path: Path, plan: Path) -> None:
    path = editor(tmp_path, f"echo '{RAIN.strip()}' > \"$1\"")
    assert calm("plan", "edit", "--editor", VISUAL=path, EDITOR="nosuch").code == 0
    assert plan.read_text() == RAIN


def test_without_an_editor_and_a_terminal_the_file_is_named(plan: Path) -> None:
    ran = calm("plan", "edit", "--editor", VISUAL="", EDITOR=" ")
    assert ran.code == 1
    assert str(plan) in ran.err


def test_an_editor_that_leaves_no_file_changes_nothing(tmp_path: Path, plan: Path) -> None:
    plan.write_text(TEA)
    ran = edit(tmp_path, 'rm "$1"')
    assert ran.code == 4
    assert "cannot be read" in ran.err
    assert plan.read_text() == TEA


def test_what_calm_does_not_understand_is_saved_and_named(tmp_path: Path, plan: Path) -> None:
    ran = edit(tmp_path, "printf 'schema = 1\\nreasons = 3\\n' > \"$1\"")
    assert (ran.code, ran.out) == (3, "Saved.\n")
    assert f"{plan}:2: reasons" in ran.err


def test_without_a_home_no_editor_is_opened(tmp_path: Path) -> None:
    opened = editor(tmp_path, f"touch {tmp_path}/opened")
    ran = calm("plan", "edit", "--editor", EDITOR=opened, HOME="", CALM_HOME="")
    assert ran.code == 1
    assert "cannot be opened for writing" in ran.err
    assert not (tmp_path / "opened").exists()


def test_without_versions_that_is_said() -> None:
    ran = calm("plan", "versions")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "There are no earlier versions of your plan yet.\n"
    assert calm("plan", "versions", "--json").json == {"schema": 1, "items": []}


def test_a_version_is_put_back_by_its_name(tmp_path: Path, plan: Path) -> None:
    plan.write_text(TEA)
    edit(tmp_path, 'sed -i s/tea/rain/ "$1"')
    (version,) = versions()
    ran = calm("plan", "restore", str(version["id"]))
    assert ran.code == 0
    assert plan.read_text() == TEA
    assert len(versions()) == 2
    ran = calm("plan", "restore", str(version["id"]))
    assert (ran.code, ran.out) == (0, "Your plan says that already. Nothing was changed.\n")


@pytest.mark.parametrize("name", ["nosuch", "-rf", "../plan", "\x1b[2J"])
def test_a_name_of_no_version_is_not_understood(name: str, plan: Path, calm_home: Path) -> None:
    plan.write_text(TEA)
    ran = calm("plan", "restore", name)
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert contents(calm_home) == {"data/plan.toml": TEA.encode()}
