"""The sizes of a terminal that the look follows."""

HORIZONTAL = [(0, "-narrow"), (72, "-normal"), (110, "-wide")]
"""The class of a screen from so many columns on."""

VERTICAL = [(0, "-low"), (18, "-tall")]
"""The class of a screen from so many rows on."""


def fitting(breakpoints: list[tuple[int, str]], dimension: int) -> str:
    """Return the class for a number of columns or rows; set before the first frame, it saves a second one."""
    return next(name for least, name in reversed(breakpoints) if dimension >= least)
