"""One entry in somebody's hands: its words are in a draft until they are in the journal."""

import errno
import os
from datetime import timedelta
from pathlib import Path

import pytest

from calmcli.core.notes import Notes
from calmcli.store import disk
from calmcli.store.journal import NoEntryError
from calmcli.store.places import NOWHERE
from calmcli.store.reasons import NotSavedError
from calmcli.store.store import Store
from calmcli.store.writing import changed_entry, new_entry, taken_up
from keeping import bodies, draft_bodies, put, put_entry, store_in
from making import NIGHT, FullDisk, contents, unchanged

LATER = NIGHT + timedelta(hours=1)
NAME = "2026-11-01T120000-aaaa"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give a store with nothing in it."""
    return store_in(tmp_path)


def test_a_new_entry_is_saved_with_the_moment_it_was_begun(store: Store) -> None:
    writing = new_entry(store, NIGHT)
    assert writing.is_new
    saved = writing.save("We walked home.", LATER)
    assert saved is not None
    assert saved.written == NIGHT
    assert bodies(store) == ["We walked home."]


def test_words_are_a_draft_while_they_come_and_no_longer_once_saved(store: Store) -> None:
    writing = new_entry(store, NIGHT)
    writing.keep("We walked")
    assert draft_bodies(store) == ["We walked"]
    assert bodies(store) == []
    writing.save("We walked home.", LATER)
    assert draft_bodies(store) == []


@pytest.mark.parametrize("body", ["", " ", "\n\n\t"])
def test_where_there_are_no_words_nothing_is_saved_and_no_draft_left(store: Store, body: str) -> None:
    writing = new_entry(store, NIGHT)
    writing.keep("We")
    assert writing.save(body, LATER) is None
    assert contents(store.places.data.parent) == {}


def test_changed_words_take_the_place_of_the_old_ones(store: Store) -> None:
    put_entry(store, NAME, "before")
    writing = changed_entry(store, NAME, NIGHT)
    assert not writing.is_new
    writing.keep("aft")
    assert draft_bodies(store) == ["aft"]
    saved = writing.save("after", LATER)
    assert saved is not None
    assert saved.id == NAME
    assert (bodies(store), draft_bodies(store)) == (["after"], [])


def test_an_entry_may_be_emptied(store: Store) -> None:
    put_entry(store, NAME, "before")
    changed_entry(store, NAME, NIGHT).save("", LATER)
    assert bodies(store) == [""]


def test_unchanged_words_write_nothing(store: Store) -> None:
    path = put_entry(store, NAME, "before")
    os.utime(path, (1000, 1000))
    writing = changed_entry(store, NAME, NIGHT)
    writing.keep("befor")
    writing.keep("before")
    with unchanged(store.places.journal):
        saved = writing.save("before", LATER)
    assert saved is not None
    assert saved.id == NAME
    assert path.stat().st_mtime == 1000
    assert draft_bodies(store) == []


def test_where_another_window_changed_the_entry_both_are_kept(store: Store) -> None:
    put_entry(store, NAME, "before")
    mine, theirs = changed_entry(store, NAME, NIGHT), changed_entry(store, NAME, NIGHT)
    theirs.save("theirs", LATER)
    mine.save("mine", LATER)
    assert sorted(bodies(store)) == ["mine", "theirs"]


def test_an_entry_that_is_not_there_cannot_be_changed(store: Store) -> None:
    with pytest.raises(NoEntryError):
        changed_entry(store, NAME, NIGHT)


def test_words_that_cannot_be_saved_are_in_a_draft_that_is_named(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(disk, "create", refuse)
    writing = new_entry(store, NIGHT)
    with pytest.raises(NotSavedError) as caught:
        writing.save("We walked home.", LATER)
    assert caught.value.draft is not None
    assert caught.value.draft.read_text().endswith("We walked home.")
    assert caught.value.reason == os.strerror(errno.EIO)
    assert draft_bodies(store) == ["We walked home."]


def test_where_nothing_can_be_written_the_words_are_still_in_hand(store: Store, full_disk: FullDisk) -> None:
    writing = new_entry(store, NIGHT)
    with pytest.raises(NotSavedError) as caught:
        writing.save("We walked home.", LATER)
    assert caught.value.draft is None
    assert writing.draft.entry.body == "We walked home."
    assert [draft.entry.body for draft in store.drafts.left()] == ["We walked home."]
    full_disk.empty()
    assert writing.save(writing.draft.entry.body, LATER) is not None
    assert bodies(store) == ["We walked home."]


def test_without_a_home_the_words_are_still_in_hand() -> None:
    writing = new_entry(Store(NOWHERE), NIGHT)
    with pytest.raises(NotSavedError) as caught:
        writing.save("We walked home.", LATER)
    assert caught.value.draft is None
    assert writing.draft.entry.body == "We walked home."


def test_words_that_could_not_be_kept_are_tried_again(store: Store, full_disk: FullDisk) -> None:
    writing = new_entry(store, NIGHT)
    with pytest.raises(NotSavedError):
        writing.keep("We walked")
    full_disk.empty()
    writing.keep("We walked")
    assert draft_bodies(store) == ["We walked"]


def test_every_try_that_fails_says_so(store: Store, full_disk: FullDisk) -> None:
    writing = new_entry(store, NIGHT)
    for _ in range(2):
        with pytest.raises(NotSavedError):
            writing.keep("We walked")


def test_going_back_to_words_kept_before_keeps_those(store: Store, full_disk: FullDisk) -> None:
    writing = new_entry(store, NIGHT)
    full_disk.empty()
    writing.keep("We walked")
    full_disk.fill()
    with pytest.raises(NotSavedError):
        writing.keep("We walked home")
    full_disk.empty()
    writing.keep("We walked")
    assert [draft.entry.body for draft in store.drafts.left()] == ["We walked"]


def test_words_that_are_kept_already_are_not_written_again(store: Store, full_disk: FullDisk) -> None:
    writing = new_entry(store, NIGHT)
    full_disk.empty()
    writing.keep("We walked")
    full_disk.fill()
    writing.keep("We walked")
    assert draft_bodies(store) == ["We walked"]


@pytest.mark.parametrize("text", ["+++\nschema = 2\n+++\nfrom the future"])
def test_words_for_an_entry_that_is_only_shown_are_in_a_draft(store: Store, text: str) -> None:
    path = put(store.places.journal / "2026" / f"{NAME}.md", text)
    writing = changed_entry(store, NAME, NIGHT)
    with pytest.raises(NotSavedError) as caught:
        writing.save("mine", LATER)
    assert caught.value.draft is not None
    assert caught.value.draft.exists()
    assert path.read_text() == text


def test_a_draft_that_cannot_be_removed_does_not_undo_the_save(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    writing = new_entry(store, NIGHT)
    writing.keep("We walked home.")
    monkeypatch.setattr(disk, "remove", refuse)
    assert writing.save("We walked home.", LATER) is not None
    assert bodies(store) == ["We walked home."]


def test_notes_are_kept_in_the_draft_and_saved_with_the_words(store: Store) -> None:
    notes = Notes(4, 7, ("sad",), ("rain",))
    writing = new_entry(store, NIGHT)
    writing.keep("We walked", notes)
    (draft,) = store_in(store.places.data.parent).drafts.left()
    assert (draft.entry.body, draft.entry.notes) == ("We walked", notes)
    saved = writing.save("We walked home.", LATER)
    assert saved is not None
    assert saved.notes == notes
    assert store.journal.newest()[0].entry.notes == notes


def test_notes_without_words_are_an_entry(store: Store) -> None:
    assert new_entry(store, NIGHT).save("", LATER, Notes(mood=0)) is not None
    assert store.journal.newest()[0].entry.mood == 0


def test_changed_notes_alone_are_saved_and_unchanged_ones_write_nothing(store: Store) -> None:
    put_entry(store, NAME, "before")
    saved = changed_entry(store, NAME, NIGHT).save("before", LATER, Notes(urge=3))
    assert saved is not None
    assert store.journal.find(NAME).entry.notes == Notes(urge=3)
    with unchanged(store.places.journal):
        changed_entry(store, NAME, NIGHT).save("before", LATER, Notes(urge=3))


def test_notes_of_a_change_that_was_never_saved_come_back(store: Store) -> None:
    put_entry(store, NAME, "before")
    changed_entry(store, NAME, NIGHT).keep("before", Notes(mood=2))
    (draft,) = store.drafts.left()
    again = taken_up(store, draft, LATER)
    assert again.draft.entry.notes == Notes(mood=2)
    again.save("before", LATER)
    assert store.journal.find(NAME).entry.mood == 2
