"""The home screen: what calm can do, and nothing asked."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.plan import ReviewPlan
from calmcli.widgets.choices import Choices
from calmcli.widgets.page import Page
from calmcli.widgets.passage import Line, Passage, paragraphs

CHOICES = ("plan", "breathe", "write", "journal", "safety-plan", "after", "helplines")
"""What can be opened from here, in order; the app's action `open` knows each."""


def _names() -> tuple[str, ...]:
    return (
        _("Ride out an urge, a step at a time"),
        _("Breathe"),
        _("Write"),
        _("My journal"),
        _("My safety plan"),
        _("When it has already happened"),
        _("Someone to talk to"),
    )


class HomeScreen(Frame):
    """Seven choices."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"app.open('{choice}')", name, show=False, id=f"home.{choice}")
            for number, (choice, name) in enumerate(zip(CHOICES, _names(), strict=True), 1)
        ),
        Binding("u", "take_up", _("unfinished words"), id="home.draft"),
        Binding("v", "review", _("my plan again"), id="home.review"),
    ]

    review_due: reactive[str] = reactive("", init=False, bindings=True)
    """What is said where the day has come to look at the plan again; empty where it has not."""

    def __init__(self, lifeline: Lifeline, words: Mapping[str, str], *, has_plan: bool) -> None:
        super().__init__("calm", lifeline)
        self._words = words
        self._has_plan = has_plan
        self._choices = Choices(f"{number}  {name}" for number, name in enumerate(_names(), 1))

    def body(self) -> Widget:
        """Put the choices under a greeting."""
        greeting = Passage(paragraphs([self._words["greeting"]], "title"))
        self._below = Passage(self._said())
        return Vertical(greeting, self._choices, Page(self._below, can_focus=False))

    def _said(self) -> Iterator[Line]:
        """Return what is said below the choices."""
        said = ("private", "quick_exit") if self._has_plan else ("private", "quick_exit", "steady")
        due = [self.review_due] if self.review_due else []
        return paragraphs([*due, *(self._words[key] for key in said)], "quiet")

    def watch_review_due(self) -> None:
        """Say it, or say it no more."""
        self._below.show(self._said())

    def on_mount(self) -> None:
        """Start on the first choice."""
        self._choices.focus()
        self._choices.highlighted = 0

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer unfinished words only where there are some, and a review only where it is due."""
        return {"take_up": self.has_draft, "review": bool(self.review_due)}.get(action, True)

    def action_review(self) -> None:
        """Ask to look at the plan again."""
        self.post_message(ReviewPlan())

    @on(Choices.OptionSelected)
    async def _open_chosen(self, event: Choices.OptionSelected) -> None:
        await self.run_action(f"app.open('{CHOICES[event.option_index]}')")
