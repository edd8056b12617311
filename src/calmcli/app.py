"""The full-screen program: its screens, the keys that work everywhere, and its last words."""

import asyncio
import gc
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, NoReturn, Protocol

from textual import on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from calmcli.answering.answers import Answers, Host
from calmcli.answering.flows import SCREENS, answers_of
from calmcli.core.helpline_words import unknown_words
from calmcli.core.language import _
from calmcli.opening.openings import Scene
from calmcli.process import keep_others_out
from calmcli.screens.frame import Frame
from calmcli.screens.requests.journal import WriteEntry
from calmcli.screens.requests.request import Request
from calmcli.sizes import HORIZONTAL, VERTICAL, fitting
from calmcli.store.sitting import Sitting
from calmcli.theme import COLOURLESS, DUSK
from calmcli.widgets.key_bar import named_keys
from calmcli.widgets.lifeline_bar import LifelineBar

_WATCH = 1.0
"""Seconds between two looks whether the terminal is still there."""


class Exits(Protocol):
    """The ways out of a terminal."""

    def vanish(self, last: Callable[[], object]) -> NoReturn:
        """Clear everything, do one last thing, and end the process this instant."""

    def has_gone(self) -> bool:
        """Say whether nobody can type any more."""


class CalmApp(Host):
    """calm, full screen."""

    TITLE = "calm"
    CSS_PATH = "calm.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = HORIZONTAL
    VERTICAL_BREAKPOINTS = VERTICAL
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1,ctrl+t", "helplines", _("helplines"), show=False, priority=True, id="helplines"),
        Binding("ctrl+q,f12", "vanish", _("leave at once"), show=False, priority=True, id="vanish"),
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
    ) -> None:
        super().__init__(ansi_color=None if has_colours else True)
        self.scene = Scene(sitting, is_moving=self.animation_level != "none")
        self.last_words = ""
        """What to print once the screen is given back, where calm has failed; none of the person's words."""
        self._flows: dict[str, Answers] = {}
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
        found = self.scene.sitting.answer
        unknown = [" ".join(unknown_words(found))] if found.unknown is not None else []
        notices = [*unknown, *map(str, self.scene.sitting.problems)]
        if notices:
            screen.set_reactive(Frame.notice, notices[0])
        return screen

    def on_mount(self) -> None:
        """Listen for the ends that others may put to it, and open what is to be edited."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            loop.add_signal_handler(number, self._end, 128 + number)
        self.set_interval(_WATCH, self._end_without_terminal)
        if self._editing:
            self.call_later(self.post_message, WriteEntry(self._editing))

    def on_ready(self) -> None:
        """Do what can wait until the first frame is on the screen."""
        gc.enable()
        keep_others_out()
        with suppress(OSError):
            self.scene.sitting.store.sweep(self.scene.sitting.clock.now().timestamp())

    def flow(self, name: str) -> Answers:
        """Return the answers of a flow by its name, made when it is first asked for."""
        if name not in self._flows:
            self._flows[name] = answers_of(name)(self)
        return self._flows[name]

    @on(Request)
    def _answer(self, request: Request) -> None:
        self.flow(request.flow).answer(request)

    def _made(self, name: str) -> Frame:
        screen = self.flow(SCREENS[name.partition(":")[0]]).open(name)
        screen.add_class(
            fitting(HORIZONTAL, self.size.width), fitting(VERTICAL, self.size.height), update=False
        )
        return screen

    def action_open(self, name: str) -> None:
        """Open a screen by its name."""
        with self.told():
            self.push_screen(self._made(name))

    @on(LifelineBar.Chosen)
    def action_helplines(self) -> None:
        """Show who can be called, over whatever is on the screen."""
        if self.screen.name != "helplines":
            self.action_open("helplines")

    def action_leave(self) -> None:
        """Leave this screen, once its flow has done what is due."""
        if not any(flow.leave(self.screen) for flow in self._flows.values()):
            self.go_back()

    def action_keys(self) -> None:
        """Show the keys of this screen."""
        from calmcli.opening.home import HomeOpenings  # noqa: PLC0415 - few ask for it

        self.push_screen(HomeOpenings(self.scene).keys(named_keys(self.screen)))

    def action_interrupt(self) -> None:
        """Leave, with the words on the screen kept as a draft."""
        self._end(128 + signal.SIGINT)

    def action_vanish(self) -> None:
        """Leave this instant, with the words kept and nothing left on the screen."""
        self._terminal.vanish(self._keep_words)

    def _keep_words(self) -> None:
        for flow in self._flows.values():
            flow.keep_words()

    def _end(self, code: int) -> None:
        self._keep_words()
        self.exit(return_code=code)

    def _end_without_terminal(self) -> None:
        if self._terminal.has_gone():
            self._end(128 + signal.SIGHUP)

    def _fatal_error(self) -> None:
        """Say nothing of the person's words in a crash; Textual's own version prints every local variable."""
        from calmcli.store.crash import crash_words, newest_draft  # noqa: PLC0415 - what nobody should need

        self._keep_words()
        error = sys.exception() or self._exception or RuntimeError()
        sitting = self.scene.sitting
        now, draft = sitting.clock.now(), newest_draft(sitting.store.places)
        self.last_words = crash_words(error, lambda: sitting.answer, now, draft)
        self.panic()
