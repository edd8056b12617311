"""The flows as the program runs them without a terminal: `calm`, `calm plan`, `calm now`, `calm breathe`."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from calmcli.cli import surroundings
from calmcli.cli.main import app
from calmcli.cli.outcome import Outcome
from calmcli.store import content
from conftest import HandClock
from inside import in_a_terminal
from running import calm

PLAN = """
people = [{ name = "Sam", phone = "01632 960003", say = "Are you up?" }]
reasons = ["the cat"]
"""
TITLES = [step.title for step in content.urge_plan().steps]


def put(path: Path, text: str) -> None:
    """Put a file there with its directories."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("command", [["plan"], ["NOW", "--plain"], ["plan", "--plain"]])
def test_without_answers_all_eight_steps_are_said(command: list[str]) -> None:
    ran = calm(*command)
    assert (ran.code, ran.err) == (0, "")
    at = [ran.out.index(f"Step {number} of 8: {title}\n") for number, title in enumerate(TITLES, 1)]
    assert at == sorted(at)
    assert ran.out.rstrip().endswith(content.urge_plan().closing[-1])


def test_answers_are_taken_and_leaving_is_no_fault() -> None:
    ran = calm("now", given="\n4\nb\nh\nq\nnever read\n", TZ="Europe/London")
    assert (ran.code, ran.err) == (0, "")
    steps = [line.split()[1] for line in ran.out.splitlines() if re.match(r"Step \d of 8: ", line)]
    assert steps == ["1", "2", "4", "3"]
    assert "999  (all services)" in ran.out
    assert content.urge_plan().closing[0] not in ran.out


def test_the_country_that_is_asked_for_gives_the_helplines() -> None:
    ran = calm("now", "--country", "Germany", TZ="Europe/London")
    assert "999  (all services)" not in ran.out
    assert "112  (" in ran.out
    assert ran.code == 0


def test_a_country_nobody_knows_stops_no_step_and_is_named() -> None:
    ran = calm("now", "--country", "Narnia")
    assert "Step 8 of 8" in ran.out
    assert "calm knows no country called Narnia." in ran.out + ran.err
    assert "112  (all services)" in ran.out


def test_the_persons_own_plan_is_on_the_steps_and_printed_whole(calm_home: Path) -> None:
    put(calm_home / "data" / "plan.toml", PLAN)
    ran = calm("now")
    assert ran.out.count("  Sam · 01632 960003\n") == 2
    assert "  Are you up?\n" in ran.out
    shown = calm("plan", "show")
    assert (shown.code, shown.err) == (0, "")
    assert '  Sam · 01632 960003\n    "Are you up?"\n' in shown.out
    assert "  the cat\n" in shown.out


def test_without_a_plan_what_a_plan_is_is_printed() -> None:
    ran = calm("plan", "show")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(content.screen_words("safety_plan")["empty"])


def test_what_is_written_on_its_step_is_an_entry() -> None:
    ran = calm("now", given="5\nw\nWe walked home.\nh\n.\nq\n")
    assert (ran.code, ran.err) == (0, "")
    assert "\nSaved.\n" in ran.out
    (item,) = calm("journal", "list", "--json").json["items"]
    assert item["text"] == "We walked home.\nh\n"


def test_words_cut_off_by_the_end_of_the_input_are_kept() -> None:
    ran = calm("now", given="5\nw\nWe walked home.")
    assert ran.code == 0
    (item,) = calm("journal", "list", "--json").json["items"]
    assert item["text"] == "We walked home."


@pytest.mark.parametrize("command", [[], ["--plain"]])
def test_calm_alone_without_a_terminal_offers_what_there_is(command: list[str]) -> None:
    ran = calm(*command, given="6\nb\n7\n\n9\nh\nq\n")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(content.screen_words("home")["greeting"])
    for words in (content.screen_words("journal")["empty"], content.screen_words("safety_plan")["empty"]):
        assert words in ran.out
    assert ran.out.count("112  (all services)") == 2


