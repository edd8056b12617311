"""Other texts of a safety plan than the one in use: what came before it, and what was never saved."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from calmcli.core.language import _
from calmcli.core.safety_plan import Area, SafetyPlan
from calmcli.core.visible import one_line


class Kind(StrEnum):
    """Where another text of the plan comes from."""

    VERSION = "version"
    """The plan before it was changed."""
    DRAFT = "draft"
    """What was written and could not be saved."""
    COPY = "copy"
    """A second copy that a sync program left beside the plan."""


class PlanVersion(NamedTuple):
    """Another text of the plan, told by counts and never by its words."""

    name: str
    """Its name: that of its file, or of a draft's directory, without an ending."""
    kind: Kind
    """Where it comes from."""
    moment: datetime | None
    """When it was put away or begun; None where its name does not tell."""
    counts: Mapping[str, int] = MappingProxyType({})
    """How many items stand in each area that has any."""
    fault: str = ""
    """Why it cannot be read, in a few words; empty if it can."""


def counts_of(plan: SafetyPlan) -> dict[str, int]:
    """Return how many items each area of a plan shows, without the areas that have none."""
    counts = {str(area): len(plan.of(area)) for area in Area}
    return {area: count for area, count in counts.items() if count}


def version_row(version: PlanVersion) -> str:
    """Return another text of the plan as one line: when, what it holds in counts, and its name."""
    when = version.moment.strftime("%Y-%m-%d %H:%M") if version.moment else _("no date")
    name = one_line(version.name)
    return "  ".join(filter(None, [when, _holding(version), _origin(version.kind), f"[{name}]"]))


def _holding(version: PlanVersion) -> str:
    if version.fault:
        return _("(this file cannot be read: {reason})").format(reason=one_line(version.fault))
    counted = _("items: {items}, in parts: {parts}")
    return counted.format(items=sum(version.counts.values()), parts=len(version.counts))


def _origin(kind: Kind) -> str:
    words = {Kind.DRAFT: _("(not saved)"), Kind.COPY: _("(a copy that a sync program left)")}
    return words.get(kind, "")
