"""Long lists of entries: names are looked up and files read only as far as somebody looks."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from calmcli.core.entry import Entry, entry_id
from calmcli.core.listing import END
from calmcli.core.month import Month
from calmcli.store.days import DaysWritten
from calmcli.store.listing import FileListing
from keeping import put, put_entry, store_in
from making import NIGHT


def names(count: int) -> list[str]:
    """Return names of entries, the newest first, an hour apart."""
    return [entry_id(NIGHT - timedelta(hours=number), "aaaa") for number in range(count)]


def test_names_are_looked_up_only_as_far_as_somebody_looks(tmp_path: Path) -> None:
    taken: list[str] = []

    def paths() -> Iterator[Path]:
        for name in names(100):
            taken.append(name)
            yield tmp_path / f"{name}.md"

    listing = FileListing(paths())
    assert len(listing) == 0
    listing.reach(9)
    assert (len(listing), len(taken)) == (10, 10)
    listing.reach(4)
    assert len(taken) == 10
    assert listing.place_of(names(100)[20]) == 20
    assert listing.place_of(names(100)[5]) == 5
    assert len(taken) == 21
    listing.reach(END)
    assert len(listing) == 100


def test_an_entry_is_read_when_it_is_looked_at_and_one_that_has_gone_says_so(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    first, second = names(2)
    put_entry(store, first, "tea")
    path = put_entry(store, second, "rain")
    listing = FileListing(store.journal.paths())
    listing.reach(END)
    path.unlink()
    assert listing[0].body == "tea"
    assert not listing[1].is_readable


def test_every_entry_is_right_however_many_were_looked_at(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    every = names(600)
    for name in every:
        put_entry(store, name, name)
    listing = FileListing(store.journal.paths())
    listing.reach(END)
    assert [listing[at].body for at in range(len(listing))] == every
    assert listing[0].body == every[0]
    assert listing.place_of(every[599]) == 599
    assert listing.place_of("nosuch") is None


def test_days_are_those_of_the_clock_where_it_was_written(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    tokyo, honolulu = timezone(timedelta(hours=14)), timezone(timedelta(hours=-10))
    east = datetime(2026, 11, 1, 0, 30, tzinfo=tokyo)
    west = datetime(2026, 11, 30, 23, 30, tzinfo=honolulu)
    out = datetime(2026, 12, 1, 0, 30, tzinfo=tokyo)
    for letters, moment in (("aaaa", east), ("bbbb", west), ("cccc", out)):
        store.journal.add(Entry(entry_id(moment, letters), moment, "tea"))
    days = DaysWritten(store.journal)
    assert {day: len(found) for day, found in days.of(Month(2026, 11)).items()} == {1: 1, 30: 1}
    assert list(days.of(Month(2026, 12))) == [1]
    assert list(days.of(Month(2026, 11))) == [30, 1]
    assert days.of(Month(2020, 1)) == {}


def test_a_file_of_a_name_that_tells_no_moment_is_there_by_the_day_it_says(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.journal / "letter.md", "+++\nwritten = 2026-11-03 10:00:00Z\n+++\ntea")
    assert dict(DaysWritten(store.journal).of(Month(2026, 11))) == {3: ["letter"]}
