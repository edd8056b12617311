"""What holds on every screen: the lifeline, the helpline keys, the quick exit, no dead end."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from conftest import HandClock
from drive import Given, Screenful, VanishedError, run
from on_every_screen import COPY, write_an_entry, write_two_versions


class Dialog(ModalScreen[None]):
    """A dialog such as a later screen may open: without priority, no key of the app would reach it."""

    def compose(self) -> ComposeResult:
        """Show a text box, which takes the focus."""
        yield Input()


WAYS: dict[str, tuple[str, Sequence[str]]] = {
    "home": ("home", ()),
    "urge plan": ("plan", ("enter", "enter")),
    "end of the urge plan": ("plan", ("8", "enter")),
    "how strong": ("plan", ("r", "7")),
    "what helped": ("plan", ("2", "8", "enter", "enter")),
    "what helped, a line": ("plan", ("2", "8", "enter", "enter", "w", "t", "e", "a")),
    "without a call": ("plan", ("t",)),
    "breathing": ("breathe", ()),
    "paces": ("breathe", ("p",)),
    "a pace of one's own": ("breathe", ("p", "o")),
    "pace finder": ("breathe", ("p", "f", "enter")),
    "exercises": ("ground", ()),
    "end of an exercise": ("exercise:cold", ("end", "y", "3", "enter", "3")),
    "the wave": ("ride", ("7", "enter", "8")),
    "end of the wave": ("ride", ("enter",)),
    "something to do": ("ride", ("d",)),
    "a number path": ("ride", ("d", "j", "enter")),
    "a jigsaw": ("ride", ("d", "j", "j", "enter")),
    "drawing": ("ride", ("d", "j", "j", "j", "enter")),
    "a word search": ("ride", ("d", "enter")),
    "an alphabet game": ("ride", ("d", "k", "enter")),
    "after": ("after", ()),
    "end of after": ("after", ("5", "enter")),
    "support": ("support", ("4",)),
    "feelings": ("plan", ("4", "i")),
    "helplines": ("helplines", ()),
    "helplines, searched": ("helplines", ("slash", "t", "e", "a")),
    "one helpline": ("helplines", ("enter",)),
    "code to scan": ("helplines", ("x",)),
    "countries": ("helplines", ("g", "t", "o")),
    "safety plan": ("safety-plan", ()),
    "the parts of a plan": ("safety-plan", ("e",)),
    "an item of a plan": ("safety-plan", ("e", "down", "enter", "n", "t", "e", "a", "enter", "enter")),
    "a choice for an item of a plan": (
        "safety-plan",
        ("e", *["down"] * 10, "enter", "n", "t", "e", "a", "enter", "enter", "down", "enter"),
    ),
    "a part of a plan": ("safety-plan", ("e", "down", "enter")),
    "the plan again": ("plan-review", ()),
    "a field of a plan": ("safety-plan", ("e", "enter", "n", "t", "e", "a")),
    "journal": ("journal", ()),
    "entry": ("journal", ("enter",)),
    "editor": ("journal", ("n", "t", "e", "a")),
    "editor on an entry": ("journal", ("e",)),
    "trash": ("journal", ("d", "t")),
    "calendar": ("journal", ("c",)),
    "notes": ("journal", ("n", "f2")),
    "notes, tags": ("journal", ("n", "f2", "tab", "tab", "tab", "t")),
    "feelings to pick": ("journal", ("n", "f2", "tab", "tab", "enter")),
    "pages to fill in": ("journal", ("n", "f4")),
    "look back": ("trends", ()),
    "look back on feelings": ("trends", ("5", "a")),
    "entries with two versions": ("conflicts", ()),
    "two versions": (f"conflicts:{COPY}", ()),
    "settings": ("settings", ()),
    "settings, a value": ("settings", ("enter",)),
    "keys": ("plan", ("question_mark",)),
    "palette": ("plan", ("ctrl+p", "w")),
}
"""Every screen: where the app opens, and the keys that lead there."""

WITH_A_BOX = {
    "a pace of one's own",
    "palette",
    "settings, a value",
    "a field of a plan",
    "what helped, a line",
    "editor",
    "editor on an entry",
    "helplines, searched",
    "countries",
    "notes, tags",
    "an alphabet game",
}
"""Where a letter is typed and is no key."""


def furnish(home: Path, clock: HandClock, way: str) -> None:
    """Put there what the screen at the end of a way shows."""
    write_an_entry(home, clock.present)
    if "two versions" in way:
        write_two_versions(home)


@pytest.fixture(autouse=True)
def _furnished(calm_home: Path, hand_clock: HandClock, request: pytest.FixtureRequest) -> None:
    case = getattr(request.node, "callspec", None)
    furnish(calm_home, hand_clock, case.params.get("way", "") if case else "")


@pytest.mark.parametrize("way", WAYS)
def test_the_lifeline_keys_work_at_once_come_back_and_are_named(
    calm_home: Path, hand_clock: HandClock, way: str
) -> None:
    first, keys = WAYS[way]

    async def script(screen: Screenful) -> None:
        await screen.press(*keys)
        await both_quick_exit_keys_work(screen)
        await both_helpline_keys_work(screen, comes_back=not way.startswith("helplines"))
        if way not in WITH_A_BOX:
            await the_keys_screen_names_them(screen)

    run(calm_home, Given(hand_clock.clock, first), script)


async def both_quick_exit_keys_work(screen: Screenful) -> None:
    """Fail unless each of the two is answered at once."""
    taken: list[int] = []
    screen.app.action_vanish = lambda: taken.append(1)  # type: ignore[method-assign]
    for key in ("ctrl+q", "f12"):
        taken.clear()
        await screen.press(key)
        assert taken == [1], key


async def both_helpline_keys_work(screen: Screenful, *, comes_back: bool) -> None:
    """Fail unless each of the two opens the helplines, and Esc leads back to what was there before."""
    before = screen.words
    for key in ("f1", "ctrl+t"):
        await screen.press(key, key)
        assert "someone to talk to" in screen.rows[1]
        assert "In danger now, or hurt?" in screen.words
        if comes_back:
            await screen.press("escape")
            assert _still(screen.words) == _still(before)


async def the_keys_screen_names_them(screen: Screenful) -> None:
    """Fail unless `?` names them all, and no key that only scrolls."""
    await screen.resize(80, 60)
    await screen.press("question_mark")
    assert "F1 Ctrl+t" in screen.words
    assert "Ctrl+q F12" in screen.words
    assert "Scroll" not in screen.words


def test_the_keys_work_inside_a_dialog_with_a_text_box(calm_home: Path, hand_clock: HandClock) -> None:
    taken: list[int] = []

    async def script(screen: Screenful) -> None:
        screen.app.action_vanish = lambda: taken.append(1)  # type: ignore[method-assign]
        await screen.app.push_screen(Dialog())
        await screen.press("ctrl+q", "f12", "f1")
        assert "In danger now, or hurt?" in screen.words
        await screen.press("escape", "ctrl+t")
        assert "In danger now, or hurt?" in screen.words

    run(calm_home, Given(hand_clock.clock, "home"), script)
    assert taken == [1, 1]


def _still(words: str) -> str:
    """Return the words of a screen without what moves or depends on the focus."""
    return "".join(letter for letter in words if letter not in "▀▄█ \n")


def test_the_quick_exit_keeps_the_words_first_and_then_vanishes(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("n")
        await screen.type("tea")
        with pytest.raises(VanishedError):
            screen.app.action_vanish()
        assert screen.terminal.vanished == 1
        (draft,) = (calm_home / "data" / "drafts").iterdir()
        assert draft.read_text().endswith("+++\ntea")

    run(calm_home, Given(hand_clock.clock, "journal"), script)


@pytest.mark.parametrize("way", WAYS)
def test_keys_alone_lead_to_every_part_of_a_screen_and_escape_out_of_it(
    calm_home: Path, hand_clock: HandClock, way: str
) -> None:
    first, keys = WAYS[way]

    async def script(screen: Screenful) -> None:
        await screen.press(*keys)
        shown, reached = screen.app.screen, {screen.app.focused}
        for _ in shown.focus_chain:
            await screen.press("tab")
            reached.add(screen.app.focused)
        assert screen.app.screen is shown
        assert set(shown.focus_chain) <= reached
        while screen.app.screen is shown:
            box = screen.app.focused
            await screen.press("escape")
            assert (
                screen.app.return_code == 0 or screen.app.screen is not shown or screen.app.focused is not box
            )
            if screen.app.return_code == 0:
                return
        for _ in screen.app.screen_stack:
            await screen.press("escape")

    assert run(calm_home, Given(hand_clock.clock, first), script).return_code == 0


def test_without_colours_the_chosen_row_and_step_are_marked_by_a_sign(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert "▸ 1 Ride out an urge" in screen.words
        await screen.press("down")
        assert "▸ 2 Breathe" in screen.words
        assert "▸ 1" not in screen.words
        await screen.press("1", "3")
        assert "▸ 3  Breathe" in screen.words

    run(calm_home, Given(hand_clock.clock, "home", has_colours=False), script)


@pytest.mark.parametrize("choice", range(1, 9))
def test_home_opens_each_choice_by_its_digit_and_comes_back(
    calm_home: Path, hand_clock: HandClock, choice: int
) -> None:
    headings = [
        "urge plan",
        "breathe",
        "exercises",
        "the wave",
        "write",
        "journal",
        "my safety plan",
        "When it has already happened",
        "someone to talk to",
    ]

    async def script(screen: Screenful) -> None:
        await screen.press(str(choice))
        assert headings[choice - 1] in screen.rows[1]
        await screen.press("escape")
        assert "Take your time." in screen.words

    run(calm_home, Given(hand_clock.clock, "home"), script)


def test_home_opens_the_marked_choice_with_enter_and_moves_with_j_and_k(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("j", "j", "k", "enter")
        assert "calm · breathe" in screen.words

    run(calm_home, Given(hand_clock.clock, "home"), script)
