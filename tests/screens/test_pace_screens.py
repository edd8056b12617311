"""The paces on a screen: chosen, put away, made, found, and kept for next time."""

from pathlib import Path

import pytest

from calmcli.core.breath import Pace, phases_of
from calmcli.core.settings import Settings
from calmcli.store.paces import add_pace, finder_words, own_paces
from conftest import HandClock
from drive import Given, Screenful, run
from keeping import places_in
from making import FullDisk


def given(hand_clock: HandClock, size: tuple[int, int] = (80, 24), **settings: bool | str) -> Given:
    """Return what the app is given: the breath first."""
    return Given(hand_clock.clock, "breathe", size, settings=Settings(**settings))  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [(80, 24), (40, 16)], ids=str)
def test_every_pace_can_be_chosen_and_says_what_to_mind(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("p")
        assert "▸ Even: in 5, out 5" in screen.words
        assert "The breath in and the breath out" in screen.words
        await screen.press("end", "up", "up")
        assert "▸ Box: in 4, hold 4" in screen.words
        assert "holds the breath" in screen.words
        await screen.press("enter")
        await screen.until("Box · in 4")
        assert "holds the breath" in screen.words

    run(calm_home, given(hand_clock, size), script)


def test_holds_are_put_away_with_one_key_and_that_is_remembered(
    calm_home: Path, hand_clock: HandClock
) -> None:
    config = places_in(calm_home).config

    async def script(screen: Screenful) -> None:
        await screen.press("p", "n")
        await screen.until("put away")
        assert "Box" not in screen.words
        assert "no_holds = true" in config.read_text()
        await screen.press("n")
        await screen.until("are back")
        assert "Box" in screen.words
        assert "no_holds = false" in config.read_text()

    run(calm_home, given(hand_clock), script)


def test_where_the_disk_refuses_holds_are_put_away_for_now_and_that_is_said(
    calm_home: Path, hand_clock: HandClock, full_disk: FullDisk
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("p", "n")
        await screen.until("not remembered")
        assert "Box" not in screen.words

    run(calm_home, given(hand_clock), script)


def test_a_pace_can_be_the_one_calm_starts_with_also_one_of_ones_own(
    calm_home: Path, hand_clock: HandClock
) -> None:
    add_pace(places_in(calm_home), Pace("tea", "tea", phases_of(4, 0, 5, 0)), "Tea")

    async def script(screen: Screenful) -> None:
        await screen.press("p", "down", "d")
        await screen.until("starts with Tea")
        assert 'pace = "tea"' in places_in(calm_home).config.read_text()
        await screen.press("down", "d")
        await screen.until("starts with Longer out")
        assert 'pace = "long-exhale"' in places_in(calm_home).config.read_text()

    run(calm_home, given(hand_clock), script)


def test_a_pace_of_ones_own_is_breathed_at_and_kept_where_it_has_a_name(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("p", "o")
        await screen.type("4")
        await screen.press("enter")
        await screen.until("seconds look like")
        await screen.press("minus", "7", "enter")
        await screen.type("Rain [x]")
        await screen.press("enter")
        await screen.until("Rain [x] · in 4, out 7")
        await screen.until("Kept as Rain [x]")
        await screen.press("p")
        await screen.until("Rain [x]: in 4, out 7 · yours")

    run(calm_home, given(hand_clock), script)
    assert [pace.name for pace in own_paces(places_in(calm_home))[0]] == ["Rain [x]"]


def test_without_a_name_nothing_is_kept_and_esc_gives_up(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("p", "o", "escape")
        assert "calm · paces" in screen.words
        await screen.press("o")
        await screen.type("3")
        await screen.press("minus", "6", "enter", "enter")
        await screen.until("3-6 · in 3, out 6")

    run(calm_home, given(hand_clock), script)
    assert own_paces(places_in(calm_home))[0] == ()


def test_a_name_that_is_taken_is_said_and_nothing_is_lost(calm_home: Path, hand_clock: HandClock) -> None:
    add_pace(places_in(calm_home), Pace("tea", "tea", phases_of(4, 0, 5, 0)), "Tea")

    async def script(screen: Screenful) -> None:
        await screen.press("p", "o")
        await screen.type("3")
        await screen.press("minus", "6", "enter")
        await screen.type("tea")
        await screen.press("enter")
        await screen.until("there is a pace of that name already")
        assert "3-6" in screen.words

    run(calm_home, given(hand_clock), script)


def test_a_hold_that_is_typed_is_left_out_where_holds_are_put_away(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("p", "o")
        await screen.type("4")
        await screen.press("minus", "2", "minus", "6", "enter", "enter")
        await screen.until("in 4, out 6")
        await screen.until("without the hold")

    run(calm_home, given(hand_clock, no_holds=True), script)


def test_the_pace_that_felt_best_is_found_and_kept(calm_home: Path, hand_clock: HandClock) -> None:
    words = finder_words()

    async def script(screen: Screenful) -> None:
        await screen.press("p", "f")
        await screen.until(words["opening"][:40])
        await screen.until("7 breaths a minute · 1 of 6")
        await screen.until("in 3")
        await screen.press("enter", "enter", "b", "m")
        await screen.until("6.5 breaths a minute · felt good · 2 of 6")
        await screen.press(*["enter"] * 5)
        await screen.until(words["closing"][:30])
        assert "▸ 6.5 breaths a minute · felt good" in screen.words
        await screen.press("down", "enter")
        await screen.until("My pace, 6 breaths a minute · in 5, out 5")

    run(calm_home, given(hand_clock), script)
    (pace,) = own_paces(places_in(calm_home))[0]
    assert pace.phases == phases_of(5, 0, 5, 0)


def test_the_finder_can_be_left_at_any_moment(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("p", "f", "enter", "space")
        await screen.until("paused")
        assert "[Space] go on" in screen.words
        await screen.press("escape")
        assert "calm · paces" in screen.words

    run(calm_home, given(hand_clock), script)
