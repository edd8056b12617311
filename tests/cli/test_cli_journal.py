"""`calm journal` as commands: words come in by standard input and go out as they were."""

import os
import re
from pathlib import Path

import pytest

from calmcli.store import content
from making import contents
from running import Ran, calm, names

ENTRY = re.compile(r"Saved as (\d{4}-\d{2}-\d{2}T\d{6}-\w{4})\.\n")
ODD = b"caf\xc3\xa9 \xff \x1b[2J\r\n+++\nlast"


def add(words: str | bytes) -> str:
    """Add an entry and return its name."""
    ran = calm("journal", "add", given=words)
    found = ENTRY.fullmatch(ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert found is not None
    return found[1]


def listed(*options: str) -> Ran:
    """List entries as a document."""
    ran = calm("journal", "list", "--json", *options)
    assert (ran.code, ran.err) == (0, "")
    return ran


def test_what_is_piped_in_is_an_entry_with_its_bytes_as_they_are(calm_home: Path) -> None:
    name = add(ODD)
    (path,) = calm_home.rglob("*.md")
    assert path.name == f"{name}.md"
    assert path.read_bytes().endswith(b"\n+++\n" + ODD)


def test_an_entry_of_several_megabytes_is_kept_whole(calm_home: Path) -> None:
    words = b"We walked home in the rain.\n" * 150_000
    add(words)
    (path,) = calm_home.rglob("*.md")
    assert path.read_bytes().endswith(b"\n+++\n" + words)


@pytest.mark.parametrize("words", ["", "  \n\n"])
def test_without_words_nothing_is_saved_and_that_is_said(words: str, calm_home: Path) -> None:
    ran = calm("journal", "add", given=words)
    assert (ran.code, ran.out) == (1, "")
    assert "no words to save" in ran.err
    assert contents(calm_home) == {}


def test_files_and_directories_are_private_whatever_the_umask(calm_home: Path) -> None:
    for mask in (0o000, 0o777):
        before = os.umask(mask)
        try:
            add("tea")
        finally:
            os.umask(before)
    paths = [calm_home, *calm_home.rglob("*")]
    assert {oct(path.stat().st_mode & 0o777) for path in paths if path.is_dir()} == {"0o700"}
    assert {oct(path.stat().st_mode & 0o777) for path in paths if path.is_file()} == {"0o600"}


def test_entries_are_listed_with_the_day_the_title_and_the_name() -> None:
    name = add("# A walk\nin the rain")
    ran = calm("journal", "list")
    assert (ran.code, ran.err) == (0, "")
    assert re.fullmatch(rf"\d{{4}}-\d\d-\d\d \d\d:\d\d  A walk  \[{name}\]\n", ran.out)


def test_the_document_of_the_journal_has_what_the_contract_says() -> None:
    name = add("tea\n")
    document = listed().json
    assert list(document) == ["schema", "items"]
    assert document["schema"] == 1
    (item,) = document["items"]
    assert list(item) == ["id", "written", "mood", "urge", "tags", "title", "text"]
    assert (item["id"], item["title"], item["text"]) == (name, "tea", "tea\n")
    assert (item["mood"], item["urge"], item["tags"]) == (None, None, [])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d", item["written"])


def test_an_empty_journal_is_no_fault() -> None:
    assert listed().json == {"schema": 1, "items": []}
    ran = calm("journal", "list")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == content.screen_words("journal")["empty"] + "\n"


def test_where_nothing_is_listed_it_is_said_of_what_was_asked_for() -> None:
    name = add("tea")
    words = content.screen_words("journal")
    assert calm("journal", "list", "--trash").err == words["empty_trash"] + "\n"
    assert calm("journal", "list", "--until", "2020").err == "Nothing was written in this time.\n"
    calm("journal", "delete", name)
    assert calm("journal", "list").err == words["empty"] + "\n"
    assert calm("journal", "list", "--trash", "--until", "2020").err == "Nothing was written in this time.\n"


def test_an_entry_in_the_trash_is_said_to_be_there() -> None:
    name = add("tea")
    missing = calm("journal", "restore", name)
    assert (missing.code, missing.out) == (2, "")
    assert "calm journal list --trash shows the names" in missing.err
    calm("journal", "delete", name)
    for command in ("show", "edit", "delete"):
        ran = calm("journal", command, name)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"{name} is in the trash. calm journal restore {name}")


