"""The tones are played by whatever player there is; without one, or with a broken one, there is silence."""

import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from calmcli.core.breath import PhaseKind
from calmcli.core.tone import tone
from calmcli.store.places import NOWHERE
from calmcli.store.tones import PLAYERS, Tones
from keeping import places_in
from making import FullDisk


def only(name: str, path: str = "/bin/true") -> Callable[[str], str | None]:
    """Return what finds one program and no other."""
    return lambda wanted: path if wanted == name else None


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Give the commands that are started, each of which is not."""
    commands: list[list[str]] = []

    class Process:
        """A player that plays for ever."""

        def __init__(self, command: list[str], **told: object) -> None:
            commands.append(command)
            assert told["stdout"] == told["stderr"] == told["stdin"] == subprocess.DEVNULL

        def poll(self) -> None:
            """Say that it plays."""

        def terminate(self) -> None:
            """Note that it was stopped."""
            commands.append(["stopped"])

    monkeypatch.setattr(subprocess, "Popen", Process)
    return commands


@pytest.mark.parametrize("player", PLAYERS)
def test_any_of_the_players_plays_a_private_file(
    player: str, tmp_path: Path, started: list[list[str]]
) -> None:
    Tones(places_in(tmp_path), only(player)).play(PhaseKind.INHALE)
    path = places_in(tmp_path).tones / "inhale.wav"
    assert started == [["/bin/true", *PLAYERS[player], str(path)]]
    assert path.read_bytes() == tone(PhaseKind.INHALE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_next_tone_takes_the_place_of_one_that_still_plays(
    tmp_path: Path, started: list[list[str]]
) -> None:
    tones = Tones(places_in(tmp_path), only("aplay"))
    tones.play(PhaseKind.INHALE)
    tones.play(PhaseKind.EXHALE)
    assert [command[-1].rpartition("/")[2] for command in started] == ["inhale.wav", "stopped", "exhale.wav"]


def test_a_tone_that_was_cut_short_on_the_disk_is_made_anew(tmp_path: Path, started: list[list[str]]) -> None:
    path = places_in(tmp_path).tones / "inhale.wav"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"RIFF")
    Tones(places_in(tmp_path), only("aplay")).play(PhaseKind.INHALE)
    assert path.read_bytes() == tone(PhaseKind.INHALE)
    assert len(started) == 1


def test_without_a_player_there_is_silence(tmp_path: Path) -> None:
    tones = Tones(places_in(tmp_path), lambda _name: None)
    assert not tones.can_be_heard
    tones.play(PhaseKind.INHALE)
    assert list(tmp_path.iterdir()) == []


def test_a_player_that_cannot_be_started_is_silence(tmp_path: Path) -> None:
    tones = Tones(places_in(tmp_path), only("paplay", str(tmp_path / "gone")))
    tones.play(PhaseKind.INHALE)


def test_a_player_without_a_device_ends_in_silence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    player = tmp_path / "paplay"
    player.write_text("#!/bin/sh\necho 'no device' >&2\nexit 1\n")
    player.chmod(0o755)
    tones = Tones(places_in(tmp_path), only("paplay", str(player)))
    tones.play(PhaseKind.INHALE)
    assert tones._playing
    assert tones._playing.wait(10) == 1
    tones.play(PhaseKind.EXHALE)
    tones._playing.wait(10)
    assert capfd.readouterr() == ("", "")


def test_where_the_tone_cannot_be_made_there_is_silence(tmp_path: Path, full_disk: FullDisk) -> None:
    Tones(places_in(tmp_path), only("aplay")).play(PhaseKind.INHALE)
    Tones(NOWHERE, only("aplay")).play(PhaseKind.INHALE)
    assert not [name for _top, _directories, names in os.walk(tmp_path) for name in names]
