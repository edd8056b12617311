"""One grounding exercise: its stages in a list, and what to do now beside it."""

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.exercise import Exercise
from calmcli.core.exercise_course import ExerciseCourse
from calmcli.core.grounding import Feel, GroundingWords
from calmcli.core.helplines import Answer
from calmcli.core.language import _
from calmcli.screens.frame import Lifeline
from calmcli.screens.requests.grounding import JoinPlan, LeavePlan
from calmcli.screens.requests.plan import AskStrength
from calmcli.screens.steps import StepsScreen
from calmcli.widgets.page import Page
from calmcli.widgets.passage import BLANK, Line, Passage, paragraphs
from calmcli.widgets.words import Words

_LOOK = 1 / 5
"""Seconds between two looks at the clock."""

_LONGEST_GAP = 5.0
"""Seconds between two looks from which on the program was stopped, and nobody could follow it."""


class Doing(NamedTuple):
    """What an exercise needs around it."""

    words: GroundingWords
    """What is said around the exercises."""
    people: Callable[[], Iterable[Line]]
    """Gives the people who can be reached."""
    monotonic: Callable[[], float]
    """Gives seconds that only go forward."""
    is_riding: bool
    """Whether an urge is being ridden, of which the strength can be noted."""


class ExerciseScreen(StepsScreen):
    """One prompt at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "agree", _("I have read it, and I go on"), id="exercise.agree"),
        Binding("s", "skip", _("skip this part"), id="exercise.skip"),
        Binding("space", "pause", _("pause"), key_display="Space", id="exercise.pause"),
        Binding("r", "strength", _("how strong is it"), id="exercise.strength"),
        Binding("a", "join", _("add to my plan"), id="exercise.join"),
        Binding("u", "undo", _("take it out again"), id="exercise.undo"),
    ]

    can_undo: reactive[bool] = reactive(default=False, init=False, bindings=True)
    """Whether the exercise was put into the plan and can be taken out again."""

    def __init__(self, lifeline: Lifeline, exercise: Exercise, doing: Doing) -> None:
        heading = _("calm · {title}").format(title=exercise.name)
        super().__init__(heading, lifeline, [stage.name for stage in exercise.stages])
        self._course = ExerciseCourse(exercise)
        self._doing = doing
        self._seen = doing.monotonic()
        self._felt: Feel | None = None
        self._passage = Passage()
        self._seconds = Words(classes="seconds")
        self._counted = ""
        self._view = Page(self._passage, self._seconds, id="step")

    def body(self) -> Widget:
        """Put the list of stages beside what to do."""
        return Horizontal(self._names, self._view)

    def on_mount(self) -> None:
        """Open before the first prompt, and follow the clock where there is something to follow."""
        self._view.focus()
        self._show()
        if self._course.exercise.seconds:
            self.set_interval(_LOOK, self._look)

    def _look(self) -> None:
        self._act(ExerciseCourse.at)

    def _act(self, act: Callable[[ExerciseCourse, float], ExerciseCourse]) -> None:
        now = self._now()
        self._become(act(self._course, now))

    def _now(self) -> float:
        """Return the present moment; time in which nobody could follow the exercise is taken out of it."""
        now = self._doing.monotonic()
        gap, self._seen = now - self._seen, now
        if gap > _LONGEST_GAP:
            self._course = self._course.away(gap)
        return now

    def _become(self, course: ExerciseCourse) -> None:
        """Stand at another place of the course, and show what has changed by that."""
        before, self._course = self._course, course
        if before.number != course.number:
            self._felt, self.notice = None, ""
            self._show()
        elif before.paused != course.paused:
            self.refresh_bindings()
        self._count()

    def _count(self) -> None:
        left = self._course.seconds_left(self._doing.monotonic())
        is_paused = self._course.paused is not None
        counted = "" if left is None else _("paused") if is_paused else str(left)
        if counted != self._counted:
            self._counted = counted
            self._seconds.say(counted)

    def _show(self) -> None:
        count, stage = len(self._course.exercise.stages), self._course.stage
        progress = _("part {number} of {count}").format(number=stage, count=count)
        self.show_progress(progress if self._course.prompt else "")
        self._names.here = stage
        self._passage.show(self._shown())
        self._view.scroll_home(animate=False)
        self.refresh_bindings()
        self._count()

    def show_answer(self, answer: Answer) -> None:
        """Show the numbers of another country, where some are shown."""
        self._show()

    def _shown(self) -> Iterator[Line]:
        course = self._course
        if course.is_opening:
            yield from _opening(course.exercise)
        elif course.prompt:
            yield from paragraphs([course.prompt.says], "title")
            yield from paragraphs(course.prompt.more)
        else:
            yield from self._end()

    def _end(self) -> Iterator[Line]:
        """Return what is asked at the end, and what is said to the answer."""
        words, felt = self._doing.words, self._felt
        if not felt:
            yield from paragraphs(self._course.exercise.closing)
        yield from paragraphs([words.on_a_ride if self._doing.is_riding else words.question])
        for number, feel in enumerate(words.feels, 1):
            yield Line(
                f"{number}  {feel.name}", "own" if feel is felt else "", "▸ " if feel is felt else "  "
            )
        yield BLANK
        if felt:
            yield from paragraphs(felt.says)
            yield from self._doing.people() if felt.shows_people else ()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done here only here."""
        course = self._course
        is_between = course.is_opening or course.is_end
        offered = {
            "next": not course.is_end and not (course.is_locked and self._is_read),
            "finish": False,
            "close": course.is_end,
            "back": not course.is_opening,
            "agree": course.is_locked and self._is_read,
            "skip": course.is_timed,
            "pause": course.is_timed,
            "strength": self._doing.is_riding and course.is_end,
            "join": is_between and not self.can_undo and self._is_worth_joining,
            "undo": self.can_undo,
        }
        return offered.get(action, True)

    @property
    def _is_read(self) -> bool:
        """Whether the page has been seen to its end."""
        return self._view.scroll_offset.y >= self._view.max_scroll_y

    def says_of(self, binding: Binding) -> str:
        """Return what a key does now: before a caution is read, Enter leads through it."""
        reads_on = binding.action == "next" and self._course.is_locked
        return _("read on") if reads_on else super().says_of(binding)

    @property
    def _is_worth_joining(self) -> bool:
        """Whether it may be a way to cope: not behind a medical caution, and not where it was no easier."""
        return bool(self._course.exercise.own_words) and not (self._felt and self._felt.shows_people)

    def action_next(self) -> None:
        """Go on; where a caution comes first, go on with that."""
        if self._course.is_locked:
            self._view.scroll_page_down(animate=False)
            return
        self._act(ExerciseCourse.next)

    def action_back(self) -> None:
        """Go back."""
        self._act(ExerciseCourse.back)

    def action_agree(self) -> None:
        """Begin, with the medical caution read."""
        self._act(ExerciseCourse.agreed)

    @property
    def is_paused(self) -> bool:
        """Whether the seconds stand still."""
        return self._course.paused is not None

    def action_skip(self) -> None:
        """Leave out the rest of this stage."""
        self._act(ExerciseCourse.skip)

    def action_pause(self) -> None:
        """Stop the clock, or let it go on."""
        self._act(ExerciseCourse.toggled)

    def action_go(self, number: int) -> None:
        """Go to a stage, from 1; at the end, answer how it feels."""
        feels = self._doing.words.feels
        if not self._course.is_end:
            self.go_to(number)
        elif number <= len(feels):
            self._felt = feels[number - 1]
            self._show()

    def go_to(self, number: int) -> None:
        """Go to a stage, from 1."""
        self._act(lambda course, now: course.go(number, now))

    def action_strength(self) -> None:
        """Ask to note how strong the urge is."""
        self.post_message(AskStrength())

    def action_join(self) -> None:
        """Ask to put the exercise into the plan."""
        self.post_message(JoinPlan(self._course.exercise.own_words))

    def action_undo(self) -> None:
        """Ask to take it out of the plan again."""
        self.post_message(LeavePlan())


def _opening(exercise: Exercise) -> Iterator[Line]:
    """Return what is said before it begins; a medical caution comes before all else."""
    yield from paragraphs([exercise.name], "title")
    if exercise.is_gated:
        yield Line(_("Read this first"), "heading")
        yield from paragraphs(exercise.caution)
        yield from paragraphs(exercise.opening, "quiet")
    else:
        yield from paragraphs(exercise.opening)
        yield from paragraphs(exercise.caution, "quiet")
