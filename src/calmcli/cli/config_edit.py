"""`calm config edit`: the file of settings in the person's own editor."""

import typer

from calmcli.cli import own_editor, surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.language import _
from calmcli.core.setting_words import template
from calmcli.store import editor
from calmcli.store.reasons import reason_of
from calmcli.store.settings_file import SettingsFile

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Open the file of settings in $VISUAL or $EDITOR."))
def edit() -> Outcome:
    """Open the file, keep what it was among its versions, and say what calm cannot understand in it."""
    file = SettingsFile(surroundings.places())
    command = own_editor.command()
    if not command:
        reason = _("There is no editor to open here. Set EDITOR to one. Your settings are the file {path}.")
        return Outcome(message=reason.format(path=file.path), exit_code=Exit.FAILED)
    try:
        file.begin(template())
        file.keep_version(surroundings.now())
    except OSError as error:
        words = _("Your settings could not be opened for writing: {reason}. They are as they were.")
        return Outcome(message=words.format(reason=reason_of(error)), exit_code=Exit.FAILED)
    try:
        ended = editor.run(editor.discreet(command) or command, file.path)
    except OSError as error:
        return Outcome(message=own_editor.not_opened_words(command, error), exit_code=Exit.FAILED)
    _settings, problems = surroundings.store().settings()
    if ended:
        return Outcome(message=own_editor.ended_words(ended), problems=problems, exit_code=Exit.FAILED)
    return Outcome(problems=problems)
