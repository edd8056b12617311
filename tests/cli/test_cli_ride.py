"""`calm ride` as the program runs it without a terminal."""

import os
import pty
import sys
from pathlib import Path

import pytest

from calmcli.cli import surroundings
from inside import Inside
from inside import inside as _inside
from keeping import store_in

inside = _inside


def test_lines_without_a_timer_come_at_once_and_make_a_wave(inside: Inside, calm_home: Path) -> None:
    ran = inside.calm(
        "ride", "--no-timer", "--minutes", "5", "--country", "GB", given="7\n\ne\nx\n\n1\nTea.\n"
    )
    assert ran.code == 0
    assert "It began at 7 and is at 6 now." in ran.out
    assert "\x1b" not in ran.out
    (found,) = store_in(calm_home).waves.newest(2)
    assert found.wave is not None
    assert (found.wave.kind, found.wave.note) == ("ride", "Tea.")


def test_with_a_timer_answers_from_a_pipe_are_taken_as_they_come(inside: Inside, calm_home: Path) -> None:
    ran = inside.calm("ride", "--plain", given="8\nh\nq\n")
    assert ran.code == 0
    assert "10 minutes left" in ran.out
    assert "Your first note is 8." in ran.out
    assert [path.name[:5] for path in (calm_home / "data" / "drafts").iterdir()] == ["ride-"]


def test_a_length_nobody_could_stay_for_is_named_with_what_can_be_typed(inside: Inside) -> None:
    ran = inside.calm("ride", "--minutes", "0")
    assert ran.code == 2
    assert "above 0 and up to 120" in ran.err


def test_in_a_terminal_a_line_is_heard_when_it_is_whole_and_not_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    master, end = pty.openpty()
    with os.fdopen(end) as window, os.fdopen(master, "wb", buffering=0) as person:
        monkeypatch.setattr(sys, "stdin", window)
        person.write(b"7")
        assert not surroundings.hears_within(0)
        person.write(b"\n")
        assert surroundings.hears_within(1)
        assert window.readline() == "7\n"
        assert not surroundings.hears_within(0)


def test_lots_are_below_their_count() -> None:
    assert {surroundings.any_below(3) for _ in range(200)} == {0, 1, 2}
