"""The guides on a screen: when it has already happened, for somebody who helps, by what is felt."""

from pathlib import Path

import pytest

from calmcli.screens.home import CHOICES
from calmcli.store import guides
from conftest import HandClock
from drive import Given, Screenful, run

PLAN = 'people = [{ name = "Sam", phone = "01632 960321" }]\n'


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 16)], ids=str)
def test_the_body_comes_first_with_the_emergency_number_in_sight(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        assert "Your body comes first" in screen.words
        assert "In danger now, or hurt?" in screen.words
        assert any("999" in row for row in screen.rows[:-1])
        assert "page 1 of 5" in screen.rows[0] + screen.rows[1]

    run(calm_home, Given(hand_clock.clock, "after", size), script)


def test_words_to_send_are_copied_on_the_pages_that_have_some(calm_home: Path, hand_clock: HandClock) -> None:
    says = guides.guide("after").parts[2].say

    async def script(screen: Screenful) -> None:
        assert "[c]" not in screen.words
        await screen.press("3", "c")
        assert screen.app.clipboard == says[0]
        assert says[0][:30] in screen.words
        await screen.press("c")
        assert screen.app.clipboard == says[1]
        await screen.press("enter")
        assert "Copied" not in screen.words
        await screen.press("enter", "enter", "c")
        assert screen.app.clipboard == says[1]

    run(calm_home, Given(hand_clock.clock, "after"), script)


def test_from_support_there_is_more_to_read_and_from_the_others_not(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert "[m] more to read" in screen.words
        await screen.press("m")
        assert "calm · What self-harm is" in screen.words
        assert "more to read" not in screen.words
        await screen.press("m", "escape")
        assert "For someone who is helping" in screen.words

    run(calm_home, Given(hand_clock.clock, "support"), script)


@pytest.mark.parametrize("name", ["after", "support"])
def test_every_page_is_reached_by_enter_by_digit_and_by_going_back(
    calm_home: Path, hand_clock: HandClock, name: str
) -> None:
    parts = guides.guide(name).parts

    async def script(screen: Screenful) -> None:
        for part in parts:
            assert part.title in screen.words
            await screen.press("enter")
        assert guides.guide(name).closing[0][:40] in screen.words
        await screen.press("b")
        assert parts[-1].title in screen.words
        for number, part in enumerate(parts, 1):
            await screen.press(str(number))
            assert part.title in screen.words
            assert f"▸ {number}  {part.name}" in screen.words
        await screen.press("9")
        assert parts[-1].title in screen.words

    run(calm_home, Given(hand_clock.clock, name, (100, 40)), script)


def test_past_the_end_enter_leaves(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*["enter"] * 6)
        assert "Take your time." in screen.words

    async def open_it(screen: Screenful) -> None:
        await screen.press(str(CHOICES.index("after") + 1))
        await script(screen)

    run(calm_home, Given(hand_clock.clock, "home"), open_it)


def test_their_own_people_come_before_the_helplines(calm_home: Path, hand_clock: HandClock) -> None:
    (calm_home / "data").mkdir(parents=True)
    (calm_home / "data" / "plan.toml").write_text(PLAN)

    async def script(screen: Screenful) -> None:
        await screen.press("3")
        words = screen.words
        assert "Sam · 01632 960321" in words
        assert words.index("Sam · 01632") < words.index("Call 116 123")

    run(calm_home, Given(hand_clock.clock, "after", (100, 80)), script)


def test_a_page_opens_from_its_top_and_a_click_on_the_list_leads_there(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("end", "2")
        assert "Be kind to yourself" in screen.words
        await screen.pilot.click("StepList", offset=(5, 3))
        await screen.pilot.pause()
        assert "Rest, and small care" in screen.words

    run(calm_home, Given(hand_clock.clock, "after"), script)


def test_ideas_by_feeling_open_from_the_step_for_something_else_and_come_back(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("i")
        assert "step 1 of 8" in screen.words
        await screen.press("4", "i")
        assert "▸ 1  I feel angry" in screen.words
        await screen.press("2")
        assert guides.feelings().parts[1].suggestions[0] in screen.words
        await screen.press("escape")
        assert "step 4 of 8" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan"), script)
