"""The helplines on a screen."""

from pathlib import Path

import pytest

from calmcli.core.helpline_words import ways
from calmcli.store.helplines import answer
from conftest import HandClock
from drive import Given, Screenful, run


@pytest.mark.parametrize("size", [(40, 200), (60, 200), (80, 200)], ids=str)
@pytest.mark.parametrize("country", ["GB", "NG", "FR", "IN"])
def test_every_number_of_a_country_stands_whole_on_one_row(
    calm_home: Path, hand_clock: HandClock, country: str, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        words = screen.words
        await screen.press("end")
        words += screen.words
        for line in answer(country, "", {}).lines:
            numbers = [number for number in (line.phone, line.sms and line.sms.number) if number]
            assert all(number in words for number in numbers)

    run(calm_home, Given(hand_clock.clock, "helplines", size, country), script)


def test_a_country_nobody_knows_is_said_and_what_holds_anywhere_is_shown(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert "calm knows no country called Narnia." in screen.words
        assert "112" in screen.rows[-1]
        await screen.press("f1")
        assert "findahelpline.com" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan", country="Narnia"), script)


def test_each_way_to_reach_the_first_line_is_there(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        first = answer("GB", "", {}).lines[0]
        assert all(way in screen.words for way in ways(first))
        assert "United Kingdom" in screen.rows[1]

    run(calm_home, Given(hand_clock.clock, "helplines", (100, 40)), script)
