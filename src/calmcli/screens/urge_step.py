"""One step of the urge plan as it is shown: the person's own items, what can be done here, then ideas."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.safety_plan import Item, SafetyPlan
from calmcli.core.urge_plan import Step, UrgePlan
from calmcli.widgets.passage import Line, Passage, items, paragraphs
from calmcli.widgets.plan_lines import own_lines, plan_lines

if TYPE_CHECKING:
    from calmcli.core.riding_words import RidingWords
    from calmcli.widgets.breathing import Breathing

Helped = Mapping[tuple[str, str], int]
"""How often things helped, by the step and the words."""

_Shown = TypeVar("_Shown", Item, str)


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


def step_shown(parts: Parts, step: Step, breathing: Widget | None, helped: Helped) -> Iterator[Widget]:
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
