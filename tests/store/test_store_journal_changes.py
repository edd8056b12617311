"""Changing, deleting and bringing back: no words are ever written over other words."""

import errno
import os
from pathlib import Path

import pytest

from calmcli.store import disk
from calmcli.store.journal import NoEntryError, ReadOnlyEntryError
from keeping import put, put_entry, store_in
from making import NIGHT, contents, entry, unchanged

NAME = "2026-11-22T031207-k3f9"


def test_changed_words_are_saved_under_the_same_name(tmp_path: Path) -> None:
    journal = store_in(tmp_path).journal
    journal.add(entry("before"))
    found = journal.find(NAME)
    saved = journal.change(found, found.entry.with_body("after"), NIGHT)
    assert saved.id == NAME
    assert [each.entry.body for each in journal.newest()] == ["after"]


def test_unknown_keys_of_the_file_are_still_there_after_a_change(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    path = put(
        store.places.journal / "2026" / f"{NAME}.md", '+++\nweather = "rain"\nmood = "low"\n+++\nbefore'
    )
    found = store.journal.find(NAME)
    store.journal.change(found, found.entry.with_body("after"), NIGHT)
    assert 'weather = "rain"' in path.read_text()
    assert 'mood = "low"' in path.read_text()


@pytest.mark.parametrize("meanwhile", ["changed", "gone", "a directory"])
def test_where_the_file_changed_meanwhile_both_are_kept(tmp_path: Path, meanwhile: str) -> None:
    store = store_in(tmp_path)
    path = put_entry(store, NAME, "before")
    found = store.journal.find(NAME)
    path.unlink()
    if meanwhile == "changed":
        put_entry(store, NAME, "theirs")
    elif meanwhile == "a directory":
        path.mkdir()
    before = contents(tmp_path)
    saved = store.journal.change(found, found.entry.with_body("mine"), NIGHT)
    assert saved.id != NAME
    after = contents(tmp_path)
    assert {name: data for name, data in after.items() if name in before} == before
    assert store.journal.find(saved.id).entry.body == "mine"


def test_an_entry_with_what_is_not_a_number_is_changed_in_its_place(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.journal / "2026" / f"{NAME}.md", "+++\nmoon = nan\n+++\nbefore")
    found = store.journal.find(NAME)
    store.journal.change(found, found.entry.with_body("after"), NIGHT)
    assert [(each.entry.id, each.entry.body) for each in store.journal.newest()] == [(NAME, "after")]


@pytest.mark.parametrize("text", ["+++\nschema = 2\n+++\nfrom the future", "+++\nschema = 99\n+++\n"])
def test_an_entry_of_a_newer_version_is_shown_and_never_written(tmp_path: Path, text: str) -> None:
    store = store_in(tmp_path)
    put(store.places.journal / "2026" / f"{NAME}.md", text)
    found = store.journal.find(NAME)
    with unchanged(tmp_path), pytest.raises(ReadOnlyEntryError):
        store.journal.change(found, found.entry.with_body("mine"), NIGHT)


def test_an_entry_that_could_not_be_read_is_never_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME, "more than can be read" * 100)
    monkeypatch.setattr(disk, "LARGEST_ENTRY", 100)
    found = store.journal.find(NAME)
    with unchanged(tmp_path), pytest.raises(ReadOnlyEntryError):
        store.journal.change(found, found.entry.with_body("mine"), NIGHT)


def test_a_change_that_cannot_be_saved_leaves_the_entry_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    store = store_in(tmp_path)
    put_entry(store, NAME, "before")
    found = store.journal.find(NAME)
    monkeypatch.setattr(os, "write", refuse)
    with pytest.raises(OSError, match=r"space"):
        store.journal.change(found, found.entry.with_body("after"), NIGHT)
    assert store.journal.find(NAME).entry.body == "before"


def test_a_deleted_entry_is_in_the_trash_and_comes_back_as_it_was(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME, "We walked home.")
    before = contents(tmp_path)
    store.journal.delete(NAME)
    assert store.journal.newest() == []
    assert [found.entry.body for found in store.journal.trashed()] == ["We walked home."]
    with pytest.raises(NoEntryError):
        store.journal.find(NAME)
    store.journal.restore(NAME)
    assert contents(tmp_path) == before
    assert store.journal.trashed() == []


def test_an_entry_that_cannot_be_read_can_be_deleted_and_brought_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME, "more than can be read" * 100)
    before = contents(tmp_path)
    monkeypatch.setattr(disk, "LARGEST_ENTRY", 100)
    store.journal.delete(NAME)
    assert not store.journal.trashed()[0].entry.is_readable
    store.journal.restore(NAME)
    assert contents(tmp_path) == before


def test_deleting_never_overwrites_what_is_in_the_trash(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME, "mine")
    put(store.places.trash / f"{NAME}.md", "deleted before")
    with unchanged(tmp_path), pytest.raises(FileExistsError):
        store.journal.delete(NAME)


def test_bringing_back_never_overwrites_an_entry(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME, "mine")
    put(store.places.trash / f"{NAME}.md", "deleted before")
    with unchanged(tmp_path), pytest.raises(FileExistsError):
        store.journal.restore(NAME)


@pytest.mark.parametrize("name", ["", "walk", NAME, "../plan", "/etc/passwd"])
def test_what_is_not_there_can_neither_be_deleted_nor_brought_back(tmp_path: Path, name: str) -> None:
    store = store_in(tmp_path)
    put(store.places.plan, "reasons = []")
    for act in (store.journal.delete, store.journal.restore):
        with unchanged(tmp_path), pytest.raises(NoEntryError):
            act(name)


def test_a_file_written_by_hand_is_deleted_and_brought_back_by_its_name(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.journal / "A walk.md", "by hand")
    store.journal.delete("A walk")
    assert [found.entry.id for found in store.journal.trashed()] == ["A walk"]
    store.journal.restore("A walk")
    assert store.journal.find("A walk").entry.body == "by hand"


def test_the_directories_of_entries_are_the_journal_and_those_in_it(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME)
    put_entry(store, "2025-01-01T000000-aaaa")
    journal = store.places.journal
    assert sorted(store.journal.directories()) == [journal, journal / "2025", journal / "2026"]
