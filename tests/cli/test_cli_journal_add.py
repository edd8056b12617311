"""`calm journal add` and `edit`: notes as options, dates as people say them, and the person's own editor."""

from pathlib import Path

import pytest

from calmcli.core.entry import Entry
from calmcli.core.notes import Notes
from calmcli.store.places import find_places
from calmcli.store.store import Store
from calmcli.store.writing import newest_left
from inside import in_a_terminal
from making import NIGHT
from running import PROGRAM, Ran, calm


def store(home: Path) -> Store:
    """Return the store of a home."""
    return Store(find_places({"CALM_HOME": str(home)}))


def entries(home: Path) -> list[Entry]:
    """Return the entries, newest first."""
    return [found.entry for found in store(home).journal.newest()]


def with_editor(directory: Path, script: str, *arguments: str) -> Ran:
    """Run a command of the journal with an editor that is a shell script; its file is "$1"."""
    path = directory / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return calm("journal", *arguments, "--editor", EDITOR=str(path))


def test_notes_and_a_spoken_date_go_with_the_words(calm_home: Path) -> None:
    options = ("--mood", "4", "--urge", "0", "--feeling", "worn out", "--tag", "rain", "--tag", "Rain")
    ran = calm("journal", "add", *options, "--at", "2026-11-20 21:30", given="tea")
    assert (ran.code, ran.err) == (0, "")
    (entry,) = entries(calm_home)
    assert entry.notes == Notes(4, 0, ("worn out",), ("rain",))
    assert entry.id.startswith("2026-11-20T213000-")
    assert entry.written is not None
    assert entry.written.isoformat() == "2026-11-20T21:30:00+00:00"


@pytest.mark.parametrize(
    ("option", "value"),
    [("--at", "someday"), ("--at", "last month"), ("--at", ""), ("--mood", "11"), ("--urge", "low")],
)
def test_what_cannot_be_read_is_refused_and_nothing_is_saved(
    calm_home: Path, option: str, value: str
) -> None:
    ran = calm("journal", "add", option, value, given="tea")
    assert (ran.code, ran.out) == (2, "")
    assert value in ran.err
    assert not calm_home.exists()


def test_on_a_terminal_words_are_asked_for_and_notes_offered(calm_home: Path) -> None:
    ran = in_a_terminal("journal", "add", given=b"Tea\n.\nn\n4\n\n\nrain\n")
    assert ran.code == 0, ran.out
    (entry,) = entries(calm_home)
    assert (entry.body, entry.notes) == ("Tea\n", Notes(mood=4, tags=("rain",)))


def test_what_was_noted_on_the_command_line_is_shown_before_it_is_asked_for(calm_home: Path) -> None:
    ran = in_a_terminal("journal", "add", "--mood", "4", given=b"Tea\n.\nn\n\n\n\n\n")
    assert ran.code == 0, ran.out
    assert ran.out.index("mood: 4") < ran.out.index("How do you feel")
    assert entries(calm_home)[0].notes == Notes(mood=4)


def test_leaving_before_it_is_saved_says_where_the_words_are(calm_home: Path) -> None:
    ran = in_a_terminal("journal", "add", given=b"Tea\n.\nq\n")
    assert ran.code == 0
    assert "kept as a draft" in ran.out
    assert entries(calm_home) == []
    assert [draft.entry.body for draft in store(calm_home).drafts.left()] == ["Tea\n"]


def test_an_entry_is_written_in_the_persons_own_editor_on_a_private_page(
    tmp_path: Path, calm_home: Path
) -> None:
    script = f'stat -c %a "$1" "$(dirname "$1")" > {tmp_path}/seen; echo tea >> "$1"'
    ran = with_editor(tmp_path, script, "add", "--mood", "3", "--at", "2026-11-20")
    assert ran.code == 0
    assert "calm does not know whether editor keeps copies" in ran.err
    (entry,) = entries(calm_home)
    assert (entry.body, entry.mood, entry.id[:10]) == ("tea\n", 3, "2026-11-20")
    assert (tmp_path / "seen").read_text().split() == ["600", "700"]
    assert list((calm_home / "data" / "drafts").iterdir()) == []


