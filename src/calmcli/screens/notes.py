"""Mood, urge, feelings and tags of an entry: all of it can be left out."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Input

from calmcli.core.language import _
from calmcli.core.notes import Notes, words_in
from calmcli.screens.frame import Lifeline
from calmcli.screens.noting import NotingScreen
from calmcli.screens.requests.writing import NotesChanged, OpenFeelings
from calmcli.widgets.choices import Choices
from calmcli.widgets.line_box import LineBox
from calmcli.widgets.strength import Strength
from calmcli.widgets.words import Words


class NotesScreen(NotingScreen):
    """Four questions; each answer is kept as it comes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", _("to the next"), key_display="Tab", id="notes.next"),
        Binding("shift+tab", "app.focus_previous", _("to the one before"), show=False, id="notes.before"),
        Binding("backspace", "clear", _("leave it out"), key_display="Backspace", id="notes.clear"),
        Binding("escape", "app.leave", _("back to the page"), key_display="Esc", id="notes.done"),
    ]

    def __init__(self, lifeline: Lifeline, words: Mapping[str, str], notes: Notes) -> None:
        super().__init__(_("calm · notes"), lifeline, name="notes")
        self._words = words
        self._mood, self._urge = Strength(), Strength()
        self._feelings = Choices([_feelings_row(notes)], id="feelings")
        self._tags = LineBox("", ", ".join(notes.tags))
        self._answers = {
            "mood": self._mood,
            "urge": self._urge,
            "feelings": self._feelings,
            "tags": self._tags,
        }
        self._questions = {key: Words() for key in self._answers}
        self.set_reactive(NotingScreen.notes, notes)

    def body(self) -> Widget:
        """Put each question above its answer."""
        opening = Words(self._words["opening"], classes="quiet paragraph")
        rows = (row for key, answer in self._answers.items() for row in (self._questions[key], answer))
        return VerticalScroll(opening, *rows, can_focus=False)

    def on_mount(self) -> None:
        """Start at the first question."""
        self._mood.chosen, self._urge.chosen = self.notes.mood, self.notes.urge
        self._mood.focus()
        for numbers in (self._mood, self._urge):
            self.watch(numbers, "chosen", self._note, init=False)

    @on(DescendantFocus)
    def _mark_question(self) -> None:
        for key, question in self._questions.items():
            question.say(f"{'▸' if self._answers[key].has_focus else ' '} {self._words[key]}")

    def watch_notes(self, notes: Notes) -> None:
        """Show the feelings that were picked."""
        self._feelings.show([_feelings_row(notes)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to leave a number out only where one is marked."""
        return action != "clear" or isinstance(self.focused, Strength)

    def action_clear(self) -> None:
        """Mark no number."""
        if isinstance(self.focused, Strength):
            self.focused.chosen = None

    @on(Input.Changed)
    def _note(self) -> None:
        tags = words_in(self._tags.value)
        noted = self.notes._replace(mood=self._mood.chosen, urge=self._urge.chosen, tags=tags)
        if noted != self.notes:
            self.post_message(NotesChanged(noted))

    @on(Strength.Noted)
    def _go_on(self) -> None:
        self.focus_next()

    @on(Choices.OptionSelected)
    def _open_feelings(self) -> None:
        self.post_message(OpenFeelings(self.notes))

    @on(LineBox.Left)
    def _leave_line(self) -> None:
        self._mood.focus()


def _feelings_row(notes: Notes) -> str:
    return ", ".join(notes.feelings) or _("none yet")
