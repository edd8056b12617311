"""Paced breathing as a pure function of time: nothing here counts frames, so nothing can drift."""

import math
from enum import StrEnum
from typing import Any, NamedTuple, Self

from calmcli.core.language import _

SHORTEST_PHASE = 0.5
"""The shortest a single phase may last, in seconds."""

LONGEST_PHASE = 20.0
"""The longest a single phase may last, in seconds."""

LONGEST_SESSION = 60.0
"""The longest a session may be asked for, in minutes."""


class PhaseKind(StrEnum):
    """What the breath does in one phase."""

    INHALE = "inhale"
    TOP_UP = "top-up"
    HOLD = "hold"
    EXHALE = "exhale"
    REST = "rest"


_HELD = frozenset({PhaseKind.HOLD, PhaseKind.REST})
"""The phases in which the breath stands still, full or empty."""


class PaceError(ValueError):
    """A pace or a length that nobody could breathe to; the message says in a few words why."""


class Phase(NamedTuple):
    """One part of a breath."""

    kind: PhaseKind
    """What the breath does."""
    seconds: float
    """How long it lasts, in seconds."""


class _Pace(NamedTuple):
    """What `Pace` holds, before its rule is kept."""

    id: str
    """Its stable name."""
    name: str
    """Its name in plain words."""
    phases: tuple[Phase, ...]
    """The parts of one breath, in order; none of zero length."""
    like: str = ""
    """What it is like, in one sentence."""
    evidence: str = ""
    """How good the evidence for it is, in one sentence."""
    grade: str = ""
    """The kind of evidence: guidance, small-study, review or trial."""
    caution: str = ""
    """What to mind at this pace; empty where the caution for all of them is enough."""
    most_breaths: int | None = None
    """How many breaths at this pace are enough in one session; None for as many as one likes."""
    is_own: bool = False
    """Whether the person added it."""


class Pace(_Pace):
    """A pace to breathe at: one breath after another, each the same.

    Making one raises `PaceError` unless it breathes in and out, each phase for 0.5 to 20 seconds.
    """

    __slots__ = ()

    def __new__(cls, id: str, name: str, phases: tuple[Phase, ...], **about: Any) -> Self:  # noqa: A002
        """Return the pace, if anybody could breathe to it."""
        return super().__new__(cls, id, name, _breathable(phases), **about)

    @property
    def seconds(self) -> float:
        """The length of one breath, in seconds."""
        return sum(phase.seconds for phase in self.phases)

    @property
    def has_holds(self) -> bool:
        """Whether the breath stands still in it, full or empty."""
        return any(phase.kind in _HELD for phase in self.phases)

    def without_holds(self) -> "Pace":
        """Return the pace with the breath never standing still; the caution of its holds goes with them."""
        if not self.has_holds:
            return self
        return self.with_phases(tuple(phase for phase in self.phases if phase.kind not in _HELD))._replace(
            caution=""
        )

    def with_phases(self, phases: tuple[Phase, ...]) -> "Pace":
        """Return the pace with other phases; raises `PaceError` where nobody could breathe to them."""
        return self._replace(phases=_breathable(phases))

    def slower(self, steps: int) -> "Pace":
        """Return the pace with a breath so many seconds longer, or shorter, and its parts in proportion.

        Raises `PaceError` where nobody could breathe to it.
        """
        stretch = (self.seconds + steps) / self.seconds
        return self.with_phases(tuple(Phase(kind, seconds * stretch) for kind, seconds in self.phases))


def _breathable(phases: tuple[Phase, ...]) -> tuple[Phase, ...]:
    """Return phases that anybody could breathe to; raises `PaceError` for others."""
    for phase in phases:
        if not (math.isfinite(phase.seconds) and SHORTEST_PHASE <= phase.seconds <= LONGEST_PHASE):
            limits = {"least": f"{SHORTEST_PHASE:g}", "most": f"{LONGEST_PHASE:g}"}
            raise PaceError(_("each part takes {least} to {most} seconds").format(**limits))
    if not {PhaseKind.INHALE, PhaseKind.EXHALE} <= {phase.kind for phase in phases}:
        raise PaceError(_("a breath goes in and out"))
    return phases


class BreathMoment(NamedTuple):
    """Where a breath stands at one moment."""

    phase: Phase
    """The phase it is in."""
    into: float
    """Seconds since that phase began."""
    breath: int
    """How many breaths were finished before this one."""
    fullness: float
    """How full the lungs are, from 0 to 1, eased as a breath is."""

    @property
    def seconds_left(self) -> int:
        """The seconds left in the phase as a person counts them: 5 4 3 2 1."""
        return max(1, math.ceil(self.phase.seconds - self.into))


