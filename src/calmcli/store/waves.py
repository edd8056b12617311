"""The waves on disk: one TOML file a wave, in a directory a year, named by time."""

import errno
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from calmcli.core.entry import moment_of
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.core.wave import Wave, table_of, wave_from
from calmcli.store import disk
from calmcli.store.documents import doubtful, load, newer
from calmcli.store.journal import new_id
from calmcli.store.places import Places
from calmcli.store.reasons import NotSavedError, reason_of
from calmcli.store.shelf import Shelf

if TYPE_CHECKING:
    from calmcli.store.watching import Watch

ENDING = ".toml"
"""How the name of a wave's file ends."""

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class FoundWave(NamedTuple):
    """A wave as it stood in its file."""

    wave: Wave | None
    """The wave; None where its file cannot be read."""
    path: Path
    """Its file."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the file."""


def draft_path(places: Places, name: str) -> Path:
    """Return the file of a wave of a name until it has ended and is saved; drafts of entries have others."""
    return places.drafts / f"ride-{name}{ENDING}"


def encoded(table: Mapping[str, Any]) -> bytes:
    """Return the bytes of a wave's file; raises `OSError` where no file can hold the table.

    Bytes that were not UTF-8 are replaced: TOML has no place for them.
    """
    import tomli_w  # noqa: PLC0415 - only what is written needs it

    try:
        text = tomli_w.dumps(table)
    except RecursionError:
        raise OSError(errno.EINVAL, _("nested too deeply")) from None
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


class Waves:
    """The waves a person rode."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._shelf = Shelf(places.waves, ENDING)
        self._held: dict[str, Wave] = {}

    def save(self, wave: Wave) -> str:
        """Save a new wave and return the name it got; one that is saved already keeps its file.

        Raises `NotSavedError`, with the draft that holds the wave then; without one it is in memory.
        """
        if not wave.can_change:
            raise NotSavedError(_("a newer version of calm wrote it"), None)
        try:
            name = self._create(wave.id, encoded(table_of(wave)))
        except OSError as error:
            raise NotSavedError(reason_of(error), self._kept(wave)) from error
        self._held.pop(wave.id, None)
        return name

    def _create(self, name: str, data: bytes) -> str:
        while True:
            path = self._shelf.path(name)
            try:
                disk.create(path, data)
            except FileExistsError:
                if _says(path, data):
                    return name
                name = _other(name)
            else:
                return name

    def _kept(self, wave: Wave) -> Path | None:
        """Keep a wave that could not be saved as a draft, else in memory; return the draft."""
        path = draft_path(self._places, wave.id)
        try:
            disk.replace(path, encoded(table_of(wave)))
        except OSError:
            self._held[wave.id] = wave
            return None
        self._held.pop(wave.id, None)
        return path

    def held(self) -> list[Wave]:
        """Return the waves that are only in memory, newest first."""
        return list(reversed(self._held.values()))

    def take_in(self, draft: Path, name: str) -> None:
        """Move a draft among the waves, as it stands, under a free name; raises `OSError` where it stays."""
        while True:
            path = self._shelf.path(name)
            try:
                disk.move(draft, path)
            except FileExistsError:
                if _says(path, disk.read(draft)):
                    disk.remove(draft)
                    return
                name = _other(name)
            else:
                return

    def newest(self, count: int) -> list[FoundWave]:
        """Return the newest waves, up to a number of them."""
        return list(islice(self.all(), count))

    def all(self) -> Iterator[FoundWave]:
        """Return all waves, newest first; each file is opened only as it is reached."""
        return (found for path in self._shelf.paths() if (found := self._read(path)))

    def watched(self, watch: "Watch[Path]") -> Iterator[FoundWave]:
        """Return all waves, newest first; somebody may watch how far the reading has come."""
        with watch(list(self._shelf.paths())) as paths:
            yield from (found for path in paths if (found := self._read(path)))

    def find(self, name: str) -> Wave | None:
        """Return the wave of a name that calm gave; None where there is none, or it cannot be read."""
        found = self._read(self._shelf.path(name))
        return found.wave if found else None

    def _read(self, path: Path) -> FoundWave | None:
        table, problems = load(path, self._places.set_aside)
        if problems:
            return FoundWave(None, path, tuple(problems))
        if not table and not os.path.lexists(path):
            return None
        wave = wave_from(path.stem, table)
        return FoundWave(wave, path, (*newer(path, table), *doubtful(path, wave.doubts)))

    def closed(self) -> list[tuple[Path, str]]:
        """Return the directories that cannot be looked into, each with the reason."""
        return self._shelf.closed()


def _other(name: str) -> str:
    """Return another name for a wave of the same moment."""
    return new_id(moment_of(name) or _LONG_AGO)


def _says(path: Path, data: bytes) -> bool:
    """Say whether a file holds these bytes."""
    try:
        return disk.read(path) == data
    except OSError:
        return False
