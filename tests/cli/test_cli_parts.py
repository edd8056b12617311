"""The small parts of the command line: exit codes, printing, and what is taken from the world."""

import io
import os
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from calmcli.cli import printing, surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.problem import Problem
from calmcli.store.places import NOWHERE

PROBLEM = Problem("/home/sam/plan.toml", "not readable", "calm goes on without it.", 3)


class Screen(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Say that somebody looks."""
        return True


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (Outcome(), 0),
        (Outcome(problems=[PROBLEM]), 3),
        (Outcome(exit_code=Exit.FAILED, problems=[PROBLEM]), 1),
        (Outcome(exit_code=Exit.NOT_UNDERSTOOD, problems=[PROBLEM]), 2),
        (Outcome(exit_code=Exit.NOT_SAVED, problems=[PROBLEM]), 4),
    ],
)
def test_the_exit_code_says_the_most_that_there_is_to_say(outcome: Outcome, code: int) -> None:
    assert outcome.code == code


def test_the_exit_codes_are_those_of_the_contract() -> None:
    assert [(each.name, each.value) for each in Exit] == [
        ("DONE", 0),
        ("FAILED", 1),
        ("NOT_UNDERSTOOD", 2),
        ("PARTLY_UNREADABLE", 3),
        ("NOT_SAVED", 4),
        ("HUNG_UP", 129),
        ("INTERRUPTED", 130),
    ]


def test_what_is_printed_is_safe_and_ends_with_one_line_break() -> None:
    stream = io.StringIO()
    printing.put(stream, ["tea\x1b[2J", "rain"])
    assert stream.getvalue() == "tea\ufffd[2J\nrain\n"


def test_nothing_is_printed_where_there_is_nothing_or_nowhere() -> None:
    stream = io.StringIO()
    printing.put(stream, [])
    printing.put(None, ["tea"])
    assert stream.getvalue() == ""


def test_a_problem_is_one_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    printing.name_problems([PROBLEM, PROBLEM])
    assert capsys.readouterr() == ("", f"{PROBLEM}\n" * 2)


@pytest.mark.parametrize(("columns", "width"), [("80", 79), ("40", 39), ("abc", 79)])
def test_on_a_screen_lines_are_fitted_to_it(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert printing.width_of(Screen()) == width
    stream = Screen()
    printing.put(stream, ["tea and rain " * 20])
    assert max(map(len, stream.getvalue().splitlines())) <= width


def test_on_a_screen_one_column_wide_words_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "1")
    stream = Screen()
    printing.put(stream, ["Call 01632 960001"])
    assert stream.getvalue().split() == ["Call", "01632", "960001"]


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_where_nobody_looks_lines_are_left_as_they_are(stream: io.StringIO | None) -> None:
    assert printing.width_of(stream) is None


def look_at_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every stream be a terminal; not from a fixture, since pytest sets the streams again after those."""
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, Screen())


def test_a_full_screen_is_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    look_at_screens(monkeypatch)
    assert surroundings.has_screen()


@pytest.mark.parametrize("name", ["stdin", "stdout", "stderr"])
@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_no_full_screen_is_shown_where_a_stream_is_none(
    monkeypatch: pytest.MonkeyPatch, name: str, stream: io.StringIO | None
) -> None:
    look_at_screens(monkeypatch)
    monkeypatch.setattr(sys, name, stream)
    assert not surroundings.has_screen()


@pytest.mark.parametrize("term", ["dumb", "", None])
def test_no_full_screen_is_shown_on_a_dumb_terminal(
    monkeypatch: pytest.MonkeyPatch, term: str | None
) -> None:
    look_at_screens(monkeypatch)
    monkeypatch.delenv("TERM")
    if term is not None:
        monkeypatch.setenv("TERM", term)
    assert not surroundings.has_screen()


def test_the_present_moment_has_the_offset_of_the_machine() -> None:
    assert surroundings.now().utcoffset() == timedelta(0)


def test_the_places_are_those_of_the_environment(monkeypatch: pytest.MonkeyPatch, calm_home: Path) -> None:
    assert surroundings.places().data == calm_home / "data"
    assert surroundings.store().places.data == calm_home / "data"
    monkeypatch.delenv("CALM_HOME")
    monkeypatch.setenv("HOME", "")
    assert surroundings.places() == NOWHERE


def test_only_harmless_variables_of_textual_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "TEXTUAL",
        "TEXTUAL_LOG",
        "TEXTUAL_DEBUG",
        "TEXTUAL_SCREENSHOT",
        "TEXTUAL_FPS",
        "TEXTUAL_ANIMATIONS",
    ):
        monkeypatch.setenv(name, "1")
    surroundings.forget_textual_logs()
    left = {name for name in os.environ if name.startswith("TEXTUAL")}
    assert left == {"TEXTUAL_FPS", "TEXTUAL_ANIMATIONS"}
