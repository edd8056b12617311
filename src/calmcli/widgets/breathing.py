"""A breath to follow: the shape, the word and the seconds left, driven by the clock alone."""

from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from calmcli.core.breath import BreathMoment, Pace, PhaseKind, Session, phase_name
from calmcli.core.breath_course import BreathCourse, SessionStage
from calmcli.core.clock import Clock
from calmcli.core.following import LONGEST_GAP, followed
from calmcli.core.language import _
from calmcli.widgets.breath_bar import BLOCKS, LETTERS, stepped
from calmcli.widgets.breath_shape import BreathShape
from calmcli.widgets.words import Words

_FRAME = 1 / 20
"""Seconds between two looks at the clock."""


class Look(NamedTuple):
    """How a breath is shown."""

    is_moving: bool = True
    """Whether anything may move; otherwise words and a bar change once a second."""
    has_blocks: bool = True
    """Whether the terminal shows more than letters."""
    is_lit: bool = False
    """Whether everything grows brighter with the breath in."""


class Breathing(Vertical):
    """Breathes at the pace of a session, on and on, until it is taken away."""

    class Turned(Message):
        """A phase of the breath begins."""

        def __init__(self, kind: PhaseKind) -> None:
            super().__init__()
            self.kind = kind
            """What the breath does now."""

    class Reached(Message):
        """The session is further along."""

        def __init__(self, stage: SessionStage) -> None:
            super().__init__()
            self.stage = stage
            """How far along it is."""

    def __init__(self, session: Session, clock: Clock, look: Look) -> None:
        super().__init__()
        self._session = session
        self._clock = clock
        self._lead = 0.0
        self._look = look
        self._signs = BLOCKS if look.has_blocks else LETTERS
        self._following = followed(session, clock.monotonic())
        self._shown = ""
        self._turn: tuple[int, PhaseKind] | None = None
        self._stage: SessionStage | None = None
        self._shape = BreathShape(self._signs, is_lit=look.is_lit)
        self._words = Words(classes="breath-words")

    @property
    def pace(self) -> Pace:
        """The pace it has come to, with what made it faster or slower."""
        course = self._following.course
        return course.pace.slower(course.steps)

    def compose(self) -> ComposeResult:
        """Show the shape, or where nothing is to move, words and a bar."""
        yield self._shape if self._look.is_moving else self._words

    def on_mount(self) -> None:
        """Start at the first breath in."""
        self._lead = self._clock.now().timestamp() - self._clock.monotonic()
        self._following = followed(self._session, self._clock.monotonic())
        self.app.app_resume_signal.subscribe(self, self._wake)
        self.set_interval(_FRAME, self._show)
        self.call_after_refresh(self._show)

    @property
    def is_paused(self) -> bool:
        """Whether it stands still until the person lets it go on."""
        return self._following.is_paused

    def toggle_pause(self) -> None:
        """Pause, or go on from the same moment of the breath."""
        self._following = self._following.toggled(self._clock.monotonic())
        self._show()

    def slower(self, steps: int) -> None:
        """Breathe slower from the next breath on, faster where the steps are below 0."""
        self._change(self._following.course.slower(self._following.elapsed, steps))

    def longer(self) -> None:
        """Stay for a minute more."""
        self._change(self._following.course.longer(self._following.elapsed))

    def breathe_at(self, pace: Pace) -> None:
        """Go over to another pace with the next breath; once the session is over, begin another."""
        if self._stage is SessionStage.OVER:
            self._session = self._session._replace(pace=pace)
            self._following = followed(self._session, self._clock.monotonic())
            self._show()
        else:
            self._change(self._following.course.at_pace(self._following.elapsed, pace))

    def light(self, *, is_lit: bool) -> None:
        """Grow brighter with the breath in, or not."""
        self._shape.is_lit = is_lit

    def _change(self, course: BreathCourse) -> None:
        self._following = self._following.with_course(course)
        self._show()

    def _wake(self, _app: object) -> None:
        self._following = self._following.woken(self._clock.monotonic())
        self._show()

    def _look_at_clock(self) -> None:
        """Go on to the present; on many machines only the clock of the day runs while the lid is closed."""
        now, lead_before = self._clock.monotonic(), self._lead
        self._lead = self._clock.now().timestamp() - now
        has_slept = abs(self._lead - lead_before) > LONGEST_GAP
        self._following = self._following.woken(now) if has_slept else self._following.looked_at(now)

    def _show(self) -> None:
        # A look that was due when the person left finds the breath taken away.
        if not self.is_attached:
            return
        self._look_at_clock()
        moment, is_paused = self._following.moment, self._following.is_paused
        words = _("paused") if is_paused else _words(moment)
        if self._look.is_moving:
            self._shape.show(moment.fullness, words)
        elif (shown := f"{words}\n{stepped(moment, self._signs)}") != self._shown:
            self._shown = shown
            self._words.say(shown)
        self._tell(moment, is_paused=is_paused)

    def _tell(self, moment: BreathMoment, *, is_paused: bool) -> None:
        """Tell how far it is, and of each phase as it begins: not after the end, nor under another screen."""
        stage, turn = self._following.stage, (moment.breath, moment.phase.kind)
        if turn != self._turn and not is_paused:
            self._turn = turn
            if stage is not SessionStage.OVER and self.app.screen is self.screen:
                self.post_message(self.Turned(moment.phase.kind))
        if stage is not self._stage:
            self._stage = stage
            self.post_message(self.Reached(stage))


def _words(moment: BreathMoment) -> str:
    return f"{phase_name(moment.phase.kind)} {moment.seconds_left}"
