"""What can be done on a screen, by keys, by the list of it, and by clicks: one definition for all."""

from pathlib import Path

import pytest
from textual.content import Content

from calmcli.widgets.key_bar import in_rows
from conftest import HandClock
from drive import Given, Screenful, run

HINTS = [Content(hint) for hint in ("[w] write", "[r] read", "[t] tea", "[?] keys", "[Esc] leave")]


@pytest.mark.parametrize(
    ("width", "most", "shown"),
    [
        (80, 1, ["[w] write  [r] read  [t] tea  [?] keys  [Esc] leave"]),
        (41, 1, ["[w] write  [?] keys  [Esc] leave"]),
        (42, 1, ["[w] write  [r] read  [?] keys  [Esc] leave"]),
        (22, 1, ["[?] keys  [Esc] leave"]),
        (22, 3, ["[w] write  [r] read", "[t] tea  [?] keys", "[Esc] leave"]),
        (10, 1, ["[Esc] leave"]),
    ],
)
def test_where_room_is_short_all_keys_and_the_way_out_stay(width: int, most: int, shown: list[str]) -> None:
    found = ["  ".join(hint.plain for hint in row) for row in in_rows(HINTS, width, most, lasting=2)]
    assert found == shown
    assert all(len(row) <= max(width, len("[Esc] leave")) for row in found)
    assert found[-1].endswith("[Esc] leave")


def test_what_is_chosen_in_the_list_is_done_on_the_screen_below(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("ctrl+p")
        assert "▸ next" in screen.words
        assert "Enter → l n" in screen.words
        await screen.type("a call")
        await screen.press("enter")
        assert "calm · without a call" in screen.words
        await screen.press("ctrl+p", *"breathe", "enter")
        assert "calm · breathe" in screen.words
        await screen.press("ctrl+p", *"umbrella", "enter")
        assert "what can be done" in screen.words
        await screen.press("escape", "escape", "escape")
        assert "calm · urge plan" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan"), script)


def test_nothing_of_textual_that_writes_a_file_is_among_what_can_be_done(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        for key in ("ctrl+p", "question_mark"):
            await screen.press(key)
            assert "creenshot" not in screen.words
            await screen.press("escape")

    run(calm_home, Given(hand_clock.clock, "journal", (100, 60)), script)


def place_of(screen: Screenful, words: str) -> tuple[int, int]:
    """Return where the first words stand that are these."""
    row = next(at for at, text in enumerate(screen.rows) if words in text)
    return screen.rows[row].index(words) + 1, row


async def click_on(screen: Screenful, words: str) -> None:
    """Click on the first words of the screen that are these."""
    await screen.pilot.click(offset=place_of(screen, words))
    await screen.pilot.pause()


def test_a_click_on_a_key_does_what_the_key_does(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.pilot.click("LifelineBar")
        await screen.pilot.pause()
        assert "In danger now, or hurt?" in screen.words
        await click_on(screen, "[Esc] leave")
        await click_on(screen, "[Enter] open")
        assert "calm · urge plan" in screen.words
        await click_on(screen, "[Enter] next")
        assert "step 2 of 8" in screen.words
        await click_on(screen, "[?] keys")
        assert "calm · keys" in screen.words
        await click_on(screen, "[Esc] leave")
        await click_on(screen, "[Esc] leave")
        await click_on(screen, "Breathe")
        assert "calm · breathe" in screen.words

    run(calm_home, Given(hand_clock.clock, "home"), script)


def test_the_pointer_on_a_key_tells_more_of_it(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        bar = screen.app.screen.query_one("KeyBar")
        await screen.pilot.hover(offset=place_of(screen, "[g]"))
        assert bar.tooltip == "choose the country whose helplines are shown"
        await screen.pilot.hover(offset=place_of(screen, "[?]"))
        assert bar.tooltip is None

    run(calm_home, Given(hand_clock.clock, "home"), script)
