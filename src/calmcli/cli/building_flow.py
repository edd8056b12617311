"""The plan to be written as lines, put together from content, files and clock."""

from collections.abc import Sequence
from functools import partial

from calmcli.cli.flows import Flow
from calmcli.core.plan_form import choices_for
from calmcli.plain import building
from calmcli.plain.building_item import Building
from calmcli.store import content
from calmcli.store.plan_desk import PlanDesk
from calmcli.store.sitting import Sitting


def build(sitting: Sitting) -> Flow:
    """Return the plan to be written."""
    plan = Building(PlanDesk(sitting), content.building_words(), partial(_choices, sitting))
    return partial(building.build, building=plan)


def _choices(sitting: Sitting, part: str, field: str) -> Sequence[tuple[str, str]]:
    return choices_for(part, field, content.urge_plan(), sitting.clock.now().date())
