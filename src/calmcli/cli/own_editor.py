"""The person's own editor, as commands open it: on a private copy, asked to leave words nowhere else."""

import sys
from collections.abc import Sequence
from pathlib import Path

from calmcli.cli import surroundings
from calmcli.cli.printing import put
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.store import editor
from calmcli.store.reasons import reason_of


def command() -> Sequence[str]:
    """Return the command of the person's editor, empty where there is none to open here."""
    return editor.editor_command(surroundings.environment(), on_terminal=surroundings.has_screen())


def edit(command: Sequence[str], path: Path) -> int:
    """Open a copy in the editor, wait until it has ended and return its exit code; raises `CannotError`."""
    try:
        return editor.run(_quiet(command), path)
    except OSError as error:
        raise CannotError(not_opened_words(command, error)) from error


def _quiet(command: Sequence[str]) -> Sequence[str]:
    """Return the command that leaves no words elsewhere; where none is known, say so."""
    found = editor.discreet(command)
    if found is None:
        warning = _("calm does not know whether {editor} keeps copies of your words elsewhere.")
        put(sys.stderr, [warning.format(editor=Path(command[0]).name[:100])])
    return found or command


def not_opened_words(command: Sequence[str], error: OSError) -> str:
    """Say that an editor could not be opened, and why."""
    reason = _("{editor} could not be opened: {reason}. Set EDITOR to your editor. Nothing was changed.")
    return reason.format(editor=command[0][:100], reason=reason_of(error))


def ended_words(code: int) -> str:
    """Say with which exit code an editor ended."""
    return _("The editor ended with exit code {code}.").format(code=code)
