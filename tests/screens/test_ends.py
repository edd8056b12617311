"""The ends of the app: crash, signal, closed window; the words are kept and never shown."""

import os
import signal
from pathlib import Path

import pytest
from textual.app import App

from calmcli.app import CalmApp
from conftest import HandClock
from drive import Given, Screenful, run

SECRET = "thursday on the pier"


def _draft(home: Path) -> str:
    (path,) = (home / "data" / "drafts").iterdir()
    return path.read_text()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_keeps_the_words_and_ends_with_its_code(
    calm_home: Path, hand_clock: HandClock, number: signal.Signals
) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("n")
        await screen.type(SECRET)
        os.kill(os.getpid(), number)
        for _ in range(200):
            await screen.pilot.pause(0.01)
            if screen.app.return_code:
                return

    app = run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert app.return_code == 128 + number
    assert _draft(calm_home).endswith(SECRET)


def test_a_closed_window_keeps_the_words_and_ends(
    calm_home: Path, hand_clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("calmcli.app._WATCH", 0.01)

    async def script(screen: Screenful) -> None:
        await screen.press("n")
        await screen.type(SECRET)
        screen.terminal.is_gone = True
        for _ in range(200):
            await screen.pilot.pause(0.01)
            if screen.app.return_code:
                return

    app = run(calm_home, Given(hand_clock.clock, "journal"), script)
    assert app.return_code == 128 + signal.SIGHUP
    assert _draft(calm_home).endswith(SECRET)


def test_ctrl_c_leaves_with_130(calm_home: Path, hand_clock: HandClock) -> None:
    async def script(screen: Screenful) -> None:
        await screen.press("ctrl+c")

    assert run(calm_home, Given(hand_clock.clock, "plan"), script).return_code == 130


def test_a_crash_gives_a_number_keeps_the_words_and_quotes_none_of_them(
    calm_home: Path, hand_clock: HandClock, capsys: pytest.CaptureFixture[str]
) -> None:
    apps: list[CalmApp] = []

    async def script(screen: Screenful) -> None:
        apps.append(screen.app)
        await screen.press("n")
        await screen.type(SECRET)
        held_in_a_local = screen.app.screen.query_one("Editor").text  # type: ignore[attr-defined]

        def crash() -> None:
            words = held_in_a_local
            raise ValueError(words)

        screen.app.call_later(crash)
        await screen.pilot.pause()

    with pytest.raises(ValueError, match=SECRET):
        run(calm_home, Given(hand_clock.clock, "journal"), script)
    printed = apps[0].last_words
    assert SECRET not in "".join(capsys.readouterr())
    assert apps[0].return_code == 1
    assert "Samaritans: Call 116 123" in printed
    assert "999" in printed
    assert "test_ends.py" in printed
    assert SECRET not in printed
    assert _draft(calm_home).endswith(SECRET)
    (draft,) = (calm_home / "data" / "drafts").iterdir()
    assert f"\nWhat you wrote is kept as a draft: {draft}\n" in printed


def test_textual_still_has_what_the_crash_guard_overrides() -> None:
    assert callable(App._fatal_error)
    assert CalmApp._fatal_error is not App._fatal_error


def test_what_a_killed_save_left_is_cleared_when_the_app_is_ready(
    calm_home: Path, hand_clock: HandClock
) -> None:
    litter = calm_home / "data" / ".calm-0123456789abcdef"
    litter.parent.mkdir(parents=True)
    litter.write_text("half")
    os.utime(litter, (0, 0))

    async def script(screen: Screenful) -> None:
        for _ in range(200):
            if not litter.exists():
                return
            await screen.pilot.pause(0.01)

    run(calm_home, Given(hand_clock.clock, "home"), script)
    assert not litter.exists()
