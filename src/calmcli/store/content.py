"""The words that calm ships: the urge plan, and what the screens say."""

from typing import TYPE_CHECKING, Any

from calmcli.core.urge_plan import UrgePlan, urge_plan_from
from calmcli.store import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calmcli.core.breath import Pace
    from calmcli.core.riding_words import RidingWords


def urge_plan() -> UrgePlan:
    """Return the words of the urge plan."""
    return urge_plan_from(_content("urge_plan"))


def riding_words() -> "RidingWords":
    """Return what is asked and said on the way through an urge."""
    from calmcli.core.riding_words import riding_words_from  # noqa: PLC0415 - the first step does without

    return riding_words_from(_content("riding"))


def paces() -> "Sequence[Pace]":
    """Return the paces that calm ships, the default first."""
    from calmcli.store.paces import shipped_paces  # noqa: PLC0415 - only who breathes needs them

    return shipped_paces()[0]


def screen_words(screen: str) -> dict[str, Any]:
    """Return the content of one screen, by its name in the content."""
    words: dict[str, Any] = _content("screens")[screen]
    return words


def _content(name: str) -> dict[str, Any]:
    return shipped.table(f"content/en/{name}.toml")
