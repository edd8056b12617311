"""Drafts: words not yet saved, on disk, and in memory only for as long as the disk refuses them."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.store.drafts import Draft, Drafts
from calmcli.store.journal import encoded, entries_in
from calmcli.store.places import NOWHERE
from keeping import places_in, put, store_in
from making import NIGHT, FullDisk, any_bytes_as_text, changed, contents, entry, unchanged

NAME = "2026-11-22T031207-k3f9"


def draft(body: str = "Tea and", name: str = NAME, editing: str | None = None) -> Draft:
    """Return a draft."""
    return Draft(name, entry(body, name), editing)


def test_a_draft_is_one_private_file(tmp_path: Path) -> None:
    drafts = store_in(tmp_path).drafts
    drafts.keep(draft())
    assert list(contents(tmp_path)) == [f"data/drafts/{NAME}.md"]
    assert stat.S_IMODE(drafts.path(NAME).stat().st_mode) == 0o600
    assert drafts.path(NAME).read_text().endswith("+++\nTea and")


def test_a_draft_is_found_by_another_process(tmp_path: Path) -> None:
    store_in(tmp_path).drafts.keep(draft())
    assert store_in(tmp_path).drafts.left() == [draft()]


@pytest.mark.parametrize("editing", [None, "2026-11-01T120000-aaaa", "A walk by hand"])
def test_a_draft_knows_which_entry_it_changes(tmp_path: Path, editing: str | None) -> None:
    kept = draft(editing=editing)
    store_in(tmp_path).drafts.keep(kept)
    (found,) = store_in(tmp_path).drafts.left()
    assert found == kept
    assert "editing" not in found.entry.extra


def test_unknown_keys_of_the_entry_are_in_its_draft(tmp_path: Path) -> None:
    odd = changed(entry(), extra={"weather": "rain", "mood": "low"})
    store_in(tmp_path).drafts.keep(Draft(NAME, odd))
    (found,) = store_in(tmp_path).drafts.left()
    assert found.entry.extra == odd.extra


@given(any_bytes_as_text())
def test_any_words_are_in_the_draft_as_they_are(body: str) -> None:
    drafted = encoded(draft(body).entry)
    assert drafted.endswith(body.encode("utf-8", "surrogateescape"))


def test_later_words_take_the_place_of_earlier_ones(tmp_path: Path) -> None:
    drafts = store_in(tmp_path).drafts
    for body in ("Tea", "Tea and", "Tea and rain"):
        drafts.keep(draft(body))
    assert [found.entry.body for found in drafts.left()] == ["Tea and rain"]
    assert len(contents(tmp_path)) == 1


def test_a_dropped_draft_is_gone(tmp_path: Path) -> None:
    drafts = store_in(tmp_path).drafts
    drafts.keep(draft())
    drafts.drop(NAME)
    assert drafts.left() == []
    assert contents(tmp_path) == {}


def test_dropping_a_draft_that_never_was_is_no_fault(tmp_path: Path) -> None:
    store_in(tmp_path).drafts.drop(NAME)
    Drafts(NOWHERE).drop(NAME)
    assert contents(tmp_path) == {}


def test_drafts_come_newest_first(tmp_path: Path) -> None:
    drafts = store_in(tmp_path).drafts
    for day in (21, 23, 22):
        drafts.keep(draft(name=f"2026-11-{day}T031207-k3f9"))
    assert [found.id[8:10] for found in drafts.left()] == ["23", "22", "21"]


def test_what_the_disk_refuses_is_held_in_memory_and_said_to_be(tmp_path: Path, full_disk: FullDisk) -> None:
    drafts = store_in(tmp_path).drafts
    with pytest.raises(OSError, match="space"):
        drafts.keep(draft())
    assert drafts.left() == [draft()]
    assert contents(tmp_path) == {}


def test_the_words_in_memory_come_before_older_ones_of_the_same_draft_on_disk(
    tmp_path: Path, full_disk: FullDisk
) -> None:
    drafts = store_in(tmp_path).drafts
    full_disk.empty()
    drafts.keep(draft("Tea"))
    full_disk.fill()
    with pytest.raises(OSError, match="space"):
        drafts.keep(draft("Tea and rain"))
    assert [found.entry.body for found in drafts.left()] == ["Tea and rain"]


def test_drafts_in_memory_come_newest_first(tmp_path: Path, full_disk: FullDisk) -> None:
    drafts = store_in(tmp_path).drafts
    for day in (21, 22):
        with pytest.raises(OSError, match="space"):
            drafts.keep(draft(name=f"2026-11-{day}T031207-k3f9"))
    assert [found.id[8:10] for found in drafts.left()] == ["22", "21"]


def test_when_the_disk_takes_words_again_they_are_no_longer_held(tmp_path: Path, full_disk: FullDisk) -> None:
    drafts = store_in(tmp_path).drafts
    with pytest.raises(OSError, match="space"):
        drafts.keep(draft())
    full_disk.empty()
    drafts.keep(draft())
    drafts.path(NAME).unlink()
    assert drafts.left() == []


def test_without_a_home_words_are_held_in_memory() -> None:
    drafts = Drafts(NOWHERE)
    with pytest.raises(OSError, match=r"."):
        drafts.keep(draft())
    assert drafts.left() == [draft()]
    drafts.drop(NAME)
    assert drafts.left() == []


def test_a_draft_is_taken_over_under_a_name_of_ones_own(tmp_path: Path) -> None:
    store_in(tmp_path).drafts.keep(draft())
    drafts = store_in(tmp_path).drafts
    own = drafts.claim(drafts.left()[0], NIGHT + timedelta(hours=1))
    assert own.id.startswith("2026-11-22T041207-")
    assert own.entry.body == "Tea and"
    assert list(contents(tmp_path)) == [f"data/drafts/{own.id}.md"]


def test_of_two_windows_only_one_takes_a_draft_over(tmp_path: Path) -> None:
    store_in(tmp_path).drafts.keep(draft())
    first, second = store_in(tmp_path).drafts, store_in(tmp_path).drafts
    (seen_by_first,), (seen_by_second,) = first.left(), second.left()
    first.claim(seen_by_first, NIGHT + timedelta(hours=1))
    with unchanged(tmp_path), pytest.raises(FileNotFoundError):
        second.claim(seen_by_second, NIGHT + timedelta(hours=2))


def test_a_draft_in_memory_is_ones_own_already(tmp_path: Path, full_disk: FullDisk) -> None:
    drafts = store_in(tmp_path).drafts
    with pytest.raises(OSError, match="space"):
        drafts.keep(draft())
    assert drafts.claim(draft(), NIGHT) == draft()


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"+++\nnot closed", b"+++\nediting = 3\n+++\nTea"])
def test_a_damaged_draft_is_still_offered(tmp_path: Path, data: bytes) -> None:
    put(places_in(tmp_path).drafts / f"{NAME}.md", data)
    (found,) = store_in(tmp_path).drafts.left()
    assert found.editing is None
    assert data.endswith(found.entry.body.encode("utf-8", "surrogateescape"))


@given(st.text(max_size=30))
def test_a_draft_of_any_text_is_told_apart_from_an_entry_only_by_its_place(body: str) -> None:
    assert encoded(draft(body).entry) == encoded(entry(body))


def test_drafts_are_no_entries(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    store.drafts.keep(draft())
    assert store.journal.newest() == []
    assert len(list(entries_in(store.places.drafts))) == 1
