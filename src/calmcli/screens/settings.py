"""The settings: each with what holds, changed where it stands."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from calmcli.core.language import _
from calmcli.core.setting_words import NOTHING, SettingValue, about
from calmcli.core.settings import FROM_NEXT_START
from calmcli.screens.frame import Frame, Lifeline
from calmcli.screens.requests.settings import ChangeSetting, ClearSetting
from calmcli.widgets.changeable import Changeable
from calmcli.widgets.choices import Choices
from calmcli.widgets.passage import Line, Passage
from calmcli.widgets.value_box import ValueBox


class SettingsScreen(Frame):
    """Every setting, and below what the chosen one does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "clear", _("take it out"), id="settings.clear"),
    ]

    def __init__(self, lifeline: Lifeline, values: Sequence[SettingValue]) -> None:
        super().__init__(_("calm · settings"), lifeline, name="settings")
        self._values = values
        self._list = Changeable(id="settings")
        self._box = ValueBox()
        self._about = Passage(id="about")

    def body(self) -> Widget:
        """Put the list above the box and what the chosen setting does."""
        return Vertical(self._list, self._box, self._about)

    def on_mount(self) -> None:
        """Start on the first setting."""
        self._list.focus()
        self.show_settings(self._values)
        self._list.highlighted = 0

    def show_settings(self, values: Sequence[SettingValue]) -> None:
        """Show what holds now."""
        self._values = values
        self._list.show_cells((value.setting.key, value.words or NOTHING) for value in values)
        self._tell_about()

    @property
    def _chosen(self) -> SettingValue | None:
        at = self._list.highlighted
        return self._values[at] if at is not None and at < len(self._values) else None

    @on(Choices.OptionHighlighted)
    def _tell_about(self) -> None:
        self._about.show([Line(words) for words in _told(chosen)] if (chosen := self._chosen) else ())

    @on(Choices.OptionSelected)
    def _change(self) -> None:
        """Give the chosen setting its next value, or let the person type one."""
        if not (chosen := self._chosen):
            return
        words = chosen.setting.kind.following(chosen.value)
        if words is None:
            self._box.open(chosen.words)
        else:
            self.post_message(ChangeSetting(chosen.setting.key, words))

    def action_clear(self) -> None:
        """Ask to take the chosen setting out."""
        if chosen := self._chosen:
            self.post_message(ClearSetting(chosen.setting.key))

    def close_box(self) -> None:
        """Go back from the box to the list."""
        self._box.display = False
        self._list.focus()

    @on(ValueBox.GivenUp)
    def _leave_box(self) -> None:
        self.close_box()

    @on(ValueBox.Submitted)
    def _give(self, event: ValueBox.Submitted) -> None:
        if chosen := self._chosen:
            self.post_message(ChangeSetting(chosen.setting.key, event.value))


def _told(value: SettingValue) -> Iterator[str]:
    """Return all about a setting, and that it waits where a screen cannot follow it."""
    yield from about(value)
    if value.setting.key in FROM_NEXT_START:
        yield _("It holds from the next time you open calm.")
