"""Opens the screens on which a plan is written."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from calmcli.core.appointment import REVIEW
from calmcli.core.language import _
from calmcli.core.plan_form import choices_for, field_name
from calmcli.opening.openings import Openings, Scene
from calmcli.screens.frame import Frame
from calmcli.screens.plan_choice import PlanChoiceScreen
from calmcli.screens.plan_field import PlanFieldScreen
from calmcli.screens.plan_item import PlanItemScreen
from calmcli.screens.plan_part import PlanPartScreen
from calmcli.screens.plan_parts import PlanPartsScreen
from calmcli.screens.requests.building import Change, ChooseField, WriteField
from calmcli.store import content


class BuildingOpenings(Openings):
    """Makes the screens of a plan that is written, with the plan as it stands."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._words = content.building_words()

    def field(self, wanted: WriteField, words: str) -> Frame:
        """Return one field to write in."""
        name = f"{self._words.names[wanted.part]} · {field_name(wanted.part, wanted.field)}"
        return PlanFieldScreen(self.lifeline, name, self._words.hint(wanted.part, wanted.field), words)

    def build(self) -> PlanPartsScreen:
        """Return the parts."""
        return PlanPartsScreen(self.lifeline, self.sitting.store.planning.table, self._words)

    def part(self, table: Mapping[str, Any], part: str) -> PlanPartScreen:
        """Return an area."""
        return PlanPartScreen(self.lifeline, table, self._words, part)

    def item(self, table: Mapping[str, Any], part: str, at: int | None) -> PlanItemScreen:
        """Return an item, or a date."""
        return PlanItemScreen(self.lifeline, table, self._words, part, at)

    def choice(self, wanted: WriteField, present: str, today: date) -> Frame:
        """Return one field to choose for, of which something is chosen at present."""
        choices = choices_for(wanted.part, wanted.field, content.urge_plan(), today)
        rows: list[tuple[str, Change]] = [(name, ChooseField(*wanted[:3], words)) for name, words in choices]
        at = next((at for at, (_name, words) in enumerate(choices) if words == present), 0)
        if wanted.part == REVIEW:
            rows.append((_("On another day"), wanted._replace(is_typed=True)))
        return PlanChoiceScreen(self.lifeline, self._words.hint(wanted.part, wanted.field), rows, at)


def is_chosen(wanted: WriteField) -> bool:
    """Say whether a field is chosen from a list rather than written."""
    return not wanted.is_typed and (wanted.field == "step" or wanted.part == REVIEW)
