"""What another window makes of the plan, seen in this one."""

from pathlib import Path

import pytest

from calmcli import app
from calmcli.store.store import Store
from conftest import HandClock
from drive import Given, Screenful, run
from keeping import put

LIBRARY = 'schema = 1\ndistractions = ["The library"]\n'
GARDEN = 'schema = 1\ndistractions = ["The garden"]\n'


def plan(home: Path, text: str) -> None:
    """Put a plan there as a save does: another file in place of the one before."""
    path = home / "data" / "plan.toml"
    put(path.with_suffix(".new"), text).replace(path)


@pytest.fixture(autouse=True)
def never(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the app look only where a test asks it to."""
    monkeypatch.setattr(app, "_LOOK", 3600.0)


async def looked(screen: Screenful) -> str:
    """Return the words on the screen after a look."""
    screen.app._follow_plan()
    await screen.pilot.pause()
    return screen.words


def test_the_plan_that_is_read_follows_by_itself(
    calm_home: Path, hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_LOOK", 0.02)
    plan(calm_home, LIBRARY)

    async def script(screen: Screenful) -> None:
        plan(calm_home, GARDEN)
        await screen.until("The garden")
        assert "The library" not in screen.words

    run(calm_home, Given(hand_clock.clock, "safety-plan"), script)


def test_it_stays_where_it_is_read(calm_home: Path, hand_clock: HandClock) -> None:
    items = ", ".join(f'"Walk {number}"' for number in range(60))
    plan(calm_home, f"distractions = [{items}]\n")

    async def script(screen: Screenful) -> None:
        await screen.press(*["down"] * 20)
        before, focus = screen.rows[3], screen.app.focused
        assert "Walk" in before
        plan(calm_home, f'distractions = [{items}, "The garden"]\n')
        await looked(screen)
        assert (screen.rows[3], screen.app.focused) == (before, focus)
        await screen.press("end")
        assert "The garden" in screen.words

    run(calm_home, Given(hand_clock.clock, "safety-plan"), script)


def test_home_offers_a_plan_no_more_once_there_is_one(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("down", "down")
        assert "On a steady day" in screen.words
        plan(calm_home, GARDEN)
        assert "On a steady day" not in await looked(screen)
        assert "▸ 3" in screen.words
        plan(calm_home, "schema = 1\n")
        assert "On a steady day" in await looked(screen)

    run(calm_home, Given(hand_clock.clock, "home", (80, 40)), script)


def test_a_screen_opens_on_the_plan_as_it_is_now(calm_home: Path, hand_clock: HandClock) -> None:
    plan(calm_home, LIBRARY)

    async def script(screen: Screenful) -> None:
        plan(calm_home, GARDEN)
        await screen.press("1", "4")
        assert "The garden" in screen.words

    run(calm_home, Given(hand_clock.clock, "home"), script)


@pytest.mark.parametrize("text", ["distractions = [", "schema = 99\ndistractions = [7, "])
def test_a_plan_that_cannot_be_read_leaves_the_one_before_on_the_screen(
    calm_home: Path, hand_clock: HandClock, text: str
) -> None:
    plan(calm_home, LIBRARY)

    async def script(screen: Screenful) -> None:
        plan(calm_home, text)
        assert "The library" in await looked(screen)
        plan(calm_home, GARDEN)
        assert "The garden" in await looked(screen)

    run(calm_home, Given(hand_clock.clock, "safety-plan"), script)


def test_changes_that_wait_in_this_window_stay_on_the_screen(
    calm_home: Path, hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(calm_home, LIBRARY)

    async def script(screen: Screenful) -> None:
        monkeypatch.setattr(Store, "has_unsaved_plan", True)
        plan(calm_home, GARDEN)
        assert "The library" in await looked(screen)
        monkeypatch.setattr(Store, "has_unsaved_plan", False)

    run(calm_home, Given(hand_clock.clock, "safety-plan"), script)


@pytest.mark.parametrize("first", ["plan", "breathe", "write", "build"])
def test_where_something_moves_or_somebody_types_nobody_looks(
    calm_home: Path, hand_clock: HandClock, first: str
) -> None:
    async def script(screen: Screenful) -> None:
        await looked(screen)
        await screen.press("f1")
        assert "plan_look" not in vars(screen.app.scene.sitting.store)

    run(calm_home, Given(hand_clock.clock, first), script)
