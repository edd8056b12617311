"""The plan in a real editor: it opens, comes back, and leaves no words in files of its own."""

import shutil
from pathlib import Path

import pytest

from calm_in_a_terminal import CALM, environment
from terminal import Terminal

WORD = "raindrops"


@pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not installed")
def test_vim_gives_the_words_back_and_keeps_none(tmp_path: Path) -> None:
    plan = tmp_path / "data" / "plan.toml"
    plan.parent.mkdir()
    plan.write_text('reasons = ["tea"]\n')
    (tmp_path / ".vimrc").write_text("set backup undofile backupdir=~ undodir=~ viminfo='100\n")
    told = {**environment(tmp_path), "TERM": "xterm-256color", "EDITOR": "vim"}
    with Terminal([str(CALM), "plan", "edit", "--editor"], 80, 24, told) as terminal:
        terminal.wait_for('reasons = ["tea"]')
        terminal.type(f":%s/tea/{WORD}/")
        terminal.press("enter")
        terminal.wait_for(f'reasons = ["{WORD}"]')
        terminal.type(":wq")
        terminal.press("enter")
        assert terminal.wait_exit() == 0
        terminal.wait_for("Saved.")
    assert WORD in plan.read_text()
    holding = [path for path in tmp_path.rglob("*") if path.is_file() and WORD.encode() in path.read_bytes()]
    assert holding == [plan]
    assert not (tmp_path / ".viminfo").exists()
