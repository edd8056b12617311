"""Marks the turns of a breath in lines, for who breathes with their eyes shut."""

import sys
import time
from typing import TYPE_CHECKING

from calmcli.core.cue import Cue, bells
from calmcli.store.places import Places

if TYPE_CHECKING:
    from calmcli.core.breath import PhaseKind
    from calmcli.plain.breathing import Mark

_BELL = "\a"
_BETWEEN_BELLS = 0.18
"""Seconds between two rings of the bell."""


def marking(cue: str, places: Places) -> "Mark | None":
    """Return what marks each turn, None for silence; a light needs a screen."""
    if cue == Cue.TONE:
        from calmcli.store.tones import Tones  # noqa: PLC0415 - only who wants to hear them

        return Tones(places).play
    return _ring if cue == Cue.BELL and sys.stdout is not None and sys.stdout.isatty() else None


def _ring(kind: "PhaseKind") -> None:
    for number in range(bells(kind)):
        if number:
            time.sleep(_BETWEEN_BELLS)
        sys.stdout.write(_BELL)
        sys.stdout.flush()
