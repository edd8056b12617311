"""Broken files and places that cannot be written to: numbers and steps all the same, and no word lost."""

import os
import random
from pathlib import Path

import pytest

from making import contents, unchanged
from running import Ran, calm, home_of_another, names, without_rights

BROKEN = {
    "not TOML": b"reasons = [",
    "not UTF-8": b"reasons = ['th\xe9']\n",
    "NULs": b"\x00" * 4096,
    "random": random.Random(7).randbytes(5000),
    "merged": b"<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> theirs\n",
    "too large": b"#" * 2_000_000,
    "odd values": b'minutes = "nan"\nreasons = 3\ncountry = 44\n',
}
WORDS = "We walked home in the rain.\n"


def put(path: Path, data: bytes) -> Path:
    """Put a file there with its directories."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def named(ran: Ran, path: Path) -> bool:
    """Say whether each message is one clear line, and one of them names the file."""
    lines = ran.err.splitlines()
    return all(line.startswith("/") for line in lines) and any(line.startswith(f"{path}:") for line in lines)


@pytest.mark.parametrize("kind", BROKEN)
@pytest.mark.parametrize("command", [["now"], ["plan", "show"]])
def test_with_a_broken_plan_every_step_is_there_and_the_file_is_named(
    kind: str, command: list[str], calm_home: Path
) -> None:
    path = put(calm_home / "data" / "plan.toml", BROKEN[kind])
    ran = calm(*command)
    assert ran.code == 3
    assert named(ran, path)
    assert path.read_bytes() == BROKEN[kind]
    if command == ["now"]:
        assert "Step 8 of 8" in ran.out
        assert "112  (all services)" in ran.out


@pytest.mark.parametrize("kind", BROKEN)
def test_with_broken_settings_there_are_numbers_and_the_file_is_named(kind: str, calm_home: Path) -> None:
    path = put(calm_home / "config" / "config.toml", BROKEN[kind])
    ran = calm("help", TZ="Europe/London")
    assert ran.code == 3
    assert ran.out.startswith("United Kingdom")
    assert "999  (all services)" in ran.out
    assert named(ran, path)
    assert path.read_bytes() == BROKEN[kind]


def test_a_country_that_is_asked_for_needs_no_settings(calm_home: Path) -> None:
    put(calm_home / "config" / "config.toml", BROKEN["random"])
    ran = calm("help", "--country", "GB")
    assert (ran.code, ran.err) == (0, "")


def test_with_everything_broken_there_is_still_a_first_step_and_a_number(calm_home: Path) -> None:
    for place in (
        "data/plan.toml",
        "config/config.toml",
        "config/helplines.toml",
        "data/journal",
        "data/drafts",
    ):
        put(calm_home / place, BROKEN["random"])
    before = contents(calm_home)
    for command in (["help"], ["now"], ["plan", "show"], ["journal", "list"], ["journal"], []):
        ran = calm(*command, given="q\n" if command == [] else "")
        assert ran.code in (0, 3)
        assert ran.out or command == ["journal", "list"]
        assert "Traceback" not in ran.err
    assert {name: data for name, data in contents(calm_home).items() if name in before} == before


def test_a_file_where_the_journal_should_be_is_named_and_not_called_an_empty_journal(calm_home: Path) -> None:
    path = calm_home / "data" / "journal"
    put(path, BROKEN["random"])
    for command in ("list", "search"):
        ran = calm("journal", command, *(["tea"] if command == "search" else []))
        assert ran.code == 3
        assert f"{path}: it is not a directory." in ran.err
    assert path.read_bytes() == BROKEN["random"]


@pytest.mark.parametrize("kind", ["FIFO", "directory", "/dev/zero"])
def test_what_is_no_file_is_not_waited_for(kind: str, calm_home: Path) -> None:
    for place in ("data/plan.toml", "config/config.toml"):
        path = calm_home / place
        path.parent.mkdir(parents=True)
        if kind == "FIFO":
            os.mkfifo(path)
        elif kind == "directory":
            path.mkdir()
        else:
            path.symlink_to(kind)
    ran = calm("now")
    assert ran.code == 3
    assert "Step 8 of 8" in ran.out
    assert len(ran.err.splitlines()) == 2


@pytest.mark.parametrize("home", ["", "not/absolute"])
def test_without_a_home_everything_works_and_words_are_given_back(home: str) -> None:
    environment = {"CALM_HOME": "", "HOME": home}
    for command in (["help"], ["now"], ["plan", "show"], ["journal", "list"]):
        assert calm(*command, **environment).code == 0
    ran = calm("journal", "add", given=WORDS, **environment)
    assert ran.code == 4
    assert WORDS.strip() in ran.out
    assert "Here they are back" in ran.err


def test_where_nothing_may_be_written_words_are_given_back() -> None:
    before = without_rights()
    with home_of_another() as home:
        (home / "calm").mkdir(mode=0o755)
        (home / "calm").chmod(0o555)
        with unchanged(home):
            ran = calm("journal", "add", given=WORDS, before=before, CALM_HOME=str(home / "calm"))
            rest = [calm(*each, before=before, CALM_HOME=str(home / "calm")) for each in (["now"], ["help"])]
    assert ran.code == 4
    assert WORDS.strip() in ran.out
    assert "could not be saved" in ran.err
    assert [each.code for each in rest] == [0, 0]


def test_where_no_entry_can_be_written_the_draft_is_named(calm_home: Path) -> None:
    put(calm_home / "data" / "journal", b"a file where the journal should be")
    ran = calm("journal", "add", given=WORDS)
    assert (ran.code, ran.out) == (4, "")
    (draft,) = (calm_home / "data" / "drafts").iterdir()
    assert str(draft) in ran.err
    assert draft.read_text().endswith(WORDS)


def test_in_a_home_nobody_may_look_into_numbers_and_steps_are_there() -> None:
    before = without_rights()
    with home_of_another() as home:
        (home / "closed").mkdir(mode=0o700)
        environment = {"CALM_HOME": str(home / "closed" / "calm"), "HOME": str(home / "closed")}
        if not before:
            (home / "closed").chmod(0)
        ran = [calm(*each, before=before, **environment) for each in (["now"], ["help"], ["plan", "show"])]
        added = calm("journal", "add", given=WORDS, before=before, **environment)
        listed = calm("journal", "list", before=before, **environment)
    assert all(each.code in (0, 3) and each.out for each in ran)
    assert added.code == 4
    assert WORDS.strip() in added.out
    assert listed.code in (0, 3)
    assert "could not be written" not in listed.err


def test_a_year_nobody_may_look_into_takes_no_other_year_away() -> None:
    before = without_rights()
    with home_of_another() as home:
        for year, mode in (("2025", 0o755), ("2026", 0o000)):
            path = put(home / "data" / "journal" / year / f"{year}-01-01T000000-aaaa.md", WORDS.encode())
            path.chmod(0o644)
            path.parent.chmod(mode)
        ran = calm("journal", "list", "--json", before=before, CALM_HOME=str(home))
        others = [
            calm("journal", *command, before=before, CALM_HOME=str(home))
            for command in (["export", "--format", "json"], ["on-this-day"])
        ]
        (home / "data" / "journal" / "2026").chmod(0o755)
    assert ran.code == 3
    assert names(ran) == ["2025-01-01T000000-aaaa"]
    for each in (ran, *others):
        assert each.code == 3
        assert str(home / "data" / "journal" / "2026") in each.err


def test_a_journal_nobody_may_look_into_is_not_called_empty() -> None:
    before = without_rights()
    with home_of_another() as home:
        journal = home / "data" / "journal"
        put(journal / "2026" / "2026-01-01T000000-aaaa.md", WORDS.encode())
        journal.chmod(0)
        listed, exported = (
            calm("journal", command, before=before, CALM_HOME=str(home)) for command in ("list", "export")
        )
        journal.chmod(0o755)
    assert (listed.code, listed.out, exported.code, exported.out) == (3, "", 1, "")
    for ran in (listed, exported):
        assert f"{journal}: Permission denied" in ran.err
        assert "There are no entries" not in ran.err
