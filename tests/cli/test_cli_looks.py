"""What the command line and the environment say of colours: which hold, and what Textual is told."""

import os

import pytest

from calmcli.cli import surroundings
from calmcli.core.looks import Colours
from inside import Inside
from inside import inside as _inside

inside = _inside


@pytest.mark.parametrize(
    ("given", "asked", "found"),
    [
        ({"TERM": "xterm-256color"}, "auto", Colours.MANY),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "auto", Colours.NONE),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "auto", Colours.MANY),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "always", Colours.MANY),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "never", Colours.NONE),
        ({"TERM": "xterm"}, "auto", Colours.FEW),
        ({"TERM": "linux"}, "auto", Colours.FEW),
    ],
)
def test_colours_are_those_of_the_terminal_unless_others_were_asked_for(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], asked: str, found: Colours
) -> None:
    for name in ("NO_COLOR", "TEXTUAL_COLOR_SYSTEM", "COLORTERM", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    surroundings.choose_looks(asked, "")
    assert surroundings.settle_colours() is found
    assert ("NO_COLOR" in os.environ) == (found is Colours.NONE)
    told = {Colours.NONE: None, Colours.FEW: "standard", Colours.MANY: "256"}[found]
    assert os.environ.get("TEXTUAL_COLOR_SYSTEM") == (None if "COLORTERM" in given else told)


def test_the_theme_of_the_command_line_comes_before_that_of_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CALM_THEME", "contrast")
    assert surroundings.theme() == "contrast"
    surroundings.choose_looks("auto", "paper")
    assert surroundings.theme() == "paper"


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [("--theme", "umbrella", "dusk, paper, contrast, terminal"), ("--color", "blue", "auto")],
)
def test_looks_that_nobody_could_mean_are_not_understood(
    inside: Inside, option: str, value: str, said: str
) -> None:
    ended = inside.calm(option, value, "help", "--country", "GB")
    assert ended.code == 2
    assert said in ended.err


def test_a_code_has_no_colours_where_none_are_wanted(inside: Inside) -> None:
    asked = ("help", "--country", "GB", "--qr")
    assert "\x1b[38" in inside.calm(*asked, is_window=True).out
    assert "\x1b[38" not in inside.calm("--color", "never", *asked, is_window=True).out
