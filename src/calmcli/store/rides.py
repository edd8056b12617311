"""Rides that have not ended, kept so that one broken off can be taken up again, and none is lost."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from calmcli.core.entry import moment_of
from calmcli.core.problem import Problem
from calmcli.core.ride import ALONE, START, Ride, alone, begun, ride_from, table_of
from calmcli.core.urge_plan import Place
from calmcli.core.wave import Wave, wave_from
from calmcli.store import disk
from calmcli.store.documents import load
from calmcli.store.journal import new_id
from calmcli.store.places import Places
from calmcli.store.reasons import NotSavedError, reason_of
from calmcli.store.shelf import paths_in
from calmcli.store.waves import ENDING, Waves, draft_path, encoded


class _Kept(NamedTuple):
    """A ride as it stands in its file, and the wave it is where it has ended."""

    ride: Ride
    """The ride."""
    wave: Wave
    """The wave it is so far."""
    path: Path
    """Where its file is."""


class Rides:
    """A person's rides that have not ended: each in a file of its own, which no other window writes."""

    def __init__(self, places: Places, waves: Waves) -> None:
        self._places = places
        self._waves = waves
        self._held: dict[str, Ride] = {}

    def begin(self, now: datetime, place: Place = START) -> Ride:
        """Return a ride that begins at a place, at a moment with its offset; nothing is written yet."""
        return begun(new_id(now), now, place)

    def begin_alone(self, now: datetime) -> Ride:
        """Return a ride of the wave by itself, at a moment with its offset; nothing is written yet."""
        return alone(new_id(now), now)

    def keep(self, ride: Ride) -> None:
        """Keep a ride as it stands; raises `NotSavedError` where it is only held in memory.

        One that is not worth keeping leaves no file.
        """
        if not ride.is_worth_keeping:
            self.drop(ride)
            return
        self._held.pop(ride.id, None)
        self._held[ride.id] = ride
        try:
            disk.replace(self._path(ride), encoded(table_of(ride)))
        except OSError as error:
            raise NotSavedError(reason_of(error), None) from error
        del self._held[ride.id]

    def drop(self, ride: Ride) -> None:
        """Forget a ride whose wave is saved, or that was not worth keeping."""
        self._held.pop(ride.id, None)
        # A file that cannot be removed does no harm: its wave is saved, and so it is not offered.
        with suppress(OSError):
            disk.remove(self._path(ride))

    def held(self) -> list[Ride]:
        """Return the rides that are only in memory, newest first."""
        return list(reversed(self._held.values()))

    def left(self, now: datetime, *, is_alone: bool = False) -> Ride | None:
        """Return the newest ride that can be taken up at a moment with its offset, None if there is none.

        It is one of the urge plan, or of the wave by itself.

        Those of more than 12 hours ago become waves without an end, and those that have ended become waves.
        Take it up with `claim`, or let it rest with `put_away`.
        """
        offered = list(self._held.values())
        for kept in self._readable():
            if kept.ride.id in self._held:
                continue
            if not kept.wave.ended and self._is_saved(kept.ride):
                self.drop(kept.ride)
            elif kept.wave.ended or not kept.ride.is_recent(now):
                self._take_in(kept)
            elif kept.ride.is_worth_keeping:
                offered.append(kept.ride)
        fitting = (ride for ride in offered if (ride.wave.kind == ALONE) == is_alone)
        return max(fitting, key=lambda ride: ride.last, default=None)

    def claim(self, ride: Ride) -> Ride:
        """Take a ride over under a name of one's own, so that two windows never write the same one.

        Raises `FileNotFoundError` where another window was first, and `OSError` where it cannot be taken.
        """
        if ride.id in self._held:
            return ride
        name = new_id(moment_of(ride.id) or ride.wave.began or ride.last)
        own = ride._replace(wave=ride.wave._replace(id=name))
        disk.move(self._path(ride), self._path(own))
        return own

    def put_away(self, ride: Ride) -> None:
        """Let a ride rest as a wave without an end; raises `NotSavedError` where it cannot be."""
        if ride.id in self._held:
            self._waves.save(ride.wave)
            self.drop(ride)
            return
        try:
            self._waves.take_in(self._path(ride), ride.id)
        except FileNotFoundError:
            return  # Another window has put it away, or taken it up.
        except OSError as error:
            raise NotSavedError(reason_of(error), self._path(ride)) from error

    def unreadable(self) -> list[Problem]:
        """Return what is wrong with the files of rides that cannot be read; they stay where they are."""
        return [problem for path in self._paths() for problem in load(path, self._places.set_aside)[1]]

    def _readable(self) -> Iterator[_Kept]:
        for path in self._paths():
            table, problems = load(path, self._places.set_aside)
            name = path.stem.removeprefix(draft_path(self._places, "").stem)
            kept = _Kept(ride_from(name, table), wave_from(name, table), path)
            if not problems and kept.wave.can_change:
                yield kept

    def _is_saved(self, ride: Ride) -> bool:
        """Say whether a ride's wave is among the waves, ended, and says all that the ride does."""
        saved = self._waves.find(ride.id)
        if saved is None or saved.ended is None:
            return False
        return _said(saved) == _said(ride.wave._replace(ended=saved.ended))

    def _take_in(self, kept: _Kept) -> None:
        # What cannot be moved stays a draft, and is tried again; another window may have been first.
        with suppress(OSError):
            self._waves.take_in(kept.path, kept.ride.id)

    def _paths(self) -> list[Path]:
        prefix = draft_path(self._places, "").stem
        return [path for path in paths_in(self._places.drafts, ENDING) if path.name.startswith(prefix)]

    def _path(self, ride: Ride) -> Path:
        return draft_path(self._places, ride.id)


def _said(wave: Wave) -> Wave:
    """Return what a wave says, without what else its file holds."""
    return wave._replace(raw={}, doubts=())
