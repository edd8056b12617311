"""The paces to choose from, each with what it is like and what is known of it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.breath import Pace, pace_words
from calmcli.core.language import _
from calmcli.core.paces import grade_words
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.breathing import FindPace, MakePace, PaceChosen, PutHoldsAway, StartWith
from calmcli.widgets.choices import Choices
from calmcli.widgets.passage import Line, Passage


class PacesScreen(Frame):
    """Every pace there is; those that hold the breath can be put away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "make", _("one of my own"), id="paces.make"),
        Binding("f", "find", _("find my pace"), id="paces.find"),
        Binding("d", "start_with", _("start with it"), id="paces.start-with"),
        Binding("n", "holds", _("with or without holds"), id="paces.holds"),
    ]

    def __init__(self, lifeline: Lifeline, paces: Sequence[Pace], at: int) -> None:
        super().__init__(_("calm · paces"), lifeline, name="paces")
        self._paces = paces
        self._at = at
        self._list = Choices(map(_row, paces), id="paces")
        self._about = Passage(id="pace-about")

    def body(self) -> Widget:
        """Put what is known of the marked pace under the list."""
        return Vertical(self._list, self._about)

    def on_mount(self) -> None:
        """Mark the present pace."""
        self._list.focus()
        self._list.highlighted = self._at

    def show_paces(self, paces: Sequence[Pace]) -> None:
        """Show other paces."""
        self._paces = paces
        self._list.show(map(_row, paces))

    @property
    def _marked(self) -> Pace:
        return self._paces[min(self._list.highlighted or 0, len(self._paces) - 1)]

    @on(Choices.OptionHighlighted)
    def _tell(self) -> None:
        self._about.show(_about(self._marked))

    @on(Choices.OptionSelected)
    def _choose(self) -> None:
        self.post_message(PaceChosen(self._marked))

    def action_start_with(self) -> None:
        """Ask to begin with the marked pace from now on."""
        self.post_message(StartWith(self._marked))

    def action_holds(self) -> None:
        """Ask to put the paces that hold the breath away, or to bring them back."""
        self.post_message(PutHoldsAway())

    def action_make(self) -> None:
        """Ask to make one."""
        self.post_message(MakePace())

    def action_find(self) -> None:
        """Ask to find the one that suits."""
        self.post_message(FindPace())


def _row(pace: Pace) -> str:
    mark = _(" · yours") if pace.is_own else ""
    return f"{pace.name}: {pace_words(pace)}{mark}"


def _about(pace: Pace) -> Iterator[Line]:
    yield from (Line(words) for words in (pace.caution, pace.like) if words)
    if pace.evidence:
        yield Line(f"{grade_words(pace)}: {pace.evidence}", "quiet")
