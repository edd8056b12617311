"""The urge plan: eight steps, in any order, each with the person's own items first."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.safety_plan import Area, Item, SafetyPlan
from calmcli.core.urge_plan import STEP_IDS, Place, Step, UrgePlan
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
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage, items, paragraphs
from calmcli.widgets.plan_lines import own_lines, plan_lines

if TYPE_CHECKING:
    from calmcli.core.riding_words import RidingWords
    from calmcli.core.wave import Wave
    from calmcli.widgets.breathing import Breathing

Helped = Mapping[tuple[str, str], int]
"""How often things helped, by the step and the words."""

_Shown = TypeVar("_Shown", Item, str)

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


class Parts(NamedTuple):
    """What the steps show besides their own words."""

    urge_plan: UrgePlan
    """The words of the steps."""
    safety_plan: SafetyPlan
    """The person's own plan."""
    plan_words: Callable[[], Mapping[str, Any]]
    """Gives the content around a safety plan."""
    breathing: Callable[[], "Breathing"]
    """Makes a breath to follow."""
    helplines: Callable[[], Iterable[Line]]
    """Gives who can be called."""
    words: Callable[[], "RidingWords"]
    """Gives what is asked and said on the way."""
    helped: Callable[[], Helped]
    """Gives in how many waves each thing helped, by its step and its words."""


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

    def show_country(self, country: str) -> None:
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
        return list(_step(self._parts, self._step, self._breathing, self._helped))

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


def _step(parts: Parts, step: Step, breathing: Widget | None, helped: Helped) -> Iterator[Widget]:
    """Return what a step shows: what is the person's own, then what can be done here, then ideas.

    A breath comes before them, so that it is whole on a small screen.
    """
    title, own = paragraphs([step.title], "title"), _own(parts, step, helped)
    first, after = paragraphs(step.text[:1]), [*paragraphs(step.text[1:]), *_ideas(parts, step, helped)]
    if breathing:
        yield from (Passage([*title, *first]), breathing, Passage([*own, *after]))
    else:
        yield Passage([*title, *own, *first, *_here(parts, step), *after])


def _own(parts: Parts, step: Step, helped: Helped) -> Iterator[Line]:
    if step.number == 1 and helped:
        yield from paragraphs(filter(None, [_steps_that_helped(parts, helped)]), "own")
    if step.id != "my-plan":
        own = step.own_items(parts.safety_plan)
        ordered = _in_order(step, own, helped)
        yield from own_lines(ordered)
        if ordered != own:
            yield from paragraphs([_rule()], "quiet")


def _in_order(step: Step, shown: tuple[_Shown, ...], helped: Helped) -> tuple[_Shown, ...]:
    if not helped:
        return shown
    from calmcli.core.learned import in_learned_order  # noqa: PLC0415 - a first wave does without

    return in_learned_order(step.id, shown, helped)


def _steps_that_helped(parts: Parts, helped: Helped) -> str:
    from calmcli.core.learned import steps_that_helped  # noqa: PLC0415 - a first wave does without

    return steps_that_helped(parts.urge_plan, helped)


def _rule() -> str:
    from calmcli.core.learned import learned_rule  # noqa: PLC0415 - a first wave does without

    return learned_rule()


def _here(parts: Parts, step: Step) -> Iterator[Line]:
    """Return what stands on the spot: the country's lines, or the person's plan."""
    if step.id == "helpline":
        yield from parts.helplines()
    elif step.id == "my-plan" and parts.safety_plan.is_empty:
        yield from paragraphs([step.empty])
    elif step.id == "my-plan":
        yield from plan_lines(parts.safety_plan, parts.plan_words())


def _ideas(parts: Parts, step: Step, helped: Helped) -> Iterator[Line]:
    yield from items(_("You could"), _in_order(step, step.suggestions, helped))
    yield from items(_("Words you could send"), step.words_to_send(parts.safety_plan))
    if step.number == 1:
        yield from paragraphs([parts.urge_plan.opening], "quiet")


def _end(parts: Parts, wave: "Wave | None") -> Iterator[Line]:
    """Return what is said at the end."""
    from calmcli.widgets.end_lines import end_lines  # noqa: PLC0415 - the first step does without

    plan, (reach_out, *_others) = parts.safety_plan, parts.urge_plan.steps
    people, says = plan.of(Area.PEOPLE), reach_out.words_to_send(plan)
    return end_lines(parts.words(), wave, parts.urge_plan.closing, people, says, parts.helplines())
