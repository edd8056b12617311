"""The wave on a screen: noted, drawn, made longer, ended, gone on with, and part of the plan's way."""

from pathlib import Path

import pytest

from calmcli.core.wave import Helped, Wave
from calmcli.store import content
from conftest import HandClock
from drive import Given, Screenful, at, run
from keeping import put, store_in

WORDS = content.wave_words()
RIDING = content.riding_words()
PLAN = """
people = [{ name = "Sam", phone = "01632 960 321", say = "Are you up?" }]
distractions = ["The library"]
"""


def given(hand_clock: HandClock, width: int = 100, height: int = 50) -> Given:
    """Return the wave on a large screen."""
    return Given(hand_clock.clock, "ride", (width, height))


def only_wave(home: Path) -> Wave:
    """Return the one wave that was kept."""
    (found,) = store_in(home).waves.newest(9)
    assert found.wave is not None
    return found.wave


async def pass_time(screen: Screenful, hand_clock: HandClock, seconds: float) -> None:
    """Let time go by, and the screen look at the clock."""
    hand_clock.advance(seconds)
    screen.app.screen._look()  # type: ignore[attr-defined]  # its timer runs once a second
    await screen.pilot.pause()


def test_it_opens_with_words_a_question_and_ones_own_things_to_do(
    calm_home: Path, hand_clock: HandClock
) -> None:
    put(calm_home / "data" / "plan.toml", PLAN)

    async def script(screen: Screenful) -> None:
        assert "10 minutes left" in screen.rows[1]
        assert WORDS.parts[0].title in screen.words
        assert WORDS.first in screen.words
        assert WORDS.hope in screen.words
        assert screen.words.index("· The library") < screen.words.index("You could")

    run(calm_home, given(hand_clock), script)


