"""The settings on a screen."""

from pathlib import Path

from calmcli.core.settings import SETTINGS
from conftest import HandClock
from drive import Given, Screenful, run
from keeping import put


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
