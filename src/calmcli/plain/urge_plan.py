"""The urge plan as lines: one step at a time, any order, with the person's own items first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.core.safety_plan import Area, Item, SafetyPlan
from calmcli.core.urge_plan import STEP_IDS, Place, Step, UrgePlan
from calmcli.plain.conversation import Conversation, keys
from calmcli.plain.safety_plan import plan_lines
from calmcli.plain.steps import moved

if TYPE_CHECKING:
    from calmcli.core.journey import Journey
    from calmcli.core.riding_words import RidingWords

_Shown = TypeVar("_Shown", Item, str)

_IDEAS = 3
"""How many ideas are said at once: more would push the step itself off a small screen."""

_WITH_EXERCISES = "something-else"
"""The step from which the grounding exercises, and staying with the wave, are reached."""

_WITH_PEOPLE = ("reach-out", "helpline")
"""The steps on which somebody may want to reach people without a call."""


_PART_OF_RIDE = frozenset("deirsw")
"""The keys of what is done to ride the urge out: with the first of them the ride begins."""

_ACTION_KEYS = {"breathe": "d", "something-else": "i", "let-it-out": "w"}
"""What is typed to do something on the spot, by its step: the keys that the screen has for it."""


class Flow(NamedTuple):
    """What the urge plan needs to run as lines."""

    urge_plan: UrgePlan
    """Its words."""
    safety_plan: SafetyPlan
    """The person's own plan."""
    plan_words: Callable[[], Mapping[str, Any]]
    """Gives the content around a safety plan."""
    few_lines: Callable[[], Sequence[str]]
    """Gives the first of the country's lines."""
    without_call: Callable[[], Iterable[str]]
    """Gives who can be reached without a call."""
    exercises: Callable[[Conversation, Callable[[Conversation], None]], None]
    """Offers the grounding exercises, given what notes how strong the urge is."""
    actions: Mapping[str, Callable[[Conversation], None]]
    """What can be done on the spot, by the id of its step."""
    wave: Callable[[Conversation], None]
    """Stays with the wave."""
    journey: "Journey"
    """The ride, kept as it goes."""
    words: Callable[[], "RidingWords"]
    """Gives what is asked and said on the way."""


def ride(conversation: Conversation, flow: Flow) -> None:
    """Go through the steps until the person leaves or has reached the end."""
    conversation.say(_("calm, urge plan"), flow.urge_plan.opening)
    broken_off = flow.journey.left()
    if broken_off:
        conversation.say(flow.words().offer(broken_off))
    _say_what_helped(conversation, flow)
    place = _through(conversation, flow, Place(), broken_off)
    while _goes_back(conversation, flow):
        place = _through(conversation, flow, place.back(), None)


def _through(conversation: Conversation, flow: Flow, place: Place, broken_off: Place | None) -> Place:
    """Go through the steps from a place until the end, and return it."""
    is_said = False
    while not place.is_end:
        step = flow.urge_plan.steps[place.number - 1]
        if not is_said:
            _say_step(conversation, flow, step)
        is_offered = broken_off is not None and flow.journey.wave is None
        answer = conversation.ask(_keys(flow, step, is_offered=is_offered))
        place, is_said = (
            (_taken_up(conversation, flow, place), False)
            if is_offered and answer in ("g", "G")
            else _act(conversation, flow, place, answer)
        )
    return place


def _say_what_helped(conversation: Conversation, flow: Flow) -> None:
    """Name the steps that helped before, so that they can be gone to first."""
    helped = flow.journey.helped()
    if helped:
        from calmcli.core.learned import steps_that_helped  # noqa: PLC0415 - a first wave does without

        if named := steps_that_helped(flow.urge_plan, helped):
            conversation.say(named)


def _taken_up(conversation: Conversation, flow: Flow, place: Place) -> Place:
    try:
        return flow.journey.take_up()
    except CannotError as error:
        conversation.say(str(error))
        return place


def _act(conversation: Conversation, flow: Flow, place: Place, answer: str | None) -> tuple[Place, bool]:
    """Return where an answer leads, and whether the step there has been said already."""
    if reached := moved(place, answer):
        if answer is not None and reached != place:
            _note_place(flow, place)
            flow.journey.at(reached)
        return reached, False
    key = (answer or "").casefold()
    act = _actions(flow, flow.urge_plan.steps[place.number - 1]).get(key)
    if act is None:
        conversation.say(_("That key does nothing here."))
        return place, True
    if key in _PART_OF_RIDE:
        _note_place(flow, place)
    act(conversation)
    return place, True


