"""Paced breathing on a screen, by a clock that only the test moves."""

from pathlib import Path

import pytest

from calmcli.core.settings import Settings
from calmcli.store import content
from conftest import HandClock
from drive import Given, Screenful, run


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 16), (200, 50)], ids=str)
def test_the_word_and_the_seconds_follow_the_clock(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.until("in 5")
        for seconds, words in ((1, "in 4"), (3.5, "in 1"), (1, "out 5"), (4, "out 1"), (0.5, "in 5")):
            hand_clock.advance(seconds)
            await screen.until(words)

    run(calm_home, Given(hand_clock.clock, "breathe", size), script)


def test_the_shape_grows_as_the_breath_goes_in_and_shrinks_as_it_goes_out(
    calm_home: Path, hand_clock: HandClock
) -> None:
    def filled(screen: Screenful) -> int:
        return sum(row.count("█") + row.count("▀") + row.count("▄") for row in screen.rows)

    async def script(screen: Screenful) -> None:
        await screen.until("in 5")
        empty = filled(screen)
        hand_clock.advance(4.9)
        await screen.until("in 1")
        full = filled(screen)
        hand_clock.advance(4.9)
        await screen.until("out 1")
        assert empty < full
        assert filled(screen) < full

    run(calm_home, Given(hand_clock.clock, "breathe", has_colours=False), script)


def test_a_pause_holds_the_moment_and_goes_on_from_it(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        hand_clock.advance(2)
        await screen.until("in 3")
        await screen.press("space")
        hand_clock.advance(100)
        await screen.until("paused")
        await screen.press("space")
        await screen.until("in 3")

    run(calm_home, Given(hand_clock.clock, "breathe"), script)


def test_after_its_minutes_it_says_so_and_breathes_on(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        hand_clock.advance(61)
        await screen.until(content.breathing_words()["closing"][:30])
        hand_clock.advance(4)
        await screen.until("out 5")

    run(calm_home, Given(hand_clock.clock, "breathe"), script)


def test_with_reduced_motion_only_words_change(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.until("in 5")
        hand_clock.advance(5.5)
        await screen.until("out 5")
        assert not set("█▀▄") & set(screen.words)

    run(
        calm_home,
        Given(hand_clock.clock, "breathe", settings=Settings(reduced_motion=True), has_colours=False),
        script,
    )


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (10, 5), (300, 80)], ids=str)
def test_it_breathes_in_a_terminal_of_any_size(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.pilot.pause()
        hand_clock.advance(3)
        await screen.pilot.pause()
        await screen.pilot.resize_terminal(80, 24)
        await screen.until("in 2")

    run(calm_home, Given(hand_clock.clock, "breathe", size), script)
