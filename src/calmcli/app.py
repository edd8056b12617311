"""The full-screen program: its screens, the keys that work everywhere, and its last words."""

import asyncio
import gc
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import ClassVar, NoReturn, Protocol

from rich.text import Text
from textual import on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from calmcli.core.helpline_links import reach_of
from calmcli.core.helpline_words import unknown_words
from calmcli.core.language import _
from calmcli.opening import Opening
from calmcli.screens import requests
from calmcli.screens.frame import Frame
from calmcli.sizes import HORIZONTAL, VERTICAL, fitting
from calmcli.store import content
from calmcli.store.crash import crash_words
from calmcli.store.desk import CannotError, Desk
from calmcli.store.helplines import answer
from calmcli.store.journal import NoEntryError, remark
from calmcli.store.sitting import Sitting
from calmcli.theme import COLOURLESS, DUSK
from calmcli.widgets.key_bar import named_keys
from calmcli.widgets.lifeline_bar import LifelineBar

_WATCH = 1.0
"""Seconds between two looks whether the terminal is still there."""


class Exits(Protocol):
    """The ways out of a terminal."""

    def vanish(self) -> NoReturn:
        """Clear everything and end the process this instant."""

    def has_gone(self) -> bool:
        """Say whether nobody can type any more."""


class CalmApp(App[None]):
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
        self._sitting = sitting
        self._terminal = terminal
        self._first = first
        self._editing = editing
        self._opening = Opening(sitting, is_moving=self.animation_level != "none")
        self._desk = Desk(sitting)
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
        screen.set_reactive(Frame.notice, "".join(notices[:1]))
        return screen

    def on_mount(self) -> None:
        """Listen for the ends that others may put to it, and open what is to be edited."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._end, 128 + number)
        self.set_interval(_WATCH, self._end_without_terminal)
        if self._editing:
            self.call_later(self.post_message, requests.WriteEntry(self._editing))

    def on_ready(self) -> None:
        """Do what can wait until the first frame is on the screen."""
        gc.enable()
        with suppress(OSError):
            self._sitting.store.sweep(self._sitting.clock.now().timestamp())

    def _made(self, name: str) -> Frame:
        screen: Frame = getattr(self._opening, name.replace("-", "_"))()
        screen.set_reactive(Frame.has_draft, self._desk.has_draft)
        screen.add_class(
            fitting(HORIZONTAL, self.size.width), fitting(VERTICAL, self.size.height), update=False
        )
        return screen

    def action_open(self, name: str) -> None:
        """Open a screen by its name."""
        if name == "write":
            self.post_message(requests.WriteEntry())
        else:
            self.push_screen(self._made(name))

    def action_helplines(self) -> None:
        """Show who can be called, over whatever is on the screen."""
        if self.screen.name != "helplines":
            self.push_screen(self._opening.helplines())

    def action_keys(self) -> None:
        """Show the keys of this screen."""
        self.push_screen(self._opening.keys(named_keys(self.screen)))

    def action_leave(self) -> None:
        """Go back to the screen before this one; from the first, leave."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()

    def action_interrupt(self) -> None:
        """Leave, with the words on the screen kept as a draft."""
        self._end(128 + signal.SIGINT)

    def action_vanish(self) -> None:
        """Leave this instant, with the words kept and nothing left on the screen."""
        self._keep_words()
        self._terminal.vanish()

    def _end(self, code: int) -> None:
        self._keep_words()
        self.exit(return_code=code)

    def _end_without_terminal(self) -> None:
        if self._terminal.has_gone():
            self._end(128 + signal.SIGHUP)

    def _keep_words(self) -> None:
        """Keep unsaved words as a draft; where the disk refuses them, they stay in the store's memory."""
        for screen in self.screen_stack:
            words = screen.unsaved_words if isinstance(screen, Frame) else None
            if words is not None:
                with suppress(CannotError):
                    self._desk.keep(words)

    def _fatal_error(self) -> None:
        """Say nothing of the person's words in a crash; Textual's own version prints every local variable."""
        self._keep_words()
        error = sys.exception() or self._exception or RuntimeError()
        self.panic(Text(crash_words(error, lambda: self._sitting.answer, self._sitting.clock.now())))

    @on(LifelineBar.Chosen)
    def _helplines_chosen(self) -> None:
        self.action_helplines()

    @on(requests.OpenHelplines)
    def _open_helplines(self) -> None:
        self.action_helplines()

    @on(requests.OpenHelpline)
    def _open_helpline(self, request: requests.OpenHelpline) -> None:
        self.push_screen(self._opening.helpline(request.line))

    @on(requests.CopyNumber)
    def _copy_number(self, request: requests.CopyNumber) -> None:
        number = reach_of(request.line, request.ways)
        self.copy_to_clipboard(number)
        self._tell(_("Copied, where this terminal allows it: {number}").format(number=number))

    @on(requests.ShowCode)
    def _show_code(self, request: requests.ShowCode) -> None:
        self.push_screen(self._opening.code(request.line, request.ways))

    @on(requests.ChooseCountry)
    def _choose_country(self) -> None:
        self.push_screen(self._opening.countries())

    @on(requests.CountryChosen)
    def _country_chosen(self, request: requests.CountryChosen) -> None:
        found = answer(request.code, "", {}, self._sitting.answer.own)
        self._sitting = self._opening.sitting = self._sitting._replace(answer=found)
        self.pop_screen()
        self.switch_screen(self._opening.helplines())
        for screen in self.screen_stack:
            screen.query(LifelineBar).refresh()

    @on(requests.OpenEntry)
    def _open_entry(self, request: requests.OpenEntry) -> None:
        with suppress(NoEntryError):
            found = self._sitting.store.journal.find(request.name)
            screen = self._opening.entry(found.entry)
            screen.set_reactive(Frame.notice, str(remark(found) or ""))
            self.push_screen(screen)

    @on(requests.WriteEntry)
    def _write_entry(self, request: requests.WriteEntry) -> None:
        name = request.name
        self._open_editor(self._desk.begin if name is None else partial(self._desk.change, name))

    @on(requests.TakeUpDraft)
    def _take_up_draft(self) -> None:
        self._open_editor(self._desk.take_up)

    def _open_editor(self, take: Callable[[], str]) -> None:
        with self._told():
            editor = self._opening.write(take())
            hindrance = self._desk.hindrance()
            editor.set_reactive(Frame.notice, str(hindrance or ""))
            self.push_screen(editor)

    @on(requests.KeepWords)
    def _keep(self, request: requests.KeepWords) -> None:
        with self._told():
            self._desk.keep(request.body)

    @on(requests.SaveWords)
    def _save(self, request: requests.SaveWords) -> None:
        try:
            said = self._desk.save(request.body)
        except CannotError as error:
            said = _("{reason} Esc again leaves.").format(reason=error)
            if isinstance(self.screen, Frame) and self.screen.notice != said:
                self.screen.notice = said
                return
        self.action_leave()
        self._refresh(said)

    @on(requests.DeleteEntry)
    def _delete(self, request: requests.DeleteEntry) -> None:
        with self._told():
            self._desk.delete(request.name)
            if self.screen.name == "entry":
                self.action_leave()
            self._refresh(content.screen_words("journal")["deleted"])

    @on(requests.UndoDelete)
    def _undo(self) -> None:
        with self._told():
            self._desk.undo()
            self._refresh(_("Brought back."))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell the person what cannot be done, on the screen they are on."""
        try:
            yield
        except CannotError as error:
            self._tell(str(error))

    def _tell(self, words: str) -> None:
        if isinstance(self.screen, Frame):
            self.screen.notice = words

    def _refresh(self, said: str) -> None:
        """Show the journal as it is now on each screen that lists it, and say what was done."""
        for screen in self.screen_stack:
            if isinstance(screen, Frame):
                screen.has_draft = self._desk.has_draft
                screen.show_journal(self._opening.entries, can_undo=self._desk.can_undo)
        self._tell(said)
