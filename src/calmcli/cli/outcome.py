"""What a command comes to: words to print, problems to name, and an exit code."""

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

from calmcli.core.problem import Problem


class Exit(IntEnum):
    """The exit codes of every command; 128 + n says that signal n ended it."""

    DONE = 0
    FAILED = 1
    NOT_UNDERSTOOD = 2
    PARTLY_UNREADABLE = 3
    NOT_SAVED = 4
    HUNG_UP = 129
    INTERRUPTED = 130


class Outcome(NamedTuple):
    """What a command came to."""

    text: str = ""
    """What goes to standard output, without its last line break."""
    message: str = ""
    """What goes to standard error."""
    problems: Sequence[Problem] = ()
    """What could not be read or saved, each a line on standard error."""
    exit_code: int = Exit.DONE
    """The exit code; `PARTLY_UNREADABLE` takes the place of `DONE` where there are problems."""
    code_rows: Sequence[str] = ()
    """The rows of a code to scan, printed before the text."""
    links: Mapping[str, str] = MappingProxyType({})
    """The addresses that rows of the text lead to, by the row's words."""
    emphasis: Callable[[str], Sequence[tuple[int, int]]] | None = None
    """Says where the parts of a row of the text begin and end that stand out; None where none do."""
    is_paged: bool = False
    """Whether the text goes to a pager."""

    @property
    def code(self) -> int:
        """The exit code that says all of it."""
        return Exit.PARTLY_UNREADABLE if self.problems and self.exit_code == Exit.DONE else self.exit_code
