"""Looking for entries on the disk."""

from datetime import UTC, datetime
from pathlib import Path

from calmcli.core.query import parse
from calmcli.store.searching import Finder, Finds, Order
from calmcli.store.store import Store
from keeping import put, store_in

SATURDAY = datetime(2026, 11, 28, 8, 40, tzinfo=UTC)


def search(store: Store, text: str, most: int | None = None, order: Order = Order.DATE) -> Finds:
    """Look for something."""
    return Finder(store.places, lambda: SATURDAY).search(parse(text, SATURDAY), most, order)


def names(finds: Finds) -> list[str]:
    """Return the names of what was found."""
    return [found.entry.id for found in finds.found]


def test_entries_are_found_newest_first_as_many_as_are_wanted_and_all_are_counted(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for day, words in (("20", "Tea.\n"), ("21", "Rain.\n"), ("22", "Tea and rain.\n"), ("23", "More tea.\n")):
        put(store.places.journal / "2026" / f"2026-11-{day}T080000-aaaa.md", words)
    finds = search(store, "tea", 2)
    assert names(finds) == ["2026-11-23T080000-aaaa", "2026-11-22T080000-aaaa"]
    assert finds.total == 3
    assert names(search(store, "cake")) == []


def test_ranked_entries_come_by_how_much_they_are_about_the_words(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for name, words in (("aaaa", "Tea, tea, tea."), ("bbbb", "Tea, and then a long walk."), ("cccc", "Tea.")):
        put(store.places.journal / "2026" / f"2026-11-20T080000-{name}.md", words)
    for nth in range(5):
        put(store.places.journal / "2026" / f"2026-11-20T080000-d{nth}.md", "Rain.")
    found = names(search(store, "tea NOT cake", order=Order.RANK))
    assert [name[-4:] for name in found] == ["aaaa", "cccc", "bbbb"]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    (store.places.journal / "2026" / "2026-11-20T080000-aaaa.md").mkdir(parents=True)
    finds = search(store, "NOT tea")
    assert names(finds) == []
    assert [found.entry.id for found in finds.unreadable] == ["2026-11-20T080000-aaaa"]


def test_without_a_journal_nothing_is_found(tmp_path: Path) -> None:
    assert search(store_in(tmp_path), "NOT tea") == Finds([], 0, [])
