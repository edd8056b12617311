"""Paced breathing on a screen, by a clock that only the test moves."""

import signal
from datetime import timedelta
from pathlib import Path

import pytest
from textual.drivers.linux_driver import LinuxDriver

from calmcli.core.breath import PhaseKind
from calmcli.core.breath_course import SessionStage
from calmcli.core.settings import Settings
from calmcli.store.paces import breathing_words
from calmcli.widgets.breathing import Breathing
from conftest import HandClock
from drive import Given, Screenful, run

SETTLED = 24
"""Seconds after which the first three breaths of the even pace are over."""
STEP = 4
"""Seconds that pass at once: fewer than those after which nobody was there."""


async def let_pass(screen: Screenful, clock: HandClock, seconds: float) -> None:
    """Let seconds pass, looked at on the way."""
    while seconds > 0:
        clock.advance(min(STEP, seconds))
        seconds -= STEP
        await screen.pilot.pause(0.06)


@pytest.mark.parametrize("size", [(80, 24), (40, 16)], ids=str)
def test_the_word_and_the_seconds_follow_the_clock_from_three_short_breaths_on(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        await breath_says(screen, "in 3")
        await let_pass(screen, hand_clock, SETTLED)
        await breath_says(screen, "in 5")
        for seconds, words in ((1, "in 4"), (3.5, "in 1"), (1, "out 5"), (4, "out 1"), (0.5, "in 5")):
            hand_clock.advance(seconds)
            await breath_says(screen, words)

    run(calm_home, Given(hand_clock.clock, "breathe", size), script)


async def breath_says(screen: Screenful, words: str) -> None:
    """Let the app go on until the breath itself says some words, and not only the heading."""
    for _ in range(500):
        if any(row.strip(" ▀▄█░#-") == words for row in screen.rows):
            return
        await screen.pilot.pause(0.01)
    raise AssertionError(f"never said: {words}\n{screen.words}")


def filled(screen: Screenful, sign: str = "█▀▄") -> int:
    """Return how many cells of the shape are filled."""
    return sum(row.count(each) for row in screen.rows for each in sign)


def test_the_shape_grows_as_the_breath_goes_in_and_shrinks_as_it_goes_out(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await breath_says(screen, "in 3")
        empty = filled(screen)
        hand_clock.advance(2.9)
        await breath_says(screen, "in 1")
        full = filled(screen)
        hand_clock.advance(2.9)
        await breath_says(screen, "out 1")
        assert empty < full
        assert filled(screen) < full

    run(calm_home, Given(hand_clock.clock, "breathe", has_colours=False), script)


@pytest.mark.parametrize("has_colours", [True, False])
def test_where_only_letters_can_be_shown_no_other_sign_is(
    calm_home: Path, hand_clock: HandClock, *, has_colours: bool
) -> None:
    async def script(screen: Screenful) -> None:
        hand_clock.advance(2.9)
        await breath_says(screen, "in 1")
        breath = screen.app.screen.query_one(Breathing)
        shown = "\n".join(screen.rows[breath.region.y : breath.region.bottom])
        assert shown.isascii()
        assert ("#" in shown) is not has_colours

    given = Given(hand_clock.clock, "breathe", has_colours=has_colours, has_blocks=False)
    run(calm_home, given, script)


def test_a_pause_holds_the_moment_and_goes_on_from_it(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        hand_clock.advance(1)
        await breath_says(screen, "in 2")
        await screen.press("space")
        hand_clock.advance(100)
        await screen.until("paused")
        assert "[Space] go on" in screen.words
        await screen.press("space")
        await breath_says(screen, "in 2")
        assert "[Space] pause" in screen.words

    run(calm_home, Given(hand_clock.clock, "breathe"), script)


def test_after_its_minutes_it_says_so_and_breathes_on(calm_home: Path, hand_clock: HandClock) -> None:
    words = breathing_words()

    async def script(screen: Screenful) -> None:
        await screen.until(words["settling"])
        await let_pass(screen, hand_clock, 25)
        await screen.until(words["opening"])
        await let_pass(screen, hand_clock, 16)
        await screen.until(words["ending"])
        await let_pass(screen, hand_clock, 25)
        await screen.until(words["closing"])
        hand_clock.advance(4)
        await breath_says(screen, "out 4")
        await screen.press("l")
        await screen.until(words["opening"])

    run(calm_home, Given(hand_clock.clock, "breathe"), script)


def test_enter_leaves_after_the_minutes_and_not_before(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("2", "enter")
        assert "calm · breathe" in screen.words
        await let_pass(screen, hand_clock, 70)
        await screen.until(breathing_words()["closing"])
        await screen.press("enter")
        assert "Ride out an urge" in screen.words

    run(calm_home, Given(hand_clock.clock), script)


def test_faster_and_slower_hold_from_the_next_breath_on_and_are_said(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await let_pass(screen, hand_clock, SETTLED + 1)
        await screen.press("f", "f")
        await screen.until("in 4, out 4")
        await let_pass(screen, hand_clock, 9)
        await breath_says(screen, "in 4")
        await screen.press("s", "s")
        await screen.until("in 5, out 5")

    run(calm_home, Given(hand_clock.clock, "breathe"), script)


@pytest.mark.parametrize("seconds", [1, 8 * 3600])
def test_after_a_stop_it_begins_with_a_breath_in(
    calm_home: Path, hand_clock: HandClock, seconds: float
) -> None:
    async def script(screen: Screenful) -> None:
        await let_pass(screen, hand_clock, SETTLED + 7)
        await breath_says(screen, "out 3")
        hand_clock.advance(seconds)
        screen.app._resume_signal()  # what the driver tells the app when the shell's fg brings it back
        await breath_says(screen, "in 5")

    run(calm_home, Given(hand_clock.clock, "breathe"), script)


@pytest.mark.parametrize("monotonic_runs", [True, False])
def test_after_a_closed_lid_it_begins_with_a_breath_in_unasked(
    calm_home: Path, hand_clock: HandClock, *, monotonic_runs: bool
) -> None:
    async def script(screen: Screenful) -> None:
        await let_pass(screen, hand_clock, SETTLED + 7)
        await breath_says(screen, "out 3")
        if monotonic_runs:
            hand_clock.advance(8 * 3600)
        else:
            hand_clock.present += timedelta(hours=8)
        await breath_says(screen, "in 5")

    run(calm_home, Given(hand_clock.clock, "breathe"), script)


def test_ctrl_z_leads_to_the_shell(
    calm_home: Path, hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[int] = []
    monkeypatch.setattr("textual.app.os.kill", lambda _process, number: sent.append(number))

    async def script(screen: Screenful) -> None:
        monkeypatch.setattr(type(screen.app._driver), "can_suspend", LinuxDriver.can_suspend)
        await screen.press("ctrl+z")
        assert sent == [signal.SIGTSTP]

    run(calm_home, Given(hand_clock.clock, "breathe"), script)


def test_with_reduced_motion_words_and_a_bar_change_once_a_second(
    calm_home: Path, hand_clock: HandClock
) -> None:
    async def script(screen: Screenful) -> None:
        await let_pass(screen, hand_clock, SETTLED + 0.5)
        await breath_says(screen, "in 5")
        drawn = screen.words
        for _ in range(4):
            hand_clock.advance(0.1)
            await screen.pilot.pause(0.06)
            assert screen.words == drawn
        assert [filled(screen), filled(screen, "░")] == [1, 4]
        hand_clock.advance(3.5)
        await breath_says(screen, "in 1")
        assert [filled(screen), filled(screen, "░")] == [5, 0]
        hand_clock.advance(1.7)
        await breath_says(screen, "out 4")
        assert [filled(screen), filled(screen, "░")] == [4, 1]

    still = Settings(reduced_motion=True)
    run(calm_home, Given(hand_clock.clock, "breathe", settings=still, has_colours=False), script)


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (10, 5), (300, 80)], ids=str)
def test_it_breathes_in_a_terminal_of_any_size(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int]
) -> None:
    async def script(screen: Screenful) -> None:
        await let_pass(screen, hand_clock, 2)
        await screen.until("1")
        await screen.resize(80, 24)
        await breath_says(screen, "in 1")

    run(calm_home, Given(hand_clock.clock, "breathe", size), script)


@pytest.mark.parametrize(
    ("size", "shown", "not_shown"),
    [
        ((1, 1), "3", "Esc"),
        ((12, 2), "in 3 █░░░░", "F1"),
        ((30, 4), "in 3 ", "Esc"),
        ((30, 8), "F1", "Esc"),
        ((60, 20), "Esc", "░"),
    ],
    ids=str,
)
def test_the_smaller_it_is_the_more_gives_way_to_the_breath(
    calm_home: Path, hand_clock: HandClock, size: tuple[int, int], shown: str, not_shown: str
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.until(shown[:2].strip())
        hand_clock.advance(0.6)
        await screen.until(shown)
        assert not_shown not in screen.words

    run(calm_home, Given(hand_clock.clock, "breathe", size), script)


class Heard:
    """An app whose bell is counted, and whose tones are noted."""

    def __init__(self, screen: Screenful, monkeypatch: pytest.MonkeyPatch, *, has_player: bool) -> None:
        self.bells = 0
        self.tones: list[PhaseKind] = []
        monkeypatch.setattr(screen.app, "bell", self._ring)
        monkeypatch.setattr("calmcli.store.tones.shutil.which", lambda _name: None)
        monkeypatch.setattr("calmcli.store.tones.Tones.can_be_heard", has_player)
        monkeypatch.setattr("calmcli.store.tones.Tones.play", lambda _self, kind: self.tones.append(kind))

    def _ring(self) -> None:
        self.bells += 1


def test_unasked_nothing_is_heard_and_one_key_turns_the_cues_on_in_turn(
    calm_home: Path, hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def script(screen: Screenful) -> None:
        heard = Heard(screen, monkeypatch, has_player=True)
        await let_pass(screen, hand_clock, 6)
        assert (heard.bells, heard.tones) == (0, [])
        await screen.press("c")
        await screen.until("bell")
        await let_pass(screen, hand_clock, 4)
        for _ in range(50):
            await screen.pilot.pause(0.01)
        assert heard.bells == 2
        await screen.press("c")
        await screen.until("tone")
        await let_pass(screen, hand_clock, 9)
        assert heard.tones == [PhaseKind.INHALE, PhaseKind.EXHALE]
        await screen.press("c")
        await screen.until("light")
        await screen.press("c")
        await screen.until("Silent again")

    run(calm_home, Given(hand_clock.clock, "breathe"), script)


def test_a_tone_is_not_offered_without_a_player_nor_a_light_without_motion(
    calm_home: Path, hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def script(screen: Screenful) -> None:
        Heard(screen, monkeypatch, has_player=False)
        await screen.press("c")
        await screen.until("bell")
        await screen.press("c")
        await screen.until("Silent again")

    still = Settings(reduced_motion=True)
    run(calm_home, Given(hand_clock.clock, "breathe", settings=still), script)


def test_after_the_end_it_breathes_on_in_silence(
    calm_home: Path, hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def script(screen: Screenful) -> None:
        heard = Heard(screen, monkeypatch, has_player=True)
        await let_pass(screen, hand_clock, 70)
        await screen.until(breathing_words()["closing"])
        before = len(heard.tones)
        await let_pass(screen, hand_clock, 12)
        assert before > 0
        assert len(heard.tones) == before

    run(calm_home, Given(hand_clock.clock, "breathe", settings=Settings(cue="tone")), script)


def test_under_another_screen_it_is_silent(
    calm_home: Path, hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def script(screen: Screenful) -> None:
        heard = Heard(screen, monkeypatch, has_player=True)
        await screen.press("p")
        await let_pass(screen, hand_clock, 14)
        assert heard.tones == []
        await screen.press("escape")
        await let_pass(screen, hand_clock, 6)
        assert heard.tones == [PhaseKind.EXHALE]

    run(calm_home, Given(hand_clock.clock, "breathe", settings=Settings(cue="tone")), script)


def test_a_light_grows_with_the_breath_in(calm_home: Path, hand_clock: HandClock) -> None:
    def behind(screen: Screenful) -> object:
        breath = screen.app.screen.query_one(Breathing)
        style = screen.app.screen.get_style_at(breath.region.x, breath.region.y)
        return style.bgcolor

    async def script(screen: Screenful) -> None:
        await breath_says(screen, "in 3")
        dark = behind(screen)
        hand_clock.advance(2.9)
        await breath_says(screen, "in 1")
        assert behind(screen) != dark
        hand_clock.advance(3.05)
        await breath_says(screen, "out 1")
        assert behind(screen) == dark

    run(calm_home, Given(hand_clock.clock, "breathe", settings=Settings(cue="light")), script)


def test_every_stage_has_its_words() -> None:
    from calmcli.screens.breathing import _SAID  # noqa: PLC0415 - what this test is about

    assert {*_SAID, SessionStage.BREATHING} == set(SessionStage)
    assert all(breathing_words()[key] for key in ("opening", "no_hold", *_SAID.values()))