def phases_of(inhale: float, hold: float, exhale: float, rest: float, top_up: float = 0) -> tuple[Phase, ...]:
    """Return the phases of a breath from their lengths in seconds; one of 0 is none."""
    lengths = zip(PhaseKind, (inhale, top_up, hold, exhale, rest), strict=True)
    return tuple(Phase(kind, seconds) for kind, seconds in lengths if seconds != 0)


def pace_from_seconds(text: str) -> Pace:
    """Return the pace of "IN-OUT", "IN-HOLD-OUT" or "IN-HOLD-OUT-REST" in seconds, such as 5-5 or 4-0-6-0.

    Raises `PaceError` where the text is not such a pace.
    """
    try:
        lengths = [float(part) for part in text.split("-")]
        inhale, hold, exhale, rest = _four(*lengths)
    except (ValueError, TypeError):
        raise PaceError(_("seconds look like 5-5 for in and out, or 4-2-6-0 with pauses")) from None
    return Pace(text, text, phases_of(inhale, hold, exhale, rest))


def _four(inhale: float, *others: float) -> tuple[float, float, float, float]:
    """Return four lengths from those given: in-out, in-hold-out or in-hold-out-rest."""
    *hold, exhale, rest = others if len(others) == len(("hold", "out", "rest")) else (*others, 0.0)
    return inhale, *(hold or (0.0,)), exhale, rest


def session_seconds(minutes: float) -> float:
    """Return a session's length in seconds from minutes above 0 and up to 60; raises `PaceError` beyond."""
    if not (math.isfinite(minutes) and 0 < minutes <= LONGEST_SESSION):
        limit = f"{LONGEST_SESSION:g}"
        raise PaceError(_("minutes are above 0 and up to {limit}").format(limit=limit))
    return minutes * 60


def moment_at(pace: Pace, elapsed: float) -> BreathMoment:
    """Return where a breath at this pace stands, `elapsed` seconds (0 or more) after its start."""
    breath, into = divmod(max(0.0, elapsed), pace.seconds)
    level = 0.0
    for phase in pace.phases:
        following = _level_after(pace, phase)
        if into < phase.seconds:
            eased = (1 - math.cos(math.pi * into / phase.seconds)) / 2
            return BreathMoment(phase, into, int(breath), level + (following - level) * eased)
        into -= phase.seconds
        level = following
    last = pace.phases[-1]
    return BreathMoment(last, last.seconds, int(breath), level)


def _level_after(pace: Pace, phase: Phase) -> float:
    """Return how full the lungs are at the end of a phase; a second breath in fills what the first left."""
    if phase.kind is PhaseKind.INHALE:
        top_up = sum(each.seconds for each in pace.phases if each.kind is PhaseKind.TOP_UP)
        return phase.seconds / (phase.seconds + top_up)
    return 1.0 if phase.kind in (PhaseKind.TOP_UP, PhaseKind.HOLD) else 0.0


class Session(NamedTuple):
    """What was asked for: a pace, and for how long."""

    pace: Pace
    """The pace."""
    seconds: float
    """How long it was asked to last, in seconds."""


def phase_name(kind: PhaseKind) -> str:
    """Return what the breath does in a phase, as one or two words."""
    return {
        PhaseKind.INHALE: _("in"),
        PhaseKind.TOP_UP: _("in again"),
        PhaseKind.HOLD: _("hold"),
        PhaseKind.EXHALE: _("out"),
        PhaseKind.REST: _("rest"),
    }[kind]


def pace_words(pace: Pace) -> str:
    """Return what one breath at a pace is, in words: in 4, out 6."""
    return ", ".join(f"{phase_name(kind)} {round(seconds, 1):g}" for kind, seconds in pace.phases)


class Stopwatch(NamedTuple):
    """Elapsed seconds that can be paused; the time of each act is given by the caller's monotonic clock."""

    started: float
    """When it was started, moved on by the pauses since."""
    paused: float | None = None
    """When it was paused, if it is."""

    def elapsed(self, now: float) -> float:
        """Return the seconds it has run."""
        return (self.paused if self.paused is not None else now) - self.started

    def toggled(self, now: float) -> "Stopwatch":
        """Return it paused if it ran, and running on from the same second if it was paused."""
        if self.paused is None:
            return Stopwatch(self.started, now)
        return Stopwatch(self.started + now - self.paused)

    def later(self, seconds: float) -> "Stopwatch":
        """Return it as if the last seconds had not passed."""
        return self._replace(started=self.started + seconds)