def _actions(flow: Flow, step: Step) -> dict[str, Callable[[Conversation], None]]:
    """Return what can be done on a step beside moving on, by its key."""

    def note_strength(conversation: Conversation) -> None:
        _ask_strength(conversation, flow, flow.words().strength)

    def more_ideas(conversation: Conversation) -> None:
        conversation.list(_("You could:"), _in_order(flow, step, step.suggestions))
        conversation.list(_("Words you could send:"), step.words_to_send(flow.safety_plan))

    acts: dict[str, Callable[[Conversation], None]] = {
        "m": more_ideas,
        "r": note_strength,
    }
    if step.id in flow.actions:
        acts[_ACTION_KEYS[step.id]] = flow.actions[step.id]
    if step.id == _WITH_EXERCISES:
        acts |= {"e": lambda talk: flow.exercises(talk, note_strength), "s": flow.wave}
    if step.id in _WITH_PEOPLE:
        acts["t"] = lambda talk: talk.say("", *flow.without_call())
    return acts


def _note_place(flow: Flow, place: Place) -> None:
    if flow.journey.wave is None:
        flow.journey.at(place)


def _ask_strength(conversation: Conversation, flow: Flow, question: str) -> None:
    from calmcli.plain.strength import ask_strength  # noqa: PLC0415 - the first step does without

    strength = ask_strength(conversation, question)
    if strength is not None:
        flow.journey.marked(strength)
        conversation.say(_("Noted."))


def _keys(flow: Flow, step: Step, *, is_offered: bool) -> str:
    doing = {
        "breathe": _("breathe here"),
        "something-else": _("ideas by feeling"),
        "let-it-out": _("write here"),
    }
    going_on = [("g", _("go on there"))] if is_offered else []
    own = [(_ACTION_KEYS[step.id], doing[step.id])] if step.id in flow.actions else []
    exercises = [("e", _("exercises"))] if step.id == _WITH_EXERCISES else []
    people = [("t", _("without a call"))] if step.id in _WITH_PEOPLE else []
    wave = [("s", _("stay with the wave"))] if step.id == _WITH_EXERCISES else []
    others = (("m", _("more ideas")), ("r", _("how strong is it")), ("b", _("back")), ("1-8", _("a step")))
    return f"{_number(step)}. " + keys(
        ("Enter", _("next")), *going_on, *own, *exercises, *wave, *people, *others
    )


def _number(step: Step) -> str:
    return _("Step {number} of {count}").format(number=step.number, count=len(STEP_IDS))


def _say_step(conversation: Conversation, flow: Flow, step: Step) -> None:
    conversation.say("", f"{_number(step)}: {step.title}")
    own = step.own_items(flow.safety_plan)
    if step.id != "my-plan":
        ordered = _in_order(flow, step, own)
        conversation.list(_("Yours:"), (item.summary for item in ordered))
        _say_rule(conversation, is_changed=ordered != own)
    conversation.say("", *step.text)
    if step.id == "my-plan":
        is_empty = flow.safety_plan.is_empty
        conversation.say("", *([step.empty] if is_empty else plan_lines(flow.safety_plan, flow.plan_words())))
    conversation.list(_("You could:"), _in_order(flow, step, step.suggestions)[:_IDEAS])
    conversation.list(_("Words you could send:"), _first_words(step, flow.safety_plan))
    if step.id == "helpline":
        conversation.say("", *flow.few_lines())


def _first_words(step: Step, plan: SafetyPlan) -> Sequence[str]:
    """Return the person's own words to send, or one of the others: all push the step off a small screen."""
    says = step.words_to_send(plan)
    return says[: max(len(says) - len(step.say), 1)]


def _in_order(flow: Flow, step: Step, shown: tuple[_Shown, ...]) -> tuple[_Shown, ...]:
    """Return what a step shows in the order in which it helped before."""
    helped = flow.journey.helped()
    if not helped:
        return shown
    from calmcli.core.learned import in_learned_order  # noqa: PLC0415 - a first wave does without

    return in_learned_order(step.id, shown, helped)


def _say_rule(conversation: Conversation, *, is_changed: bool) -> None:
    if is_changed:
        from calmcli.core.learned import learned_rule  # noqa: PLC0415 - a first wave does without

        conversation.say(learned_rule())


def _goes_back(conversation: Conversation, flow: Flow) -> bool:
    """Ask at the end how strong it is now and what helped, and keep the wave; say whether they go back."""
    if flow.journey.wave is None:
        conversation.say("", *flow.urge_plan.closing)
        return False
    from calmcli.core.riding_words import other_picks_of, picks_of  # noqa: PLC0415 - the first step does without
    from calmcli.plain.ending import Ending, end  # noqa: PLC0415

    plan, urge_plan = flow.safety_plan, flow.urge_plan
    ending = Ending(
        words=flow.words(),
        closing=urge_plan.closing,
        people=plan.of(Area.PEOPLE),
        says=urge_plan.steps[0].words_to_send(plan),
        few_lines=flow.few_lines,
        picks=lambda wave: picks_of(wave, urge_plan, plan),
        others=lambda wave: other_picks_of(wave, urge_plan, plan),
        back=_("back to the steps"),
    )
    return end(conversation, flow.journey, ending)
