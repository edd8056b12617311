"""calm as lines, typed at in a real terminal: no full screen, no cursor tricks, and a number always near."""

import json
import re
import signal
from itertools import pairwise
from pathlib import Path

import pytest

from calm_in_a_terminal import CALM, environment, kept_in, open_calm, run_calm
from terminal import Terminal

STEPS = 8
QUESTIONS = 3
PROMPT = "Enter: next"
WORDS = "Walked home in the rain, then tea by the window."

either_size = pytest.mark.parametrize(("columns", "rows"), [(80, 24), (60, 20)])


def _now(home: Path, columns: int = 80, rows: int = 24) -> Terminal:
    return open_calm(home, "now", "--country", "GB", columns=columns, rows=rows)


def _is_lines_only(terminal: Terminal) -> bool:
    return b"\x1b" not in terminal.raw and not terminal.is_cursor_hidden and terminal.echoes


@either_size
def test_enter_walks_through_all_steps(tmp_path: Path, columns: int, rows: int) -> None:
    with _now(tmp_path, columns, rows) as terminal:
        for number in range(1, STEPS + 1):
            terminal.wait_for_line(f"Step {number} of {STEPS}")
            terminal.wait_for_line(PROMPT, times=number)
            assert _is_lines_only(terminal)
            terminal.press("enter")
        for question in ("How strong is it now", "What helped", "A line about it"):
            terminal.wait_for_line(question)
            terminal.press("enter")
        assert terminal.wait_exit() == 0
        assert b"\x1b" not in terminal.raw


@either_size
def test_no_row_is_wider_than_the_window(tmp_path: Path, columns: int, rows: int) -> None:
    """A row that fills the window would be broken in the middle of a word."""
    with _now(tmp_path, columns, rows) as terminal:
        terminal.type("\n" * (STEPS + QUESTIONS))
        assert terminal.wait_exit() == 0
        written = terminal.raw.decode().splitlines()
        assert max(len(row) for row in written if "http" not in row) < columns


@either_size
def test_a_question_mark_repeats_the_step(tmp_path: Path, columns: int, rows: int) -> None:
    with _now(tmp_path, columns, rows) as terminal:
        terminal.wait_for_line(PROMPT)
        terminal.press("?", "enter")
        terminal.wait_for_line("Step 1 of 8", times=2)
        terminal.wait_for_line(PROMPT, times=2)
        assert b"Step 2 of 8" not in terminal.raw


@either_size
def test_h_gives_helplines_and_the_step_goes_on(tmp_path: Path, columns: int, rows: int) -> None:
    with _now(tmp_path, columns, rows) as terminal:
        terminal.wait_for_line(PROMPT)
        terminal.press("h", "enter")
        terminal.wait_for_line(PROMPT, times=2)
        terminal.wait_for_line("116 123")
        terminal.wait_for_line("999")
        terminal.press("enter")
        terminal.wait_for_line("Step 2 of 8")


@either_size
def test_q_leaves(tmp_path: Path, columns: int, rows: int) -> None:
    with _now(tmp_path, columns, rows) as terminal:
        terminal.wait_for_line(PROMPT)
        terminal.press("q", "enter")
        assert terminal.wait_exit() == 0
        assert b"\x1b" not in terminal.raw


def test_a_digit_goes_to_its_step_and_b_goes_back(tmp_path: Path) -> None:
    with _now(tmp_path) as terminal:
        terminal.wait_for_line(PROMPT)
        terminal.press("5", "enter")
        terminal.wait_for_line("Step 5 of 8")
        terminal.press("b", "enter")
        terminal.wait_for_line("Step 4 of 8")


def test_ctrl_c_leaves_the_steps(tmp_path: Path) -> None:
    with _now(tmp_path) as terminal:
        terminal.wait_for_line(PROMPT)
        terminal.press("ctrl+c")
        assert terminal.wait_exit() == 130
        assert b"Traceback" not in terminal.raw


def test_the_end_of_input_never_traps(tmp_path: Path) -> None:
    with _now(tmp_path) as terminal:
        terminal.wait_for_line(PROMPT)
        terminal.press("ctrl+d")
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize("country", ["GB", "FR", "NG"])
def test_no_phone_number_is_split_across_rows(tmp_path: Path, country: str) -> None:
    with open_calm(tmp_path, "help", "--country", country, columns=60) as terminal:
        assert terminal.wait_exit() == 0
        rows = terminal.raw.decode().splitlines()
    split = [pair for pair in pairwise(rows) if _is_split(*pair)]
    assert split == []
    assert [number for number in _numbers(tmp_path, country) if not any(number in row for row in rows)] == []


def _is_split(row: str, below: str) -> bool:
    return bool(re.search(r"\d\Z", row) and re.match(r"\s*\d", below))


