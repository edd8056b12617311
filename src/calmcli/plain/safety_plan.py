"""A person's safety plan as lines."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from calmcli.core.safety_plan import Area, Item, SafetyPlan


def plan_lines(plan: SafetyPlan, words: Mapping[str, Any]) -> Iterator[str]:
    """Return the plan, an area at a time; in place of an empty one, what a plan is and what it asks."""
    if plan.is_empty:
        yield str(words["empty"])
        for asked in (*words["areas"].values(), *words["dates"].values()):
            yield from ("", asked["name"], asked["prompt"])
    for number, (name, lines) in enumerate(_sections(plan, words)):
        yield from ("", name) if number or plan.is_empty else (name,)
        yield from (f"  {line}" for line in lines)


def _sections(plan: SafetyPlan, words: Mapping[str, Any]) -> Iterator[tuple[str, Sequence[str]]]:
    """Return what has anything in it, each part by its heading."""
    for area in Area:
        if items := plan.of(area):
            yield words["areas"][area]["name"], [line for item in items for line in item_lines(item)]
    for key, row in plan.dates:
        yield words["dates"][key]["name"], [row]


def item_lines(item: Item) -> Iterator[str]:
    """Return an item of a plan: its words and how to reach somebody, then what to send them."""
    first, *others = item.summary.split("\n")
    yield first
    yield from (f"  {line}" for line in others)
    if item.say:
        yield from (f"  {line}" for line in f'"{item.say}"'.split("\n"))
