"""The urge plan on a screen."""

from pathlib import Path

import pytest

from calmcli.store import content
from conftest import HandClock
from drive import Given, Screenful, run

SIZES = [(80, 24), (60, 20), (40, 16), (120, 40)]

PLAN = """
schema = 1
warning_signs = ["I stop answering messages"]
coping_strategies = ["The blue cushion by the window", { text = "Dad's playlist", starred = true }]
distractions = ["The library"]
people = [{ name = "Sam", phone = "01632 960 321", say = "Can you stay on the phone with me?" }]
professionals = [{ name = "Dr Okoye", phone = "01632 960 400" }]
safer_space = ["Sit in the kitchen with the radio on"]
expression = ["Draw the rain"]
reasons = ["Pepper the cat", { text = "Never shown", hidden = true }]
"""

OWN_BY_STEP = {
    1: "Sam · 01632 960 321",
    2: "Sit in the kitchen with the radio on",
    3: "Dad's playlist",
    4: "The library",
    5: "Draw the rain",
    6: "Dr Okoye · 01632 960 400",
    7: "I stop answering messages",
    8: "Dr Okoye · 01632 960 400",
}


def _plan(home: Path, text: str = PLAN) -> Path:
    path = home / "data" / "plan.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return path


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_enter_walks_all_eight_steps_and_each_says_which_it_is(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        for step in content.urge_plan().steps:
            assert f"step {step.number} of 8" in screen.rows[0] + screen.rows[1]
            assert step.title in " ".join(screen.words.split())
            await screen.press("enter")
        assert "That was the last step" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan", size), script)


@pytest.mark.parametrize("number", OWN_BY_STEP)
def test_a_digit_goes_to_a_step_which_shows_the_persons_own_items(
    calm_home: Path, hand_clock: HandClock, number: int
) -> None:
    _plan(calm_home)

    async def script(screen: Screenful) -> None:
        await screen.press(str(number))
        assert f"step {number} of 8" in screen.words
        assert OWN_BY_STEP[number] in screen.words
        assert "Never shown" not in screen.words

    run(calm_home, Given(hand_clock.clock, "plan", (100, 60)), script)


def test_a_starred_item_comes_first_and_own_items_before_general_words(
    calm_home: Path, hand_clock: HandClock
) -> None:
    _plan(calm_home)

    async def script(screen: Screenful) -> None:
        await screen.press("3")
        words = screen.words
        general = content.urge_plan().steps[2].text[1][:20]
        assert words.index("Dad's playlist") < words.index("The blue cushion") < words.index(general)
        await screen.press("4")
        words = screen.words
        general = content.urge_plan().steps[3].text[0][:20]
        assert words.index("The library") < words.index(general)

    run(calm_home, Given(hand_clock.clock, "plan", (100, 60)), script)


def test_without_a_plan_each_step_shows_general_suggestions(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        for step in content.urge_plan().steps:
            await screen.press(str(step.number))
            assert "Yours" not in screen.words
            await screen.press("end")
            assert step.suggestions[0][:30] in screen.words

    run(calm_home, Given(hand_clock.clock, "plan", (100, 200)), script)


def test_back_and_forth_loses_nothing_and_the_first_step_has_none_before_it(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("b")
        assert "step 1 of 8" in screen.words
        await screen.press("right", "l", "n")
        assert "step 4 of 8" in screen.words
        await screen.press("left", "h", "b")
        assert "step 1 of 8" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan"), script)


def test_a_click_on_a_step_goes_there(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        row = next(number for number, words in enumerate(screen.rows) if "5  Let it out" in words)
        await screen.pilot.click(offset=(10, row))
        await screen.pilot.pause()
        assert "step 5 of 8" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan"), script)


def test_a_click_on_a_key_does_what_the_key_does(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        row, words = next((at, row) for at, row in enumerate(screen.rows) if "[Enter] next" in row)
        await screen.pilot.click(offset=(words.index("next") + 1, row))
        await screen.pilot.pause()
        assert "step 2 of 8" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan"), script)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 16)], ids=str)
def test_the_breath_of_step_three_is_whole_with_ones_own_items_too(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    _plan(calm_home)

    async def script(screen: Screenful) -> None:
        await screen.press("3")
        breath = screen.app.screen.query_one("Breathing").region
        assert screen.app.screen.query_one("#step").region.contains_region(breath)

    run(calm_home, Given(hand_clock.clock, "plan", size), script)


def test_step_three_breathes_on_the_spot_and_pauses(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("3")
        await screen.until("in 3")
        assert "[Space] pause" in screen.words
        hand_clock.advance(4.5)
        await screen.until("out 2")
        await screen.press("space")
        assert "paused" in screen.words
        assert "[Space] go on" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan"), script)


def test_step_five_opens_the_editor_and_comes_back_to_step_five(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("5", "w")
        await screen.type("rain on the skylight")
        await screen.press("escape")
        assert "step 5 of 8" in screen.words
        assert "Saved." in screen.words

    run(calm_home, Given(hand_clock.clock, "plan"), script)
    (entry,) = (calm_home / "data" / "journal" / "2026").iterdir()
    assert entry.read_text().endswith("+++\nrain on the skylight")


def test_step_six_shows_the_lines_of_the_country(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("6")
        assert "999" in screen.words
        assert "Call 116 123" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan", (100, 60)), script)


def test_the_end_shows_people_and_helplines_and_enter_leaves(calm_home: Path, hand_clock: HandClock) -> None:
    _plan(calm_home)

    async def script(screen: Screenful) -> None:
        await screen.press("8", "enter")
        assert "Sam · 01632 960 321" in screen.words
        assert "Call 116 123" in screen.words
        await screen.press("enter", "enter")
        assert "Kept." in screen.words
        await screen.press("enter")

    app = run(calm_home, Given(hand_clock.clock, "plan", (100, 60)), script)
    assert app.return_code == 0


def test_a_broken_plan_is_named_and_the_general_plan_still_helps(
    calm_home: Path, hand_clock: HandClock
) -> None:
    path = _plan(calm_home, 'schema = 1\npeople = ["Sam"\nreasons = []\n')
    before = path.read_bytes()

    async def script(screen: Screenful) -> None:
        assert "plan.toml:3" in screen.words.replace("\n", "").replace(" ", "")
        assert "step 1 of 8" in screen.words
        assert "Samaritans" in screen.rows[-1]

    run(calm_home, Given(hand_clock.clock, "plan", (120, 40)), script)
    assert path.read_bytes() == before


def test_markup_and_control_characters_in_a_plan_are_shown_and_never_obeyed(
    calm_home: Path, hand_clock: HandClock
) -> None:
    _plan(calm_home, 'reasons = ["feeling [awful] and [/]", "a\\u001b[2Jb", "[@click=app.exit]tea[/]"]')

    async def script(screen: Screenful) -> None:
        await screen.press("7")
        assert "feeling [awful] and [/]" in screen.words
        assert "[@click=app.exit]tea[/]" in screen.words
        assert "a\N{REPLACEMENT CHARACTER}[2Jb" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan", (100, 60)), script)
