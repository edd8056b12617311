"""A person at their journal: whatever the disk says, the words stay in hand and the answer is in words."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from calmcli.core.breath import Session, pace_from_seconds
from calmcli.core.problem import CannotError
from calmcli.core.safety_plan import SafetyPlan
from calmcli.core.settings import Settings
from calmcli.store import disk
from calmcli.store.desk import Desk
from calmcli.store.places import NOWHERE
from calmcli.store.sitting import Sitting
from calmcli.store.store import Store
from conftest import HandClock
from keeping import bodies, put, put_entry, store_in
from making import FullDisk, answer, unchanged

NAME = "2026-11-01T120000-aaaa"
At = Callable[[Store], Desk]


@pytest.fixture
def at(hand_clock: HandClock) -> At:
    """Give a way to sit down at the desk of a store."""

    def sit_down(store: Store) -> Desk:
        session = Session(pace_from_seconds("5-5"), 60)
        return Desk(
            Sitting(
                store,
                Settings(),
                SafetyPlan(),
                hand_clock.clock,
                lambda *_asked: answer(),
                lambda _settings: session,
                (),
            )
        )

    return sit_down


def refuse(*_: object, **__: object) -> None:
    """Refuse as a disk does that is only to be read."""
    raise OSError(errno.EROFS, os.strerror(errno.EROFS))


def test_a_new_entry_is_begun_kept_and_saved(at: At, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    desk = at(store)
    assert desk.begin().body == ""
    desk.keep("We walked")
    assert desk.has_draft
    assert desk.save("We walked home.") == "Saved."
    assert bodies(store) == ["We walked home."]
    assert not desk.has_draft


def test_without_words_nothing_is_saved_and_nothing_said(at: At, tmp_path: Path) -> None:
    desk = at(store_in(tmp_path))
    desk.begin()
    assert desk.save(" \n") == ""
    assert desk.save("nothing is in hand now") == ""
    assert bodies(store_in(tmp_path)) == []


def test_an_entry_is_taken_in_hand_and_changed(at: At, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME, "before")
    desk = at(store)
    assert desk.change(NAME).body == "before"
    assert desk.save("after") == "Saved."
    assert bodies(store) == ["after"]


def test_an_entry_that_has_gone_or_is_only_shown_is_not_taken_in_hand(at: At, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.journal / "2026" / f"{NAME}.md", "+++\nschema = 2\n+++\nfrom the future")
    with pytest.raises(CannotError, match="no longer there"):
        at(store).change("2026-11-22T031207-k3f9")
    with pytest.raises(CannotError, match="only be read"):
        at(store).change(NAME)


def test_words_that_cannot_be_kept_stay_in_hand_and_that_is_said(
    at: At, tmp_path: Path, full_disk: FullDisk
) -> None:
    store = store_in(tmp_path)
    desk = at(store)
    desk.begin()
    with pytest.raises(CannotError, match="Your words stay here"):
        desk.keep("We walked")
    with pytest.raises(CannotError, match="they stay here while calm is open"):
        desk.save("We walked home.")
    assert [draft.entry.body for draft in store.drafts.held()] == ["We walked home."]
    full_disk.empty()
    assert desk.save("We walked home.") == "Saved."
    assert bodies(store) == ["We walked home."]


def test_where_only_the_journal_refuses_the_draft_is_named(
    at: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    desk = at(store)
    desk.begin()
    monkeypatch.setattr(disk, "create", refuse)
    with pytest.raises(CannotError, match="a draft is kept in") as caught:
        desk.save("We walked home.")
    (draft,) = store.drafts.left()
    assert str(store.drafts.path(draft.id)) in str(caught.value)


def test_unfinished_words_are_taken_up_newest_first(at: At, tmp_path: Path, hand_clock: HandClock) -> None:
    for words in ("older", "newer"):
        desk = at(store_in(tmp_path))
        desk.begin()
        desk.keep(words)
        hand_clock.advance(60)
    desk = at(store_in(tmp_path))
    assert desk.take_up().body == "newer"
    assert desk.save("newer, finished") == "Saved."
    assert desk.take_up().body == "older"


def test_without_unfinished_words_there_are_none_to_take_up(at: At, tmp_path: Path) -> None:
    with pytest.raises(CannotError, match="no unfinished words"):
        at(store_in(tmp_path)).take_up()


def test_unfinished_words_on_a_disk_only_to_be_read_are_refused_in_words(
    at: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = at(store_in(tmp_path))
    desk.begin()
    desk.keep("We walked")
    monkeypatch.setattr(os, "link", refuse)
    with unchanged(tmp_path), pytest.raises(CannotError, match="Read-only"):
        at(store_in(tmp_path)).take_up()


def test_a_deleted_entry_comes_back_the_last_one_first(at: At, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    names = [NAME, "2026-11-02T120000-aaaa"]
    for name in names:
        put_entry(store, name, name)
    desk = at(store)
    assert not desk.can_undo
    for name in names:
        desk.delete(name)
    desk.undo()
    assert bodies(store) == [names[1]]
    desk.undo()
    assert sorted(bodies(store)) == names
    assert not desk.can_undo


def test_deleting_what_has_gone_is_no_fault(at: At, tmp_path: Path) -> None:
    desk = at(store_in(tmp_path))
    desk.delete(NAME)
    assert not desk.can_undo


def test_what_cannot_be_deleted_or_brought_back_stays_and_that_is_said(
    at: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME, "tea")
    desk = at(store)
    with monkeypatch.context() as patched:
        patched.setattr(disk, "move", refuse)
        with unchanged(tmp_path), pytest.raises(CannotError, match="could not be moved: Read-only"):
            desk.delete(NAME)
    desk.delete(NAME)
    with monkeypatch.context() as patched:
        patched.setattr(disk, "move", refuse)
        with unchanged(tmp_path), pytest.raises(CannotError, match="could not be brought back: Read-only"):
            desk.undo()
    assert desk.can_undo
    desk.undo()
    assert bodies(store) == ["tea"]


def test_what_is_no_longer_in_the_trash_cannot_be_brought_back(at: At, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAME, "tea")
    desk = at(store)
    desk.delete(NAME)
    (store.places.trash / f"{NAME}.md").unlink()
    with pytest.raises(CannotError, match="no longer in the trash"):
        desk.undo()


def test_what_stands_in_the_way_of_saving_is_known(at: At, tmp_path: Path) -> None:
    assert at(store_in(tmp_path)).hindrance() is None
    assert at(Store(NOWHERE)).hindrance() is not None
