"""Where a person's files are."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_NAME = "calm"

LOCK = ".lock"
"""The name of the file that a window holds while it changes what others may change."""


class Places(NamedTuple):
    """The paths of everything calm keeps, all absolute."""

    data: Path
    """What the person wrote."""
    settings: Path
    """What the person set."""
    cache: Path
    """What can be made again."""

    @property
    def plan(self) -> Path:
        """The safety plan."""
        return self.data / "plan.toml"

    @property
    def journal(self) -> Path:
        """The journal: a directory a year, a file an entry."""
        return self.data / "journal"

    @property
    def waves(self) -> Path:
        """The waves ridden: a directory a year, a file a wave."""
        return self.data / "waves"

    @property
    def reviews(self) -> Path:
        """The times the plan was looked at again: a directory a year, a file a review."""
        return self.data / "reviews"

    @property
    def drafts(self) -> Path:
        """Words not yet saved as an entry."""
        return self.data / "drafts"

    @property
    def trash(self) -> Path:
        """Entries deleted, until emptied."""
        return self.data / "trash"

    @property
    def versions(self) -> Path:
        """The plan as it was before, five times."""
        return self.data / "versions"

    @property
    def set_aside(self) -> Path:
        """Copies of files that could not be read."""
        return self.data / "set-aside"

    @property
    def lock(self) -> Path:
        """What a window holds while it changes a file that others may change."""
        return self.data / LOCK

    @property
    def config(self) -> Path:
        """The settings."""
        return self.settings / "config.toml"

    @property
    def settings_versions(self) -> Path:
        """The settings as they were before, five times."""
        return self.settings / "versions"

    @property
    def helplines(self) -> Path:
        """The person's own lines."""
        return self.settings / "helplines.toml"

    @property
    def paces(self) -> Path:
        """The person's own paces to breathe at."""
        return self.settings / "paces.toml"

    @property
    def tones(self) -> Path:
        """The soft tones of the breath, made by calm itself."""
        return self.cache / "tones"

    @property
    def search_index(self) -> Path:
        """The search index, derived from the journal."""
        return self.cache / "index.sqlite3"

    @property
    def welcomed(self) -> Path:
        """The mark that home was seen before; without it, how to leave at once is told again."""
        return self.cache / "welcomed"

    def named(self) -> dict[str, str]:
        """Return the paths by the names that `calm paths` gives them."""
        names = ("plan", "journal", "waves", "drafts", "trash", "config", "helplines")
        return {**{name: str(getattr(self, name)) for name in names}, "index": str(self.search_index)}


NOWHERE = Places(*(Path("/dev/null/calm"),) * 3)
"""The places of somebody without a home directory: nothing is there, and nothing can be saved."""


def find_places(environment: Mapping[str, str]) -> Places:
    """Return the places under $CALM_HOME, else the platform's own, else `NOWHERE`."""
    if root := environment.get("CALM_HOME"):
        home = Path(root).absolute()
        return Places(home / "data", home / "config", home / "cache")
    if "HOME" in environment and not Path(environment["HOME"] or ".").is_absolute():
        return NOWHERE
    return _platform_places()


def _platform_places() -> Places:
    import platformdirs  # noqa: PLC0415 - 15 ms that `calm help --country` does without

    found = platformdirs.PlatformDirs(_NAME, appauthor=False)
    return Places(found.user_data_path, found.user_config_path, found.user_cache_path)
