"""Looking back on a screen: each view, each time, at every size, and never in the way of a key."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from calmcli.core.entry import Entry, entry_id
from calmcli.core.wave import Helped, Mark, Wave
from calmcli.store.looking_back import ReadLog, read_log
from calmcli.store.places import find_places
from calmcli.store.store import Store
from conftest import FIRST_MOMENT, HandClock
from drive import Given, Screenful, at, run
from test_frames import assert_whole

READY = "Waves"


@pytest.fixture
def noted(calm_home: Path) -> Path:
    """Give a home with a few waves and entries of the last weeks."""
    store = Store(find_places({"CALM_HOME": str(calm_home)}))
    for days, mood in ((0, 4), (3, 7), (3, 2), (40, 9)):
        moment = FIRST_MOMENT - timedelta(days=days, minutes=mood)
        feelings = ("tired", "[b]glad[/]") if mood < 5 else ()
        store.journal.add(Entry(entry_id(moment, "aaaa"), moment, "Tea.", mood=mood, feelings=feelings))
    for days, minutes in ((1, 0), (2, 0), (2, 1)):
        moment = FIRST_MOMENT - timedelta(days=days, minutes=minutes)
        helped = (
            Helped("breathe"),
            Helped("something-else", "The long way round by the river, past the shops"),
        )
        store.waves.save(
            Wave(
                entry_id(moment, "wwww"),
                began=moment,
                marks=(Mark(moment, 7),),
                helped=helped[: 2 - days % 2],
            )
        )
    return calm_home


@pytest.fixture
def given(hand_clock: HandClock) -> Given:
    """Give an app that opens on it."""
    return Given(hand_clock.clock, "trends")


def test_each_view_says_in_words_what_it_draws(noted: Path, given: Given) -> None:
    async def script(screen: Screenful) -> None:
        await screen.until("You rode 3 waves. 20 November 2026: 2; 21 November 2026: 1.")
        assert "1 of 6" in screen.rows[1]
        assert "23 October 2026 to 22 November 2026" in screen.words
        for key, said, drawn in (
            ("right", "You noted how you felt 3 times, from 2 to 7.", "10 │"),
            ("l", "You noted how strong an urge was 3 times: 7.", "▀"),
            ("space", "03:00 to 06:00: 3 waves.", "███ 3"),
            ("right", "[b]glad[/] (2 times); tired (2 times)", "tired       ████████ 2"),
            ("right", "You noted that this helped: Breathe slowly", "█ 3"),
        ):
            await screen.press(key)
            assert said in " ".join(screen.words.split())
            assert drawn in screen.words
            assert "your own notes, counted" in screen.words
        await screen.press("left", "left", "2")
        assert "How you felt" in screen.words

    run(noted, given, script)


def test_other_times_are_a_key_away_and_an_empty_one_is_said_kindly(noted: Path, given: Given) -> None:
    async def script(screen: Screenful) -> None:
        await screen.until(READY)
        assert "[n] later" not in screen.words
        await screen.press("w")
        assert "a week: 16 November 2026 to 22 November 2026" in screen.words
        await screen.press("p")
        assert "9 November 2026 to 15 November 2026" in screen.words
        assert "Nothing is noted for this time." in screen.words
        assert "│" not in screen.words
        await screen.press("n", "2")
        assert "3 times, from 2 to 7" in screen.words
        await screen.press("a")
        assert "4 times, from 2 to 9" in screen.words
        assert "[p] earlier" not in screen.words
        await screen.press("p", "n", "y")
        assert "1 December 2025 to 30 November 2026" in screen.words

    run(noted, given, script)


def test_without_any_notes_it_says_what_would_stand_here(calm_home: Path, given: Given) -> None:
    async def script(screen: Screenful) -> None:
        await screen.until("There is nothing to look back on yet.")
        await screen.press("right", "a", "escape")

    assert run(calm_home, given, script).return_code == 0


def test_it_is_whole_at_every_size_and_the_rest_is_a_key_away(noted: Path, given: Given) -> None:
    async def script(screen: Screenful) -> None:
        await screen.until("You rode 3 waves")
        for size in [(40, 16), (60, 20), (80, 24), (120, 40), (200, 50)]:
            await screen.resize(*size)
            for _view in range(6):
                await screen.press("right")
                assert_whole(screen)
        await screen.resize(40, 16)
        await screen.press("4", "end")
        await screen.until("your own notes")
        assert "21:00 to 24:00" in screen.words

    run(noted, given, script)


def test_where_the_terminal_shows_no_blocks_pictures_are_of_letters(noted: Path, given: Given) -> None:
    async def script(screen: Screenful) -> None:
        await screen.until("You rode 3 waves")
        for _view in range(6):
            await screen.press("right")
            assert not set("█▀▄•│└") & set(screen.words)
        assert "|" in screen.words

    run(noted, at(given, has_blocks=False), script)


def test_it_opens_from_home_and_from_the_journal_and_comes_back(noted: Path, given: Given) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("l")
        await screen.until(READY)
        await screen.press("escape", "6", "l")
        await screen.until(READY)
        await screen.press("escape")
        assert "calm · journal" in screen.words

    run(noted, at(given, first="home"), script)


def test_keys_work_while_notes_are_read_and_leaving_ends_the_reading(
    noted: Path, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on, has_ended = threading.Event(), threading.Event()
    left: list[str] = []

    def slow(*arguments: object) -> ReadLog:
        may_go_on.wait(20)
        try:
            return read_log(*arguments)  # type: ignore[arg-type]
        except Exception as error:
            left.append(type(error).__name__)
            raise
        finally:
            has_ended.set()

    monkeypatch.setattr("calmcli.answering.trends.read_log", slow)

    async def script(screen: Screenful) -> None:
        await screen.press("l")
        assert "Reading your notes" in screen.words
        await screen.press("right", "y", "p", "f1")
        assert "In danger now, or hurt?" in screen.words
        await screen.press("escape", "escape")
        assert "Take your time." in screen.words
        may_go_on.set()
        for _ in range(500):
            if has_ended.is_set():
                break
            await screen.pilot.pause(0.01)
        assert left == ["LeftError"]
        assert "Take your time." in screen.words

    run(noted, at(given, first="home"), script)


def test_what_cannot_be_read_is_counted_and_the_rest_is_shown(noted: Path, given: Given) -> None:
    (noted / "data" / "journal" / "2026" / "2026-11-24T080000-dddd.md").mkdir()

    async def script(screen: Screenful) -> None:
        await screen.until("You rode 3 waves")
        await screen.until("1 file cannot be read")

    run(noted, given, script)
