"""The driver drives: shown here with tiny shell programs."""

import os
import signal
from pathlib import Path

import pytest

from terminal import Terminal

ENVIRONMENT = {"PATH": os.defpath, "TERM": "xterm-256color"}


def _shell(program: str, columns: int = 80, rows: int = 24) -> Terminal:
    return Terminal(["/bin/sh", "-c", program], columns, rows, ENVIRONMENT)


def test_what_a_program_writes_is_on_the_screen() -> None:
    with _shell("printf 'tea\\nrain\\n'") as terminal:
        terminal.wait_for("rain")
        assert terminal.screen[:2] == ["tea", "rain"]
        assert terminal.raw == b"tea\r\nrain\r\n"


def test_text_that_does_not_come_fails_and_shows_the_screen() -> None:
    with _shell("echo tea; exit 3") as terminal:
        assert terminal.wait_exit() == 3
        with pytest.raises(AssertionError, match=r"'rain' did not come.* ended with 3(.|\n)*\|tea"):
            terminal.wait_for("rain")


def test_a_program_that_goes_on_fails_at_the_deadline() -> None:
    with _shell("echo tea; read words") as terminal:
        with pytest.raises(AssertionError, match="'rain' did not come; the program is running"):
            terminal.wait_for("rain", seconds=0.1)
        with pytest.raises(AssertionError, match="did not end"):
            terminal.wait_exit(seconds=0.1)


def test_text_that_goes_is_waited_for() -> None:
    with _shell("printf tea; read words; printf '\\033[2J'; read words") as terminal:
        terminal.wait_for("tea")
        terminal.press("enter")
        terminal.wait_until_gone("tea")


def test_words_are_typed_and_echoed() -> None:
    with _shell('read words; echo "you said $words"') as terminal:
        assert terminal.echoes
        terminal.type("a walk in the rain")
        terminal.press("enter")
        terminal.wait_for("you said a walk in the rain")
        assert terminal.screen[0] == "a walk in the rain"


def test_more_words_than_a_terminal_holds_at_once_arrive_whole() -> None:
    with _shell("stty raw -echo; echo ready; head -c 30000 | wc -c") as terminal:
        terminal.wait_for("ready")
        terminal.type("rain and " * 4000)
        terminal.wait_for("30000")


@pytest.mark.parametrize(
    ("key", "bytes_read"),
    [("f1", "033 O P"), ("ctrl+q", "021"), ("escape", "033"), ("a", "a"), ("enter", r"\r")],
)
def test_keys_reach_the_program_as_a_terminal_sends_them(key: str, bytes_read: str) -> None:
    count = len(bytes_read.split())
    with _shell(f"stty raw -echo; echo ready; head -c {count} | od -An -c") as terminal:
        terminal.wait_for("ready")
        assert not terminal.echoes
        terminal.press(key)
        terminal.wait_exit()
        assert terminal.screen[1].split() == bytes_read.split()


def test_the_window_has_a_size_and_can_be_given_another() -> None:
    with _shell("stty size; read words; stty size", columns=60, rows=20) as terminal:
        terminal.wait_for("20 60")
        terminal.resize(100, 40)
        terminal.press("enter")
        terminal.wait_for("40 100")
        assert len(terminal.screen) == 40


def test_rows_are_counted_also_where_they_have_scrolled_away() -> None:
    with _shell("for word in 1 2 3 4 5; do echo rain; done", rows=3) as terminal:
        terminal.wait_for_line("rain", times=5)
        assert terminal.scrollback == ["rain", "rain", "rain"]


def test_a_condition_outside_the_terminal_is_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    with _shell(f"read words; echo $words > {file}; read words") as terminal:
        terminal.type("tea")
        terminal.press("enter")
        terminal.wait_until(lambda: file.exists() and file.read_text() == "tea\n", "nothing was kept")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_signal_that_ends_the_program_is_its_exit_code(number: signal.Signals) -> None:
    with _shell("echo ready; read words") as terminal:
        terminal.wait_for("ready")
        terminal.signal(number)
        assert terminal.wait_exit() == 128 + number


def test_ctrl_c_interrupts_the_program() -> None:
    with _shell("trap 'exit 130' INT; echo ready; read words") as terminal:
        terminal.wait_for("ready")
        terminal.press("ctrl+c")
        assert terminal.wait_exit() == 130


def test_a_closed_window_hangs_up() -> None:
    with _shell("echo ready; read words") as terminal:
        terminal.wait_for("ready")
        terminal.close()
        assert terminal.wait_exit() == 129


def test_it_is_the_controlling_terminal() -> None:
    with _shell("echo 'by another way' > /dev/tty") as terminal:
        terminal.wait_for("by another way")


def test_the_program_sees_no_other_environment() -> None:
    with Terminal(["/usr/bin/env"], environment=ENVIRONMENT) as terminal:
        terminal.wait_exit()
        assert sorted(filter(None, terminal.screen)) == [f"PATH={os.defpath}", "TERM=xterm-256color"]


def test_nothing_runs_on_when_the_window_is_left() -> None:
    with _shell("trap '' HUP TERM; echo ready; read words") as terminal:
        terminal.wait_for("ready")
        assert terminal.is_running
    assert not terminal.is_running
