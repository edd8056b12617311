"""A person's safety plan, an area at a time, as lines of a passage."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from calmcli.core.language import _
from calmcli.core.safety_plan import Area, Item, SafetyPlan
from calmcli.widgets.passage import BLANK, DOT, Line, items


def plan_lines(plan: SafetyPlan, words: Mapping[str, Any]) -> Iterator[Line]:
    """Return the areas that have items, and the dates; of an empty plan, what each of them asks."""
    for area in Area:
        yield from _listed(words["areas"][area]["name"], plan.of(area), _item)
    for key, row in plan.dates:
        yield from items(words["dates"][key]["name"], [row], "own")
    if plan.is_empty:
        for asked in (*words["areas"].values(), *words["dates"].values()):
            yield from (Line(asked["name"], "heading"), Line(asked["prompt"], "quiet"), BLANK)


def own_lines(own: Iterable[Item]) -> Iterator[Line]:
    """Return items as the person's own, each on a row."""
    return _listed(_("Yours"), own, lambda item: item.summary)


def _listed(heading: str, own: Iterable[Item], words: Callable[[Item], str]) -> Iterator[Line]:
    """Return items under a heading; from one with a number, a terminal leads to a call."""
    lines = [Line(words(item), "own", DOT, _link(item.phone) if item.phone else "") for item in own]
    if lines:
        yield from (Line(heading, "heading"), *lines, BLANK)


def _link(phone: str) -> str:
    from calmcli.core.helpline_links import link_in  # noqa: PLC0415 - many plans hold no number

    return link_in(phone)


def _item(item: Item) -> str:
    return f'{item.summary}\n"{item.say}"' if item.say else item.summary
