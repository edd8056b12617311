"""The safety plan's own file: never half, never written over another window's work, five versions kept."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from calmcli.core import toml
from calmcli.core.entry import moment_of
from calmcli.core.language import _
from calmcli.store import disk
from calmcli.store.documents import newer, table_of
from calmcli.store.journal import new_id
from calmcli.store.places import Places

KEPT = 5
"""How many versions are kept besides the plan itself."""

PREFIX = "plan-"
"""What the name of a version and of a plan's draft begins with; the moment and four letters follow."""

_OWN_NAME = re.compile(rf"{PREFIX}\d{{4}}-\d{{2}}-\d{{2}}T\d{{6}}-\w{{4}}\.toml", re.ASCII)
_LATER = timedelta(seconds=1)


class PlanChangedError(Exception):
    """Another window has changed the plan since it was read; nothing was written."""


class NewerPlanError(Exception):
    """A newer version of calm wrote this plan, so this one only shows it; nothing was written."""


class PlanFile:
    """The file of a person's plan, and the versions it had before."""

    def __init__(self, places: Places) -> None:
        self.path = places.plan
        """The plan."""
        self.versions = places.versions
        """The directory of the versions it had before."""
        self._lock = places.lock

    def read(self) -> bytes | None:
        """Return the plan as it stands, None if there is none; raises `OSError`."""
        try:
            return disk.read(self.path)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def save(
        self, data: bytes, seen: bytes | None, now: datetime, *, is_going_on: bool = False
    ) -> Path | None:
        """Write a plan that was made from `seen`; the present one becomes a version. `now` has its offset.

        It does not where this goes on with changes of the same sitting: a plan changed item by item would
        take the place of all five. Returns where the version is, None where there is none.
        Raises `PlanChangedError`, `NewerPlanError`, or `OSError` where it is not saved.
        """
        with disk.locked(self._lock):
            present = self.read()
            if present != seen:
                raise PlanChangedError
            return self._write(data, present, now, is_going_on=is_going_on)

    def put_back(self, data: bytes, now: datetime) -> None:
        """Write an earlier plan; whatever stands there becomes a version. `now` has its offset.

        Raises `NewerPlanError`, or `OSError` where it is not saved.
        """
        with disk.locked(self._lock):
            self._write(data, self.read(), now)

    def _write(
        self, data: bytes, present: bytes | None, now: datetime, *, is_going_on: bool = False
    ) -> Path | None:
        for each in (present, data):
            self._refuse_newer(each)
        if present == data:
            return None
        kept = None if present is None or is_going_on else self._keep(present, now)
        disk.replace(self.path, data)
        self._forget_the_oldest()
        return kept

    def _refuse_newer(self, data: bytes | None) -> None:
        if is_newer(data):
            raise NewerPlanError

    def _keep(self, present: bytes, now: datetime) -> Path:
        """Make the present plan a version, unless a save that was killed has done so already."""
        newest = next(self._own(), None)
        if newest is not None and disk.read(newest) == present:
            return newest
        kept = self.versions / f"{PREFIX}{new_id(_after(now, newest))}.toml"
        disk.create(kept, present)
        return kept

    def _forget_the_oldest(self) -> None:
        # The plan is saved: a version too many does no harm.
        with suppress(OSError):
            for path in list(self._own())[KEPT:]:
                disk.remove(path)

    def _own(self) -> Iterator[Path]:
        """Return the versions that calm made, newest first; what others put there is never counted."""
        found = (path for path in disk.names_in(self.versions) if _OWN_NAME.fullmatch(path.name))
        return iter(sorted(found, reverse=True))


def is_newer(data: bytes | None) -> bool:
    """Say whether a newer version of calm wrote a plan."""
    try:
        return bool(newer(Path(), table_of(data or b"")))
    except toml.NotTomlError:
        return False


def newer_words() -> str:
    """Say that a plan is only shown."""
    return _("A newer version of calm wrote this plan. It can be read here, and is not changed.")


def moment_in(name: str) -> datetime | None:
    """Return the moment, in UTC, that the name of a version or a plan's draft tells, None if it does not."""
    return moment_of(name.removeprefix(PREFIX)) if name.startswith(PREFIX) else None


def _after(now: datetime, newest: Path | None) -> datetime:
    """Return the present moment, or a later one where the clock has gone back: the newest sorts last."""
    before = moment_in(newest.stem) if newest else None
    return max(now, before + _LATER) if before else now.astimezone(UTC)
