"""The command that checks the data: what it prints, and how it ends."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from curation.command import main
from small_folder import small_folder as _small_folder

small_folder = _small_folder
TODAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[2]


def change(path: Path, old: str, new: str) -> None:
    """Put one text in the place of another, once."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_data_without_a_fault_ends_with_nought(
    small_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(small_folder)], TODAY) == 0
    assert capsys.readouterr().out.endswith("No faults.\n")


def test_each_fault_is_one_line_that_says_where(
    small_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = small_folder / "helplines.toml"
    change(path, 'id = "gb-tea"', 'id = "gb-tea"\nweather = "rain"')
    change(path, 'id = "ie-books"\n', 'id = "ie-books"\ntea = "green"\n')
    assert main([str(small_folder)], TODAY) == 1
    first, second, *_, count = capsys.readouterr().out.splitlines()
    line = path.read_text("utf-8").split("\n").index('weather = "rain"') + 1
    assert first.startswith(f"{path}:{line}: GB gb-tea: weather is not a known key; take it out")
    assert ": IE ie-books: tea is not a known key" in second
    assert count == "2 faults."


def test_a_folder_without_data_is_a_fault_and_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)], TODAY) == 1
    out = capsys.readouterr().out
    assert f"{tmp_path}/helplines.toml:1: cannot be read" in out
    assert out.endswith("3 faults.\n")


@pytest.mark.parametrize("words", [["--rain"], ["--today", "tomorrow"], ["data", "tea"]], ids=" ".join)
def test_words_it_does_not_know_end_with_two(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*words], TODAY)
    assert ended.value.code == 2


def test_it_runs_as_a_module_in_a_checkout() -> None:
    program = [sys.executable, "-m", "curation"]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("No faults.\n")
