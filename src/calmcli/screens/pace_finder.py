"""Finds the pace that suits a person: a while at each of a few, and then the one that felt best."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widget import Widget

from calmcli.core.breath import Pace
from calmcli.core.language import _
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.breathing import PaceFound
from calmcli.widgets.breathing import Breathing
from calmcli.widgets.choices import Choices
from calmcli.widgets.words import Words


class PaceFinderScreen(Frame):
    """One pace after another, as long at each as the person likes; nothing moves on by itself."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "next", _("next"), key_display="Enter", id="finder.next"),
        Binding("b", "back", _("back"), id="finder.back"),
        Binding("m", "mark", _("mark it as good"), id="finder.mark"),
        Binding("space", "pause", _("pause"), key_display="Space", id="finder.pause"),
    ]

    at: reactive[int] = reactive(0, init=False, bindings=True)
    """Which of the paces it is, from 0; past the last, all of them to choose from."""

    def __init__(
        self,
        lifeline: Lifeline,
        paces: Sequence[Pace],
        breathing: Callable[[Pace], Breathing],
        words: Mapping[str, str],
    ) -> None:
        super().__init__(_("calm · find my pace"), lifeline, name="pace-finder")
        self._paces = paces
        self._breathing = breathing
        self._words = words
        self._good: set[int] = set()
        self._said = Words(words["opening"], classes="paragraph centred")
        self._room = Vertical(breathing(paces[0]))

    def body(self) -> Widget:
        """Put the breath under what is said."""
        return Vertical(self._said, self._room, Words(self._words["caution"], classes="quiet centred"))

    def on_mount(self) -> None:
        """Say which pace it is."""
        self._say_pace()

    @property
    def _is_end(self) -> bool:
        return self.at == len(self._paces)

    def validate_at(self, at: int) -> int:
        """Stay among the paces and their list."""
        return min(max(at, 0), len(self._paces))

    def watch_at(self) -> None:
        """Breathe at this pace; after the last, show them all."""
        self._room.remove_children()
        if self._is_end:
            rows = [self._row(number) for number in range(len(self._paces))]
            listed = Choices(rows)
            self._room.mount(listed)
            listed.focus()
            listed.highlighted = min(self._good, default=0)
        else:
            self._room.mount(self._breathing(self._paces[self.at]))
        self._said.say(self._words["closing" if self._is_end else "each"])
        self._say_pace()

    def _row(self, number: int) -> str:
        return self._paces[number].name + (_(" · felt good") if number in self._good else "")

    def _say_pace(self) -> None:
        if self._is_end:
            self.show_progress("")
            return
        progress = _("{pace} · {number} of {count}")
        name, count = self._row(self.at), len(self._paces)
        self.show_progress(progress.format(pace=name, number=self.at + 1, count=count))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done with a breath only where there is one."""
        return not (self._is_end and action in ("next", "mark", "pause"))

    def action_next(self) -> None:
        """Go on to the next pace."""
        self.at += 1

    def action_back(self) -> None:
        """Go back to the one before."""
        self.at -= 1

    def action_mark(self) -> None:
        """Note that this one felt good, or take that back."""
        self._good ^= {self.at}
        self._say_pace()

    def action_pause(self) -> None:
        """Pause, or go on."""
        self.query_one(Breathing).toggle_pause()
        self.refresh_bindings()

    @property
    def is_paused(self) -> bool:
        """Whether the breath stands still."""
        return any(breath.is_paused for breath in self.query(Breathing))

    @on(Choices.OptionSelected)
    def _choose(self, event: Choices.OptionSelected) -> None:
        self.post_message(PaceFound(self._paces[event.option_index]))
