"""The themes: every style of the stylesheet can be read in each of them, also where colours are few."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.color import ColorSystem
from textual.color import Color
from textual.css.stylesheet import Stylesheet

import calmcli
from calmcli.app import CalmApp
from calmcli.core.looks import Colours
from calmcli.theme import BY_NAME
from conftest import HandClock
from contrast import LEAST, contrast, in_few_colours
from drive import Given

STYLES = [Path(calmcli.__file__).parent / name for name in ("calm.tcss", "flows.tcss")]

ON_THE_DISC = "BreathShape > .breath-shape--disc"
"""Where words have the colour of what is around it."""

THE_LINE = "TwoVersions > .two-versions--quiet"
"""A line between two columns: no words have its colour."""

XTERM = {
    "red": "#cd0000",
    "green": "#00cd00",
    "yellow": "#cdcd00",
    "blue": "#0000ee",
    "magenta": "#cd00cd",
    "cyan": "#00cdcd",
}
"""The colours of a terminal that nobody has changed, black and white left out."""


def pairs(theme: str, app: CalmApp) -> Iterator[tuple[str, Color, Color]]:
    """Return each rule of the stylesheet with the colours of words and of what is behind them."""
    variables = app.get_css_variables()
    sheet = Stylesheet(variables=variables)
    for styles in STYLES:
        sheet.read(styles)
    sheet.parse()
    foreground, background = (Color.parse(variables[name]) for name in ("foreground", "background"))
    for rule in sheet.rules:
        rules: dict[str, Any] = dict(rule.styles.get_rules())
        behind = background + rules.get("background", background)
        words = background if rule.selectors == ON_THE_DISC else rules.get("color", foreground)
        if rules.keys() & {"color", "background"} and rule.selectors != THE_LINE:
            yield rule.selectors, words, behind
        if "link_color" in rules:
            yield rule.selectors, rules["link_color"], behind
        if "link_color_hover" in rules:
            yield (
                rule.selectors,
                rules["link_color_hover"],
                background + rules.get("link_background_hover", background),
            )


def app_in(theme: str, hand_clock: HandClock, home: Path, colours: Colours = Colours.MANY) -> CalmApp:
    given = Given(hand_clock.clock)
    given.settings = given.settings._replace(theme=theme)
    return CalmApp(given.sitting(home), None, first="home", colours=colours)  # type: ignore[arg-type]


@pytest.mark.parametrize("theme", LEAST)
def test_every_style_can_be_read(theme: str, hand_clock: HandClock, calm_home: Path) -> None:
    found = list(pairs(theme, app_in(theme, hand_clock, calm_home)))
    assert len(found) > 20
    for selectors, words, behind in found:
        assert contrast(words, behind) >= LEAST[theme], (selectors, words, behind)


@pytest.mark.parametrize(
    ("theme", "system"),
    [(theme, ColorSystem.EIGHT_BIT) for theme in LEAST] + [("contrast", ColorSystem.STANDARD)],
)
def test_every_style_can_be_read_on_a_terminal_of_fewer_colours(
    theme: str, system: ColorSystem, hand_clock: HandClock, calm_home: Path
) -> None:
    for selectors, words, behind in pairs(theme, app_in(theme, hand_clock, calm_home)):
        shown = [in_few_colours(colour, system) for colour in (words, behind)]
        assert contrast(*shown) >= LEAST[theme], (selectors, *shown)


def test_the_terminals_own_colours_are_its_two_and_the_one_that_is_clearest_on_both(
    hand_clock: HandClock, calm_home: Path
) -> None:
    for colours, allowed in ((Colours.FEW, {"default", "magenta"}), (Colours.NONE, {"default"})):
        variables = app_in("dusk", hand_clock, calm_home, colours).get_css_variables()
        used = {variables[name] for name in ("foreground", "background", "quiet", "rule", "halo", "accent")}
        assert used == {f"ansi_{name}" for name in allowed}
    clearest = max(XTERM, key=lambda name: min(_on_black_and_white(Color.parse(XTERM[name]))))
    assert clearest == "magenta"


def _on_black_and_white(colour: Color) -> tuple[float, ...]:
    return tuple(contrast(colour, Color.parse(behind)) for behind in ("#000000", "#ffffff"))


def test_the_theme_is_the_one_that_was_set_where_the_terminal_can_show_it(
    hand_clock: HandClock, calm_home: Path
) -> None:
    for colours, worn in ((Colours.MANY, "paper"), (Colours.FEW, "terminal"), (Colours.NONE, "colourless")):
        assert app_in("paper", hand_clock, calm_home, colours).theme == worn
    assert set(BY_NAME) >= {"dusk", "paper", "contrast", "terminal", "colourless"}
