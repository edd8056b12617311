"""How well words can be told from what is behind them, as WCAG 2 counts it."""

from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color

LEAST = {"dusk": 4.5, "paper": 4.5, "contrast": 7.0}
"""The least contrast of words, by the theme."""


def contrast(words: Color, behind: Color) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(words), _luminance(behind)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    parts = (part / 255 for part in colour.rgb)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def in_few_colours(colour: Color, system: ColorSystem) -> Color:
    """Return a colour as a terminal of fewer colours shows it."""
    return Color(*RichColor.from_rgb(*colour.rgb).downgrade(system).get_truecolor())