def test_a_flow_that_is_set_to_be_plain_in_the_settings_is_no_fault(calm_home: Path) -> None:
    put(calm_home / "config" / "config.toml", "plain = true\nreduced_motion = true\n")
    ran = calm(given="q\n")
    assert (ran.code, ran.err) == (0, "")


@pytest.fixture
def in_this_process(
    monkeypatch: pytest.MonkeyPatch, hand_clock: HandClock
) -> Callable[..., tuple[Outcome, str]]:
    """Run calm in this process, by the hand clock."""
    monkeypatch.setattr(time, "sleep", hand_clock.wait)
    monkeypatch.setattr(time, "monotonic", hand_clock.clock.monotonic)
    monkeypatch.setattr(surroundings, "now", hand_clock.clock.now)

    def run(*arguments: str, given: str = "") -> tuple[Outcome, str]:
        ran = CliRunner().invoke(app, list(arguments), input=given, standalone_mode=False)
        if ran.exception is not None:
            raise ran.exception
        assert isinstance(ran.return_value, Outcome)
        return ran.return_value, ran.stdout

    return run


@pytest.mark.parametrize(
    ("arguments", "seconds", "first"),
    [
        ([], 184, "in 5"),
        (["--minutes", "1"], 64, "in 5"),
        (["--pace", "long-exhale"], 183, "in 4"),
        (["--pace", "Longer Out", "--minutes", "2"], 123, "in 4"),
        (["--seconds", "4-2-6-1", "--minutes", "0.5"], 36, "in 4"),
    ],
)
def test_breathing_lasts_as_long_as_asked(
    in_this_process: Callable[..., tuple[Outcome, str]],
    hand_clock: HandClock,
    arguments: list[str],
    seconds: float,
    first: str,
) -> None:
    started = hand_clock.seconds
    outcome, out = in_this_process("breathe", *arguments)
    assert outcome.code == 0
    assert hand_clock.seconds - started == pytest.approx(seconds)
    said = [line for line in out.splitlines() if line.startswith(("in ", "hold ", "out ", "rest "))]
    assert said[6] == first
    assert "Stop if you feel dizzy" in out


def test_settings_say_how_to_breathe_where_nothing_is_asked(
    in_this_process: Callable[..., tuple[Outcome, str]], hand_clock: HandClock, calm_home: Path
) -> None:
    put(calm_home / "config" / "config.toml", 'pace = "long-exhale"\nminutes = 1\n')
    started = hand_clock.seconds
    _, out = in_this_process("breathe")
    assert "in 4" in out
    assert hand_clock.seconds - started == pytest.approx(63)


def test_a_pace_that_is_no_more_gives_way_to_the_default(
    in_this_process: Callable[..., tuple[Outcome, str]], calm_home: Path
) -> None:
    put(calm_home / "config" / "config.toml", 'pace = "gone"\n')
    outcome, out = in_this_process("breathe", "--minutes", "1")
    assert outcome.code == 0
    assert "in 5" in out


def test_breathing_on_its_step_goes_on_with_the_plan(
    in_this_process: Callable[..., tuple[Outcome, str]], hand_clock: HandClock
) -> None:
    started = hand_clock.seconds
    outcome, out = in_this_process("now", given="3\nd\n\nq\n")
    assert outcome.code == 0
    assert hand_clock.seconds - started == pytest.approx(184)
    assert out.index("out 5") < out.index("Step 4 of 8")


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("--plain", "journal"), {}),
        (("plan", "--plain", "edit"), {}),
        (("support",), {"CALM_PLAIN": "1"}),
    ],
)
def test_lines_that_are_asked_for_before_a_command_are_for_that_one_too(
    arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    ran = in_a_terminal(*arguments, given=b"q\n", TERM="xterm-256color", **environment)
    assert ran.code == 0
    assert "h: helplines, q: leave" in ran.out
    assert "\x1b" not in ran.out
