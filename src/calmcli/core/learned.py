"""What helped a person before stands first: counted in their own waves by one rule, and said openly."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

from calmcli.core.language import _
from calmcli.core.safety_plan import Item
from calmcli.core.wave import Wave

_Shown = TypeVar("_Shown", Item, str)


def learned_rule() -> str:
    """Return the rule, in words for the person."""
    return _("What helped you most often stands first. You can turn this off in config.toml.")


def counts(waves: Iterable[Wave]) -> Mapping[tuple[str, str], int]:
    """Return in how many waves each (step, item) was noted as having helped, as `Helped` names them."""
    return Counter((step, item) for wave in waves for step, item in set(wave.helped))


def in_learned_order(
    step: str, items: Iterable[_Shown], helped: Mapping[tuple[str, str], int]
) -> tuple[_Shown, ...]:
    """Return the items of a step, what helped most often first; equals stay in the order given.

    Items given as the plan shows them, starred ones first, stay so among equals. Suggestions are strings.
    """
    return tuple(sorted(items, key=lambda each: -helped.get((step, _words(each)), 0)))


def _words(item: Item | str) -> str:
    return item.text if isinstance(item, Item) else item
