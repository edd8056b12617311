"""The journal on disk: what was written comes back byte for byte, in order, and nothing is hidden."""

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calmcli.core.entry import Entry, entry_from, moment_of
from calmcli.store import disk
from calmcli.store.journal import Journal, NoEntryError, encoded, entries_in, new_id, read_entry
from calmcli.store.places import NOWHERE
from keeping import put, put_entry, store_in
from making import NIGHT, any_bytes_as_text, changed, contents, entry

NAMES = [
    "2026-11-22T031207-k3f9",
    "2026-11-21T120000-aaaa",
    "2025-12-31T235959-zzzz",
    "2026-01-01T000000-bbbb",
]
NEWEST_FIRST = sorted(NAMES, reverse=True)
EXTRA_KEYS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8).filter(
    lambda key: key not in {"schema", "written", "mood", "urge", "feelings", "tags", "kind"}
)
EXTRAS = st.dictionaries(EXTRA_KEYS, st.one_of(st.text(max_size=9), st.integers(), st.booleans()), max_size=3)
LEVELS = st.none() | st.integers(0, 10)
WORDS = st.lists(st.text(max_size=9), max_size=3).map(tuple)


def names(journal: Journal, most: int | None = None) -> list[str]:
    """Return the names of the newest entries."""
    return [found.entry.id for found in journal.newest(most)]


@given(any_bytes_as_text(), LEVELS, LEVELS, WORDS, WORDS, EXTRAS)
def test_any_entry_comes_back_as_it_was(
    body: str,
    mood: int | None,
    urge: int | None,
    feelings: tuple[str, ...],
    tags: tuple[str, ...],
    extra: dict[str, object],
) -> None:
    before = changed(entry(body), mood=mood, urge=urge, feelings=feelings, tags=tags, extra=extra)
    text = encoded(before).decode("utf-8", "surrogateescape")
    assert entry_from(before.id, text) == before


@given(any_bytes_as_text())
def test_the_words_stand_in_the_file_byte_for_byte(body: str) -> None:
    data = encoded(entry(body))
    assert data.endswith(b"+++\n" + body.encode("utf-8", "surrogateescape"))


@given(st.binary(max_size=200))
def test_a_file_of_any_bytes_is_an_entry_and_is_written_back_without_loss(data: bytes) -> None:
    found = entry_from("2026-11-22T031207-k3f9", data.decode("utf-8", "surrogateescape"))
    assert data.endswith(found.body.encode("utf-8", "surrogateescape"))
    again = entry_from(found.id, encoded(found).decode("utf-8", "surrogateescape"))
    assert ascii(again.body) == ascii(found.body)


@pytest.mark.parametrize(
    "front",
    [
        'weather = "rain"\nmood = "low"\nurge = 99\nfeelings = 3\nkind = 7\n',
        "day = 2026-11-22\nat = 03:12:07\nlength = 1.5\n[place]\nname = 'sea'\nlist = [1, [2, 'tea']]\n",
        "written = 2026-11-22T03:12:07\nschema = 'one'\n",
        "nothing = nan\nlots = inf\n",
    ],
)
def test_unknown_keys_and_values_of_the_wrong_kind_survive_a_change(front: str) -> None:
    before = entry_from("2026-11-22T031207-k3f9", f"+++\n{front}+++\nTea.\n")
    after = entry_from(before.id, encoded(before.with_body("Cake.\n")).decode())
    assert sorted(map(repr, after.extra.items())) == sorted(map(repr, before.extra.items()))
    assert after.body == "Cake.\n"


def test_an_entry_is_one_private_file_in_the_directory_of_its_year(tmp_path: Path) -> None:
    saved = store_in(tmp_path).journal.add(entry())
    assert saved == entry()
    assert list(contents(tmp_path)) == ["data/journal/2026/2026-11-22T031207-k3f9.md"]