def test_the_end_says_how_a_number_is_noted_and_takes_one(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("6", "enter", "enter")
        assert f"{RIDING.strength_at_end} A number and Enter" in screen.words
        await screen.press("6", "enter")
        assert RIDING.strength_at_end not in screen.words
        assert RIDING.same[0][:30] in screen.words

    run(calm_home, given(hand_clock), script)


def test_what_was_noted_is_told_until_the_words_turn_and_then_no_longer_covers_the_picture(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("6", "enter")
        assert "Noted: 6" in screen.words
        await pass_time(screen, hand_clock, 5)
        assert "Noted: 6" in screen.words
        await pass_time(screen, hand_clock, 60)
        assert "Noted: 6" not in screen.words

    run(calm_home, given(hand_clock), script)


def test_numbers_and_changes_are_drawn_said_and_kept_as_a_wave(
    calm_home: Path, hand_clock: HandClock
) -> None:
    put(calm_home / "data" / "plan.toml", PLAN)

    async def script(screen: Screenful) -> None:
        await screen.press("7", "enter")
        assert "Noted: 7" in screen.words
        assert "Your first note is 7." in screen.words
        await pass_time(screen, hand_clock, 190)
        assert WORDS.again in screen.words
        await screen.press("e")
        assert "It began at 7 and is at 6 now." in screen.words
        assert WORDS.again not in screen.words
        assert "█" in screen.words
        await screen.press("enter")
        assert RIDING.eased[0] in screen.words
        await screen.press("enter", "down", "space", "down", "space", "escape")
        assert "Kept." in screen.words
        assert "[Enter] what helped" not in screen.words
        await screen.press("enter")

    assert run(calm_home, given(hand_clock), script).return_code == 0
    wave = only_wave(calm_home)
    assert wave.kind == "ride"
    assert [mark.strength for mark in wave.marks] == [7, 6]
    assert wave.helped == (Helped("", WORDS.watching), Helped("something-else", "The library"))
    assert wave.ended


def test_a_number_can_be_put_right_before_enter_and_taken_back(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("1")
        assert "▸1 " in screen.words
        await screen.press("0", "enter")
        assert "Noted: 10" in screen.words
        await screen.press("4", "backspace")
        assert "▸4" not in screen.words
        await screen.press("escape")

    run(calm_home, given(hand_clock), script)
    (ride,) = [store_in(calm_home).rides.left(hand_clock.present, is_alone=True)]
    assert ride is not None
    assert [mark.strength for mark in ride.wave.marks] == [10]


def test_a_question_that_nobody_answers_goes_and_nothing_waits(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await pass_time(screen, hand_clock, 61)
        assert WORDS.first not in screen.words
        assert WORDS.parts[1].title in screen.words
        await pass_time(screen, hand_clock, 120)
        assert WORDS.again in screen.words
        await screen.press("n")
        assert WORDS.parts[4].title in screen.words

    run(calm_home, given(hand_clock), script)


def test_it_is_made_longer_and_shorter_and_its_end_ends_nothing(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("+")
        assert "15 minutes left" in screen.rows[1]
        await screen.press("-", "-")
        assert "5 minutes left" in screen.rows[1]
        await pass_time(screen, hand_clock, 7 * 3600)
        assert "as long as you like" in screen.rows[1]
        assert WORDS.over in screen.words
        await screen.press("+")
        assert "5 minutes left" in screen.rows[1]
        assert WORDS.over not in screen.words

    run(calm_home, given(hand_clock), script)


@pytest.mark.parametrize("key", ["u", "s"])
def test_where_it_has_not_eased_people_and_words_to_send_come_first(
    calm_home: Path, hand_clock: HandClock, key: str
) -> None:
    put(calm_home / "data" / "plan.toml", PLAN)

    async def script(screen: Screenful) -> None:
        await screen.press(key, "enter")
        assert (RIDING.stronger if key == "u" else RIDING.same)[0] in screen.words
        where = [
            screen.words.index(each) for each in ("Sam · 01632 960 321", "· Are you up?", "Call 116 123")
        ]
        assert where == sorted(where)
        await screen.press("c")
        assert "Copied" in screen.words
        await screen.press("t")
        assert RIDING.without_call in screen.words
        await screen.press("escape", "b")
        assert WORDS.parts[0].title in screen.words

    run(calm_home, given(hand_clock), script)


def test_one_that_was_broken_off_is_offered_and_gone_on_with(calm_home: Path, hand_clock: HandClock) -> None:
    async def leave(screen: Screenful) -> None:
        await screen.press("8", "enter", "escape")

    async def come_back(screen: Screenful) -> None:
        assert WORDS.resume in screen.words
        assert "Nothing is noted yet." in screen.words
        await screen.press("g")
        assert "Your first note is 8." in screen.words
        assert WORDS.resume not in screen.words
        await screen.press("e", "enter", "escape")

    run(calm_home, given(hand_clock), leave)
    hand_clock.advance(3600)
    run(calm_home, given(hand_clock), come_back)
    assert [mark.strength for mark in only_wave(calm_home).marks] == [8, 7]


def test_nothing_noted_is_nothing_kept(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("enter", "escape")

    run(calm_home, given(hand_clock), script)
    assert not list(calm_home.rglob("*.toml"))


def test_from_the_plan_it_is_part_of_the_plans_wave(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("s")
        assert "step 1 of 8" in screen.words
        await screen.press("4", "s", "6", "enter", "enter")
        assert "step 4 of 8" in screen.words
        await screen.press("s")
        assert "Your first note is 6." in screen.words
        await screen.press("escape", "8", "enter", "r", "3", "enter")
        assert RIDING.eased[0][:30] in screen.words
        await screen.press("escape")

    run(calm_home, at(given(hand_clock), first="plan"), script)
    wave = only_wave(calm_home)
    assert (wave.kind, [mark.strength for mark in wave.marks]) == ("plan", [6, 3])
    assert "something-else" in wave.steps


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 16), (200, 50)], ids=str)
def test_without_colours_the_wave_is_there_in_every_room(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        for strength in ("5", "9"):
            await screen.press(strength, "enter")
            hand_clock.advance(120)
        await screen.press("down", "down", "down", "down", "down")
        assert "9" in screen.words
        assert "█" in screen.words

    run(calm_home, at(given(hand_clock, *size), has_colours=False), script)
