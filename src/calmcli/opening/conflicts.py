"""Opens the screens for entries of which there are two versions."""

# ruff: noqa: PLC0415 - every screen costs some milliseconds that the others do without

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from calmcli.core.listing import Listing
from calmcli.opening.openings import Openings
from calmcli.screens.frame import Frame
from calmcli.store import content
from calmcli.store.conflicts import ConflictListing

if TYPE_CHECKING:
    from calmcli.core.conflict import Versions


class ConflictsOpenings(Openings):
    """Entries with two versions to list, and both versions of one."""

    def conflicts(self, paths: Sequence[Path]) -> Frame:
        """Return those that are known; the screen asks for the others once it is shown."""
        from calmcli.screens.conflicts import ConflictsScreen

        return ConflictsScreen(self.lifeline, self.listed(paths), content.screen_words("conflicts"))

    def listed(self, paths: Sequence[Path]) -> Listing:
        """Return the entries in some files, each read when somebody looks at it."""
        return ConflictListing(paths)

    def conflict(self, versions: "Versions") -> Frame:
        """Return both versions of one."""
        from calmcli.screens.conflict import ConflictScreen

        return ConflictScreen(self.lifeline, versions, content.screen_words("conflicts")["about"])
