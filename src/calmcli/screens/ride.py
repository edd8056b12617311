"""The wave: staying with an urge for as long as the person likes, with things to do beside it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.activities import Counted
from calmcli.core.language import _
from calmcli.core.safety_plan import Area, SafetyPlan
from calmcli.core.staying import Stay, StayMoment, left_words
from calmcli.core.urge_plan import Place, UrgePlan
from calmcli.core.wave_words import WaveWords, wave_sentence
from calmcli.screens.frame import Lifeline
from calmcli.screens.requests.plan import AskWhatHelped, NoteStrength, OpenWithoutCall, TakeUpRide
from calmcli.screens.requests.ride import NoteChange
from calmcli.screens.requests.tasks import OpenTasks
from calmcli.screens.sending import SendingScreen
from calmcli.widgets.end_lines import end_lines
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage
from calmcli.widgets.strength import Strength
from calmcli.widgets.wave_lines import activity_lines, asked_lines, noting_words, part_lines
from calmcli.widgets.wave_picture import WavePicture
from calmcli.widgets.words import Words

if TYPE_CHECKING:
    from calmcli.core.helplines import Answer
    from calmcli.core.riding_words import RidingWords
    from calmcli.core.wave import Wave

_LOOK = 1.0
"""Seconds between two looks at the clock; what is shown follows the clock alone."""

_AT_END = {"back", "copy", "without_call", "helplines"}
_ON_THE_WAY = {"done", "tasks", "turn", "longer", "shorter"}


class Parts(NamedTuple):
    """What the wave is shown with."""

    words: WaveWords
    """The words beside it."""
    riding: "RidingWords"
    """What is asked and said at the end."""
    urge_plan: UrgePlan
    """The words of the steps, for things to do and to send."""
    safety_plan: SafetyPlan
    """The person's own plan."""
    helped: Callable[[], Counted]
    """Gives in how many waves each thing helped."""
    helplines: Callable[[], Iterable[Line]]
    """Gives who can be called."""


