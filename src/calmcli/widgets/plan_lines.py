"""A person's safety plan, an area at a time, as lines of a passage."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from calmcli.core.language import _
from calmcli.core.safety_plan import Area, Item, SafetyPlan
from calmcli.widgets.passage import BLANK, Line, items


def plan_lines(plan: SafetyPlan, words: Mapping[str, Any]) -> Iterator[Line]:
    """Return the areas that have items, and the dates; of an empty plan, what each of them asks."""
    for area in Area:
        yield from items(words["areas"][area]["name"], map(_item, plan.of(area)), "own")
    for key, row in plan.dates:
        yield from items(words["dates"][key]["name"], [row], "own")
    if plan.is_empty:
        for asked in (*words["areas"].values(), *words["dates"].values()):
            yield from (Line(asked["name"], "heading"), Line(asked["prompt"], "quiet"), BLANK)


def own_lines(own: Iterable[Item]) -> Iterator[Line]:
    """Return items as the person's own, each on a row."""
    return items(_("Yours"), (item.summary for item in own), "own")


def _item(item: Item) -> str:
    return f'{item.summary}\n"{item.say}"' if item.say else item.summary
