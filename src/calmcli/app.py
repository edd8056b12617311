"""The full-screen program: its screens, the keys that work everywhere, and its last words."""

import asyncio
import gc
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, NoReturn, Protocol

from rich.text import Text
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from calmcli.answering.breathing import BreathingAnswers
from calmcli.answering.helplines import HelplineAnswers
from calmcli.answering.journal import JournalAnswers
from calmcli.answering.plan import PlanAnswers
from calmcli.core.helpline_words import unknown_words
from calmcli.core.language import _
from calmcli.screens.frame import Frame
from calmcli.screens.requests.journal import WriteEntry
from calmcli.sizes import HORIZONTAL, VERTICAL, fitting
from calmcli.store.crash import crash_words
from calmcli.store.sitting import Sitting
from calmcli.theme import COLOURLESS, DUSK
from calmcli.widgets.key_bar import named_keys

_WATCH = 1.0
"""Seconds between two looks whether the terminal is still there."""


class Exits(Protocol):
    """The ways out of a terminal."""

    def vanish(self, last: Callable[[], object]) -> NoReturn:
        """Clear everything, do one last thing, and end the process this instant."""

    def has_gone(self) -> bool:
        """Say whether nobody can type any more."""


class CalmApp(HelplineAnswers, JournalAnswers, PlanAnswers, BreathingAnswers):
    """calm, full screen."""

    TITLE = "calm"
    CSS_PATH = "calm.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = HORIZONTAL
    VERTICAL_BREAKPOINTS = VERTICAL
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,ctrl+t", "helplines", _("helplines"), show=False, priority=True, id="helplines"),
        Binding("ctrl+q,f12", "vanish", _("leave at once"), show=False, priority=True, id="vanish"),
        Binding("ctrl+z", "suspend_process", _("to the shell, and fg comes back"), show=False, id="suspend"),
        Binding("ctrl+c", "interrupt", _("leave"), show=False, system=True, id="interrupt"),
    ]

    def __init__(
        self,
        sitting: Sitting,
        terminal: Exits,
        *,
        first: str,
        editing: str | None = None,
        has_colours: bool = True,
        has_blocks: bool = True,
    ) -> None:
        super().__init__(sitting, has_colours=has_colours)
        self._opening.has_blocks = has_blocks
        self._terminal = terminal
        self._first = first
        self._editing = editing
        self._wear(DUSK if has_colours else COLOURLESS)

    def _wear(self, theme: Theme) -> None:
        """Start in a theme; setting it as it is set later would parse every style a second time."""
        self.register_theme(theme)
        self.set_reactive(App.theme, theme.name)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """Return the screen that was asked for, as the first on the stack."""
        screen = self._made(self._first)
        found = self._sitting.answer
        unknown = [" ".join(unknown_words(found))] if found.unknown is not None else []
        notices = [*unknown, *map(str, self._sitting.problems)]
        if notices:
            screen.set_reactive(Frame.notice, notices[0])
        return screen

    def on_mount(self) -> None:
        """Listen for the ends that others may put to it, and open what is to be edited."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._end, 128 + number)
        self.set_interval(_WATCH, self._end_without_terminal)
        # The shell has drawn over the screen, and Textual draws only what changes.
        self.app_resume_signal.subscribe(self, lambda _app: self.refresh(layout=True))
        if self._editing:
            self.call_later(self.post_message, WriteEntry(self._editing))

    def on_ready(self) -> None:
        """Do what can wait until the first frame is on the screen."""
        gc.enable()
        with suppress(OSError):
            self._sitting.store.sweep(self._sitting.clock.now().timestamp())

    def _made(self, name: str) -> Frame:
        screen: Frame = getattr(self._opening, name.replace("-", "_"))()
        self._prepare(screen)
        screen.add_class(
            fitting(HORIZONTAL, self.size.width), fitting(VERTICAL, self.size.height), update=False
        )
        return screen

    def action_open(self, name: str) -> None:
        """Open a screen by its name."""
        if name == "write":
            self.post_message(WriteEntry())
        else:
            self.push_screen(self._made(name))

    def action_keys(self) -> None:
        """Show the keys of this screen."""
        self.push_screen(self._opening.keys(named_keys(self.screen)))

    def action_interrupt(self) -> None:
        """Leave, with the words on the screen kept as a draft."""
        self._end(128 + signal.SIGINT)

    def action_vanish(self) -> None:
        """Leave this instant, with the words kept and nothing left on the screen."""
        self._terminal.vanish(self._keep_words)

    def _end(self, code: int) -> None:
        self._keep_words()
        self.exit(return_code=code)

    def _end_without_terminal(self) -> None:
        if self._terminal.has_gone():
            self._end(128 + signal.SIGHUP)

    def _fatal_error(self) -> None:
        """Say nothing of the person's words in a crash; Textual's own version prints every local variable."""
        self._keep_words()
        error = sys.exception() or self._exception or RuntimeError()
        self.panic(Text(crash_words(error, lambda: self._sitting.answer, self._sitting.clock.now())))