class RideScreen(SendingScreen):
    """An urge, and the person beside it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done", _("stop here"), key_display="Enter", id="ride.done"),
        Binding("enter", "finish", _("what helped"), key_display="Enter", id="ride.finish"),
        Binding("enter", "close", _("leave"), show=False, id="ride.close"),
        Binding("e", "change(-1)", _("easing"), show=False, id="ride.easing"),
        Binding("s", "change(0)", _("the same"), show=False, id="ride.same"),
        Binding("u", "change(1)", _("stronger"), show=False, id="ride.stronger"),
        Binding("g", "go_on", _("go on with it"), id="ride.go-on"),
        Binding("plus,equals_sign", "longer", _("5 minutes more"), key_display="+", id="ride.longer"),
        Binding("minus", "shorter", _("5 less"), key_display="-", id="ride.shorter"),
        Binding("n,right,l,space", "turn", _("other words"), key_display="n", id="ride.turn"),
        Binding("d", "tasks", _("something to do"), id="ride.tasks"),
        Binding("b", "back", _("back to the wave"), id="ride.back"),
        Binding("c", "copy", _("copy words"), tooltip=_("copy words to send"), id="ride.copy"),
        Binding(
            "t",
            "without_call",
            _("without calls"),
            tooltip=_("who can be reached without a call"),
            id="ride.without-call",
        ),
        Binding("f", "helplines", _("find a line"), id="ride.helplines"),
        Binding("backspace", "type(None)", _("no number"), show=False, id="ride.no-number"),
        *(
            Binding(str(digit), f"type({digit})", _("how strong is it"), show=False, id=f"ride.{digit}")
            for digit in range(10)
        ),
    ]

    wave: "reactive[Wave | None]" = reactive(None, init=False, bindings=True)
    """What was noted so far; None before anything was."""

    is_end: reactive[bool] = reactive(default=False, init=False, bindings=True)
    """Whether the person has stopped."""

    can_go_on: reactive[bool] = reactive(default=False, init=False, bindings=True)
    """Whether a wave was broken off that can be gone on with."""

    def __init__(
        self, lifeline: Lifeline, parts: Parts, stay: Stay, monotonic: Callable[[], float], *, is_alone: bool
    ) -> None:
        super().__init__(_("calm · the wave"), lifeline, name="ride")
        self._parts = parts
        self._stay = stay
        self._monotonic = monotonic
        self._started = monotonic()
        self._is_alone = is_alone
        self._shown: StayMoment | None = None
        self._said = Passage()
        self._picture = WavePicture()
        self._sentence = Words(classes="paragraph quiet")
        self._activities = Passage()
        self._question = Words(id="question")
        self._strength = Strength()

    @property
    def moment(self) -> StayMoment:
        """Where the stay stands now."""
        return self._stay.at(self._elapsed)

    @property
    def time_left(self) -> str:
        """How much time is left, in words; where it is asked whether it is easing, that comes first."""
        moment = self.moment
        asked = [self._parts.words.again] if moment.question else []
        return " ".join([*asked, left_words(moment)])

    @property
    def _elapsed(self) -> float:
        return self._monotonic() - self._started

    def body(self) -> Widget:
        """Put the words, the wave and things to do on one page, and the question under it."""
        self._page = Page(self._said, self._picture, self._sentence, self._activities)
        return Vertical(self._page, self._question, self._strength)

    def on_mount(self) -> None:
        """Begin."""
        self._started = self._monotonic()
        self._strength.can_focus = False
        self._strength.display = False
        self._page.focus()
        self.watch_wave()
        self.watch_is_end()
        self.set_interval(_LOOK, self._look)

    def offer(self) -> None:
        """Offer to go on with a wave that was broken off."""
        self.set_reactive(RideScreen.can_go_on, True)  # noqa: FBT003 - the form that Textual has
        self.set_reactive(RideScreen.notice, self._parts.words.resume)

    def go_on_at(self, _place: Place) -> None:
        """Go on with it; the wave by itself has no steps."""
        self.can_go_on, self.notice = False, ""

    def _look(self) -> None:
        moment = self.moment
        if moment == self._shown or self.is_end:
            return
        before, self._shown = self._shown, moment
        self.show_progress(left_words(moment))
        self._question.say("\n".join(asked_lines(self._parts.words, moment)))
        if before is None or before.turn != moment.turn:
            self._said.show(part_lines(self._parts.words.part(moment.turn)))
            # What was noted stands in the picture; the words of it would cover that for the rest of the wave.
            self.notice = self.notice if before is None or self.can_go_on else ""

    def watch_wave(self) -> None:
        """Draw what was noted, and say it in words."""
        marks = self.wave.marks if self.wave else ()
        self._picture.show(marks)
        self._sentence.say(wave_sentence([mark.strength for mark in marks]))
        if self.is_end:
            self._said.show(self._at_end())

    def watch_is_end(self) -> None:
        """Show the way or its end."""
        self._shown = None
        if self.is_end:
            self.show_progress("")
            self._question.say("")
            self._said.show(self._at_end())
        parts = self._parts
        things = activity_lines(parts.words, parts.urge_plan, parts.safety_plan, parts.helped())
        self._activities.show(() if self.is_end else things)
        self._look()
        self._page.scroll_home(animate=False)

    def show_answer(self, answer: "Answer") -> None:
        """Show the numbers of another country, where some are shown."""
        if self.is_end:
            self._said.show(self._at_end())

    def _at_end(self) -> Iterator[Line]:
        parts = self._parts
        people, closing = parts.safety_plan.of(Area.PEOPLE), parts.words.closing
        lines = parts.helplines()
        return end_lines(parts.riding, self.wave, closing, people, self.says, lines, noting_words())

    @property
    def says(self) -> tuple[str, ...]:
        """The words of the first step of the urge plan."""
        return self._parts.urge_plan.steps[0].words_to_send(self._parts.safety_plan)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done now."""
        if action == "go_on":
            return self.can_go_on
        if action in ("finish", "close"):
            return self.is_end and (self.wave is None) == (action == "close")
        if action in _AT_END:
            return self.is_end
        return not (self.is_end and action in _ON_THE_WAY)

    def action_type(self, digit: int | None) -> None:
        """Choose a number; Enter notes it."""
        if digit is None:
            self._strength.chosen = None
        else:
            self._strength.action_type(digit)
        self._strength.display = digit is not None

    def action_done(self) -> None:
        """Note the number that is chosen; without one, stop here."""
        if self._has_noted():
            return
        if self._is_alone:
            self.is_end, self.notice = True, ""
        else:
            self.app.simulate_key("escape")

    def action_finish(self) -> None:
        """Note the number that is chosen; without one, ask what helped."""
        if not self._has_noted():
            self.post_message(AskWhatHelped())

    def action_close(self) -> None:
        """Note the number that is chosen; without one, leave: all is kept."""
        if not self._has_noted():
            self.app.simulate_key("escape")

    def _has_noted(self) -> bool:
        strength = self._strength.chosen
        if strength is not None:
            self._note(NoteStrength(strength))
            self.action_type(None)
        return strength is not None

    def action_change(self, change: int) -> None:
        """Ask to note whether it is easing."""
        self._note(NoteChange(change))

    def _note(self, request: NoteStrength | NoteChange) -> None:
        self._stay = self._stay.answered(self._elapsed)
        self.can_go_on = False
        self.post_message(request)
        self._look()

    @on(Strength.Noted)
    def _note_clicked(self) -> None:
        self._has_noted()

    def action_longer(self) -> None:
        """Stay five minutes longer."""
        self._stay = self._stay.longer(self._elapsed)
        self._look()

    def action_shorter(self) -> None:
        """Stay five minutes less."""
        self._stay = self._stay.shorter(self._elapsed)
        self._look()

    def action_turn(self) -> None:
        """Show other words."""
        self._stay = self._stay.turned()
        self._look()

    def action_tasks(self) -> None:
        """Ask for the small things to do."""
        self.post_message(OpenTasks())

    def action_back(self) -> None:
        """Go back to the wave."""
        self.is_end, self.notice = False, ""

    def action_without_call(self) -> None:
        """Ask who can be reached without a call."""
        self.post_message(OpenWithoutCall())

    async def action_helplines(self) -> None:
        """Open the list of lines."""
        await self.run_action("app.helplines")

    def action_go_on(self) -> None:
        """Ask to go on with the wave that was broken off."""
        self.post_message(TakeUpRide())
