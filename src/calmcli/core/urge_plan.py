"""The urge plan: eight steps to ride out an urge, in any order, with the person's own items on them."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from calmcli.core.safety_plan import Area, Item, SafetyPlan

STEP_IDS = (
    "reach-out",
    "safer-space",
    "breathe",
    "something-else",
    "let-it-out",
    "helpline",
    "my-plan",
    "follow-up",
)
"""The steps, in order."""

_OWN_AREAS: Mapping[str, tuple[Area, ...]] = {
    "reach-out": (Area.PEOPLE,),
    "safer-space": (Area.SAFER_SPACE,),
    "breathe": (Area.COPING_STRATEGIES,),
    "something-else": (Area.DISTRACTIONS,),
    "let-it-out": (Area.EXPRESSION,),
    "helpline": (Area.PROFESSIONALS, Area.EMERGENCY_DEPARTMENT),
    "my-plan": (Area.REASONS, Area.MESSAGES),
    "follow-up": (Area.PROFESSIONALS,),
}


class Step(NamedTuple):
    """One step of the urge plan, as its content says it."""

    id: str
    """Its stable name, one of `STEP_IDS`."""
    name: str
    """Its name in a narrow list, at most 14 characters."""
    title: str
    """Its heading."""
    text: tuple[str, ...]
    """Its paragraphs."""
    suggestions: tuple[str, ...]
    """General ideas, for those who have none of their own yet."""
    say: tuple[str, ...]
    """Messages ready to send."""
    empty: str
    """What stands in place of the person's own items where a step needs them and there are none."""

    @property
    def number(self) -> int:
        """Its place in the plan, 1-8."""
        return STEP_IDS.index(self.id) + 1

    def own_items(self, plan: SafetyPlan) -> tuple[Item, ...]:
        """Return what the person's own safety plan holds for this step, last what they put on it."""
        own = _OWN_AREAS[self.id]
        placed = plan.of(*(area for area in Area if area not in own))
        return (*plan.of(*own), *(item._replace(step="") for item in placed if item.is_for(self.id)))

    def words_to_send(self, plan: SafetyPlan) -> tuple[str, ...]:
        """Return words ready to send from this step: the person's own first."""
        return (*(item.say for item in self.own_items(plan) if item.say), *self.say)


class UrgePlan(NamedTuple):
    """The words of the urge plan."""

    opening: str
    """What is said before the first step."""
    closing: tuple[str, ...]
    """What is said after the last."""
    steps: tuple[Step, ...]
    """The eight steps, in order."""


def urge_plan_from(table: Mapping[str, Any]) -> UrgePlan:
    """Return the urge plan that a content table stands for; raises `KeyError` where a step is missing."""
    by_id = {entry["id"]: entry for entry in table["steps"]}
    return UrgePlan(table["opening"], tuple(table["closing"]), tuple(_step(by_id[id_]) for id_ in STEP_IDS))


def _step(entry: Mapping[str, Any]) -> Step:
    return Step(
        id=entry["id"],
        name=entry["name"],
        title=entry["title"],
        text=tuple(entry["text"]),
        suggestions=tuple(entry.get("suggestions", ())),
        say=tuple(entry.get("say", ())),
        empty=entry.get("empty", ""),
    )


class Place(NamedTuple):
    """Where a person stands among steps: on one of them, or past the last."""

    number: int = 1
    """The step, from 1; one more than there are is the end."""
    steps: int = len(STEP_IDS)
    """How many steps there are: 8 in the urge plan."""

    @property
    def is_end(self) -> bool:
        """Whether all steps are behind them."""
        return self.number > self.steps

    def next(self) -> "Place":
        """Return the place after this one; the end stays the end."""
        return self._replace(number=min(self.number + 1, self.steps + 1))

    def back(self) -> "Place":
        """Return the place before this one; the first step stays the first."""
        return self._replace(number=max(self.number - 1, 1))

    def at(self, number: int) -> "Place":
        """Return the place of a step; a number that no step has stays here."""
        return self._replace(number=number) if 1 <= number <= self.steps else self