def test_only_as_many_are_listed_as_asked_for() -> None:
    saved = {add(f"tea {number}") for number in range(3)}
    assert len(names(listed("-n", "2"))) == 2
    assert set(names(listed())) == saved
    assert len(calm("journal", "list", "-n", "1").out.splitlines()) == 1


def test_an_entry_is_shown_safe_to_look_at() -> None:
    name = add(ODD)
    ran = calm("journal", "show", name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("\n\ncafé \ufffd \ufffd[2J\n+++\nlast\n")


def test_an_entry_is_deleted_listed_in_the_trash_and_brought_back(calm_home: Path) -> None:
    name = add("tea")
    before = contents(calm_home)
    deleted = calm("journal", "delete", name)
    assert (deleted.code, deleted.err) == (0, "")
    assert f"calm journal restore {name}" in deleted.out
    assert names(listed()) == []
    assert names(listed("--trash")) == [name]
    assert len(calm("journal", "list", "--trash").out.splitlines()) == 1
    restored = calm("journal", "restore", name)
    assert (restored.code, restored.out, restored.err) == (0, "Brought back.\n", "")
    assert contents(calm_home) == before


@pytest.mark.parametrize("command", ["show", "edit", "delete", "restore"])
@pytest.mark.parametrize(
    "name", ["nosuch", "../../config", "2026-11-22T031207-k3f9", f"2026-11-22T031207-{'x' * 300}"]
)
def test_a_name_of_no_entry_is_not_understood(command: str, name: str) -> None:
    ran = calm("journal", command, name)
    assert (ran.code, ran.out) == (2, "")
    assert f"calm journal list{' --trash' if command == 'restore' else ''} shows the names" in ran.err


def test_what_cannot_be_deleted_stays_and_that_is_said(calm_home: Path) -> None:
    name = add("tea")
    (calm_home / "data" / "trash").write_bytes(b"a file where the trash should be")
    ran = calm("journal", "delete", name)
    assert (ran.code, ran.out) == (4, "")
    assert "stays where it is" in ran.err
    assert names(listed()) == [name]


def test_without_a_terminal_editing_says_which_file_it_is(calm_home: Path) -> None:
    name = add("tea")
    ran = calm("journal", "edit", name)
    assert (ran.code, ran.out) == (1, "")
    (path,) = calm_home.rglob("*.md")
    assert str(path) in ran.err


def test_an_entry_that_cannot_be_read_is_listed_and_the_rest_too(calm_home: Path) -> None:
    name = add("tea")
    path = calm_home / "data" / "journal" / "2026" / "2026-01-01T000000-aaaa.md"
    path.mkdir(parents=True)
    ran = calm("journal", "list")
    assert ran.code == 3
    assert name in ran.out
    assert "2026-01-01T000000-aaaa" in ran.out
    assert ran.err.startswith(f"{path}: ")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("plain", [[], ["--plain"]])
def test_the_journal_alone_without_a_terminal_is_its_newest_entries(plain: list[str]) -> None:
    for number in range(2):
        add(f"tea {number}")
    ran = calm("journal", *plain)
    assert (ran.code, ran.err) == (0, "")
    assert "tea 0" in ran.out
    assert "tea 1" in ran.out


def test_a_draft_that_cannot_be_read_is_named(calm_home: Path) -> None:
    draft = calm_home / "data" / "drafts" / "2026-11-01T120000-aaaa.md"
    draft.mkdir(parents=True)
    ran = calm("journal", "list")
    assert ran.code == 3
    assert str(draft) in ran.err


def test_an_entry_whose_front_matter_cannot_be_read_is_shown_whole_and_named(calm_home: Path) -> None:
    path = calm_home / "data" / "journal" / "2026" / "2026-11-01T120000-aaaa.md"
    path.parent.mkdir(parents=True)
    path.write_text("+++\nmood = 4\nurge = \n+++\na walk")
    ran = calm("journal", "show", path.stem)
    assert ran.code == 0
    assert "a walk" in ran.out
    assert f"{path}:3" in ran.err
    assert path.read_text().endswith("a walk")
