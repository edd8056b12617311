"""Several windows at once: every entry and every change is kept, and nobody who reads sees half."""

import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from calmcli.core.safety_plan import Area
from calmcli.store.documents import load
from calmcli.store.versions import KEPT
from ground import in_memory, program, surroundings
from keeping import store_in
from kinds import litter

WRITERS, ENTRIES = 4, 500
WINDOWS, CHANGES = 2, 200
SETTINGS_CHANGES = 40


@contextmanager
def opened(what: str, home: Path, windows: int, saves: int) -> Iterator[Sequence[subprocess.Popen[str]]]:
    """Open windows that wait to save at the same time."""
    commands = [
        program("windows", what, str(home), str(saves), f"window {number}") for number in range(windows)
    ]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    processes = [subprocess.Popen(each, env=surroundings(), **pipes) for each in commands]
    try:
        yield processes
    finally:
        for process in processes:
            process.kill()
            process.communicate()


def save_together(what: str, home: Path, windows: int, saves: int, look: Callable[[], object]) -> None:
    """Let windows save at the same time, and look again and again until all have ended."""
    with opened(what, home, windows, saves) as processes:
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        while any(process.poll() is None for process in processes):
            look()
        assert [process.communicate()[0] for process in processes] == [f"{saves}\n"] * windows


def test_four_writers_in_the_same_second_keep_every_entry(tmp_path: Path) -> None:
    with in_memory(tmp_path) as home:
        store = store_in(home)

        def look() -> None:
            newest = store.journal.newest(20)
            assert all(each.entry.body.startswith("window ") and each.entry.is_readable for each in newest)

        save_together("entries", home, WRITERS, ENTRIES, look)
        found = store.journal.newest()
        wanted = {f"window {writer} {number}" for writer in range(WRITERS) for number in range(ENTRIES)}
        assert len(found) == WRITERS * ENTRIES
        assert {each.entry.body for each in found} == wanted
        assert litter(store) == []


def test_two_windows_on_one_plan_keep_every_change_and_a_reader_never_sees_half(tmp_path: Path) -> None:
    with in_memory(tmp_path) as home:
        store, seen = store_in(home), [0]

        def look() -> None:
            plan, problems = store.safety_plan()
            assert list(problems) == []
            seen.append(len(plan.of(Area.REASONS)))
            assert seen[-1] >= seen[-2]

        save_together("plan", home, WINDOWS, CHANGES, look)
        plan, _ = store.safety_plan()
        assert len({item.text for item in plan.of(Area.REASONS)}) == WINDOWS * CHANGES
        assert len(set(seen)) > 10, "the reader looked too seldom to have seen anything"
        assert len(list(store.places.versions.iterdir())) == KEPT
        assert litter(store) == []


def test_two_windows_on_the_settings_keep_each_others_changes(tmp_path: Path) -> None:
    with in_memory(tmp_path) as home:
        store = store_in(home)

        def look() -> None:
            assert list(store.settings()[1]) == []

        save_together("settings", home, WINDOWS, SETTINGS_CHANGES, look)
        table, _problems = load(store.places.config, store.places.set_aside)
        last = SETTINGS_CHANGES - 1
        assert table == {"schema": 1, "window_0": f"window 0 {last}", "window_1": f"window 1 {last}"}
        assert litter(store) == []


def test_a_window_that_was_killed_while_saving_blocks_no_other(tmp_path: Path) -> None:
    with in_memory(tmp_path) as home, opened("plan", home, 1, CHANGES) as (window,):
        assert window.stdin is not None
        window.stdin.write("go\n")
        window.stdin.flush()
        while not store_in(home).places.lock.exists():
            assert window.poll() is None
        window.kill()
        window.wait()
        before = len(store_in(home).safety_plan()[0].of(Area.REASONS))
        save_together("plan", home, 1, 1, lambda: None)
        assert len(store_in(home).safety_plan()[0].of(Area.REASONS)) == before + 1
