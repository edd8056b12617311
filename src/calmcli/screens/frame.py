"""The frame that all screens share: a heading above, the keys and the lifeline below."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import ScreenResume
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.screens.requests.journal import TakeUpDraft
from calmcli.widgets.heading import Heading
from calmcli.widgets.key_bar import KeyBar
from calmcli.widgets.lifeline_bar import LifelineBar
from calmcli.widgets.words import Words

if TYPE_CHECKING:
    from calmcli.core.helplines import Answer
    from calmcli.core.listing import Listing
    from calmcli.core.notes import Notes, WordsAndNotes
    from calmcli.core.safety_plan import SafetyPlan
    from calmcli.core.setting_words import SettingValue
    from calmcli.widgets.breathing import Breathing


class Lifeline(NamedTuple):
    """Who can be called now, whenever it is asked for."""

    forms: Callable[[], Sequence[str]]
    """Gives it in words, from the longest form to the shortest."""
    links: Callable[[], Mapping[str, str]]
    """Gives the addresses that the numbers among them lead to."""


class Frame(Screen[None]):
    """A screen: its own body within the frame of them all."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.leave", _("leave"), key_display="Esc", id="leave"),
        Binding("q", "app.leave", _("leave"), show=False, id="leave-too"),
        Binding("question_mark", "app.keys", _("keys"), key_display="?", id="keys"),
    ]

    FOLLOWS_PLAN: ClassVar[bool] = False
    """Whether the plan on this screen follows what other windows make of it while it is read."""

    notice: reactive[str] = reactive("", init=False)
    """One thing to tell the person, above the keys; empty for nothing."""

    has_draft: reactive[bool] = reactive(default=False, init=False, bindings=True)
    """Whether there are words that were never saved."""

    def __init__(self, heading: str, lifeline: Lifeline, *, name: str | None = None) -> None:
        super().__init__(name=name)
        self._heading = Heading(heading)
        self._key_bar = KeyBar(self.says_of)
        self._lifeline = lifeline
        self._has_been_up = False

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Style nothing twice as the screen first comes up: its parts were styled as they were made."""
        event.refresh_styles = event.refresh_styles and self._has_been_up
        self._has_been_up = True

    def compose(self) -> ComposeResult:
        """Put the body between the heading and the keys."""
        yield self._heading
        yield self.body()
        if self.notice:
            yield Words(self.notice, classes="notice")
        yield self._key_bar
        yield LifelineBar(*self._lifeline)

    def body(self) -> Widget:
        """Return what the screen shows, as one widget that takes the room there is."""
        raise NotImplementedError

    def says_of(self, binding: Binding) -> str:
        """Return what a key does now, in the word that stands beside it."""
        is_paused = binding.action == "pause" and self.is_paused
        return _("go on") if is_paused else binding.description

    @property
    def is_paused(self) -> bool:
        """Whether something that was timed here stands still until the person lets it go on."""
        return False

    def on_breathing_turned(self, event: "Breathing.Turned") -> None:
        """Ask to mark a turn of the breath; called by its name, so that the breath loads only where it is."""
        from calmcli.screens.requests.breathing import MarkTurn  # noqa: PLC0415 - only where a breath is

        self.post_message(MarkTurn(event.kind))

    def action_take_up(self) -> None:
        """Ask for the words that were never saved."""
        self.post_message(TakeUpDraft())

    @property
    def unsaved_words(self) -> "WordsAndNotes | None":
        """The words and notes on this screen that are not yet saved; None where nobody writes on it."""
        return None

    def show_journal(self, entries: "Callable[[], Listing]", *, can_undo: bool) -> None:
        """Show the journal's entries as they are now, where this screen lists them."""

    def show_answer(self, answer: "Answer") -> None:
        """Show who can be called by now, or say for which country, where this screen does."""

    def show_settings(self, values: "Sequence[SettingValue]") -> None:
        """Show what holds for every setting, where this screen lists them."""

    def show_notes(self, notes: "Notes") -> None:
        """Show what is noted beside an entry's words, where this screen does."""

    def show_plan(self, plan: "SafetyPlan") -> None:
        """Show the safety plan as it is now, where this screen shows it or speaks of it."""

    def show_progress(self, progress: str) -> None:
        """Say in the heading how far along the person is."""
        self._heading.progress = progress

    def watch_notice(self, notice: str) -> None:
        """Show the notice above the keys, in place of the one before."""
        for before in self.query(".notice"):
            before.remove()
        if notice:
            self.mount(Words(notice, classes="notice"), before=self._key_bar)
