"""The settings on a screen."""

from pathlib import Path

from calmcli.core.settings import SETTINGS
from calmcli.core.wave import Helped, Wave
from calmcli.widgets.breath_shape import BreathShape
from conftest import HandClock
from drive import Given, Screenful, run
from keeping import put, store_in
from making import NIGHT


def down_to(key: str) -> list[str]:
    """Return the keys that lead to a setting."""
    return ["down"] * list(SETTINGS).index(key)


def test_from_home_one_is_switched_and_stands_in_the_file(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("s", *down_to("reduced_motion"))
        assert SETTINGS["reduced_motion"].says in screen.words
        await screen.press("enter")
        assert "reduced_motion   true" in screen.words
        assert "Saved." in screen.words
        await screen.press("escape")
        assert "Take your time" in screen.words

    run(calm_home, Given(hand_clock.clock, "home"), script)
    assert (calm_home / "config" / "config.toml").read_text() == "schema = 1\nreduced_motion = true\n"


def test_a_value_is_typed_refused_typed_again_and_taken_out(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*down_to("minutes"), "enter")
        await screen.press("backspace")
        await screen.type("99")
        await screen.press("enter")
        assert "above 0 and up to 60" in screen.rows[-4] + screen.rows[-5] + screen.rows[-6]
        await screen.press("backspace", "enter")
        assert "minutes          9" in screen.words
        await screen.press("x")
        assert "minutes          3" in screen.words

    run(calm_home, Given(hand_clock.clock, "settings"), script)
    assert (calm_home / "config" / "config.toml").read_text() == "schema = 1\n"


def test_escape_leaves_the_value_as_it_was(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("enter")
        await screen.type("GB")
        await screen.press("escape")
        assert "▸ country          -" in screen.words

    run(calm_home, Given(hand_clock.clock, "settings"), script)
    assert not (calm_home / "config").exists()


def test_a_broken_file_is_named_and_stays(calm_home: Path, hand_clock: HandClock) -> None:
    path = put(calm_home / "config" / "config.toml", "country = \n")

    async def script(screen: Screenful) -> None:
        await screen.press(*down_to("plain"), "enter")
        assert "config.toml:1:" in "".join(screen.words.split())

    run(calm_home, Given(hand_clock.clock, "settings", (100, 30)), script)
    assert path.read_text() == "country = \n"


def test_colours_are_worn_at_once_and_f6_shows_in_the_list(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*down_to("theme"), "enter")
        assert screen.app.theme == "paper"
        assert "Saved. Colours: paper, for the day." in screen.words
        await screen.press("f6")
        await screen.until("theme            contrast")
        await screen.press("x")
        assert screen.app.theme == "dusk"

    run(calm_home, Given(hand_clock.clock, "settings"), script)


def test_a_theme_that_the_terminal_cannot_show_is_not_said_to_be_worn(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*down_to("theme"), "enter")
        assert "theme            paper" in screen.words
        assert "No colours: NO_COLOR is set" in screen.words

    run(calm_home, Given(hand_clock.clock, "settings", has_colours=False), script)


def test_f6_does_not_end_the_typing_of_a_value(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press(*down_to("country"), "enter")
        await screen.type("ire")
        await screen.press("f6")
        await screen.until("theme            paper")
        await screen.type("land")
        await screen.press("enter")
        assert "country          ireland" in screen.words

    run(calm_home, Given(hand_clock.clock, "settings", (80, 40)), script)


def test_low_stimulation_holds_on_the_screens_below_and_those_to_come(
    calm_home: Path, hand_clock: HandClock
) -> None:
    said = "calm sends nothing over the internet"

    async def script(screen: Screenful) -> None:
        assert said in screen.words
        await screen.press("s", *down_to("low_stimulation"), "enter", "escape")
        assert "Take your time" in screen.words
        assert said not in screen.words
        await screen.press("2")
        assert not screen.app.screen.query(BreathShape)

    run(calm_home, Given(hand_clock.clock, "home", (80, 40)), script)


def test_another_country_is_in_the_lifeline_at_once_and_on_home(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert "999" in screen.rows[-1]
        await screen.press("s", *down_to("country"), "enter")
        await screen.type("Australia")
        await screen.press("enter")
        assert "000" in screen.rows[-1]
        await screen.press("escape")
        assert "Australia" in screen.rows[0] + screen.rows[1]
        await screen.press("s", "x")
        assert "000" not in screen.rows[-1]

    run(calm_home, Given(hand_clock.clock, "home"), script)


def test_holds_put_away_are_no_longer_offered_and_come_back(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        for is_offered in (True, False, True):
            await screen.press("2", "p")
            assert ("Box: in 4, hold 4" in screen.words) is is_offered
            await screen.press("escape", "escape", "s", *down_to("no_holds"), "enter", "escape")

    run(calm_home, Given(hand_clock.clock, "home"), script)


def test_without_timers_an_exercise_opened_later_waits(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        for is_timed in (True, False):
            screen.app.action_open("exercise:muscles")
            await screen.press("enter")
            assert ("pause" in screen.words) is is_timed
            await screen.press("escape", "s", *down_to("timers"), "enter", "escape")

    run(calm_home, Given(hand_clock.clock, "home"), script)


def test_what_helped_stands_first_no_more_once_that_is_turned_off(
    calm_home: Path, hand_clock: HandClock
) -> None:
    put(calm_home / "data" / "plan.toml", 'schema = 1\ndistractions = ["The library", "The garden"]\n')
    helped = (Helped("something-else", "The garden"),)
    store_in(calm_home).waves.save(Wave("2026-11-20T031207-aaaa", began=NIGHT, helped=helped))

    async def script(screen: Screenful) -> None:
        for is_learned in (True, False, True):
            await screen.press("1", "4")
            await screen.pilot.pause(0.05)
            words = screen.words
            assert (words.index("The garden") < words.index("The library")) is is_learned
            await screen.press("escape", "s", *down_to("learn_order"), "enter", "escape")

    run(calm_home, Given(hand_clock.clock, "home"), script)


def test_what_a_screen_cannot_follow_says_that_it_waits(calm_home: Path, hand_clock: HandClock) -> None:
    said = "It holds from the next time you open calm."

    async def script(screen: Screenful) -> None:
        for key in SETTINGS:
            assert (said in screen.words) is (key == "plain"), key
            await screen.press("down")
        await screen.press("home", *down_to("plain"), "enter")
        assert f"Saved. {said}" in screen.words

    run(calm_home, Given(hand_clock.clock, "settings"), script)
