"""Which editor is opened, and how it is asked to keep no words of its own."""

from pathlib import Path

import pytest

from calmcli.store import editor


def program(directory: Path, name: str) -> Path:
    """Put a program of that name there."""
    path = directory / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("name", "word"), [("vim", "noundofile"), ("nvim", "noundofile"), ("nano", "--ignorercfiles")]
)
def test_known_editors_are_asked_to_leave_nothing(tmp_path: Path, name: str, word: str) -> None:
    path = str(program(tmp_path, name))
    found = editor.discreet([path, "-x"])
    assert found is not None
    assert list(found)[:2] == [path, "-x"]
    assert word in " ".join(found)


def test_emacs_is_asked_for_no_backup() -> None:
    assert "make-backup-files nil" in " ".join(editor.discreet(["emacs", "-nw"]) or [])


def test_a_name_that_leads_to_a_known_editor_is_known(tmp_path: Path) -> None:
    program(tmp_path, "vim.basic")
    (tmp_path / "vi").symlink_to(tmp_path / "vim.basic")
    assert "-n" in (editor.discreet([str(tmp_path / "vi")]) or [])


def test_of_another_editor_nothing_is_known(tmp_path: Path) -> None:
    assert editor.discreet([str(program(tmp_path, "typewriter"))]) is None


def test_a_usual_editor_is_opened_only_where_there_is_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "vim")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert editor.editor_command({}, on_terminal=True) == ["vim"]
    assert editor.editor_command({}, on_terminal=False) == []
    assert editor.editor_command({"EDITOR": "tea --pot"}, on_terminal=False) == ["tea", "--pot"]
