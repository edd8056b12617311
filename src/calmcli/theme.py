"""The colours, by name; `calm.tcss` says where they go."""

from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

DUSK = Theme(
    name="dusk",
    dark=True,
    background="#171a24",
    surface="#1d212d",
    panel="#262b3a",
    boost="#262b3a",
    foreground="#d8d5cd",
    primary="#86a8c9",
    secondary="#9aa0b4",
    accent="#e2b784",
    warning="#e2b784",
    error="#d99a8f",
    success="#9dbf9e",
    variables={
        "quiet": "#9aa0b4",
        "halo": "#3a4a60",
        "rule": "#3a4054",
        "block-cursor-background": "#2f3a4d",
        "block-cursor-foreground": "#f3efe6",
        "block-cursor-text-style": "none",
        "input-selection-background": "#4a5b78",
        "scrollbar": "#3a4054",
        "scrollbar-hover": "#4a5168",
        "scrollbar-active": "#86a8c9",
        "scrollbar-background": "#171a24",
        "scrollbar-background-hover": "#171a24",
        "scrollbar-background-active": "#171a24",
        "scrollbar-corner-color": "#171a24",
    },
)
"""The default: low light, one warm accent that means "yours"."""

_TERMINAL = BUILTIN_THEMES["ansi-dark"]

COLOURLESS = replace(
    _TERMINAL,
    name="colourless",
    variables={
        **_TERMINAL.variables,
        "quiet": "ansi_default",
        "halo": "ansi_default",
        "rule": "ansi_default",
    },
)
"""No colours at all, for NO_COLOR: Textual leaves out every one of the terminal's own."""
