"""The home screen: what calm can do, and nothing asked."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.widgets.choices import Choices
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Passage, paragraphs

CHOICES = ("plan", "breathe", "ground", "ride", "write", "journal", "safety-plan", "after", "helplines")
"""What can be opened from here, in order; the app's action `open` knows each."""


def _names() -> tuple[str, ...]:
    return (
        _("Ride out an urge, a step at a time"),
        _("Breathe"),
        _("Steady yourself with a short exercise"),
        _("Stay with an urge for a while"),
        _("Write"),
        _("My journal"),
        _("My safety plan"),
        _("When it has already happened"),
        _("Someone to talk to"),
    )


class HomeScreen(Frame):
    """What calm can do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"app.open('{choice}')", name, show=False, id=f"home.{choice}")
            for number, (choice, name) in enumerate(zip(CHOICES, _names(), strict=True), 1)
        ),
        Binding("s", "app.open('settings')", _("settings"), id="home.settings"),
        Binding("u", "take_up", _("unfinished words"), id="home.draft"),
    ]

    def __init__(self, lifeline: Lifeline, words: Mapping[str, str], *, has_plan: bool) -> None:
        super().__init__("calm", lifeline)
        self._words = words
        self._has_plan = has_plan
        self._choices = Choices(f"{number}  {name}" for number, name in enumerate(_names(), 1))

    def body(self) -> Widget:
        """Put the choices under a greeting."""
        said = ("private", "quick_exit") if self._has_plan else ("private", "quick_exit", "steady")
        below = Passage(paragraphs([self._words[key] for key in said], "quiet"))
        greeting = Passage(paragraphs([self._words["greeting"]], "title"))
        return Vertical(greeting, self._choices, Page(below, can_focus=False))

    def on_mount(self) -> None:
        """Start on the first choice."""
        self._choices.focus()
        self._choices.highlighted = 0

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer unfinished words only where there are some."""
        return action != "take_up" or self.has_draft

    @on(Choices.OptionSelected)
    async def _open_chosen(self, event: Choices.OptionSelected) -> None:
        await self.run_action(f"app.open('{CHOICES[event.option_index]}')")
