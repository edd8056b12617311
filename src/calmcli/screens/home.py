"""The home screen: what calm can do, and nothing asked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.helpline_words import country_words
from calmcli.core.helplines import Answer
from calmcli.core.language import _
from calmcli.core.safety_plan import SafetyPlan
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.helplines import ChooseCountry
from calmcli.widgets.choices import Choices
from calmcli.widgets.passage import Line, Passage, WholePassage, paragraphs
from calmcli.widgets.words import Words

CHOICES = ("plan", "breathe", "ground", "ride", "write", "journal", "safety-plan", "after", "helplines")
"""What can be opened from here, in order; the app's action `open` knows each."""


def _names() -> tuple[str, ...]:
    return (
        _("Ride out an urge, a step at a time"),
        _("Breathe"),
        _("Steady yourself: a short exercise"),
        _("Stay with an urge for a while"),
        _("Write"),
        _("My journal"),
        _("My safety plan"),
        _("When it has already happened"),
        _("Someone to talk to"),
    )


_DIGITS = "1234567890"
"""The keys of the first choices; those beyond are reached by the arrows."""


def choices() -> Sequence[tuple[str, str]]:
    """Return what can be opened from home, each with its name."""
    return tuple(zip(CHOICES, _names(), strict=True))


class HomeScreen(Frame):
    """What calm can do."""

    FOLLOWS_PLAN = True
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(digit, f"app.open('{choice}')", name, show=False, id=f"home.{choice}")
            for digit, (choice, name) in zip(_DIGITS, choices(), strict=False)
        ),
        Binding("l", "app.open('trends')", _("look back"), id="home.trends"),
        Binding("s", "app.open('settings')", _("settings"), id="home.settings"),
        Binding("u", "take_up", _("unfinished words"), id="home.draft"),
        Binding(
            "g",
            "country",
            _("country"),
            tooltip=_("choose the country whose helplines are shown"),
            id="home.country",
        ),
        Binding("v", "review", _("my plan again"), id="home.review"),
    ]

    review_due: reactive[str] = reactive("", init=False, bindings=True)
    """What is said where the day has come to look at the plan again; empty where it has not."""

    def __init__(
        self,
        lifeline: Lifeline,
        words: Mapping[str, str],
        answer: Answer,
        *,
        has_plan: bool,
        is_first_time: bool = False,
    ) -> None:
        super().__init__("calm", lifeline, name="home")
        self._words = words
        self._has_plan = has_plan
        self._is_first_time = is_first_time
        self.show_answer(answer)
        self._offered = choices()
        digits = _DIGITS.ljust(len(self._offered), "·")
        self._choices = Choices(
            f"{digit} {name}" for digit, (_choice, name) in zip(digits, self._offered, strict=False)
        )

    def body(self) -> Widget:
        """Put the choices under a greeting, and what is good to know below."""
        self._below = WholePassage(self._said(), id="below")
        chosen = Vertical(self._choices, self._below)
        once = [self._words["quick_exit"]] if self._is_first_time else []
        return Vertical(
            Passage(paragraphs([self._words["greeting"]], "title"), id="greeting"),
            *(Words(words, classes="quiet paragraph") for words in once),
            chosen,
        )

    def _said(self) -> Iterator[Line]:
        """Return what is said below the choices."""
        said = ("private",) if self._has_plan else ("private", "steady")
        due = [self.review_due] if self.review_due else []
        return paragraphs([*due, *(self._words[key] for key in said)], "quiet")

    def watch_review_due(self) -> None:
        """Say it, or say it no more."""
        self._below.show(self._said())

    def on_mount(self) -> None:
        """Start on the first choice."""
        self._choices.focus()
        self._choices.highlighted = 0

    def show_plan(self, plan: SafetyPlan) -> None:
        """Offer to make a plan only where there is none."""
        self._has_plan = not plan.is_empty
        self._below.show(self._said())

    def show_answer(self, answer: Answer) -> None:
        """Say whose helplines are shown."""
        self.show_progress(country_words(answer))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer unfinished words only where there are some, and a review only where it is due."""
        return {"take_up": self.has_draft, "review": bool(self.review_due)}.get(action, True)

    async def action_review(self) -> None:
        """Open the plan to look at it again."""
        await self.run_action("app.open('plan-review')")

    def action_country(self) -> None:
        """Ask for another country."""
        self.post_message(ChooseCountry())

    @on(Choices.OptionSelected)
    async def _open_chosen(self, event: Choices.OptionSelected) -> None:
        choice, _name = self._offered[event.option_index]
        await self.run_action(f"app.open('{choice}')")
