"""Windows of no size, sizes that never stay, and a program that was stopped: nothing is lost."""

import random
import signal
from pathlib import Path

from calm_in_a_terminal import kept_in, open_calm
from terminal import Terminal

WORDS = "Walked home in the rain"
SEED = 7


def _writing(home: Path) -> Terminal:
    terminal = open_calm(home, "journal")
    terminal.wait_for("In danger")
    terminal.press("n")
    terminal.wait_for("calm · write")
    terminal.type(WORDS)
    terminal.wait_for(WORDS)
    return terminal


def _is_stopped(terminal: Terminal) -> bool:
    status = Path(f"/proc/{terminal.process_id}/stat").read_text()
    return status.rpartition(")")[2].split()[0] == "T"


def test_row_64_a_window_of_one_cell_or_none_is_survived(tmp_path: Path) -> None:
    with open_calm(tmp_path, "plan", "--country", "GB") as terminal:
        terminal.wait_for("step 1 of 8")
        for columns, rows in ((1, 1), (0, 0), (2, 1), (80, 24)):
            terminal.resize(columns, rows)
        terminal.press("enter")
        terminal.wait_for("step 2 of 8")
        terminal.wait_for("999")


def test_row_65_two_thousand_sizes_are_survived(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    with open_calm(tmp_path, "plan", "--country", "GB") as terminal:
        terminal.wait_for("step 1 of 8")
        for number in range(2000):
            terminal.resize(chance.randrange(1, 250), chance.randrange(1, 80))
            if number % 3 == 0:
                terminal.take_in()
        terminal.resize(80, 24)
        terminal.press("enter")
        terminal.wait_for("step 2 of 8")


def test_row_68_a_program_that_was_stopped_goes_on_with_the_words(tmp_path: Path) -> None:
    with _writing(tmp_path) as terminal:
        terminal.signal(signal.SIGSTOP)
        terminal.signal(signal.SIGCONT)
        terminal.type(" and had tea")
        terminal.wait_for(f"{WORDS} and had tea")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert f"{WORDS} and had tea" in kept_in(tmp_path)


def test_row_66_a_megabyte_pasted_at_once_is_kept_whole(tmp_path: Path) -> None:
    page = "We walked home in the rain.\n" * 37_000
    with _writing(tmp_path) as terminal:
        terminal.type(f"\x1b[200~{page}\x1b[201~")
        terminal.press("escape")
        terminal.wait_until(
            lambda: page.rstrip() in kept_in(tmp_path / "data" / "journal"), "it was not kept"
        )


def test_ctrl_z_gives_the_terminal_back_and_the_breath_comes_back_whole(tmp_path: Path) -> None:
    with open_calm(tmp_path, "breathe") as terminal:
        terminal.wait_for("In danger")
        terminal.press("ctrl+z")
        terminal.wait_until(lambda: _is_stopped(terminal), "it did not stop")
        assert terminal.echoes
        terminal.wait_until(lambda: not terminal.is_alternate, "the screen was not given back")
        terminal.signal(signal.SIGCONT)
        terminal.wait_until(lambda: terminal.is_alternate, "no full screen came back")
        terminal.wait_for("calm · breathe")
        terminal.wait_for("In danger")
        terminal.wait_for("in 3")
        terminal.press("escape")
        assert terminal.wait_exit() == 0
