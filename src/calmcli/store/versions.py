"""What a file was before: the last five texts, byte for byte, named by the moment they gave way."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from calmcli.core.entry import moment_of
from calmcli.store import disk
from calmcli.store.journal import new_id

KEPT = 5
"""How many versions are kept besides the file itself."""

_LATER = timedelta(seconds=1)


class Versions:
    """The versions of one TOML file; what others put among them is never counted and never removed."""

    def __init__(self, directory: Path, prefix: str) -> None:
        self.directory = directory
        """Where they are."""
        self._prefix = prefix
        self._own_name = re.compile(rf"{prefix}\d{{4}}-\d{{2}}-\d{{2}}T\d{{6}}-\w{{4}}\.toml", re.ASCII)

    def keep(self, present: bytes, now: datetime) -> Path:
        """Make a text a version, unless a save that was killed has done so already. `now` has its offset.

        Raises `OSError`.
        """
        newest = next(iter(self._own()), None)
        if newest is not None and disk.read(newest) == present:
            return newest
        kept = self.directory / f"{self._prefix}{new_id(self._after(now, newest))}.toml"
        disk.create(kept, present)
        return kept

    def texts(self) -> Iterator[bytes]:
        """Return the versions that can be opened, newest first."""
        for path in self._own():
            with suppress(OSError):
                yield disk.read(path)

    def forget_the_oldest(self) -> None:
        """Remove all but the newest; one too many does no harm, so what cannot be removed stays."""
        with suppress(OSError):
            for path in self._own()[KEPT:]:
                disk.remove(path)

    def _own(self) -> list[Path]:
        """Return the versions that calm made, newest first."""
        found = (path for path in disk.names_in(self.directory) if self._own_name.fullmatch(path.name))
        return sorted(found, reverse=True)

    def _after(self, now: datetime, newest: Path | None) -> datetime:
        """Return the present moment, or a later one where the clock has gone back: the newest sorts last."""
        before = moment_of(newest.stem.removeprefix(self._prefix)) if newest else None
        return max(now, before + _LATER) if before else now.astimezone(UTC)
