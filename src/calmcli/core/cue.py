"""Cues for somebody who breathes with their eyes shut: different for in and out, and never there unasked."""

from collections.abc import Sequence
from enum import StrEnum

from calmcli.core.breath import PhaseKind
from calmcli.core.language import _


class Cue(StrEnum):
    """What marks the turns of the breath."""

    NONE = ""
    BELL = "bell"
    TONE = "tone"
    LIGHT = "light"


def following_cue(present: Cue, possible: Sequence[Cue]) -> Cue:
    """Return the cue after this one among those that are possible here; after the last there is none."""
    turns = [cue for cue in Cue if cue in possible or cue is Cue.NONE]
    return turns[(turns.index(present) + 1) % len(turns)] if present in turns else Cue.NONE


def bells(kind: PhaseKind) -> int:
    """Return how many times the bell of the terminal rings as a phase begins."""
    if kind in (PhaseKind.INHALE, PhaseKind.TOP_UP):
        return 1
    return 2 if kind is PhaseKind.EXHALE else 3


def cue_words(cue: Cue) -> str:
    """Return what a cue is like, in one sentence."""
    return {
        Cue.NONE: _("Silent again."),
        Cue.BELL: _("The terminal's bell: once for in, twice for out, three times for a hold."),
        Cue.TONE: _("A soft tone: it rises for in and falls for out."),
        Cue.LIGHT: _("A slow light: brighter as you breathe in, darker as you breathe out."),
    }[cue]
