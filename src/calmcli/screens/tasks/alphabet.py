"""An alphabet game on the screen."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input

from calmcli.core.language import _
from calmcli.core.tasks.alphabet import Alphabet
from calmcli.core.tasks.task import Task
from calmcli.core.visible import one_line
from calmcli.screens.frame import Lifeline
from calmcli.screens.tasks.doing import TaskScreen
from calmcli.widgets.words import Words


class AlphabetScreen(TaskScreen[Alphabet]):
    """A letter, a box for a word, and the words so far."""

    # With priority: the box would take these keys for itself.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", _("go on"), key_display="Enter", priority=True, id="alphabet.next"),
        Binding("tab", "show_example", _("show one"), key_display="Tab", priority=True, id="alphabet.show"),
        Binding("up", "back", _("a letter back"), key_display="↑", priority=True, id="alphabet.back"),
        Binding("down", "new", _("another kind"), key_display="↓", priority=True, id="alphabet.new"),
        Binding(
            "pageup",
            "take_up_earlier",
            _("the kind before"),
            key_display="PgUp",
            priority=True,
            id="alphabet.earlier",
        ),
    ]

    def __init__(self, lifeline: Lifeline, task: Task, doing: Alphabet, left: Callable[[], str]) -> None:
        super().__init__(lifeline, task, doing, left)
        self._letter = Words(id="letter", classes="paragraph")
        self._box = Input(compact=True)
        self._so_far = Words(classes="quiet", id="so-far")

    def body(self) -> Widget:
        """Put the letter over the box, and the words so far under it."""
        return Vertical(self._told, self._letter, self._box, VerticalScroll(self._so_far, can_focus=False))

    def on_mount(self) -> None:
        """Take the keys."""
        self._box.focus()

    def told(self) -> Sequence[str]:
        """Return what to do, or that the letters are over."""
        return [self._about.done if self.doing.is_done else self._about.text]

    def show(self) -> None:
        """Show the letter and the words so far."""
        super().show()
        doing = self.doing
        self._letter.say(f"{doing.name}: {doing.letter.upper()}" if doing.letter else doing.name)
        said = (f"{letter.upper()} {one_line(word)}" for letter, word in doing.said.items())
        self._so_far.say(" · ".join(said))
        self._box.value = ""

    def action_answer(self) -> None:
        """Take the word in the box, or leave the letter out."""
        self.become(self.doing.answered(self._box.value))

    def action_show_example(self) -> None:
        """Put a word into the box."""
        self._box.value = self.doing.example or self._box.value
        self._box.cursor_position = len(self._box.value)

    def action_back(self) -> None:
        """Go back to the letter before, with its word in the box."""
        word = self.doing.last_word
        self.become(self.doing.back())
        self._box.value = word
