"""The urge plan: eight steps, in any order, each with the person's own items first."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.safety_plan import Area, SafetyPlan
from calmcli.core.urge_plan import STEP_IDS, Step, UrgePlan
from calmcli.screens.frame import Lifeline
from calmcli.screens.requests import OpenHelplines, WriteEntry
from calmcli.screens.steps import StepsScreen
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage, items, paragraphs
from calmcli.widgets.plan_lines import own_lines, plan_lines

if TYPE_CHECKING:
    from calmcli.widgets.breathing import Breathing


_ONLY_ON = {
    "pause": "breathe",
    "feelings": "something-else",
    "write": "let-it-out",
    "helplines": "helpline",
}
"""The actions that belong to one step, by the step's id."""


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


class UrgePlanScreen(StepsScreen):
    """One step at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pause", _("pause"), key_display="Space", id="plan.pause"),
        Binding("w", "write", _("write"), id="plan.write"),
        Binding("f", "helplines", _("find a line"), id="plan.helplines"),
        Binding("i", "feelings", _("ideas by feeling"), id="plan.feelings"),
    ]

    def __init__(self, lifeline: Lifeline, parts: Parts) -> None:
        super().__init__(_("calm · urge plan"), lifeline, [step.name for step in parts.urge_plan.steps])
        self._parts = parts
        self._breathing: Breathing | None = None

    def body(self) -> Widget:
        """Put the list of steps beside the step itself."""
        self._view = Page(*self._shown(), id="step")
        return Horizontal(self._names, self._view)

    def on_mount(self) -> None:
        """Open on the first step."""
        self._view.focus()
        self.mark_place(_("step {number} of {count}"))

    def watch_place(self) -> None:
        """Show where the person stands now."""
        self.mark_place(_("step {number} of {count}"))
        with self.app.batch_update():
            self._view.remove_children()
            self._view.mount(*self._shown())
            self._view.scroll_home(animate=False)

    def _shown(self) -> Sequence[Widget]:
        if self.place.is_end:
            return [Passage(_end(self._parts))]
        self._breathing = self._parts.breathing() if self._step.id == "breathe" else None
        return list(_step(self._parts, self._step, self._breathing))

    @property
    def _step(self) -> Step:
        return self._parts.urge_plan.steps[min(self.place.number, len(STEP_IDS)) - 1]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer what can be done on one step only there."""
        wanted = _ONLY_ON.get(action)
        return wanted is None or (not self.place.is_end and self._step.id == wanted)

    def action_pause(self) -> None:
        """Pause the breath, or go on with it."""
        if self._breathing:
            self._breathing.toggle_pause()

    def action_write(self) -> None:
        """Ask for the editor."""
        self.post_message(WriteEntry())

    async def action_feelings(self) -> None:
        """Open the ideas by feeling."""
        await self.run_action("app.open('feelings')")

    def action_helplines(self) -> None:
        """Ask for the list of lines."""
        self.post_message(OpenHelplines())


def _step(parts: Parts, step: Step, breathing: Widget | None) -> Iterator[Widget]:
    """Return what a step shows: what is the person's own, then what can be done here, then ideas."""
    before = [*_own_first(parts, step), *paragraphs(step.text[:1]), *_here(parts, step)]
    after = [*paragraphs(step.text[1:]), *_ideas(parts, step)]
    if breathing:
        yield from (Passage(before), breathing, Passage(after))
    else:
        yield Passage([*before, *after])


def _own_first(parts: Parts, step: Step) -> Iterator[Line]:
    yield from paragraphs([step.title], "title")
    if step.id != "my-plan":
        yield from own_lines(step.own_items(parts.safety_plan))


def _here(parts: Parts, step: Step) -> Iterator[Line]:
    """Return what stands on the spot: the country's lines, or the person's plan."""
    if step.id == "helpline":
        yield from parts.helplines()
    elif step.id == "my-plan" and parts.safety_plan.is_empty:
        yield from paragraphs([step.empty])
    elif step.id == "my-plan":
        yield from plan_lines(parts.safety_plan, parts.plan_words())


def _ideas(parts: Parts, step: Step) -> Iterator[Line]:
    own = step.own_items(parts.safety_plan)
    yield from items(_("You could"), step.suggestions)
    yield from items(_("Words you could send"), [*(item.say for item in own if item.say), *step.say])
    if step.number == 1:
        yield from paragraphs([parts.urge_plan.opening], "quiet")


def _end(parts: Parts) -> Iterator[Line]:
    yield from paragraphs(parts.urge_plan.closing)
    yield from own_lines(parts.safety_plan.of(Area.PEOPLE))
    yield from parts.helplines()
