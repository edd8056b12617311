"""How the commands of the journal save an entry: words that came in, or those an editor gives back."""

from collections.abc import Sequence
from pathlib import Path

from calmcli.cli import journal_flows, own_editor
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.language import _
from calmcli.core.notes import Notes
from calmcli.core.problem import CannotError
from calmcli.store import disk, lent
from calmcli.store.reasons import NotSavedError, reason_of
from calmcli.store.sitting import Sitting
from calmcli.store.writing import Writing


def saved(sitting: Sitting, writing: Writing, body: str, notes: Notes | None = None) -> Outcome:
    """Save words, and say under which name; where they cannot be saved, where they are, or give them back."""
    try:
        entry = writing.save(body, sitting.clock.now(), notes)
    except NotSavedError as error:
        given_back = "" if error.draft else body.removesuffix("\n")
        return Outcome(given_back, journal_flows.not_saved_words(error), exit_code=Exit.NOT_SAVED)
    if entry is None:
        return Outcome(message=_("There were no words to save."), exit_code=Exit.FAILED)
    return Outcome(_("Saved as {name}.").format(name=entry.id))


def in_editor(sitting: Sitting, writing: Writing, notes: Notes | None = None) -> Outcome:
    """Let the person write in their own editor, on a private copy that stays until its words are saved."""
    command = own_editor.command()
    if not command:
        reason = _("There is no editor to open here. Set EDITOR to one, or write without --editor.")
        return Outcome(message=reason, exit_code=Exit.FAILED)
    given = writing.draft.entry.body
    try:
        with writing.lent(notes) as path:
            ended = _ended(writing, command, path)
            body = disk.read(path, disk.LARGEST_ENTRY).decode("utf-8", "surrogateescape")
            lent.keep(path)
    except CannotError as error:
        return Outcome(message=str(error), exit_code=Exit.FAILED)
    except OSError as error:
        reason = _("The page for your editor could not be kept: {reason}. Your journal is as it was.")
        return Outcome(message=reason.format(reason=reason_of(error)), exit_code=Exit.NOT_SAVED)
    if body == given:
        return _unchanged(writing, ended)
    if ended:
        where = _("What you wrote is kept in {path}").format(path=path)
        how = _("calm journal offers it as unfinished words: press r there.")
        message = "\n".join([own_editor.ended_words(ended), where, how])
        return Outcome(message=message, exit_code=Exit.NOT_SAVED)
    return saved(sitting, writing, body, notes)


def _ended(writing: Writing, command: Sequence[str], path: Path) -> int:
    try:
        return own_editor.edit(command, path)
    except CannotError:
        writing.put_down()
        raise


def _unchanged(writing: Writing, ended: int) -> Outcome:
    writing.put_down()
    words = _("Nothing was changed.")
    if not ended:
        return Outcome(words)
    return Outcome(message=f"{own_editor.ended_words(ended)} {words}", exit_code=Exit.FAILED)
