"""Which colours a terminal shows, and which themes fit it."""

import pytest

from calmcli.core.looks import Colours, colours_of, next_theme, theme_for, themes_for
from calmcli.core.settings import THEMES


@pytest.mark.parametrize(
    ("term", "colorterm", "counted", "found"),
    [
        ("xterm-256color", "", 8, Colours.MANY),
        ("xterm", "truecolor", 8, Colours.MANY),
        ("xterm", "", 8, Colours.FEW),
        ("linux", "", 8, Colours.FEW),
        ("alacritty", "", 256, Colours.MANY),
        ("vt100", "", -1, Colours.NONE),
        ("xterm-mono", "", -1, Colours.NONE),
        ("made-of-rain", "", None, Colours.FEW),
    ],
)
def test_a_terminal_says_how_many_colours_it_shows(
    term: str, colorterm: str, counted: int | None, found: Colours
) -> None:
    assert colours_of(term, colorterm, lambda: counted) is found


@pytest.mark.parametrize("colours", Colours)
def test_going_on_from_theme_to_theme_comes_by_all_that_fit_and_back(colours: Colours) -> None:
    offered = themes_for(colours)
    seen = [offered[0]]
    for _ in offered:
        seen.append(next_theme(seen[-1], colours))
    assert seen == [*offered, offered[0]]


def test_a_theme_that_a_terminal_cannot_show_gives_way() -> None:
    assert [theme_for(theme, Colours.MANY) for theme in THEMES] == list(THEMES)
    assert theme_for("dusk", Colours.FEW) == "terminal"
    assert theme_for("contrast", Colours.FEW) == "contrast"
    assert theme_for("paper", Colours.NONE) == "colourless"
