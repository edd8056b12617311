"""The full-screen program: its screens, the keys that work everywhere, and its last words."""

import asyncio
import gc
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, NoReturn, Protocol

from textual import on
from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen
from textual.timer import Timer

from calmcli.answering.answers import Answers, Host
from calmcli.answering.flows import SCREENS, answers_of
from calmcli.core.helpline_words import unknown_words
from calmcli.core.looks import COLOURLESS, Colours, next_theme, theme_for, theme_words
from calmcli.opening.openings import Scene
from calmcli.process import keep_others_out
from calmcli.screens.everywhere import KEYS_EVERYWHERE
from calmcli.screens.frame import Frame
from calmcli.screens.requests.journal import WriteEntry
from calmcli.screens.requests.keys import ShowKeys, ShowPalette
from calmcli.screens.requests.request import Request
from calmcli.screens.requests.settings import RememberSetting
from calmcli.sizes import HORIZONTAL, VERTICAL, fitting
from calmcli.store.sitting import Sitting
from calmcli.theme import BY_NAME
from calmcli.widgets.lifeline_bar import LifelineBar

_FLOW_STYLES = Path(__file__).parent / "flows.tcss"

_WATCH = 1.0
"""Seconds between two looks whether the terminal is still there."""

_LOOK = 3.0
"""Seconds between two looks whether another window has changed the plan."""

_SETTLED = 1.0
"""Seconds after which a theme is the one that was looked for."""


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
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS_EVERYWHERE]

    def __init__(
        self,
        sitting: Sitting,
        terminal: Exits,
        *,
        first: str,
        editing: str | None = None,
        colours: Colours = Colours.MANY,
        has_blocks: bool = True,
        keys: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        theme = theme_for(sitting.settings.theme, colours)
        # An app that is made without it takes the terminal's own colours for others, until the theme changes.
        super().__init__(ansi_color=BY_NAME[theme].ansi)
        self.set_reactive(App.ansi_color, None)
        is_moving = self.animation_level != "none"
        self.scene = Scene(sitting, is_moving=is_moving, has_blocks=has_blocks)
        # The breath alone moves, by its own clock; pages and carets stand still.
        self.animation_level = "none"
        self._colours = colours
        self._own_keys = keys
        self._remembering: Timer | None = None
        self.last_words = ""
        """What to print once the screen is given back, where calm has failed; none of the person's words."""
        self._flows: dict[str, Answers] = {}
        self._are_flows_styled = False
        self._terminal = terminal
        self._first = first
        self._editing = editing
        self.set_class(sitting.settings.low_stimulation, "-bare")
        self._wear(theme)

    def _wear(self, theme: str) -> None:
        """Start in a theme; setting it as it is set later would parse every style a second time."""
        for known in BY_NAME.values():
            self.register_theme(known)
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """Return the screen that was asked for, as the first on the stack."""
        screen = self._made(self._first)
        found = self.scene.sitting.answer
        unknown = [" ".join(unknown_words(found))] if found.unknown is not None else []
        notices = [*unknown, *(problem.in_brief for problem in self.scene.sitting.problems)]
        if notices:
            screen.set_reactive(Frame.notice, notices[0])
        return screen

    def on_mount(self) -> None:
        """Listen for the ends that others may put to it, and open what is to be edited."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            loop.add_signal_handler(number, self._end, 128 + number)
        self.set_interval(_WATCH, self._end_without_terminal)
        self.set_interval(_LOOK, self._follow_plan)
        # The shell has drawn over the screen, and Textual draws only what changes.
        self.app_resume_signal.subscribe(self, lambda _app: self.refresh(layout=True))
        self.set_keymap(self._own_keys)
        if self._editing:
            self.call_later(self.post_message, WriteEntry(self._editing))

    def on_ready(self) -> None:
        """Do what can wait until the first frame is on the screen."""
        # What stands by now stays: looking through it would keep a key waiting for 20 ms, once and again.
        gc.freeze()
        gc.enable()
        keep_others_out()
        self._style_flows()
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

    def _style_flows(self) -> None:
        """Read, once, the styles that the first frame of the urge plan does without."""
        if not self._are_flows_styled:
            self._are_flows_styled = True
            self.stylesheet.read(_FLOW_STYLES)
            self.stylesheet.parse()

    def _made(self, name: str) -> Frame:
        if name != "plan":
            self._style_flows()
        screen = self.flow(SCREENS[name.partition(":")[0]]).open(name)
        screen.add_class(
            fitting(HORIZONTAL, self.size.width), fitting(VERTICAL, self.size.height), update=False
        )
        return screen

    def action_open(self, name: str) -> None:
        """Open a screen by its name."""
        self.look_at_plan()
        self._open(name)

    def _open(self, name: str) -> None:
        with self.told():
            self.push_screen(self._made(name))

    def _follow_plan(self) -> None:
        """Look where nothing moves and nobody types: on the screens that show the plan to be read."""
        if isinstance(self.screen, Frame) and self.screen.FOLLOWS_PLAN:
            self.look_at_plan()

    @on(LifelineBar.Chosen)
    def action_helplines(self) -> None:
        """Show who can be called, over whatever is on the screen; this waits for no file of the person's."""
        if self.screen.name != "helplines":
            self._open("helplines")

    def action_leave(self) -> None:
        """Leave this screen, once its flow has done what is due."""
        if not any(flow.leave(self.screen) for flow in self._flows.values()):
            self.go_back()

    def action_keys(self) -> None:
        """Show the keys of this screen."""
        self.post_message(ShowKeys())

    def action_palette(self) -> None:
        """Show what can be done here, to choose from."""
        self.post_message(ShowPalette())

    def renew(self, sitting: Sitting) -> None:
        """Go on with the sitting as it is now, in the looks that its settings ask for."""
        super().renew(sitting)
        self.theme = theme_for(sitting.settings.theme, self._colours)
        if sitting.settings.low_stimulation is not self.has_class("-bare"):
            self.toggle_class("-bare")
            # Textual looks only at the screen on top.
            for screen in self.screen_stack:
                self.update_styles(screen, animate=False)

    def action_next_theme(self) -> None:
        """Change to the next colours that this terminal can show."""
        theme = next_theme(self.theme, self._colours)
        self.renew(self.scene.sitting.with_settings(theme=theme))
        self.tell(theme_words(self.theme))
        if self._remembering:
            self._remembering.stop()
        self._remembering = self.set_timer(_SETTLED, self._remember_theme)

    def _remember_theme(self) -> None:
        if self.theme != COLOURLESS:
            self.post_message(RememberSetting("theme", self.theme))

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
