"""The urge plan as lines: one step at a time, any order, with the person's own items first."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from calmcli.core.language import _
from calmcli.core.safety_plan import SafetyPlan
from calmcli.core.urge_plan import STEP_IDS, Place, Step, UrgePlan
from calmcli.plain.conversation import Conversation, keys
from calmcli.plain.safety_plan import plan_lines
from calmcli.plain.steps import moved

_IDEAS = 3
"""How many ideas are said at once: more would push the step itself off a small screen."""


class Flow(NamedTuple):
    """What the urge plan needs to run as lines."""

    urge_plan: UrgePlan
    """Its words."""
    safety_plan: SafetyPlan
    """The person's own plan."""
    plan_words: Callable[[], Mapping[str, Any]]
    """Gives the content around a safety plan."""
    helplines: Callable[[], Sequence[str]]
    """Gives the country's lines."""
    actions: Mapping[str, Callable[[Conversation], None]]
    """What can be done on the spot, by the id of its step."""


def ride(conversation: Conversation, flow: Flow) -> None:
    """Go through the steps until the person leaves or has reached the end."""
    conversation.say(_("calm, urge plan"), flow.urge_plan.opening)
    place, is_said = Place(), False
    while not place.is_end:
        step = flow.urge_plan.steps[place.number - 1]
        if not is_said:
            _say_step(conversation, flow, step)
        answer = conversation.ask(_keys(flow, step))
        place, is_said = _act(conversation, flow, place, answer)
    conversation.say("", *flow.urge_plan.closing)


def _act(conversation: Conversation, flow: Flow, place: Place, answer: str | None) -> tuple[Place, bool]:
    """Return where an answer leads, and whether the step there has been said already."""
    step = flow.urge_plan.steps[place.number - 1]
    if reached := moved(place, answer):
        return reached, False
    if answer in ("d", "D") and step.id in flow.actions:
        flow.actions[step.id](conversation)
    elif answer in ("m", "M"):
        conversation.list(_("You could:"), step.suggestions)
    else:
        conversation.say(_("That key does nothing here."))
    return place, True


def _keys(flow: Flow, step: Step) -> str:
    doing = {
        "breathe": _("breathe here"),
        "something-else": _("ideas by feeling"),
        "let-it-out": _("write here"),
    }
    own = [("d", doing[step.id])] if step.id in flow.actions else []
    others = (("m", _("more ideas")), ("b", _("back")), ("1-8", _("a step")))
    return f"{_number(step)}. " + keys(("Enter", _("next")), *own, *others)


def _number(step: Step) -> str:
    return _("Step {number} of {count}").format(number=step.number, count=len(STEP_IDS))


def _say_step(conversation: Conversation, flow: Flow, step: Step) -> None:
    conversation.say("", f"{_number(step)}: {step.title}")
    own = step.own_items(flow.safety_plan)
    if step.id != "my-plan":
        conversation.list(_("Yours:"), (item.summary for item in own))
    conversation.say("", *step.text)
    if step.id == "my-plan":
        is_empty = flow.safety_plan.is_empty
        conversation.say("", *([step.empty] if is_empty else plan_lines(flow.safety_plan, flow.plan_words())))
    conversation.list(_("You could:"), step.suggestions[:_IDEAS])
    conversation.list(_("Words you could send:"), [*(item.say for item in own if item.say), *step.say])
    if step.id == "helpline":
        conversation.say("", *flow.helplines())
