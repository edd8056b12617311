"""A wheel of feelings as two lists: a few core feelings, and finer words for each; or a word of one's own."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.notes import Notes, once, toggled, words_in
from calmcli.core.writing_words import Family
from calmcli.screens.frame import Lifeline
from calmcli.screens.noting import NotingScreen
from calmcli.screens.requests.writing import NotesChanged
from calmcli.widgets.choices import Choices
from calmcli.widgets.line_box import LineBox
from calmcli.widgets.picks import Picks
from calmcli.widgets.words import Words


class FeelingsWheelScreen(NotingScreen):
    """Feelings to pick, as many as there are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "finer", _("finer words"), key_display="→", id="wheel.finer"),
        Binding("left,h", "core", _("back to the core feelings"), key_display="←", id="wheel.core"),
        Binding("w", "own", _("a word of your own"), id="wheel.own"),
        Binding("escape", "app.leave", _("done"), key_display="Esc", id="wheel.done"),
    ]

    def __init__(self, lifeline: Lifeline, families: Sequence[Family], question: str, notes: Notes) -> None:
        super().__init__(_("calm · feelings"), lifeline, name="feelings-wheel")
        self._families = families
        self._question = question
        self._cores = Choices([family.name for family in families], id="cores")
        self._finer = Picks(())
        self._own = LineBox(_("A word of your own"), "")
        self._picked = Words(classes="paragraph own")
        self.set_reactive(NotingScreen.notes, notes)

    def body(self) -> Widget:
        """Put the finer words beside the core feelings."""
        lists = Horizontal(self._cores, self._finer)
        return Vertical(Words(self._question, classes="quiet"), self._picked, lists, self._own)

    def on_mount(self) -> None:
        """Start on the first core feeling."""
        self._cores.focus()
        self._cores.highlighted = 0
        self.watch_notes()

    def watch_notes(self) -> None:
        """Show what is picked."""
        self._picked.say(", ".join(self.notes.feelings) or _("none yet"))
        self._show_finer()

    def _show_finer(self) -> None:
        picked = {word.casefold() for word in self.notes.feelings}
        words = self._shown
        self._finer.offer(words, [at for at, word in enumerate(words) if word.casefold() in picked])
        if not self._finer.has_focus:
            self._finer.highlighted = None

    @property
    def _shown(self) -> Sequence[str]:
        """The words beside the core feeling that is marked, and those of one's own."""
        at = self._cores.highlighted or 0
        wheel = {word.casefold() for family in self._families for word in family.words}
        own = (word for word in self.notes.feelings if word.casefold() not in wheel)
        return once((*self._families[at].words, *own))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the way to the other list."""
        return {"finer": self.focused is self._cores, "core": self.focused is self._finer}.get(action, True)

    def action_finer(self) -> None:
        """Go to the finer words."""
        self._finer.focus()
        self._finer.highlighted = 0

    def action_core(self) -> None:
        """Go back to the core feelings."""
        self._cores.focus()

    def action_own(self) -> None:
        """Go to the line for a word of one's own."""
        self._own.focus()

    @on(Choices.OptionHighlighted, "#cores")
    def _follow(self) -> None:
        self._show_finer()

    @on(Choices.OptionSelected)
    def _choose(self, event: Choices.OptionSelected) -> None:
        if event.option_list is self._cores:
            self.action_finer()
        else:
            self._change(toggled(self.notes.feelings, self._shown[event.option_index]))

    @on(LineBox.Left)
    def _add_own(self) -> None:
        self._change(once((*self.notes.feelings, *words_in(self._own.value))))
        self._own.value = ""
        self.action_finer()

    def _change(self, feelings: tuple[str, ...]) -> None:
        self.post_message(NotesChanged(self.notes._replace(feelings=feelings)))
