"""Paced breathing as a pure function of time: nothing here counts frames, so nothing can drift."""

import math
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple, Self

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
    HOLD = "hold"
    EXHALE = "exhale"
    REST = "rest"


class PaceError(ValueError):
    """A pace or a length that nobody could breathe to."""


class Phase(NamedTuple):
    """One part of a breath."""

    kind: PhaseKind
    """What the breath does."""
    seconds: float
    """How long it lasts, in seconds."""


class _Pace(NamedTuple):
    id: str
    """Its stable name."""
    name: str
    """Its name in plain words."""
    phases: tuple[Phase, ...]
    """The parts of one breath, in order; none of zero length."""
    like: str = ""
    """What it is like, in one sentence."""


class Pace(_Pace):
    """A pace to breathe at: one breath after another, each the same.

    Making one raises `PaceError` unless it breathes in and out, each phase for 0.5 to 20 seconds.
    """

    __slots__ = ()

    def __new__(cls, id: str, name: str, phases: tuple[Phase, ...], like: str = "") -> Self:  # noqa: A002
        """Return the pace, if anybody could breathe to it."""
        for phase in phases:
            if not (math.isfinite(phase.seconds) and SHORTEST_PHASE <= phase.seconds <= LONGEST_PHASE):
                raise PaceError(phase.seconds)
        if not {PhaseKind.INHALE, PhaseKind.EXHALE} <= {phase.kind for phase in phases}:
            raise PaceError(phases)
        return super().__new__(cls, id, name, phases, like)

    @property
    def seconds(self) -> float:
        """The length of one breath, in seconds."""
        return sum(phase.seconds for phase in self.phases)


class Moment(NamedTuple):
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


def phases_of(inhale: float, hold: float, exhale: float, rest: float) -> tuple[Phase, ...]:
    """Return the phases of a breath from their lengths in seconds; a hold or rest of 0 is none."""
    lengths = zip(PhaseKind, (inhale, hold, exhale, rest), strict=True)
    return tuple(Phase(kind, seconds) for kind, seconds in lengths if seconds != 0)


def pace_from_seconds(text: str) -> Pace:
    """Return the pace of "IN-OUT", "IN-HOLD-OUT" or "IN-HOLD-OUT-REST" in seconds, such as 5-5 or 4-0-6-0.

    Raises `PaceError` where the text is not such a pace.
    """
    try:
        lengths = [float(part) for part in text.split("-")]
        inhale, hold, exhale, rest = _four(*lengths)
    except (ValueError, TypeError) as error:
        raise PaceError(text) from error
    return Pace(id=text, name=text, phases=phases_of(inhale, hold, exhale, rest))


def _four(inhale: float, *others: float) -> tuple[float, float, float, float]:
    """Return four lengths from those given: in-out, in-hold-out or in-hold-out-rest."""
    *hold, exhale, rest = others if len(others) == len(PhaseKind) - 1 else (*others, 0.0)
    return inhale, *(hold or (0.0,)), exhale, rest


def session_seconds(minutes: float) -> float:
    """Return a session's length in seconds from minutes above 0 and up to 60; raises `PaceError` beyond."""
    if not (math.isfinite(minutes) and 0 < minutes <= LONGEST_SESSION):
        raise PaceError(minutes)
    return minutes * 60


def moment_at(pace: Pace, elapsed: float) -> Moment:
    """Return where a breath at this pace stands, `elapsed` seconds (0 or more) after its start."""
    breath, into = divmod(max(0.0, elapsed), pace.seconds)
    for phase in pace.phases:
        if into < phase.seconds:
            return Moment(phase, into, int(breath), _fullness(phase, into))
        into -= phase.seconds
    last = pace.phases[-1]
    return Moment(last, last.seconds, int(breath), _fullness(last, last.seconds))


def _fullness(phase: Phase, into: float) -> float:
    eased = (1 - math.cos(math.pi * into / phase.seconds)) / 2
    match phase.kind:
        case PhaseKind.INHALE:
            return eased
        case PhaseKind.HOLD:
            return 1.0
        case PhaseKind.EXHALE:
            return 1 - eased
        case PhaseKind.REST:
            return 0.0


class Session(NamedTuple):
    """A stretch of breathing at one pace."""

    pace: Pace
    """The pace."""
    seconds: float
    """How long it was asked to last, in seconds."""

    @property
    def breaths(self) -> int:
        """How many breaths it has: whole ones, so that it never ends in the middle of one."""
        return math.ceil(self.seconds / self.pace.seconds)

    @property
    def whole_seconds(self) -> float:
        """How long its breaths last, in seconds."""
        return self.breaths * self.pace.seconds

    def changes(self) -> Iterator[tuple[float, Phase]]:
        """Return each phase with the second it begins at, computed from the start so that nothing adds up."""
        for breath in range(self.breaths):
            into = 0.0
            for phase in self.pace.phases:
                yield breath * self.pace.seconds + into, phase
                into += phase.seconds

    def is_over(self, elapsed: float) -> bool:
        """Say whether its last breath has ended, `elapsed` seconds after its start."""
        return elapsed >= self.whole_seconds


def phase_name(kind: PhaseKind) -> str:
    """Return what the breath does in a phase, as one word."""
    return {
        PhaseKind.INHALE: _("in"),
        PhaseKind.HOLD: _("hold"),
        PhaseKind.EXHALE: _("out"),
        PhaseKind.REST: _("rest"),
    }[kind]


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
