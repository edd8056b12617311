"""What helped a person before stands first: counted in their own waves by one rule, and said openly."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

from calmcli.core.language import _
from calmcli.core.safety_plan import Item
from calmcli.core.urge_plan import UrgePlan
from calmcli.core.wave import Wave

_NAMED = 3
"""How many steps that helped are named."""

_Shown = TypeVar("_Shown", Item, str)


def learned_rule() -> str:
    """Return the rule, in words for the person."""
    return _("What you starred and what helped you most often stands first. config.toml can turn this off.")


def counts(waves: Iterable[Wave]) -> Mapping[tuple[str, str], int]:
    """Return in how many waves each (step, item) was noted as having helped, as `Helped` names them."""
    return Counter((step, item) for wave in waves for step, item in set(wave.helped))


def in_learned_order(
    step: str, items: Iterable[_Shown], helped: Mapping[tuple[str, str], int]
) -> tuple[_Shown, ...]:
    """Return the items of a step, what helped most often first; equals stay in the order given.

    Starred items stay before all others: what a person has put first by hand is never moved. Suggestions
    are strings.
    """
    return tuple(
        sorted(items, key=lambda each: (not _is_starred(each), -helped.get((step, _words(each)), 0)))
    )


def steps_that_helped(urge_plan: UrgePlan, helped: Mapping[tuple[str, str], int]) -> str:
    """Name in one line the steps after the first that helped most often, by themselves or by an item.

    Empty where there are none. They are named first and keep their places and numbers: a step is found
    where it was, also on a hard night.
    """
    times: Counter[str] = Counter()
    for (step, _item), count in helped.items():
        times[step] += count
    known = [step for step in urge_plan.steps[1:] if times[step.id]]
    first = sorted(known, key=lambda step: -times[step.id])[:_NAMED]
    names = " · ".join(f"{step.number} {step.name}" for step in first)
    return _("Helped you before: {steps}").format(steps=names) if names else ""


def _is_starred(item: Item | str) -> bool:
    return isinstance(item, Item) and item.is_starred


def _words(item: Item | str) -> str:
    return item.text if isinstance(item, Item) else item
