"""The catalogue of bad TOML files: each gives what it can, one clear line, and its bytes back unchanged."""

import os
import random
from pathlib import Path

import pytest

from calmcli.core.safety_plan import Area, Item, SafetyPlan
from calmcli.core.settings import Settings
from calmcli.store import disk
from keeping import put, store_in
from making import contents

CONFLICT = '<<<<<<< HEAD\nreasons = ["tea"]\n=======\nreasons = ["rain"]\n>>>>>>> theirs\n'
UNREADABLE = {
    "4 lone returns": (b'reasons = ["tea"]\rmessages = []\r', 1, "TOML"),
    "5 a NUL byte": (b'reasons = ["tea"]\nmessages = ["\x00"]\n', 2, "TOML"),
    "6 Latin-1": ('reasons = ["tea"]\n\nmessages = ["th\xe9"]\n'.encode("latin-1"), 3, "not UTF-8"),
    "7 UTF-16": ('reasons = ["tea"]\n'.encode("utf-16"), 1, "save it as UTF-8"),
    "7 UTF-16, big end first": (
        b"\xfe\xff" + 'reasons = ["tea"]\n'.encode("utf-16-be"),
        1,
        "save it as UTF-8",
    ),
    "8 a string cut off": (b'reasons = ["tea"]\nmessages = """\nrain', 3, "TOML"),
    "9 a table cut off": (b'reasons = ["tea"]\n[people', 2, "TOML"),
    "10 a key twice": (b'reasons = ["tea"]\nreasons = ["rain"]\n', 2, "TOML"),
    "11 marks of a merge": (CONFLICT.encode(), 1, "two versions"),
    "12 random bytes": (random.Random(5).randbytes(3000), None, ""),
    "13 nothing but NULs": (b"\x00" * 4096, 1, "TOML"),
    "14 a number of 5,000 digits": (b"reasons = []\ntea = " + b"9" * 5000 + b"\n", None, "TOML"),
    "15 10,000 brackets": (b"reasons = " + b"[" * 10_000, None, "nested"),
    "16 a key of 2,000 dots": (b"a." * 2000 + b"a = 1\n", None, ""),
    "20 the 30th of February": (b'reasons = ["tea"]\nday = 2026-02-30\n', 2, "TOML"),
}
TOO_LARGE = {
    "16 a key of 600,000 dots": b"a." * 600_000,
    "17 a line of 10 MB": b'reasons = ["' + b"tea " * 2_500_000 + b'"]\n',
}
FINE = {
    "1 empty": (b"", ()),
    "1 only spaces": (b"\n\n  \n", ()),
    "2 a byte order mark": (b'\xef\xbb\xbfreasons = ["tea"]\n', ("tea",)),
    "3 Windows line ends": (b'reasons = [\r\n  "tea",\r\n]\r\n', ("tea",)),
    "22 unknown keys": (b'weather = "rain"\nreasons = ["tea"]\n[other]\na = 1\n', ("tea",)),
    "24 an escape sequence": (b'reasons = ["\\u001b[2J"]\n', ("\x1b[2J",)),
}


@pytest.mark.parametrize("row", UNREADABLE)
def test_what_cannot_be_read_is_named_set_aside_and_never_touched(row: str, tmp_path: Path) -> None:
    data, line, reason = UNREADABLE[row]
    store = store_in(tmp_path)
    put(store.places.plan, data)
    plan, problems = store.safety_plan()
    (problem,) = problems
    assert plan == SafetyPlan(dict.fromkeys(Area, ()))
    assert problem.path == str(store.places.plan)
    assert problem.line is not None
    assert problem.line == (line or problem.line)
    assert str(problem).startswith(f"{store.places.plan}:{problem.line}:")
    assert reason in problem.reason
    (copy,) = store.places.set_aside.iterdir()
    assert str(copy) in problem.outcome
    assert contents(tmp_path) == {"data/plan.toml": data, str(copy.relative_to(tmp_path)): data}


@pytest.mark.parametrize("row", TOO_LARGE)
def test_what_is_too_large_is_named_at_once_and_never_touched(row: str, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.plan, TOO_LARGE[row])
    plan, (problem,) = store.safety_plan()
    assert plan.is_empty
    assert "larger than 1,000 kB" in str(problem)
    assert contents(tmp_path) == {"data/plan.toml": TOO_LARGE[row]}


