"""Things to do while an urge lasts: the person's own first, then what calm suggests."""

from collections.abc import Iterator, Mapping

from calmcli.core.learned import in_learned_order
from calmcli.core.safety_plan import Item, SafetyPlan
from calmcli.core.urge_plan import UrgePlan
from calmcli.core.wave import Helped

_SUGGESTING = "something-else"
"""The step of the urge plan whose suggestions are for filling time."""

_OWN_STEPS = (_SUGGESTING, "breathe", "let-it-out")
"""The steps whose items of the person's own can be done while an urge lasts."""

Counted = Mapping[tuple[str, str], int]
"""In how many waves each thing helped, by its step and its words."""


def own_activities(urge_plan: UrgePlan, plan: SafetyPlan, helped: Counted) -> tuple[tuple[str, Item], ...]:
    """Return the person's own things to do, each with its step, what helped most often first on its step."""
    steps = {step.id: step for step in urge_plan.steps}
    found = {
        (name, item.text): item
        for name in _OWN_STEPS
        for item in in_learned_order(name, steps[name].own_items(plan), helped)
    }
    return tuple((name, item) for (name, _text), item in found.items())


def suggested_activities(urge_plan: UrgePlan, helped: Counted) -> tuple[str, ...]:
    """Return what calm suggests, what helped most often first."""
    (step,) = (step for step in urge_plan.steps if step.id == _SUGGESTING)
    return in_learned_order(step.id, step.suggestions, helped)


def activity_picks(
    watching: str, urge_plan: UrgePlan, plan: SafetyPlan, helped: Counted
) -> Iterator[tuple[str, Helped]]:
    """Return what may have helped beside a wave, in words and as noted; `watching` is the wave itself."""
    yield watching, Helped("", watching)
    for step, item in own_activities(urge_plan, plan, helped):
        yield item.text, Helped(step, item.text)
    for words in suggested_activities(urge_plan, helped):
        yield words, Helped(_SUGGESTING, words)