def _numbers(home: Path, country: str) -> list[str]:
    document = json.loads(run_calm(home, "help", "--country", country, "--json"))
    ways = [line["phone"] for line in document["lines"]]
    texts = [line["sms"]["number"] for line in document["lines"] if line["sms"]]
    return [entry["number"] for entry in document["emergency"]] + [way for way in ways if way] + texts


def test_words_written_at_a_prompt_become_an_entry(tmp_path: Path) -> None:
    with open_calm(tmp_path, "journal", "add") as terminal:
        terminal.wait_for("full stop")
        terminal.type(f"{WORDS}\nThe second line.\n.\n")
        terminal.wait_for("Enter: save it")
        terminal.type("\n")
        terminal.wait_for("Saved")
        assert terminal.wait_exit() == 0
        assert b"\x1b" not in terminal.raw
    assert f"{WORDS}\nThe second line.\n" in kept_in(tmp_path / "data" / "journal")
    assert WORDS in run_calm(tmp_path, "journal", "list")


def test_the_end_of_input_ends_an_entry_too(tmp_path: Path) -> None:
    with open_calm(tmp_path, "journal", "add") as terminal:
        terminal.wait_for("full stop")
        terminal.type(f"{WORDS}\n")
        terminal.press("ctrl+d")
        assert terminal.wait_exit() == 0
    assert WORDS in kept_in(tmp_path / "data" / "journal")


def test_ctrl_c_in_the_middle_of_an_entry_keeps_a_draft(tmp_path: Path) -> None:
    with _with_a_line_kept(tmp_path) as terminal:
        terminal.press("ctrl+c")
        assert terminal.wait_exit() == 130
        assert b"Traceback" not in terminal.raw
    assert WORDS in kept_in(tmp_path)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_signal_in_the_middle_of_an_entry_keeps_a_draft(tmp_path: Path, number: signal.Signals) -> None:
    with _with_a_line_kept(tmp_path) as terminal:
        terminal.signal(number)
        assert terminal.wait_exit() == 128 + number
    assert WORDS in kept_in(tmp_path)


def test_a_closed_window_in_the_middle_of_an_entry_keeps_a_draft(tmp_path: Path) -> None:
    with _with_a_line_kept(tmp_path) as terminal:
        terminal.close()
        assert terminal.wait_exit() == 128 + signal.SIGHUP
    assert WORDS in kept_in(tmp_path)


def test_row_69_a_closed_window_ends_it_too_where_hanging_up_is_ignored(tmp_path: Path) -> None:
    command = ["/bin/sh", "-c", f"trap '' HUP; exec '{CALM}' journal add"]
    with _with_a_line_kept(tmp_path, Terminal(command, 80, 24, environment(tmp_path))) as terminal:
        terminal.close()
        assert terminal.wait_exit() == 128 + signal.SIGHUP
    assert WORDS in kept_in(tmp_path)


def _with_a_line_kept(home: Path, terminal: Terminal | None = None) -> Terminal:
    terminal = terminal or open_calm(home, "journal", "add")
    terminal.wait_for("full stop")
    terminal.type(f"{WORDS}\n")
    terminal.wait_until(lambda: WORDS in kept_in(home), "no draft was kept")
    return terminal


def test_a_dumb_terminal_gets_lines(tmp_path: Path) -> None:
    with open_calm(tmp_path, "plan", "--country", "GB", term="dumb") as terminal:
        terminal.wait_for_line("Step 1 of 8")
        terminal.wait_for_line(PROMPT)
        assert _is_lines_only(terminal)
        terminal.press("q", "enter")
        assert terminal.wait_exit() == 0


def test_plain_gets_lines_in_any_terminal(tmp_path: Path) -> None:
    with open_calm(tmp_path, "plan", "--plain", "--country", "GB") as terminal:
        terminal.wait_for_line(PROMPT)
        assert _is_lines_only(terminal)
        terminal.press("q", "enter")
        assert terminal.wait_exit() == 0


def test_a_timed_exercise_goes_on_at_once_where_enter_is_pressed(tmp_path: Path) -> None:
    """Nobody waits 144 seconds here: what is typed is heard while a prompt's seconds pass."""
    with open_calm(tmp_path, "ground", "muscles-short", "--plain", "--country", "GB") as terminal:
        terminal.wait_for_line("Enter: begin")
        terminal.press("enter")
        terminal.wait_for_line("(6 seconds)")
        terminal.press("enter")
        terminal.wait_for_line("(30 seconds)")
        terminal.press("4", "enter")
        terminal.wait_for_line("tense your legs")
        terminal.press("s", "enter")
        terminal.wait_for_line("How does it feel now?")
        assert _is_lines_only(terminal)
        terminal.press("enter")
        assert terminal.wait_exit() == 0
