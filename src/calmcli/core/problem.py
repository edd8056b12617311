"""What calm could not understand, read or save, each as one clear line."""

from typing import NamedTuple

from calmcli.core.language import _


class CannotError(Exception):
    """Something cannot be done now; the message says why and what holds instead."""


class Doubt(NamedTuple):
    """Something in a file that could not be understood, and so was left as it is."""

    reason: str
    """What it is, in a few words."""
    key: str = ""
    """The key it stands under, where it is one."""
    line: int | None = None
    """The line of the file, from 1, where it is known."""
    nth: int = 1
    """Which of several with that key, from 1."""
    table: str = ""
    """The table that the key stands in; empty for the file itself."""


class Problem(NamedTuple):
    """One file that could not be read or saved as it stands, where, why, and what calm did."""

    path: str
    """The file, as an absolute path."""
    reason: str
    """What is wrong, in a few plain words."""
    outcome: str
    """What calm did about it, as a sentence."""
    line: int | None = None
    """The line in the file, from 1, where it is known."""
    column: int | None = None
    """The column in the line, from 1, where it is known."""

    def __str__(self) -> str:
        return f"{self._place(self.path)}: {self.reason}. {self.outcome}"

    @property
    def in_brief(self) -> str:
        """It for a screen with something else to say: no paths, and where the rest of it is told."""
        name = self._place(self.path.replace("\\", "/").rpartition("/")[2])
        reason, outcome = self.reason.partition(" (")[0], self.outcome.partition(";")[0].rstrip(".")
        return f"{name}: {reason}. {outcome}. " + _("calm doctor says more.")

    def _place(self, name: str) -> str:
        return ":".join([name, *(str(part) for part in (self.line, self.column) if part is not None)])
