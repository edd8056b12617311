"""A draft taken up again: by one window only, and never at the cost of other words."""

from datetime import timedelta
from pathlib import Path

import pytest

from calmcli.store import disk
from calmcli.store.store import Store
from calmcli.store.writing import Writing, changed_entry, new_entry, taken_up
from keeping import bodies, draft_bodies, put, put_entry, store_in
from making import NIGHT

LATER = NIGHT + timedelta(hours=1)
NAME = "2026-11-01T120000-aaaa"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Give a store with nothing in it."""
    return store_in(tmp_path)


def begun_before(store: Store, body: str, *, editing: str | None = None) -> None:
    """Leave a draft behind as a window does that was killed."""
    other = store_in(store.places.data.parent)
    writing = changed_entry(other, editing, NIGHT) if editing else new_entry(other, NIGHT)
    writing.keep(body)


def take_up(store: Store) -> Writing:
    """Take up the only draft."""
    (left,) = store.drafts.left()
    return taken_up(store, left, LATER)


def test_a_new_entry_taken_up_keeps_the_moment_it_was_begun(store: Store) -> None:
    begun_before(store, "We walked")
    writing = take_up(store)
    assert writing.is_new
    assert writing.draft.entry.body == "We walked"
    saved = writing.save("We walked home.", LATER)
    assert saved is not None
    assert saved.written == NIGHT
    assert saved.id.startswith("2026-11-22T031207-")
    assert (bodies(store), draft_bodies(store)) == (["We walked home."], [])


def test_a_change_taken_up_is_saved_under_the_name_of_its_entry(store: Store) -> None:
    put_entry(store, NAME, "before")
    begun_before(store, "aft", editing=NAME)
    saved = take_up(store).save("after", LATER)
    assert saved is not None
    assert saved.id == NAME
    assert bodies(store) == ["after"]


def test_a_change_taken_up_after_another_window_saved_keeps_both(store: Store) -> None:
    put_entry(store, NAME, "before")
    begun_before(store, "mine", editing=NAME)
    changed_entry(store, NAME, LATER).save("theirs", LATER)
    take_up(store).save("mine", LATER)
    assert sorted(bodies(store)) == ["mine", "theirs"]


def test_a_change_whose_entry_has_gone_becomes_an_entry_of_its_own(store: Store) -> None:
    put_entry(store, NAME, "before")
    begun_before(store, "mine", editing=NAME)
    store.journal.delete(NAME)
    writing = take_up(store)
    assert writing.is_new
    writing.save("mine", LATER)
    assert bodies(store) == ["mine"]
    assert [found.entry.body for found in store.journal.trashed()] == ["before"]


def test_a_draft_that_cannot_be_read_is_not_lost_by_taking_it_up(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun_before(store, "more than can be read " * 100)
    monkeypatch.setattr(disk, "LARGEST_ENTRY", 100)
    for left in store.drafts.left():
        taken_up(store, left, LATER).save("", LATER)
    monkeypatch.undo()
    assert draft_bodies(store) == ["more than can be read " * 100]


@pytest.mark.parametrize("key", ["editing", "seen", "weather", "draft", "base"])
def test_an_unknown_key_of_the_entry_survives_its_draft(store: Store, key: str) -> None:
    path = store.places.journal / "2026" / f"{NAME}.md"
    put(path, f'+++\n{key} = "the sea"\n+++\nbefore')
    begun_before(store, "aft", editing=NAME)
    take_up(store).save("after", LATER)
    assert path.read_text().endswith("after")
    assert f'{key} = "the sea"' in path.read_text()


def test_a_change_taken_up_after_the_notes_of_its_entry_were_changed_keeps_both(store: Store) -> None:
    path = store.places.journal / "2026" / f"{NAME}.md"
    put(path, "+++\nmood = 3\n+++\nbefore")
    begun_before(store, "mine", editing=NAME)
    put(path, "+++\nmood = 8\n+++\nbefore")
    take_up(store).save("mine", LATER)
    assert sorted(bodies(store)) == ["before", "mine"] or "mood = 8" in path.read_text()
