"""The exercises on a screen, by a clock that only the test moves."""

from pathlib import Path

import pytest

from calmcli.core.settings import Settings
from calmcli.store.grounding import exercises, grounding_words
from conftest import HandClock
from drive import Given, Screenful, run

BY_ID = {exercise.id: exercise for exercise in exercises().every}
SENSES, MUSCLES, COLD = BY_ID["senses"], BY_ID["muscles"], BY_ID["cold"]
WORDS = grounding_words()
PLAN = 'people = [{ name = "Sam", phone = "01632 960321" }]\n'


def write_plan(home: Path) -> Path:
    """Write a plan with somebody in it, and return its file."""
    path = home / "data" / "plan.toml"
    path.parent.mkdir(parents=True)
    path.write_text(PLAN)
    return path


async def counted(screen: Screenful, seconds: str) -> None:
    """Let the app go on until it counts so many seconds."""
    for _ in range(500):
        if any(row.split()[-1:] == [seconds] for row in screen.rows):
            return
        await screen.pilot.pause(0.01)
    raise AssertionError(screen.words)


def test_the_list_says_what_the_marked_one_is_like_and_opens_it(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert "▸ 1 Five senses" in screen.words
        assert SENSES.like[:40] in screen.words
        await screen.press("down")
        assert MUSCLES.like[:40] in screen.words
        await screen.press("enter")
        assert "calm · Relax your muscles" in screen.words
        await screen.press("escape", "1")
        assert "calm · Five senses" in screen.words

    run(calm_home, Given(hand_clock.clock, "ground"), script)


def test_each_prompt_comes_alone_in_any_order_and_back(calm_home: Path, hand_clock: HandClock) -> None:
    says = [prompt.says for prompt in SENSES.prompts]

    async def script(screen: Screenful) -> None:
        for said in says:
            await screen.press("enter")
            assert [each for each in says if each in screen.words] == [said]
        await screen.press("2")
        assert says[1] in screen.words
        assert "part 2 of 5" in screen.words
        assert "▸ 2  Feel" in screen.words
        await screen.press("b")
        assert says[0] in screen.words
        await screen.pilot.click("StepList", offset=(5, 3))
        await screen.pilot.pause()
        assert says[3] in screen.words

    run(calm_home, Given(hand_clock.clock, "exercise:senses"), script)


def test_a_timed_prompt_counts_down_and_goes_on_by_itself(calm_home: Path, hand_clock: HandClock) -> None:
    tense, rest = MUSCLES.stages[0].prompts

    async def script(screen: Screenful) -> None:
        hand_clock.advance(600)
        await screen.press("enter")
        await screen.until(tense.says[:30])
        await counted(screen, "6")
        hand_clock.advance(4.5)
        await counted(screen, "2")
        hand_clock.advance(1.5)
        await screen.until(rest.says)
        await counted(screen, "35")

    run(calm_home, Given(hand_clock.clock, "exercise:muscles"), script)


def test_a_pause_holds_it_and_enter_goes_on_without_the_clock(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("enter", "space")
        await screen.until("paused")
        assert "[Space] go on" in screen.words
        hand_clock.advance(4)
        await screen.press("enter")
        assert MUSCLES.prompts[1].says in screen.words
        assert "paused" in screen.words
        await screen.press("s")
        assert MUSCLES.prompts[2].says in screen.words
        await screen.press("space")
        await counted(screen, "6")

    run(calm_home, Given(hand_clock.clock, "exercise:muscles"), script)


def test_seconds_in_which_the_program_was_stopped_do_not_count(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("enter")
        await counted(screen, "6")
        hand_clock.advance(8 * 3600)
        await screen.pilot.pause(0.5)
        assert MUSCLES.prompts[0].says[:30] in screen.words

    run(calm_home, Given(hand_clock.clock, "exercise:muscles"), script)


def test_without_timers_a_prompt_waits(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("enter")
        hand_clock.advance(4)
        assert MUSCLES.prompts[0].says[:30] in screen.words
        assert "pause" not in screen.words

    run(calm_home, Given(hand_clock.clock, "exercise:muscles", settings=Settings(timers=False)), script)


def test_a_medical_caution_is_read_to_its_end_before_a_key_goes_on(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert COLD.name not in screen.words
        await screen.press("m", "1")
        assert "Read this first" in screen.words
        assert screen.words.index("Read this first") < screen.words.index("That is not safe")
        await screen.press("2", "s", "y")
        assert "Read this first" in screen.words
        assert "[y]" not in screen.words
        while "[Enter] read on" in screen.words:
            await screen.press("enter")
        await screen.press("enter", "2", "s")
        assert COLD.caution[-1][-30:] in screen.words
        assert "[y] I have read it" in screen.words
        await screen.press("y")
        assert COLD.prompts[0].says[:30] in screen.words

    run(calm_home, Given(hand_clock.clock, "ground", (60, 20)), script)


@pytest.mark.parametrize(("digit", "people"), [("1", 0), ("3", 1)])
def test_how_it_feels_is_answered_kindly_with_their_people_where_it_is_no_easier(
    calm_home: Path, hand_clock: HandClock, digit: str, people: int
) -> None:
    write_plan(calm_home)

    async def script(screen: Screenful) -> None:
        await screen.press("5", "enter")
        assert WORDS.question[:25] in screen.words
        await screen.press(digit)
        assert WORDS.feels[int(digit) - 1].says[0][:40] in screen.words
        assert f"▸ {digit}  " in screen.words
        assert screen.words.count("Sam · 01632 960321") == people
        assert "[r]" not in screen.words

    run(calm_home, Given(hand_clock.clock, "exercise:senses", (100, 40)), script)
    assert not (calm_home / "data" / "waves").exists()


def test_the_question_can_be_passed_over(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("1", "5", "enter", "enter")
        assert "calm · exercises" in screen.words

    run(calm_home, Given(hand_clock.clock, "ground"), script)


def test_from_the_urge_plan_the_strength_noted_after_an_exercise_belongs_to_the_ride(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("e")
        assert "step 1 of 8" in screen.words
        await screen.press("4", "e", "1", "5", "enter")
        assert WORDS.on_a_ride[:25] in screen.words
        await screen.press("r", "6", "enter")
        assert "Noted: 6" in screen.words
        await screen.press("escape", "escape")
        assert "step 4 of 8" in screen.words

    run(calm_home, Given(hand_clock.clock, "plan"), script)
    (ride,) = (calm_home / "data" / "drafts").glob("ride-*.toml")
    assert "strength = 6" in ride.read_text()


def test_one_key_puts_it_into_the_plan_and_another_takes_it_out(
    calm_home: Path, hand_clock: HandClock
) -> None:
    path = write_plan(calm_home)

    async def script(screen: Screenful) -> None:
        await screen.press("a")
        assert "Added to your plan." in screen.words
        assert SENSES.own_words in path.read_text()
        await screen.press("u")
        assert "Taken out of your plan again." in screen.words
        assert path.read_text() == PLAN or SENSES.own_words not in path.read_text()
        await screen.press("u", "enter")
        assert "Taken out" not in screen.words

    run(calm_home, Given(hand_clock.clock, "exercise:senses"), script)


def test_what_was_put_into_the_plan_stands_on_its_step_from_then_on(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("3", "1", "a", "escape", "escape", "1", "3")
        assert SENSES.own_words[:30] in screen.words

    run(calm_home, Given(hand_clock.clock, "home"), script)


def test_a_plan_that_cannot_be_read_is_named_and_the_exercise_goes_on(
    calm_home: Path, hand_clock: HandClock
) -> None:
    path = write_plan(calm_home)
    path.write_text("people = [")

    async def script(screen: Screenful) -> None:
        await screen.press("a")
        assert "plan.toml" in screen.words
        await screen.press("enter")
        assert SENSES.prompts[0].says in screen.words

    run(calm_home, Given(hand_clock.clock, "exercise:senses", (120, 40)), script)
    assert path.read_text() == "people = ["


def test_a_plan_of_a_newer_calm_is_left_alone_and_goes_on_being_shown(
    calm_home: Path, hand_clock: HandClock
) -> None:
    path = write_plan(calm_home)
    path.write_text(f"schema = 99\n{PLAN}")

    async def script(screen: Screenful) -> None:
        await screen.press("1", "a")
        assert "newer version of calm" in screen.words
        await screen.press("5", "enter", "3")
        assert "Sam · 01632 960321" in screen.words

    run(calm_home, Given(hand_clock.clock, "ground", (100, 40)), script)
    assert path.read_text() == f"schema = 99\n{PLAN}"


@pytest.mark.parametrize("size", [(1, 1), (40, 16), (200, 50)], ids=str)
def test_it_goes_on_in_a_terminal_of_any_size(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("enter", "enter")
        await screen.resize(80, 24)
        await screen.until(SENSES.prompts[1].says)

    run(calm_home, Given(hand_clock.clock, "exercise:senses", size), script)