@pytest.mark.parametrize("row", FINE)
def test_what_can_be_read_is_read_without_a_word(row: str, tmp_path: Path) -> None:
    data, reasons = FINE[row]
    store = store_in(tmp_path)
    put(store.places.plan, data)
    plan, problems = store.safety_plan()
    assert problems == []
    assert plan.of(Area.REASONS) == tuple(Item(reason) for reason in reasons)
    assert contents(tmp_path) == {"data/plan.toml": data}


@pytest.mark.parametrize("seconds", ["nan", "inf", "-5", "0", "1e400", "true", '"5"', "61"])
def test_rows_18_and_19_minutes_nobody_could_mean_are_named_with_their_line(
    seconds: str, tmp_path: Path
) -> None:
    store = store_in(tmp_path)
    put(store.places.config, f'country = "GB"\nminutes = {seconds}\n')
    settings, (problem,) = store.settings()
    assert (settings.country, settings.minutes) == ("GB", Settings().minutes)
    assert str(problem).startswith(f"{store.places.config}:2: minutes: ")
    assert problem.outcome == "calm shows the rest."


def test_row_21_words_where_a_list_was_expected_are_shown_and_named_with_their_line(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.plan, 'schema = 1\n\nreasons = "tea"\npeople = 3\nmessages = ["rain"]\n')
    plan, problems = store.safety_plan()
    assert plan.of(Area.REASONS, Area.MESSAGES) == (Item("tea"), Item("rain"))
    named = {(problem.line, problem.reason.partition(":")[0]) for problem in problems}
    assert named == {(3, "reasons"), (4, "people")}


@pytest.mark.parametrize("kind", ["plan", "config"])
def test_row_23_what_a_newer_version_wrote_is_shown_and_said_to_be_so(kind: str, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(getattr(store.places, kind), 'schema = 2\ncountry = "GB"\nreasons = ["tea"]\n')
    _, problems = store.safety_plan() if kind == "plan" else store.settings()
    (problem,) = problems
    assert str(problem).startswith(f"{getattr(store.places, kind)}:")
    assert "newer" in str(problem)


def test_a_file_that_is_not_there_is_nothing_to_speak_of(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert store.safety_plan() == (SafetyPlan(dict.fromkeys(Area, ())), [])
    assert store.settings() == (Settings(), [])
    assert contents(tmp_path) == {}


@pytest.mark.usefixtures("impatience")
@pytest.mark.parametrize("kind", ["directory", "pipe", "zero", "loop"])
def test_row_77_what_is_no_file_is_named_and_nothing_waits(kind: str, tmp_path: Path) -> None:
    store = store_in(tmp_path)
    plan = store.places.plan
    plan.parent.mkdir(parents=True)
    if kind == "directory":
        plan.mkdir()
    elif kind == "pipe":
        os.mkfifo(plan)
    else:
        plan.symlink_to("/dev/zero" if kind == "zero" else plan)
    found, (problem,) = store.safety_plan()
    assert found.is_empty
    assert problem.path == str(plan)
    assert problem.reason
    assert problem.outcome == "calm goes on without it."


def test_a_copy_is_kept_once_however_often_the_file_is_read(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    put(store.places.plan, "reasons = [")
    outcomes = {store.safety_plan()[1][0].outcome for _ in range(3)}
    assert len(outcomes) == 1
    assert len(list(store.places.set_aside.iterdir())) == 1


def test_every_version_of_a_broken_file_is_kept(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    for text in ("reasons = [", "reasons = [[", "reasons = ["):
        put(store.places.plan, text)
        store.safety_plan()
    assert sorted(path.read_text() for path in store.places.set_aside.iterdir()) == [
        "reasons = [",
        "reasons = [[",
    ]


def test_where_no_copy_can_be_kept_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    store = store_in(tmp_path)
    put(store.places.plan, "reasons = [")
    monkeypatch.setattr(disk, "create", refuse)
    _, (problem,) = store.safety_plan()
    assert "a copy could not be kept" in problem.outcome
    assert contents(tmp_path) == {"data/plan.toml": b"reasons = ["}


def test_a_file_that_goes_away_between_two_looks_is_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path)
    path = put(store.places.config, "minutes = nan\n")
    really_read = disk.read

    def read_once(path: Path, largest: int = disk.LARGEST) -> bytes:
        data = really_read(path, largest)
        path.unlink()
        return data

    monkeypatch.setattr(disk, "read", read_once)
    _, (problem,) = store.settings()
    assert problem.path == str(path)
    assert "minutes" in problem.reason
