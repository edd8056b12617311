"""Everything removed for good: all that is calm's, nothing that is not, and half of it done again."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from calmcli.store import disk, held_directory
from calmcli.store.forgetting import forget, kept
from calmcli.store.places import NOWHERE, Places
from calmcli.store.reasons import NotSavedError
from calmcli.store.writing import new_entry
from keeping import places_in, put, put_entry, store_in
from making import NIGHT, contents

WORDS = "A walk in the rain.\n"


def everything(home: Path) -> Places:
    """Put one of everything there that calm keeps, and return where."""
    store = store_in(home)
    places = store.places
    put_entry(store, "2026-11-22T031207-k3f9")
    for path in (
        places.plan,
        places.config,
        places.helplines,
        places.paces,
        places.tones / "inhale.wav",
        places.search_index,
        places.welcomed,
        places.lock,
    ):
        put(path, "")
    shelves = (places.waves, places.reviews, places.drafts)
    for directory in (*shelves, places.trash, places.versions, places.set_aside):
        put(directory / "2026" / "some.toml", "")
    put(places.settings_versions / "config-2026.toml", "")
    put(places.data / "plan.sync-conflict-1.toml", "")
    put(places.data / ".calm-0123", "")
    put(places.cache / "index.sqlite3-wal", "")
    return places


@pytest.fixture(autouse=True)
def _let_go(tmp_path_factory: pytest.TempPathFactory) -> Any:
    yield
    held_directory.hold(tmp_path_factory.getbasetemp() / "nowhere")


def test_every_place_that_calm_names_is_listed_and_removed(tmp_path: Path) -> None:
    places = everything(tmp_path)
    roots = {places.data, places.settings, places.cache}
    named = {value for name in dir(places) if isinstance(value := getattr(places, name), Path)} - roots
    assert named <= {each.path for each in kept(places)}
    forgotten = forget(places)
    assert (forgotten.left, forgotten.problems) == ((), ())
    assert forgotten.removed == 19
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_calms_stays_and_is_named(tmp_path: Path) -> None:
    places = everything(tmp_path)
    own = [put(places.data / "poem.txt", "rain"), put(places.settings / "mine" / "x", "")]
    assert forget(places).left == (own[0], own[1].parent)
    assert list(contents(tmp_path)) == ["config/mine/x", "data/poem.txt"]


def test_settings_and_own_lines_can_stay(tmp_path: Path) -> None:
    places = everything(tmp_path)
    forget(places, has_settings=False)
    assert sorted(path.name for path in places.settings.iterdir()) == [
        "config.toml",
        "helplines.toml",
        "paces.toml",
        "versions",
    ]
    assert not places.data.exists()


def test_a_link_is_removed_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    places = places_in(tmp_path / "calm")
    target = put(tmp_path / "elsewhere" / "plan.toml", "reasons = []")
    shelf = put(tmp_path / "journal" / "2026" / "a.md", "tea")
    places.data.mkdir(parents=True)
    places.plan.symlink_to(target)
    places.journal.symlink_to(shelf.parents[1])
    assert {each.leads_to for each in kept(places)} == {target, shelf.parents[1]}
    forget(places)
    assert target.exists()
    assert shelf.exists()
    assert not places.data.exists()


def test_closed_directories_are_opened_and_removed(tmp_path: Path) -> None:
    places = everything(tmp_path)
    (places.journal / "2026").chmod(0)
    places.journal.chmod(0)
    assert forget(places).problems == ()
    assert not places.data.exists()


@pytest.mark.parametrize("stopped_after", range(12))
def test_stopped_anywhere_and_done_again_everything_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stopped_after: int
) -> None:
    places, count = everything(tmp_path), 0

    def stop(really: Any) -> Any:
        def remove(path: Path) -> None:
            nonlocal count
            count += 1
            if count > stopped_after:
                raise KeyboardInterrupt
            really(path)

        return remove

    with monkeypatch.context() as patch:
        patch.setattr(disk, "remove", stop(disk.remove))
        patch.setattr(disk, "remove_directory", stop(disk.remove_directory))
        with pytest.raises(KeyboardInterrupt):
            forget(places)
    assert len(kept(places)) >= 1
    assert forget(places).problems == ()
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_removed_is_named_and_the_rest_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places, really = everything(tmp_path), disk.remove

    def refuse(path: Path) -> None:
        if path == places.plan:
            raise PermissionError(1, "Operation not permitted")
        really(path)

    monkeypatch.setattr(disk, "remove", refuse)
    forgotten = forget(places)
    (problem,) = forgotten.problems
    assert (problem.path, problem.reason) == (str(places.plan), "Operation not permitted")
    assert forgotten.left == (), "a plan that the disk holds on to was said not to be calm's"
    assert list(contents(tmp_path)) == ["data/plan.toml"]


def test_where_nothing_is_kept_there_is_nothing(tmp_path: Path) -> None:
    assert kept(places_in(tmp_path)) == kept(NOWHERE) == []
    assert forget(NOWHERE).removed == 0


@pytest.mark.parametrize("is_first", [True, False], ids=["its own first words", "words were there"])
def test_row_90_a_window_that_is_open_makes_nothing_anew_and_keeps_its_words_in_hand(
    tmp_path: Path, *, is_first: bool
) -> None:
    store = store_in(tmp_path)
    if not is_first:
        put_entry(store, "2026-11-22T031207-k3f9")
    store.hold()
    writing = new_entry(store, NIGHT)
    writing.keep("A walk")
    forget(places_in(tmp_path))
    with pytest.raises(NotSavedError, match="everything was removed"):
        writing.keep("A walk in")
    with pytest.raises(NotSavedError, match="everything was removed") as refused:
        writing.save(WORDS, NIGHT)
    assert refused.value.draft is None
    assert [draft.entry.body for draft in store.drafts.held()] == [WORDS]
    assert list(tmp_path.iterdir()) == []


def test_a_window_goes_on_where_the_directory_was_only_moved_away(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.hold()
    writing = new_entry(store, NIGHT)
    writing.keep("A walk")
    shutil.move(store.places.data, tmp_path / "moved")
    writing.save(WORDS, NIGHT)
    assert [each.entry.body for each in store.journal.newest()] == [WORDS]
