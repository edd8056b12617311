"""What the screens share on which a plan is written: the plan as it stands, and taking a change back."""

from collections.abc import Mapping
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.reactive import reactive

from calmcli.core.language import _
from calmcli.core.plan_form import BuildingWords
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.building import BuildPlan, Change, UndoChange


class BuildingScreen(Frame):
    """A screen that shows some of a plan and follows its changes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u,ctrl+z", "undo", _("undo"), id="build.undo"),
        Binding("escape", "app.leave", _("back"), key_display="Esc", id="leave"),
    ]

    table: reactive[Mapping[str, Any]] = reactive({}, init=False, bindings=True, always_update=True)
    """The plan as it stands, as its file holds it."""
    can_undo: reactive[bool] = reactive(default=False, init=False, bindings=True)
    """Whether something was changed that can be taken back."""

    def __init__(
        self, heading: str, lifeline: Lifeline, table: Mapping[str, Any], words: BuildingWords, *, name: str
    ) -> None:
        super().__init__(heading, lifeline, name=name)
        self._words = words
        self.set_reactive(BuildingScreen.table, table)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done."""
        return action != "undo" or self.can_undo

    def action_undo(self) -> None:
        """Ask to take the last change back."""
        self.ask(UndoChange())

    def ask(self, change: Change) -> None:
        """Ask the app for something about the plan."""
        self.post_message(BuildPlan(change))
