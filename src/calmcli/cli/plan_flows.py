"""The safety plan as lines, written or looked at again, put together from content, files and clock."""

from collections.abc import Callable, Sequence
from functools import partial

from calmcli.core.plan_form import choices_for
from calmcli.plain import building, plan_review
from calmcli.plain.building_item import Building
from calmcli.plain.conversation import Conversation
from calmcli.store import content
from calmcli.store.plan_desk import PlanDesk
from calmcli.store.reviewing import Reviewing
from calmcli.store.sitting import Sitting

_Flow = Callable[[Conversation], None]


def build(sitting: Sitting) -> _Flow:
    """Return the plan to be written."""
    plan = Building(PlanDesk(sitting), content.building_words(), partial(_choices, sitting))
    return partial(building.build, building=plan)


def _choices(sitting: Sitting, part: str, field: str) -> Sequence[tuple[str, str]]:
    return choices_for(part, field, content.urge_plan(), sitting.clock.now().date())


def review(sitting: Sitting) -> _Flow:
    """Return the plan looked at again; it can be changed at the end."""
    words = content.review_words()
    return partial(plan_review.review, desk=Reviewing(sitting), words=words, change=build(sitting))
