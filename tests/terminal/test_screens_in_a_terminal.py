"""calm full screen in a real terminal: keys pressed, the screen read, the terminal given back as it was."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from calm_in_a_terminal import CALM, environment, kept_in, open_calm
from keeping import put
from terminal import Terminal

WORDS = "Walked home in the rain, then tea by the window."
LIFELINE = "In danger: "
HELPLINES = "someone to talk to"
CLEARED = b"\x1b[3J"

SCREENS = {
    "home": (),
    "plan": ("plan",),
    "breathe": ("breathe",),
    "journal": ("journal",),
}
"""Screens that open by a command."""

every_size = pytest.mark.parametrize(("columns", "rows"), [(80, 24), (60, 20), (40, 16), (200, 50)])
every_screen = pytest.mark.parametrize("screen", [*SCREENS, "writing", "keys"])


def _open(home: Path, screen: str) -> Terminal:
    """Open a screen, and wait until it is painted whole."""
    terminal = open_calm(home, *SCREENS.get(screen, ("journal",)))
    terminal.wait_for(LIFELINE)
    if screen == "writing":
        _press_until(terminal, "n", "calm · write")
    if screen == "keys":
        _press_until(terminal, "?", "calm · keys")
    return terminal


def _press_until(terminal: Terminal, key: str, text: str) -> None:
    terminal.press(key)
    terminal.wait_for(text)
    terminal.wait_for(LIFELINE)


def _writing(home: Path) -> Terminal:
    """Open the editor with words on its page that are not saved."""
    terminal = _open(home, "writing")
    terminal.type(WORDS)
    terminal.wait_for(WORDS)
    return terminal


def _is_given_back(terminal: Terminal) -> bool:
    return terminal.echoes and not terminal.is_alternate and not terminal.is_cursor_hidden


@every_size
def test_the_plan_opens_on_its_first_step_at_every_size(tmp_path: Path, columns: int, rows: int) -> None:
    with open_calm(tmp_path, "plan", "--country", "GB", columns=columns, rows=rows) as terminal:
        terminal.wait_for("step 1 of 8")
        terminal.wait_for("116 123")
        terminal.wait_for("999")
        terminal.wait_for("Is there one person")


def test_enter_goes_on_and_a_digit_goes_to_its_step(tmp_path: Path) -> None:
    with _open(tmp_path, "plan") as terminal:
        terminal.wait_for("step 1 of 8")
        terminal.press("enter")
        terminal.wait_for("step 2 of 8")
        terminal.press("5")
        terminal.wait_for("step 5 of 8")
        terminal.press("b")
        terminal.wait_for("step 4 of 8")


def test_enter_walks_to_the_end_of_the_plan(tmp_path: Path) -> None:
    with _open(tmp_path, "plan") as terminal:
        for number in range(1, 9):
            terminal.wait_for(f"step {number} of 8")
            terminal.press("enter")
        terminal.wait_until_gone("of 8")
        terminal.wait_for(LIFELINE)


def test_the_breath_may_be_left_at_any_moment(tmp_path: Path) -> None:
    """Its timer goes off whenever it likes, also while its step is being taken off the screen."""
    with _open(tmp_path, "plan") as terminal:
        for _ in range(30):
            terminal.press("3")
            terminal.wait_for("step 3 of 8")
            terminal.press("4")
            terminal.wait_for("step 4 of 8")


@every_screen
@pytest.mark.parametrize("key", ["f1", "ctrl+t"])
def test_helplines_are_one_key_away_everywhere(tmp_path: Path, screen: str, key: str) -> None:
    with _open(tmp_path, screen) as terminal:
        _press_until(terminal, key, HELPLINES)
        terminal.wait_for("[Esc] leave")
        terminal.press("escape")
        terminal.wait_until_gone(HELPLINES)


@every_screen
@pytest.mark.parametrize("key", ["ctrl+q", "f12"])
def test_one_key_leaves_at_once_and_clears_everything(tmp_path: Path, screen: str, key: str) -> None:
    with _open(tmp_path, screen) as terminal:
        terminal.press(key)
        assert terminal.wait_exit() == 0
        assert terminal.raw.endswith(CLEARED)
        assert _is_given_back(terminal)


def test_what_stood_in_the_window_before_is_cleared_too(tmp_path: Path) -> None:
    command = ["/bin/sh", "-c", 'for row in $(seq 100); do echo "tea $row"; done; exec "$0" plan', str(CALM)]
    told = {**environment(tmp_path), "TERM": "xterm-256color"}
    with Terminal(command, environment=told) as terminal:
        terminal.wait_for(LIFELINE)
        assert "tea 1" in terminal.scrollback
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert terminal.scrollback == []
        assert not any(terminal.screen)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("key", ["escape", "q"])
def test_leaving_gives_the_terminal_back(tmp_path: Path, screen: str, key: str) -> None:
    with _open(tmp_path, screen) as terminal:
        terminal.press(key)
        assert terminal.wait_exit() == 0
        assert _is_given_back(terminal)
        assert not any(terminal.screen)


def test_written_words_are_saved_and_stand_in_the_journal(tmp_path: Path) -> None:
    with _writing(tmp_path) as terminal:
        terminal.press("escape")
        terminal.wait_for("calm · journal")
        terminal.wait_for("Walked home")
        terminal.press("escape")
        assert terminal.wait_exit() == 0
    assert WORDS in kept_in(tmp_path / "data" / "journal")


def _hang_up(terminal: Terminal) -> None:
    terminal.close()


ENDS: dict[str, tuple[Callable[[Terminal], None], int]] = {
    "SIGTERM": (lambda terminal: terminal.signal(signal.SIGTERM), 143),
    "SIGHUP": (lambda terminal: terminal.signal(signal.SIGHUP), 129),
    "SIGINT": (lambda terminal: terminal.signal(signal.SIGINT), 130),
    "SIGQUIT": (lambda terminal: terminal.signal(signal.SIGQUIT), 131),
    "ctrl+c": (lambda terminal: terminal.press("ctrl+c"), 130),
    "ctrl+q": (lambda terminal: terminal.press("ctrl+q"), 0),
    "a closed window": (_hang_up, 129),
}
"""The ways a person or a machine ends calm in the middle of a sentence, and the exit code of each."""


@pytest.mark.parametrize("end", ENDS)
def test_no_end_takes_the_words(tmp_path: Path, end: str) -> None:
    stop, code = ENDS[end]
    with _writing(tmp_path) as terminal:
        stop(terminal)
        assert terminal.wait_exit() == code
    assert WORDS in kept_in(tmp_path)


@pytest.mark.parametrize("end", [end for end in ENDS if end != "a closed window"])
def test_every_end_gives_the_terminal_back_and_shows_no_words(tmp_path: Path, end: str) -> None:
    stop, _ = ENDS[end]
    with _writing(tmp_path) as terminal:
        stop(terminal)
        terminal.wait_exit()
        assert _is_given_back(terminal)
        assert not any(WORDS in row for row in [*terminal.screen, *terminal.scrollback])
        assert not any("Traceback" in row for row in terminal.screen)


def test_not_even_a_kill_takes_words_that_stood_a_moment(tmp_path: Path) -> None:
    with _writing(tmp_path) as terminal:
        terminal.wait_until(lambda: WORDS in kept_in(tmp_path), "no draft was kept")
        terminal.signal(signal.SIGKILL)
        assert terminal.wait_exit() == 137
    assert WORDS in kept_in(tmp_path)


def test_words_that_were_never_saved_are_offered_back(tmp_path: Path) -> None:
    with _writing(tmp_path) as terminal:
        terminal.press("ctrl+q")
        terminal.wait_exit()
    with _open(tmp_path, "journal") as terminal:
        terminal.wait_for("unfinished words")
        terminal.press("r")
        terminal.wait_for(WORDS)


@every_size
def test_the_screen_follows_the_window(tmp_path: Path, columns: int, rows: int) -> None:
    with open_calm(tmp_path, "plan", columns=72, rows=22) as terminal:
        terminal.wait_for(LIFELINE)
        written = len(terminal.raw)
        terminal.resize(columns, rows)
        terminal.wait_until(lambda: len(terminal.raw) > written, "nothing was painted")
        terminal.wait_until(lambda: _is_low(terminal, LIFELINE), "the lifeline is not at the foot")
        terminal.wait_for("step 1 of 8")


def _is_low(terminal: Terminal, text: str) -> bool:
    """Say whether a text stands at the foot of the screen, with no more under it than a margin."""
    return any(text in row for row in terminal.screen[-6:])


def test_no_title_is_set(tmp_path: Path) -> None:
    """It would stand in the list of windows, for anyone to read."""
    with _open(tmp_path, "plan") as terminal:
        assert terminal.is_alternate
        assert b"\x1b]0;" not in terminal.raw
        assert b"\x1b]2;" not in terminal.raw


def test_two_versions_open_by_their_name_and_the_person_keeps_one(tmp_path: Path) -> None:
    entry = put(tmp_path / "data" / "journal" / "2026" / "2026-11-22T031207-aaaa.md", "Tea.\n")
    copy = put(entry.with_stem(f"{entry.stem} (1)"), "Cake.\n")
    with open_calm(tmp_path, "journal", "conflicts", copy.stem, columns=120) as terminal:
        terminal.wait_for("* Cake.")
        terminal.wait_for(LIFELINE)
        _press_until(terminal, "2", "The second is kept. The first is in the trash.")
        terminal.press("escape")
        assert terminal.wait_exit() == 0
    assert (entry.read_text(), copy.exists()) == ("Cake.\n", False)
