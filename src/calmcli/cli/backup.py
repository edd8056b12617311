"""`calm backup`: everything the person keeps with calm, in one file."""

from pathlib import Path
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.language import _
from calmcli.store.archive import ArchiveError
from calmcli.store.backup import Backup, back_up
from calmcli.store.reasons import reason_of

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Copy everything you keep with calm into one file."))
def backup(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", readable=False, help=_("The file to make, or a directory to put it in.")
        ),
    ],
) -> Outcome:
    """Write a backup, read it back, and say where it is."""
    name = surroundings.now().strftime("calm-%Y-%m-%dT%H%M%S.tar")
    try:
        return _made(back_up(surroundings.places(), (file / name if file.is_dir() else file).absolute()))
    except FileExistsError:
        reason = _("{path} is there already, and is not written over. Choose another name.")
        return Outcome(message=reason.format(path=file), exit_code=Exit.FAILED)
    except ArchiveError as error:
        reason = error.reason
    except OSError as error:
        reason = reason_of(error)
    words = _("The backup was not made: {reason}. Your files are as they were.")
    return Outcome(message=words.format(reason=reason), exit_code=Exit.NOT_SAVED)


def _made(made: Backup) -> Outcome:
    if not made.files:
        reason = _("There is nothing to back up yet.")
        return Outcome(message=reason, problems=made.problems, exit_code=Exit.FAILED)
    lines = [
        _held(made).format(path=made.path, count=made.files),
        _("Anyone who has it can read it. To put it back: calm restore FILE"),
    ]
    return Outcome("\n".join(lines), problems=made.problems)


def _held(made: Backup) -> str:
    """Say what a backup holds: not all of it where something could not be read."""
    if made.problems:
        return _("{path} holds those of your files that could be read ({count}), and was read back.")
    return _("{path} holds all your files ({count}). It was read back and is whole.")