def test_entries_come_newest_first_over_the_years(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for name in NAMES:
        put_entry(store, name)
    assert names(store.journal) == NEWEST_FIRST
    assert names(store.journal, 2) == NEWEST_FIRST[:2]
    assert names(store.journal, 0) == []
    assert names(store.journal, 99) == NEWEST_FIRST


def test_only_as_many_files_are_opened_as_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    for day in range(1, 29):
        put_entry(store, f"2026-02-{day:02}T120000-aaaa")
    opened: list[Path] = []
    really_read = disk.read

    def read(path: Path, largest: int = disk.LARGEST) -> bytes:
        opened.append(path)
        return really_read(path, largest)

    monkeypatch.setattr(disk, "read", read)
    assert names(store.journal, 3) == [f"2026-02-{day}T120000-aaaa" for day in (28, 27, 26)]
    assert len(opened) == 3


def test_files_of_other_names_stand_where_they_were_changed_last(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for name in NEWEST_FIRST:
        put_entry(store, name)
    between = datetime(2026, 11, 21, 18, tzinfo=UTC).timestamp()
    put(store.places.journal / "A walk.md", "by hand", changed=between)
    put(store.places.journal / "2026" / "Tea.md", "by hand too", changed=between - 1)
    put(store.places.journal / "holiday" / "Sea.md", "by hand too", changed=0)
    assert names(store.journal) == [NEWEST_FIRST[0], "A walk", "Tea", *NEWEST_FIRST[1:], "Sea"]


@pytest.mark.parametrize("changed", [-(10**11), -1, 0, 10**10, 10**12])
def test_a_file_changed_at_an_impossible_time_is_listed(tmp_path: Path, changed: int) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAMES[0])
    try:
        put(store.places.journal / "walk.md", "by hand", changed=changed)
    except (OSError, OverflowError):
        pytest.skip("this disk cannot hold such a time")
    assert sorted(names(store.journal)) == sorted([NAMES[0], "walk"])


@pytest.mark.parametrize(
    "name",
    [
        "2026-11-22T031207-k3f9.sync-conflict-20261123-101010-ABCDEFG",
        "2026-11-22T031207-k3f9 (Conflicted copy 2026-11-23)",
        "2026-11-22T031207-k3f9 (1)",
        "2026-11-22T031207-k3f9~HEAD",
    ],
)
def test_copies_that_a_sync_made_are_listed_beside_the_entry_and_can_be_shown(
    tmp_path: Path, name: str
) -> None:
    store = store_in(tmp_path)
    put_entry(store, "2026-11-22T031207-k3f9", "mine")
    put_entry(store, name, "theirs")
    assert sorted(names(store.journal)) == sorted([name, "2026-11-22T031207-k3f9"])
    assert store.journal.find(name).entry.body == "theirs"


def test_entries_of_the_future_and_of_long_ago_are_listed(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for name in ("2040-01-01T000000-aaaa", "1970-01-01T000000-aaaa", NAMES[0]):
        put_entry(store, name)
    assert names(store.journal) == ["2040-01-01T000000-aaaa", NAMES[0], "1970-01-01T000000-aaaa"]


@pytest.mark.parametrize("name", [".hidden.md", ".calm-00ff", "notes.txt", "walk.md~", "walk.MD.swp"])
def test_what_is_no_entry_is_left_alone(tmp_path: Path, name: str) -> None:
    store = store_in(tmp_path)
    put(store.places.journal / "2026" / name, "something else")
    assert names(store.journal) == []


def test_the_hidden_directories_of_other_programs_are_left_alone(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.journal / ".stversions" / "walk.md", "an old one")
    assert names(store.journal) == []


def test_an_empty_file_is_an_entry_and_stays(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    path = put(store.places.journal / "2026" / "2026-11-22T031207-k3f9.md", b"")
    (found,) = store.journal.newest()
    assert (found.entry.body, found.entry.written, found.path) == ("", NIGHT, path)
    assert path.exists()


@pytest.mark.usefixtures("impatience")
@pytest.mark.parametrize("kind", ["directory", "pipe", "too large", "loop"])
def test_an_entry_that_cannot_be_read_is_listed_with_its_reason(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAMES[1])
    path = store.places.journal / "2026" / f"{NAMES[0]}.md"
    monkeypatch.setattr(disk, "LARGEST_ENTRY", 1000)
    if kind == "directory":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "too large":
        path.write_bytes(b"tea " * 1000)
    else:
        path.symlink_to(path)
    first, second = store.journal.newest()
    assert first.entry.id == NAMES[0]
    assert not first.entry.is_readable
    assert first.entry.doubt is not None
    assert first.entry.doubt.reason
    assert second.entry.is_readable


def test_an_entry_that_goes_away_while_listing_is_left_out(tmp_path: Path) -> None:
    assert read_entry(tmp_path / "gone.md") is None


def test_a_year_nobody_may_look_into_takes_no_other_year_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    for name in NEWEST_FIRST:
        put_entry(store, name)
    really_scan = os.scandir

    def scan(path: Path) -> object:
        if Path(path).name == "2026":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return really_scan(path)

    monkeypatch.setattr(os, "scandir", scan)
    assert "2025-12-31T235959-zzzz" in names(store.journal)


def test_a_link_that_leads_to_itself_takes_no_year_away(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put_entry(store, NAMES[0])
    (store.places.journal / "loop").symlink_to(store.places.journal / "loop")
    assert names(store.journal) == [NAMES[0]]


def test_without_a_journal_there_is_nothing_to_list(tmp_path: Path) -> None:
    assert names(store_in(tmp_path).journal) == []
    assert list(entries_in(tmp_path / "none")) == []
    assert names(Journal(NOWHERE)) == []
    assert contents(tmp_path) == {}


def test_two_entries_of_one_second_and_one_name_are_both_kept(tmp_path: Path) -> None:
    journal = store_in(tmp_path).journal
    first, second = journal.add(entry("mine")), journal.add(entry("theirs"))
    assert first.id != second.id
    assert moment_of(second.id) == NIGHT
    assert {found.entry.body for found in journal.newest()} == {"mine", "theirs"}


def test_many_entries_of_one_second_have_names_of_their_own() -> None:
    assert len({new_id(NIGHT) for _ in range(300)}) > 290
    assert all(moment_of(new_id(NIGHT + timedelta(seconds=at))) for at in range(50))


def test_an_entry_is_found_by_its_name(tmp_path: Path) -> None:
    journal = store_in(tmp_path).journal
    saved = journal.add(entry("We walked home.\n"))
    assert journal.find(saved.id).entry == saved


@pytest.mark.parametrize(
    "name",
    [
        "",
        "walk",
        "2026-11-22T031207-zzzz",
        "../plan",
        "../../config/config",
        "/etc/passwd",
        "x" * 9999,
        "\udcff",
        f"2026-11-22T031207-{'x' * 300}",
        "2026-11-22T031207-../../plan",
    ],
)
def test_a_name_of_no_entry_finds_none(tmp_path: Path, name: str) -> None:
    store = store_in(tmp_path)
    put(store.places.plan, "reasons = []")
    put(tmp_path / "data" / "plan.md", "not in the journal")
    put_entry(store, NAMES[0])
    with pytest.raises(NoEntryError):
        store.journal.find(name)


def test_without_a_home_no_entry_is_found() -> None:
    with pytest.raises(NoEntryError):
        Journal(NOWHERE).find(NAMES[0])


def test_an_entry_outside_its_year_is_found(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.journal / f"{NAMES[0]}.md", encoded(Entry(NAMES[0], NIGHT, "Tea.\n")))
    assert store.journal.find(NAMES[0]).entry.body == "Tea.\n"
