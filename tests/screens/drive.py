"""Drives the app headless: press keys, read the words on the screen."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import NoReturn

from textual._context import visible_screen_stack
from textual.pilot import Pilot
from textual.strip import Strip

import rest
from calmcli.app import CalmApp
from calmcli.cli.pacing import session_of
from calmcli.core.clock import Clock
from calmcli.core.looks import Colours
from calmcli.core.settings import Settings
from calmcli.store.helplines import answer
from calmcli.store.own_helplines import own_helplines
from calmcli.store.places import find_places
from calmcli.store.sitting import Sitting
from calmcli.store.store import Store

rest.use()

Script = Callable[["Screenful"], Awaitable[None]]
"""What a test does with the app."""


_LONGEST_WORK = 0.2
"""Seconds that work beside the keys is waited for: some goes on for as long as its screen is there."""


class VanishedError(Exception):
    """The quick exit was taken; the real one ends the process."""


@dataclass
class FakeTerminal:
    """A terminal whose quick exit only notes that it was taken."""

    vanished: int = 0
    """How often it was taken."""
    is_gone: bool = False
    """Whether the window was closed."""

    def vanish(self, last: Callable[[], object]) -> NoReturn:
        """Note it; the app goes on, as the process of a real one would not."""
        self.vanished += 1
        last()
        raise VanishedError

    def has_gone(self) -> bool:
        """Say whether the window was closed."""
        return self.is_gone


@dataclass
class Screenful:
    """A running app and what can be seen of it."""

    app: CalmApp
    """The app."""
    pilot: Pilot[None]
    """What presses its keys."""
    terminal: FakeTerminal
    """What it runs in."""

    async def press(self, *keys: str) -> None:
        """Press keys and let the app answer each."""
        for key in keys:
            await self.pilot.press(key)
            await self._settle()

    async def _settle(self) -> None:
        """Let all be done that the keys asked for, in threads too, and what that asks for."""
        await self.pilot.pause()
        until = asyncio.get_running_loop().time() + _LONGEST_WORK
        while any(worker.is_running for worker in self.app.workers):
            if asyncio.get_running_loop().time() > until:
                return
            await self.pilot.pause(0.002)
        await self.pilot.pause()

    async def rest(self) -> None:
        """Let what goes on beside the keys come to its end."""
        if self.app.workers:
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()

    async def type(self, words: str) -> None:
        """Type words, a key a letter."""
        names = {
            " ": "space",
            ".": "full_stop",
            "\n": "enter",
            "[": "left_square_bracket",
            "]": "right_square_bracket",
        }
        await self.pilot.press(*(names.get(letter, letter) for letter in words))
        await self._settle()

    async def resize(self, columns: int, rows: int) -> None:
        """Make the terminal larger or smaller, and let the app fill it."""
        await self.pilot.resize_terminal(columns, rows)
        for _ in range(100):
            if [strip.cell_length for strip in self.strips] == [columns] * rows:
                break
            await self.pilot.pause(0.01)
        await self.pilot.pause()

    async def until(self, words: str, tries: int = 500) -> None:
        """Let the app go on until it shows some words."""
        for _ in range(tries):
            if words in self.words:
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"never shown: {words}\n{self.words}")

    @property
    def strips(self) -> list[Strip]:
        """What is on the screen, row by row, each a run of words after the other with their style."""
        visible_screen_stack.set([])
        return self.app.screen._compositor.render_strips()

    @property
    def rows(self) -> list[str]:
        """The words on the screen, row by row."""
        return [strip.text.replace("\xa0", " ").rstrip() for strip in self.strips]

    @property
    def words(self) -> str:
        """The words on the screen as one text."""
        return "\n".join(self.rows)


@dataclass
class Given:
    """What the app of a test is given."""

    clock: Clock
    """Its clocks."""
    first: str = "home"
    """The screen it opens on."""
    size: tuple[int, int] = (80, 24)
    """Columns and rows."""
    country: str = "GB"
    """The country whose numbers it shows."""
    editing: str | None = None
    """The entry it opens the editor on."""
    has_colours: bool = True
    """Whether colours are welcome."""
    has_blocks: bool = True
    """Whether the terminal shows more than letters."""
    settings: Settings = field(default_factory=Settings)
    """The person's settings."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Their own keys, by the names of what they do."""

    def sitting(self, home: Path) -> Sitting:
        """Return the sitting for the files under a home."""
        store = Store(find_places({"CALM_HOME": str(home)}))
        plan, problems = store.safety_plan()
        own, faults = own_helplines(store.places)
        return Sitting(
            store=store,
            settings=self.settings,
            safety_plan=plan,
            clock=self.clock,
            find=cache(lambda asked, usual: answer(asked, usual, {}, own.lines)),
            session_by=lambda settings: session_of(settings, store.places, minutes=1),
            faults=[*problems, *faults],
            country=self.country,
        )


def run(home: Path, given: Given, script: Script) -> CalmApp:
    """Run the app on the files under a home, let a script drive it, and return it when it has ended."""
    terminal = FakeTerminal()
    app = CalmApp(
        given.sitting(home),
        terminal,
        first=given.first,
        editing=given.editing,
        colours=Colours.MANY if given.has_colours else Colours.NONE,
        keys=given.keys,
        has_blocks=given.has_blocks,
    )

    async def drive() -> None:
        async with app.run_test(size=given.size) as pilot:
            await pilot.pause()
            await script(Screenful(app, pilot, terminal))

    asyncio.run(drive())
    return app


def at(given: Given, **changes: object) -> Given:
    """Return what is given, with changes."""
    return replace(given, **changes)  # type: ignore[arg-type]
