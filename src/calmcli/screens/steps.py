"""What the screens of several steps share: going on, going back, and going anywhere."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.reactive import reactive

from calmcli.core.language import _
from calmcli.core.urge_plan import Place
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.step_list import StepList

_DIGITS = 9
"""Steps that a digit leads to."""


class StepsScreen(Frame):
    """One step at a time, in any order."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "next", _("next"), key_display="Enter", id="steps.next"),
        Binding("right,l,n", "next", _("next"), show=False, id="steps.next-too"),
        Binding("b", "back", _("back"), id="steps.back"),
        Binding("left,h", "back", _("back"), show=False, id="steps.back-too"),
        Binding("enter", "finish", _("what helped"), key_display="Enter", id="steps.finish"),
        Binding("enter", "close", _("leave"), show=False, id="steps.close"),
        *(
            Binding(str(number), f"go({number})", _("go to a step"), show=False, id=f"steps.{number}")
            for number in range(1, _DIGITS + 1)
        ),
    ]

    place: reactive[Place] = reactive(Place(), init=False, bindings=True)
    """Where the person stands."""

    def __init__(
        self, heading: str, lifeline: Lifeline, names: Sequence[str], *, name: str | None = None
    ) -> None:
        super().__init__(heading, lifeline, name=name)
        self._names = StepList(names)
        self.set_reactive(StepsScreen.place, Place(steps=len(names)))

    def mark_place(self, progress: str) -> None:
        """Say in the heading and mark in the list where the person stands; nothing past the end."""
        place = self.place
        self.show_progress("" if place.is_end else progress.format(number=place.number, count=place.steps))
        self._names.here = place.number

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to go back where something is before, on where something comes, and else to leave."""
        is_end, asks = self.place.is_end, self.asks_what_helped
        offered = {
            "back": self.place.number > 1,
            "next": not is_end,
            "finish": is_end and asks,
            "close": is_end and not asks,
        }
        return offered.get(action, True)

    @property
    def asks_what_helped(self) -> bool:
        """Whether the end is left by way of what helped."""
        return False

    def action_next(self) -> None:
        """Go on."""
        self.place = self.place.next()

    def action_close(self) -> None:
        """Leave from the end."""
        self.app.simulate_key("escape")

    def action_back(self) -> None:
        """Go back."""
        self.place = self.place.back()

    def action_go(self, number: int) -> None:
        """Go to the step of a digit."""
        self.go_to(number)

    def go_to(self, number: int) -> None:
        """Go to a step, from 1."""
        self.place = self.place.at(number)

    @on(StepList.Chosen)
    def _go_to_chosen(self, event: StepList.Chosen) -> None:
        self.go_to(event.number)
