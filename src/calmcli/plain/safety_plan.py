"""A person's safety plan as lines."""

from collections.abc import Iterator, Mapping
from typing import Any

from calmcli.core.safety_plan import Area, Item, SafetyPlan


def plan_lines(plan: SafetyPlan, words: Mapping[str, Any]) -> Iterator[str]:
    """Return the plan, an area at a time; in place of an empty one, what a plan is and what it asks."""
    if plan.is_empty:
        yield str(words["empty"])
        for area in Area:
            yield ""
            yield from (words["areas"][area][key] for key in ("name", "prompt"))
        return
    first = True
    for area in Area:
        if items := plan.of(area):
            yield from () if first else ("",)
            first = False
            yield words["areas"][area]["name"]
            yield from (f"  {line}" for item in items for line in item_lines(item))


def item_lines(item: Item) -> Iterator[str]:
    """Return an item of a plan: its words and how to reach somebody, then what to send them."""
    yield item.summary
    if item.say:
        yield f'  "{item.say}"'