def test_an_entry_is_changed_in_the_editor_and_keeps_its_name_and_notes(
    tmp_path: Path, calm_home: Path
) -> None:
    calm("journal", "add", "--mood", "3", given="tea")
    name = entries(calm_home)[0].id
    ran = with_editor(tmp_path, 'printf " and rain" >> "$1"', "edit", name)
    assert (ran.code, ran.out) == (0, f"Saved as {name}.\n")
    (entry,) = entries(calm_home)
    assert (entry.id, entry.body, entry.mood) == (name, "tea and rain", 3)
    ran = with_editor(tmp_path, "true", "edit", name)
    assert (ran.code, ran.out) == (0, "Nothing was changed.\n")


def test_an_entry_is_added_to_in_lines(calm_home: Path) -> None:
    calm("journal", "add", "--mood", "3", given="tea")
    name = entries(calm_home)[0].id
    refused = calm("journal", "edit", name, given="and rain")
    assert (refused.code, refused.out, entries(calm_home)[0].body) == (1, "", "tea")
    assert "with --plain, what comes in is added at its end" in refused.err
    assert f"{name}.md" in refused.err
    ran = calm("journal", "edit", name, "--plain", given="and rain\n.\n\n")
    assert (ran.code, ran.err) == (0, "")
    assert "\x1b" not in ran.out
    (entry,) = entries(calm_home)
    assert (entry.id, entry.body, entry.mood) == (name, "tea\nand rain\n", 3)


def test_an_editor_that_writes_nothing_or_is_not_there_leaves_nothing(
    tmp_path: Path, calm_home: Path
) -> None:
    assert with_editor(tmp_path, "true", "add").out == "Nothing was changed.\n"
    assert with_editor(tmp_path, "exit 3", "add").code == 1
    ran = calm("journal", "add", "--editor", EDITOR="nosuch")
    assert ran.code == 1
    assert "nosuch could not be opened" in ran.err
    assert entries(calm_home) == []
    assert list((calm_home / "data" / "drafts").iterdir()) == []


def test_what_a_failing_editor_wrote_is_kept_and_offered_back(tmp_path: Path, calm_home: Path) -> None:
    ran = with_editor(tmp_path, 'echo tea > "$1"; exit 1', "add", "--urge", "5")
    assert ran.code == 4
    assert "kept in" in ran.err
    (draft,) = store(calm_home).drafts.left()
    assert (draft.entry.body, draft.entry.urge) == ("tea\n", 5)


def test_a_kill_while_the_editor_is_open_loses_no_word(tmp_path: Path, calm_home: Path) -> None:
    calm("journal", "add", given="tea")
    name = entries(calm_home)[0].id
    with_editor(tmp_path, 'echo "tea and rain" > "$1"; kill -KILL $PPID', "edit", name)
    again = store(calm_home)
    assert again.drafts.left()[0].entry.body == "tea and rain\n"
    writing = newest_left(again, NIGHT)
    assert not writing.is_new
    writing.save(writing.draft.entry.body, NIGHT)
    assert [entry.body for entry in entries(calm_home)] == ["tea and rain\n"]
    assert list((calm_home / "data" / "drafts").iterdir()) == []


def test_words_in_an_editor_are_not_offered_to_another_window(tmp_path: Path, calm_home: Path) -> None:
    seen = tmp_path / "seen"
    script = f'echo tea > "$1"; echo q | {" ".join(PROGRAM)} journal --plain > {seen}'
    assert with_editor(tmp_path, script, "add").code == 0
    assert "n: new" in seen.read_text()
    assert "unfinished" not in seen.read_text()
    assert [entry.body for entry in entries(calm_home)] == ["tea\n"]
