"""`calm journal conflicts`: two versions of an entry, shown and chosen from."""

from pathlib import Path

import pytest

from inside import Inside, in_a_terminal
from inside import inside as _inside
from keeping import put
from running import calm

inside = _inside

NAME = "2026-11-22T031207-k3f9"
COPY = f"{NAME}.sync-conflict-20261123-101010-ABCDEFG"


@pytest.fixture
def journal(calm_home: Path) -> Path:
    """Give a journal with an entry and a copy that a sync left."""
    directory = calm_home / "data" / "journal" / "2026"
    put(directory / f"{NAME}.md", "Rain.\nTea with Ana.\n")
    put(directory / f"{COPY}.md", "Rain.\nCake \x1b[2J.\n")
    return directory


def test_entries_with_two_versions_are_listed_and_one_is_shown_line_by_line(
    journal: Path, inside: Inside
) -> None:
    listed = inside.calm("journal", "conflicts")
    assert (listed.code, listed.out) == (0, f"2026-11-22 03:12  Rain.  [{COPY}]\n")
    shown = inside.calm("journal", "conflicts", COPY)
    assert (shown.code, shown.err) == (0, "")
    assert shown.out == "2026-11-22 03:12\n\nRain.\n1: Tea with Ana.\n2: Cake \ufffd[2J.\n"


def test_a_list_says_where_both_versions_can_be_seen(journal: Path, inside: Inside) -> None:
    hint = "Some of these are second versions of an entry: calm journal conflicts shows both.\n"
    assert inside.calm("journal", "list").err == hint
    (journal / f"{COPY}.md").unlink()
    assert inside.calm("journal", "list").err == ""
    put(journal / f"{NAME}.md", "<<<<<<< a\nTea.\n=======\nRain.\n>>>>>>> b\n")
    assert inside.calm("journal", "list").err == hint


def test_both_come_as_a_document(journal: Path, inside: Inside) -> None:
    (item,) = inside.calm("journal", "conflicts", "--json").json["items"]
    assert item["id"] == COPY
    assert (item["first"]["id"], item["second"]["text"]) == (NAME, "Rain.\nCake \x1b[2J.\n")
    assert inside.calm("journal", "conflicts", COPY, "--json").json["schema"] == 1


def test_on_a_wide_terminal_both_stand_beside_each_other_and_the_person_chooses(journal: Path) -> None:
    ran = in_a_terminal("journal", "conflicts", COPY, "--plain", given=b"what\n2\n", COLUMNS="120")
    rows = [row.rstrip() for row in ran.out.splitlines()]
    assert f"{'  Rain.':58} |   Rain." in rows
    assert f"{'* Tea with Ana.':58} | * Cake \ufffd[2J." in rows
    assert "The second is kept. The first is in the trash." in rows
    assert (journal / f"{NAME}.md").read_text(encoding="utf-8") == "Rain.\nCake \x1b[2J.\n"
    assert not (journal / f"{COPY}.md").exists()


@pytest.mark.parametrize("answer", [b"\n", b"q\n"])
def test_it_can_be_left_as_it_is(journal: Path, answer: bytes) -> None:
    ran = in_a_terminal("journal", "conflicts", COPY, "--plain", given=answer, COLUMNS="80")
    assert ran.out.rstrip().endswith("Left as it is.")
    assert sorted(path.stem for path in journal.iterdir()) == [NAME, COPY]


@pytest.mark.parametrize("keep", ["first", "second", "both", "together"])
def test_it_can_be_chosen_without_being_asked(journal: Path, inside: Inside, keep: str) -> None:
    ran = inside.calm("journal", "conflicts", COPY, "--keep", keep)
    assert (ran.code, ran.err) == (0, "")
    assert inside.calm("journal", "conflicts").err == "There are no entries with two versions.\n"


@pytest.mark.parametrize("arguments", [["walk"], ["--keep", "first"], [COPY, "--keep", "neither"]])
def test_what_makes_no_sense_is_refused(journal: Path, inside: Inside, arguments: list[str]) -> None:
    ran = inside.calm("journal", "conflicts", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert sorted(path.stem for path in journal.iterdir()) == [NAME, COPY]


def test_what_cannot_be_done_leaves_both_there(journal: Path) -> None:
    put(journal.parents[1] / "trash", "a file stands where the trash was to be")
    ran = calm("journal", "conflicts", COPY, "--keep", "first")
    assert ran.code == 4
    assert "both versions are still there" in ran.err
    assert sorted(path.stem for path in journal.iterdir()) == [NAME, COPY]
