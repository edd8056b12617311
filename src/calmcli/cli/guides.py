"""Opens a guide, on the screen or as lines: what `calm after`, `calm support` and `calm learn` share."""

from functools import partial

from calmcli.cli.outcome import Outcome
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines


def open_guide(name: str, country: str, *, plain: bool) -> Outcome:
    """Open a guide by its name in the content."""
    sitting = sit_down(country)
    if not wants_lines(sitting, plain=plain):
        return as_screen(sitting, name)
    from calmcli.cli.flows import guide, read  # noqa: PLC0415 - a screen does without

    return as_lines(sitting, read(sitting, partial(guide, name)))
