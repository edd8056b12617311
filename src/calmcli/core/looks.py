"""Which colours a terminal shows, and which themes fit it."""

from collections.abc import Callable, Sequence
from enum import Enum

from calmcli.core.language import _
from calmcli.core.settings import THEMES

_FOR_FEW = ("terminal", "contrast")
"""The themes that sixteen colours are enough for."""

_FEWEST = 8
"""The colours below which a terminal counts as having none."""

TRUE_COLOURS = ("truecolor", "24bit")
"""What COLORTERM says of a terminal that shows any colour."""

COLOURLESS = "colourless"
"""The look without a colour."""


class Colours(Enum):
    """How many colours a terminal shows."""

    NONE = 0
    FEW = 16
    MANY = 256


def theme_for(wish: str, colours: Colours) -> str:
    """Return the theme that was wished for, or where the terminal cannot show it, the first it can."""
    offered = themes_for(colours)
    return wish if wish in offered else offered[0]


def themes_for(colours: Colours) -> Sequence[str]:
    """Return the themes that a terminal of so many colours can show, the first where no other was chosen."""
    if colours is Colours.NONE:
        return (COLOURLESS,)
    return _FOR_FEW if colours is Colours.FEW else THEMES


def next_theme(theme: str, colours: Colours) -> str:
    """Return the theme after this one, and after the last the first."""
    offered = themes_for(colours)
    return offered[(offered.index(theme) + 1) % len(offered)] if theme in offered else offered[0]


def theme_words(theme: str) -> str:
    """Return what is said of a theme once it is worn."""
    names = {
        "dusk": _("Colours: dusk, for the night."),
        "paper": _("Colours: paper, for the day."),
        "contrast": _("Colours: as much contrast as there is."),
        "terminal": _("Colours: those of your terminal."),
    }
    return names.get(theme, _("No colours: NO_COLOR is set, or your terminal shows none."))


def colours_of(term: str, colorterm: str, count: Callable[[], int | None]) -> Colours:
    """Return how many colours a terminal shows, by what it says of itself.

    `count` asks the system's table of terminals, and gives None for one that is not in it.
    """
    if colorterm.lower() in TRUE_COLOURS or "256color" in term or "direct" in term:
        return Colours.MANY
    counted = count()
    if counted is None:
        return Colours.FEW
    if counted < _FEWEST:
        return Colours.NONE
    return Colours.MANY if counted >= Colours.MANY.value else Colours.FEW
