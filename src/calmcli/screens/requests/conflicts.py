"""What is asked and told about entries of which there are two versions."""

from typing import TYPE_CHECKING

from calmcli.screens.requests.request import Request

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from calmcli.core.conflict import Keep


class LookForConflicts(Request):
    """Look through all entries for those of which there are two versions."""

    def __init__(self, *, is_waited_for: bool) -> None:
        super().__init__()
        self.is_waited_for = is_waited_for
        """Whether somebody waits for it; else it gives way to all else."""


class StillLooking(Request):
    """Show how far that has come."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said
        """How far it has come."""


class ConflictsFound(Request):
    """Show how many there are, and which."""

    def __init__(self, paths: "Sequence[Path]") -> None:
        super().__init__()
        self.paths = paths
        """Their files, the newest first."""


class OpenConflicts(Request):
    """List them."""


class OpenConflict(Request):
    """Show both versions of one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        """What it is called by."""


class SettleConflict(Request):
    """Do what the person chose with the two versions that are shown."""

    def __init__(self, keep: "Keep") -> None:
        super().__init__()
        self.keep = keep
        """What they chose."""
