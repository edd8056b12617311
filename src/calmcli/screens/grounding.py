"""The grounding exercises, to choose from."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.exercise import Exercise
from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.grounding import OpenCautioned, OpenExercise
from calmcli.widgets.choices import Choices
from calmcli.widgets.words import Words

_DIGITS = 9
"""Exercises that a digit opens."""


class GroundingScreen(Frame):
    """A list of exercises, and what the chosen one is like."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "cautioned", _("more, with a medical caution"), id="grounding.cautioned"),
        *(
            Binding(str(number), f"begin({number})", _("open it"), show=False, id=f"grounding.{number}")
            for number in range(1, _DIGITS + 1)
        ),
    ]

    def __init__(
        self, lifeline: Lifeline, opening: str, exercises: Sequence[Exercise], *, has_more: bool
    ) -> None:
        super().__init__(_("calm · exercises"), lifeline)
        self._opening = opening
        self._exercises = exercises
        self._has_more = has_more
        self._choices = Choices(f"{number}  {each.name}" for number, each in enumerate(exercises, 1))
        self._like = Words(classes="quiet")

    def body(self) -> Widget:
        """Put the list under what they are for, and what one is like under the list."""
        return Vertical(Words(self._opening, classes="paragraph"), self._choices, self._like)

    def on_mount(self) -> None:
        """Start on the first."""
        self._choices.focus()
        self._choices.highlighted = 0 if self._exercises else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer more only where there are more."""
        return action != "cautioned" or self._has_more

    def action_begin(self, number: int) -> None:
        """Ask for an exercise by its number, from 1."""
        if number <= len(self._exercises):
            self.post_message(OpenExercise(self._exercises[number - 1].id))

    def action_cautioned(self) -> None:
        """Ask for those with a medical caution."""
        self.post_message(OpenCautioned())

    @on(Choices.OptionHighlighted)
    def _say_what_it_is_like(self, event: Choices.OptionHighlighted) -> None:
        self._like.say(self._exercises[event.option_index].like)

    @on(Choices.OptionSelected)
    def _begin_chosen(self, event: Choices.OptionSelected) -> None:
        self.action_begin(event.option_index + 1)
