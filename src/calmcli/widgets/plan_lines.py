"""A person's safety plan, an area at a time, as lines of a passage."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from calmcli.core.language import _
from calmcli.core.safety_plan import Area, Item, SafetyPlan
from calmcli.widgets.passage import BLANK, Line, items


def plan_lines(plan: SafetyPlan, words: Mapping[str, Any]) -> Iterator[Line]:
    """Return the areas that have items; of an empty plan, what each area asks."""
    for area in Area:
        name = words["areas"][area]["name"]
        yield from items(name, map(_item, plan.of(area)), "own")
        if plan.is_empty:
            yield from (Line(name, "heading"), Line(words["areas"][area]["prompt"], "quiet"), BLANK)


def own_lines(own: Iterable[Item]) -> Iterator[Line]:
    """Return items as the person's own, each on a row."""
    return items(_("Yours"), (item.summary for item in own), "own")


def _item(item: Item) -> str:
    return f'{item.summary}\n"{item.say}"' if item.say else item.summary
