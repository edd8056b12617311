"""A crash of calm itself: kind words, a number, exit 1, and nothing of what was being written."""

import os
import shutil
from pathlib import Path

import pytest

import calmcli
from calmcli.store import shipped
from keeping import put
from running import Ran, calm

SECRET = "nobody else reads about the exam"
SOURCE = Path(calmcli.__file__).parent


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of the program with its data, to be damaged."""
    package = tmp_path / "copy" / "calmcli"
    shutil.copytree(SOURCE, package, ignore=shutil.ignore_patterns("__pycache__", "data"))
    shutil.copytree(shipped.data_directory(), package / "data")
    return package


def run(copy: Path, *arguments: str, given: str = "", **environment: str) -> Ran:
    """Run the copy, in London."""
    path = os.pathsep.join([str(copy.parent), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    return calm(*arguments, given=given, PYTHONPATH=path, **{"TZ": "Europe/London", **environment})


def is_kind(ran: Ran) -> bool:
    """Say whether a crash ended with a number and without anything private."""
    private = (SECRET, "exam", "Traceback", "self.", "body")
    return (
        ran.code == 1
        and any(number in ran.err for number in ("999", "112"))
        and not any(words in ran.out + ran.err for words in private)
    )


def test_the_copy_works_before_it_is_damaged(copy: Path) -> None:
    ran = run(copy, "now")
    assert (ran.code, ran.err) == (0, "")
    assert str(copy) in run(copy, "help", "--country", "GB", PYTHONVERBOSE="1").err


def test_a_fault_while_words_are_in_hand_names_a_line_and_no_word_of_them(copy: Path) -> None:
    added = "    def add(self, entry: Entry) -> Entry:"
    damage(copy / "store" / "journal.py", added, f"{added}\n        raise ZeroDivisionError(entry.body)")
    ran = run(copy, "journal", "add", given=SECRET)
    assert is_kind(ran)
    assert "Samaritans: Call 116 123" in ran.err
    assert "(ZeroDivisionError: " in ran.err


@pytest.mark.parametrize("command", [["now"], ["plan"], []])
@pytest.mark.parametrize("name", ["urge_plan", "screens", "breathing"])
def test_where_content_is_broken_there_is_a_number_and_no_traceback(
    copy: Path, command: list[str], name: str
) -> None:
    (copy / "data" / "content" / "en" / f"{name}.toml").write_text("[[[", encoding="utf-8")
    ran = run(copy, *command)
    does_without = ran.code == 0 and not ran.err
    assert is_kind(ran) or (does_without and name != "urge_plan")


@pytest.mark.parametrize("state", ["gone", "broken"])
def test_where_all_content_is_broken_help_has_its_numbers(copy: Path, state: str) -> None:
    for path in (copy / "data" / "content").rglob("*.toml"):
        if state == "gone":
            path.unlink()
        else:
            path.write_text("[[[", encoding="utf-8")
    ran = run(copy, "help")
    assert ran.code == 3
    assert ran.err.count("\n") == 1
    assert "contact.toml" in ran.err
    assert "999  (all services)" in ran.out


def test_where_the_helplines_are_broken_there_is_still_a_number(copy: Path) -> None:
    (copy / "data" / "helplines.toml").write_text("\n[GB]\nname = oops\n", encoding="utf-8")
    for command in (["help"], ["help", "--json"], ["now"]):
        ran = run(copy, *command)
        assert ran.code == 3
        assert "112" in ran.out
        assert f"{copy}/data/helplines.toml" in ran.err


def test_a_fault_names_the_country_that_was_asked_for_and_the_draft_that_waits(
    copy: Path, calm_home: Path
) -> None:
    draft = put(calm_home / "data" / "drafts" / "2026-11-22T031207-k3f9.md", SECRET)
    damage(copy / "cli" / "countries.py", "import json", "import json\n\n1 / 0")
    ran = run(copy, "countries", "--country=GB", TZ="UTC")
    assert ran.code == 1
    assert "Samaritans: Call 116 123" in ran.err
    assert f"What you wrote is kept as a draft: {draft}\n" in ran.err
    assert SECRET not in ran.err


@pytest.mark.parametrize("module", ["cli/main.py", "cli/commands.py"])
def test_where_the_program_itself_cannot_be_loaded_there_is_a_number(copy: Path, module: str) -> None:
    damage(copy / module, "import typer\n", "import nosuch_library\n")
    ran = run(copy, "plan")
    assert is_kind(ran)
    assert "(ModuleNotFoundError: " in ran.err


def damage(path: Path, before: str, after: str) -> None:
    """Change a piece of a file of the copy."""
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
