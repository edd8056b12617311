"""Sync without a server: what git and others make of a journal, and what becomes of two versions."""

import subprocess
from pathlib import Path

import pytest

from calmcli.core.conflict import Keep
from calmcli.store.conflicts import ChangedMeanwhileError, Conflict, Conflicts
from calmcli.store.journal import ReadOnlyEntryError
from calmcli.store.store import Store
from keeping import bodies, put, store_in
from making import NIGHT, contents

NAME = "2026-11-22T031207-k3f9"
OURS, THEIRS = "+++\nmood = 4\n+++\nRain.\nTea.\n", "+++\nmood = 6\n+++\nRain.\nCake.\n"


def git(place: Path, *arguments: str) -> int:
    """Run git in a directory, without anybody's settings."""
    settings = ["-c", "user.name=Sam", "-c", "user.email=sam@example.org", "-c", "commit.gpgsign=false"]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(place), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
    ran = subprocess.run(
        ["git", *settings, *arguments], cwd=place, env=environment, capture_output=True, check=False
    )
    return ran.returncode


def committed(store: Store) -> None:
    """Commit all that stands in the journal."""
    assert git(store.places.journal, "add", "--all") == 0
    assert git(store.places.journal, "commit", "--quiet", "--message", "journal") == 0


@pytest.fixture
def machines(tmp_path: Path) -> tuple[Store, Store]:
    """Give a journal in git on two machines, with one entry."""
    first, second = (store_in(tmp_path / name) for name in ("desk", "laptop"))
    put(first.places.journal / "2026" / f"{NAME}.md", "+++\nmood = 5\n+++\nRain.\n")
    if git(first.places.journal, "init", "--quiet", "--initial-branch", "main") != 0:
        pytest.skip("there is no git")
    committed(first)
    second.places.data.mkdir(parents=True)
    assert git(second.places.data, "clone", "--quiet", str(first.places.journal), "journal") == 0
    return first, second


def test_entries_of_two_machines_come_together_in_git_without_a_conflict(
    machines: tuple[Store, Store],
) -> None:
    desk, laptop = machines
    for store, words in ((desk, "From the desk.\n"), (laptop, "From the laptop.\n")):
        for second in range(3):
            store.journal.add(store.journal.newest()[-1].entry._replace(body=f"{second} {words}"))
        committed(store)
    assert git(laptop.places.journal, "pull", "--quiet", "--no-rebase") == 0
    expected = ["Rain.\n", *(f"{n} From the {place}.\n" for n in range(3) for place in ("desk", "laptop"))]
    assert sorted(bodies(laptop)) == sorted(expected)
    assert list(Conflicts(laptop.places).all()) == []


def test_an_entry_changed_on_both_machines_is_shown_with_both_versions(machines: tuple[Store, Store]) -> None:
    desk, laptop = machines
    for store, text in ((desk, THEIRS), (laptop, OURS)):
        put(store.places.journal / "2026" / f"{NAME}.md", text)
        committed(store)
    assert git(laptop.places.journal, "pull", "--quiet", "--no-rebase") != 0
    conflicts = Conflicts(laptop.places)
    (conflict,) = conflicts.all()
    assert conflict.texts == (OURS.encode(), THEIRS.encode())
    conflicts.settle(conflict, Keep.TOGETHER, NIGHT)
    committed(laptop)
    assert bodies(laptop) == ["Rain.\nTea.\nCake.\n"]
    assert sorted(found.entry.body for found in laptop.journal.trashed()) == [
        "Rain.\nCake.\n",
        "Rain.\nTea.\n",
    ]


def copied(store: Store, more: str = ".sync-conflict-20261123-101010-ABCDEFG") -> Conflict:
    """Put an entry and a copy of it there, and return the conflict."""
    for name, text in ((NAME, OURS), (f"{NAME}{more}", THEIRS)):
        put(store.places.journal / "2026" / f"{name}.md", text)
    (conflict,) = Conflicts(store.places).all()
    return conflict


@pytest.mark.parametrize(
    ("keep", "kept", "trashed"),
    [
        (Keep.FIRST, ["Rain.\nTea.\n"], ["Rain.\nCake.\n"]),
        (Keep.SECOND, ["Rain.\nCake.\n"], ["Rain.\nTea.\n"]),
        (Keep.BOTH, ["Rain.\nCake.\n", "Rain.\nTea.\n"], []),
        (Keep.TOGETHER, ["Rain.\nTea.\nCake.\n"], ["Rain.\nCake.\n", "Rain.\nTea.\n"]),
    ],
)
@pytest.mark.parametrize("form", ["a copy", "marks of git"])
def test_what_is_chosen_is_kept_and_the_rest_is_in_the_trash(
    tmp_path: Path, keep: Keep, kept: list[str], trashed: list[str], form: str
) -> None:
    store = store_in(tmp_path)
    conflicts = Conflicts(store.places)
    if form == "marks of git":
        marked = f"<<<<<<< a\n{OURS}=======\n{THEIRS}>>>>>>> b\n"
        put(store.places.journal / "2026" / f"{NAME}.md", marked)
    else:
        copied(store)
    (conflict,) = conflicts.all()
    conflicts.settle(conflict, keep, NIGHT)
    assert sorted(bodies(store)) == kept
    assert NAME in store.journal.names()
    assert sorted(found.entry.body for found in store.journal.trashed()) == trashed
    assert list(conflicts.all()) == []
    for found in store.journal.trashed():
        store.journal.restore(found.entry.id)
    assert list(conflicts.all()) == []


def test_the_same_words_twice_leave_one_entry_and_nothing_in_the_trash(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for name in (NAME, f"{NAME} (1)"):
        put(store.places.journal / "2026" / f"{name}.md", OURS)
    (conflict,) = Conflicts(store.places).all()
    Conflicts(store.places).settle(conflict, Keep.SECOND, NIGHT)
    assert contents(store.places.data).keys() == {f"journal/2026/{NAME}.md", ".lock"}


def test_a_version_that_changed_while_it_was_looked_at_stops_it(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    conflict = copied(store)
    put(store.places.journal / "2026" / f"{NAME}.md", "More rain.\n")
    before = contents(store.places.journal)
    with pytest.raises(ChangedMeanwhileError):
        Conflicts(store.places).settle(conflict, Keep.SECOND, NIGHT)
    assert contents(store.places.journal) == before


def test_a_version_of_a_newer_calm_is_never_written_anew(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for name in (NAME, f"{NAME} (1)"):
        put(store.places.journal / "2026" / f"{name}.md", f"+++\nschema = 2\n+++\n{name}\n")
    (conflict,) = Conflicts(store.places).all()
    with pytest.raises(ReadOnlyEntryError):
        Conflicts(store.places).settle(conflict, Keep.TOGETHER, NIGHT)
    Conflicts(store.places).settle(conflict, Keep.SECOND, NIGHT)
    assert bodies(store) == [f"{NAME} (1)\n"]


@pytest.mark.parametrize("name", ["walk (1)", f"{NAME}x"])
def test_what_is_no_copy_is_an_entry_like_others(tmp_path: Path, name: str) -> None:
    store = store_in(tmp_path)
    put(store.places.journal / "2026" / f"{name}.md", OURS)
    put(store.places.journal / "2026" / "2026-11-21T031207-aaaa (1).md", "Its entry has gone.\n")
    (store.places.journal / "2026" / f"{NAME} (2).md").mkdir()
    assert list(Conflicts(store.places).all()) == []
    assert Conflicts(store.places).find(name) is None
