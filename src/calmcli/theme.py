"""The colours, by name; `calm.tcss` and `flows.tcss` say where they go."""

from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

_PAINTS = {
    "quiet": "quiet",
    "halo": "halo",
    "rule": "rule",
    "text": "foreground",
    "text-muted": "quiet",
    "text-disabled": "quiet",
    "block-cursor-background": "cursor",
    "block-cursor-foreground": "on-cursor",
    "block-cursor-blurred-background": "background",
    "block-cursor-blurred-foreground": "foreground",
    "block-hover-background": "surface",
    "input-cursor-background": "foreground",
    "input-cursor-foreground": "background",
    "input-selection-background": "cursor",
    "input-selection-foreground": "on-cursor",
    "screen-selection-background": "cursor",
    "screen-selection-foreground": "on-cursor",
    "scrollbar": "rule",
    "scrollbar-hover": "quiet",
    "scrollbar-active": "primary",
    "scrollbar-background": "background",
    "scrollbar-background-hover": "background",
    "scrollbar-background-active": "background",
    "scrollbar-corner-color": "background",
}
"""Which colour of a theme each further part of a screen has."""

_PLAIN = {
    "own-style": "none",
    "block-cursor-text-style": "none",
    "block-cursor-blurred-text-style": "none",
}
"""The parts of a screen that have a colour of their own, and so no other style."""


def _painted(name: str, *, dark: bool, colours: dict[str, str]) -> Theme:
    """Return a theme of colours of its own; every colour that any widget of calm shows is among them."""
    return Theme(
        name=name,
        dark=dark,
        background=colours["background"],
        surface=colours["surface"],
        panel=colours["surface"],
        boost=colours["surface"],
        foreground=colours["foreground"],
        primary=colours["primary"],
        secondary=colours["quiet"],
        accent=colours["accent"],
        warning=colours["accent"],
        error=colours["accent"],
        success=colours["primary"],
        variables={**_PLAIN, **{part: colours[paint] for part, paint in _PAINTS.items()}},
    )


DUSK = _painted(
    "dusk",
    dark=True,
    colours={
        "background": "#171a24",
        "surface": "#1d212d",
        "foreground": "#d8d5cd",
        "primary": "#86a8c9",
        "quiet": "#9aa0b4",
        "accent": "#e2b784",
        "cursor": "#2f3a4d",
        "on-cursor": "#f3efe6",
        "halo": "#3f4654",
        "rule": "#3a4054",
    },
)
"""The default: low light, one warm accent that means "yours"."""

PAPER = _painted(
    "paper",
    dark=False,
    colours={
        "background": "#f5f0e6",
        "surface": "#ece5d7",
        "foreground": "#33302b",
        "primary": "#47678a",
        "quiet": "#635e55",
        "accent": "#8a4a12",
        "cursor": "#dcd8cc",
        "on-cursor": "#1f1c18",
        "halo": "#c9d2d9",
        "rule": "#cfc6b4",
    },
)
"""For the light of day: ink on warm paper."""

CONTRAST = _painted(
    "contrast",
    dark=True,
    colours={
        "background": "#000000",
        "surface": "#000000",
        "foreground": "#ffffff",
        "primary": "#87d7ff",
        "quiet": "#ffffff",
        "accent": "#ffff55",
        "cursor": "#ffffff",
        "on-cursor": "#000000",
        "halo": "#000080",
        "rule": "#ffffff",
    },
)
"""For eyes that need the most difference there is."""

_OWN = BUILTIN_THEMES["ansi-dark"]

TERMINAL = replace(
    _OWN,
    name="terminal",
    accent="ansi_magenta",
    variables={
        **_OWN.variables,
        "quiet": "ansi_default",
        "halo": "ansi_default",
        "rule": "ansi_default",
        "own-style": "bold",
        "text-muted": "ansi_default",
        "text-disabled": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-text-style": "bold",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_default",
        "input-selection-foreground": "ansi_default",
        "scrollbar": "ansi_default",
        "scrollbar-hover": "ansi_default",
        "scrollbar-active": "ansi_default",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
    },
)
"""The terminal's own two colours, and one of its others for what is the person's own."""

COLOURLESS = replace(
    TERMINAL,
    name="colourless",
    accent="ansi_default",
    primary="ansi_default",
    secondary="ansi_default",
    warning="ansi_default",
    error="ansi_default",
    success="ansi_default",
)
"""No colours at all, for NO_COLOR: Textual leaves out every one of the terminal's own."""

BY_NAME = {theme.name: theme for theme in (DUSK, PAPER, CONTRAST, TERMINAL, COLOURLESS)}
"""Every theme, by its name."""
