"""Plays the soft tones of the breath with a player that this machine has; never waits, never complains."""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from calmcli.core.breath import PhaseKind
from calmcli.core.tone import tone
from calmcli.store import disk
from calmcli.store.places import Places

PLAYERS = {"paplay": (), "pw-play": (), "afplay": (), "aplay": ("-q",)}
"""Programs that play a sound file, with what each is told before its name."""


class Tones:
    """The tones of the breath; where no program can play them, they are silent."""

    def __init__(self, places: Places, find: Callable[[str], str | None] = shutil.which) -> None:
        self._places = places
        self._playing: subprocess.Popen[bytes] | None = None
        self._command: Sequence[str] = ()
        for name, told in PLAYERS.items():
            if not self._command and (found := find(name)):
                self._command = (found, *told)

    @property
    def can_be_heard(self) -> bool:
        """Whether there is a program that plays them."""
        return bool(self._command)

    def play(self, kind: PhaseKind) -> None:
        """Begin the tone of a phase, in place of the one before; whatever goes wrong, it is silent."""
        if not self._command:
            return
        with suppress(OSError):
            self._stop()
            path = self._made(kind)
            self._playing = subprocess.Popen(  # noqa: S603 - one of a few programs, and a file of calm's own
                [*self._command, str(path)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )

    def _stop(self) -> None:
        if self._playing and self._playing.poll() is None:
            self._playing.terminate()

    def _made(self, kind: PhaseKind) -> Path:
        """Return the file of a tone, made where it is not there; raises `OSError`."""
        path, sound = self._places.tones / f"{kind}.wav", tone(kind)
        if not path.is_file() or path.stat().st_size != len(sound):
            disk.replace(path, sound)
        return path
