"""The urge plan: eight steps, in any order, each with the person's own items first."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.safety_plan import Area
from calmcli.core.urge_plan import STEP_IDS, Place, Step
from calmcli.screens.frame import Lifeline
from calmcli.screens.requests.journal import WriteEntry
from calmcli.screens.requests.plan import (
    AskStrength,
    AskWhatHelped,
    MovedTo,
    OpenWithoutCall,
    TakeUpRide,
)
from calmcli.screens.requests.ride import OpenWave
from calmcli.screens.sending import SendingScreen
from calmcli.screens.steps import StepsScreen
from calmcli.screens.urge_step import Helped, Parts, step_shown
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage

if TYPE_CHECKING:
    from calmcli.core.helplines import Answer
    from calmcli.core.wave import Wave
    from calmcli.widgets.breathing import Breathing

_END = "end"
"""The end, beside the ids of the steps."""

_ONLY_ON = {
    "pause": {"breathe"},
    "feelings": {"something-else"},
    "exercises": {"something-else"},
    "wave": {"something-else"},
    "write": {"let-it-out"},
    "helplines": {"helpline"},
    "copy": {"reach-out", "safer-space", "helpline", "follow-up", _END},
    "without_call": {"reach-out", "helpline", _END},
}
"""The actions that belong to some steps, by the ids of the steps."""


class UrgePlanScreen(SendingScreen, StepsScreen):
    """One step at a time."""

    AUTO_FOCUS = ""
    """To focus is to style anew; the first frame does not wait for that."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "go_on", _("go on there"), id="plan.go-on"),
        Binding("space", "pause", _("pause"), key_display="Space", id="plan.pause"),
        Binding("w", "write", _("write"), id="plan.write"),
        Binding("f", "helplines", _("find a line"), id="plan.helplines"),
        Binding("i", "feelings", _("ideas by feeling"), id="plan.feelings"),
        Binding("e", "exercises", _("exercises"), id="plan.exercises"),
        Binding("s", "wave", _("stay with it"), tooltip=_("stay with the wave"), id="plan.wave"),
        Binding("c", "copy", _("copy words"), tooltip=_("copy words to send"), id="plan.copy"),
        Binding(
            "t",
            "without_call",
            _("without calls"),
            tooltip=_("who can be reached without a call"),
            id="plan.without-call",
        ),
        Binding("r", "strength", _("how strong"), tooltip=_("how strong is it"), id="plan.strength"),
    ]

    wave: "reactive[Wave | None]" = reactive(None, init=False, bindings=True)
    """What was noted on the way so far; None before anything was."""

    def __init__(self, lifeline: Lifeline, parts: Parts) -> None:
        names = [step.name for step in parts.urge_plan.steps]
        super().__init__(_("calm · urge plan"), lifeline, names, name="plan")
        self._parts = parts
        self._breathing: Breathing | None = None
        self._helped: Helped = {}
        self._broken_off: Place | None = None

    def body(self) -> Widget:
        """Put the list of steps beside the step itself."""
        self._view = Page(*self._shown(), id="step")
        return Horizontal(self._names, self._view)

    def on_mount(self) -> None:
        """Open on the first step."""
        self.mark_place(_("step {number} of {count}"))
        self.call_after_refresh(self._view.focus)
        self.call_after_refresh(self._learn)

    def offer(self, place: Place) -> None:
        """Offer to go on where a ride was broken off."""
        self._broken_off = place
        self.set_reactive(UrgePlanScreen.notice, self._parts.words().offer(place))

    def go_on_at(self, place: Place) -> None:
        """Go on where it was broken off."""
        self._broken_off = None
        self.notice = ""
        self.place = place

    def _learn(self) -> None:
        """Put what helped before first; the first frame does not wait for that."""
        self._helped = self._parts.helped()
        if self._helped:
            self._show()

    def watch_place(self, before: Place, _now: Place) -> None:
        """Show where the person stands now."""
        self._broken_off, self.notice = None, ""
        self._copied = 0
        self.mark_place(_("step {number} of {count}"))
        self._show()
        self.post_message(MovedTo(self.place, before))

    def watch_wave(self) -> None:
        """Say at the end what the notes on the way come to."""
        if self.place.is_end:
            self._show()

    def show_answer(self, answer: "Answer") -> None:
        """Show the numbers of another country, where some are shown."""
        if self.place.is_end or self._step.id == "helpline":
            self._show()

    def _show(self) -> None:
        with self.app.batch_update():
            self._view.remove_children()
            self._view.mount(*self._shown())
            self._view.scroll_home(animate=False)

    def _shown(self) -> Sequence[Widget]:
        if self.place.is_end:
            return [Passage(_end(self._parts, self.wave))]
        self._breathing = self._parts.breathing() if self._step.id == "breathe" else None
        return list(step_shown(self._parts, self._step, self._breathing, self._helped))

    @property
    def _step(self) -> Step:
        return self._parts.urge_plan.steps[min(self.place.number, len(STEP_IDS)) - 1]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done on one step only there."""
        if action == "go_on":
            return self._broken_off is not None
        if action == "copy":
            return bool(self.says)
        if (wanted := _ONLY_ON.get(action)) is not None:
            return (_END if self.place.is_end else self._step.id) in wanted
        return super().check_action(action, parameters)

    @property
    def asks_what_helped(self) -> bool:
        """Whether anything was noted on the way, so that what helped is asked."""
        return self.wave is not None

    @property
    def says(self) -> Sequence[str]:
        """The words that can be sent from here."""
        step = self._parts.urge_plan.steps[0] if self.place.is_end else self._step
        return step.words_to_send(self._parts.safety_plan)

    def action_finish(self) -> None:
        """Ask what helped; that keeps the wave."""
        self.post_message(AskWhatHelped())

    def action_without_call(self) -> None:
        """Ask who can be reached without a call."""
        self.post_message(OpenWithoutCall())

    def action_strength(self) -> None:
        """Ask to note how strong it is."""
        self.post_message(AskStrength())

    def action_go_on(self) -> None:
        """Ask to go on where it was broken off."""
        self.post_message(TakeUpRide())

    def action_pause(self) -> None:
        """Pause the breath, or go on with it."""
        if self._breathing:
            self._breathing.toggle_pause()
            self.refresh_bindings()

    @property
    def is_paused(self) -> bool:
        """Whether the breath stands still."""
        return self._breathing is not None and self._breathing.is_paused

    def action_write(self) -> None:
        """Ask for the editor."""
        self.post_message(WriteEntry())

    async def action_feelings(self) -> None:
        """Open the ideas by feeling."""
        await self.run_action("app.open('feelings')")

    async def action_exercises(self) -> None:
        """Open the grounding exercises."""
        await self.run_action("app.open('ground')")

    async def action_helplines(self) -> None:
        """Open the list of lines."""
        await self.run_action("app.helplines")

    def action_wave(self) -> None:
        """Ask for the wave."""
        self.post_message(OpenWave())


def _end(parts: Parts, wave: "Wave | None") -> Iterator[Line]:
    """Return what is said at the end."""
    from calmcli.widgets.end_lines import end_lines  # noqa: PLC0415 - the first step does without

    plan, (reach_out, *_others) = parts.safety_plan, parts.urge_plan.steps
    people, says = plan.of(Area.PEOPLE), reach_out.words_to_send(plan)
    return end_lines(parts.words(), wave, parts.urge_plan.closing, people, says, parts.helplines())
