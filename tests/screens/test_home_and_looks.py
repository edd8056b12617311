"""How calm looks by what a person has set, and where that is changed."""

from pathlib import Path

import pytest

from calmcli.core.settings import Settings
from calmcli.store import content
from calmcli.store.places import find_places
from calmcli.store.store import Store
from conftest import HandClock
from drive import Given, Screenful, at, run
from keeping import put


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a theme be the one that was looked for at once."""
    monkeypatch.setattr("calmcli.app._SETTLED", 0.01)


async def until_there(screen: Screenful, path: Path, words: str) -> None:
    """Let the app go on until a file holds some words."""
    for _ in range(200):
        if path.exists() and words in path.read_text():
            return
        await screen.pilot.pause(0.01)
    raise AssertionError(f"never kept: {words}")


@pytest.mark.usefixtures("soon")
def test_one_key_changes_the_colours_on_any_screen_and_they_are_kept(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("w", "t", "e", "a", "f6")
        assert screen.app.theme == "paper"
        assert "Colours: paper, for the day." in screen.words
        await until_there(screen, calm_home / "config" / "config.toml", 'theme = "paper"')
        assert "tea" in screen.words

    run(calm_home, Given(hand_clock.clock, "write"), script)


@pytest.mark.usefixtures("soon")
def test_where_colours_cannot_be_kept_they_change_all_the_same(
    calm_home: Path, hand_clock: HandClock
) -> None:
    (calm_home / "config").mkdir(parents=True)
    (calm_home / "config" / "config.toml").write_text("schema = 99\n")

    async def script(screen: Screenful) -> None:
        await screen.press("f6")
        await screen.until("version of calm wrote it")
        assert screen.app.theme == "paper"

    run(calm_home, Given(hand_clock.clock, "plan"), script)


def test_without_colours_the_key_says_why_nothing_changes(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("f6")
        assert "No colours" in screen.words
        assert all(
            segment.style is None or segment.style.color is None or segment.style.color.is_default
            for strip in screen.strips
            for segment in strip
        )

    run(calm_home, Given(hand_clock.clock, "home", has_colours=False), script)


def test_the_terminals_own_colours_are_its_own_from_the_first_frame_on(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        colours = {segment.style.color for strip in screen.strips for segment in strip if segment.style}
        assert {colour.name for colour in colours if colour} == {"default"}
        await screen.press("f6")
        assert "#d8d5cd" in {
            segment.style.color.name
            for strip in screen.strips
            for segment in strip
            if segment.style and segment.style.color
        }

    given = Given(hand_clock.clock, "home", settings=Settings(theme="terminal"))
    run(calm_home, given, script)


LOW = Settings(low_stimulation=True)


def test_low_stimulation_shows_one_thing_and_nothing_moves(calm_home: Path, hand_clock: HandClock) -> None:
    given = Given(hand_clock.clock, "plan", (120, 40), settings=LOW)

    async def steps(screen: Screenful) -> None:
        await screen.press("3")
        assert "Something else" not in screen.words
        assert "in 3" in screen.words
        assert not any(block in screen.words for block in "▀▄")
        assert "[Enter]" in screen.rows[-3]
        assert "[" not in screen.rows[-4]

    async def home(screen: Screenful) -> None:
        assert "sends nothing" not in screen.words
        assert "1 Ride out" in screen.words

    run(calm_home, given, steps)
    run(calm_home, at(given, first="home"), home)


def test_home_offers_a_plan_in_whole_words(calm_home: Path, hand_clock: HandClock) -> None:
    offer = content.screen_words("home")["steady"]

    async def script(screen: Screenful) -> None:
        assert offer in screen.words

    async def narrow(screen: Screenful) -> None:
        assert "On a steady day" not in screen.words

    put(calm_home / "cache" / "welcomed", "")
    run(calm_home, Given(hand_clock.clock), script)
    run(calm_home, Given(hand_clock.clock, size=(60, 20)), narrow)


def test_home_tells_once_how_to_leave_at_once(calm_home: Path, hand_clock: HandClock) -> None:
    seen: list[bool] = []

    async def script(screen: Screenful) -> None:
        await screen.pilot.pause()
        seen.append("Ctrl+Q leaves at once" in screen.words)

    for _ in range(2):
        run(calm_home, Given(hand_clock.clock, "home"), script)
    assert seen == [True, False]


def test_where_nothing_can_be_kept_home_tells_it_again(calm_home: Path, hand_clock: HandClock) -> None:
    calm_home.write_text("no directory")

    async def script(screen: Screenful) -> None:
        assert "Ctrl+Q leaves at once" in screen.words

    for _ in range(2):
        run(calm_home, Given(hand_clock.clock, "home", (40, 16)), script)


def test_home_shows_the_country_and_one_key_changes_it_for_good(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        assert screen.rows[1].endswith("United Kingdom")
        await screen.press("g", *"ireland", "enter")
        assert screen.rows[1].endswith("Ireland")
        assert "116 123" in screen.rows[-1]
        await until_there(screen, calm_home / "config" / "config.toml", 'country = "IE"')

    run(calm_home, Given(hand_clock.clock, "home"), script)


def test_a_country_looked_up_for_somebody_else_is_not_kept(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("f1", "g", *"ireland", "enter")
        assert screen.rows[1].endswith("Ireland")
        await screen.pilot.pause()
        assert not (calm_home / "config" / "config.toml").exists()

    run(calm_home, Given(hand_clock.clock, "home"), script)


def test_a_first_wave_is_ridden_before_anything_is_set_up(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("1", "r", "6", "enter", *["enter"] * 8)
        assert "step" not in screen.rows[1]
        await screen.press("enter", "enter", "enter")

    run(calm_home, Given(hand_clock.clock, "home", country=""), script)
    assert len(list((calm_home / "data" / "waves").rglob("*.toml"))) == 1


ELEVEN = [("breathe", f"Tea of the {number}th kind") for number in range(11)]


@pytest.mark.parametrize("size", [(60, 20), (40, 16), (200, 50)], ids=str)
def test_home_has_room_for_eleven_choices(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("calmcli.screens.home.choices", lambda: ELEVEN)
    Store(find_places({"CALM_HOME": str(calm_home)})).welcome.note()

    async def script(screen: Screenful) -> None:
        seen = [name for _choice, name in ELEVEN if name in screen.words]
        assert len(seen) >= {(60, 20): 10, (40, 16): 9, (200, 50): 11}[size]
        for digit, (_choice, name) in zip("1234567890·", ELEVEN, strict=True):
            assert f"▸ {digit} {name}" in screen.words
            await screen.press("down")
        await screen.press("up", "up", "enter")
        assert "calm · breathe" in screen.words

    run(calm_home, Given(hand_clock.clock, "home", size), script)
