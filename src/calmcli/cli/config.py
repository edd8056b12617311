"""`calm config`: the person's settings."""

import json
from collections.abc import Callable
from typing import Annotated

import typer

from calmcli.cli import candidates, surroundings
from calmcli.cli.later import with_later
from calmcli.cli.options import AsJson, Plain
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.core.language import _
from calmcli.core.problem import CannotError
from calmcli.core.setting_words import settings_document, told
from calmcli.store.settings import SettingsDesk
from calmcli.store.settings_file import NotSetError

LATER = {"edit": "calmcli.cli.config_edit"}
"""The commands that are imported only when they are named."""

app = typer.Typer(cls=with_later(LATER), add_completion=False, rich_markup_mode=None)

_Key = Annotated[
    str,
    typer.Argument(
        metavar="KEY",
        help=_("A setting, by the name that calm config list gives it."),
        autocompletion=candidates.settings,
    ),
]


@app.callback(invoke_without_command=True, help=_("Look at your settings and change them."))
def config(context: typer.Context, plain: Plain = False) -> Outcome:
    """Open the settings when no command is named."""
    if context.invoked_subcommand:
        return Outcome()
    sitting = sit_down()
    if not wants_lines(sitting, plain=plain):
        return as_screen(sitting, "settings")
    from calmcli.cli.flows import settings  # noqa: PLC0415 - only the lines need it

    return as_lines(sitting, settings(sitting))


@app.command(name="list", help=_("Print every setting: what holds, and what it does."))
def list_(as_json: AsJson = False) -> Outcome:
    """Print all settings."""
    desk, (_settings, problems) = _desk(), surroundings.store().settings()
    values = desk.values()
    text = json.dumps(settings_document(values), indent=2) if as_json else "\n".join(told(values))
    return Outcome(text, "\n".join(map(str, desk.remarks())), problems)


@app.command(help=_("Print what holds for one setting."))
def get(key: _Key) -> Outcome:
    """Print one setting's value, for a person or a program."""
    outcome = _come_to(lambda: _desk().value(key).words)
    _settings, problems = surroundings.store().settings()
    return outcome if outcome.exit_code else outcome._replace(problems=problems)


@app.command(name="set", help=_("Change one setting."))
def set_(
    key: _Key, value: Annotated[str, typer.Argument(metavar="VALUE", help=_("What is to hold."))]
) -> Outcome:
    """Write one setting into the file, every other line of it as it was."""
    return _come_to(lambda: _desk().change(key, value, surroundings.now()).line)


@app.command(help=_("Take one setting out of the file; what holds without it then holds."))
def unset(key: _Key) -> Outcome:
    """Take one setting out of the file."""
    return _come_to(lambda: _desk().clear(key, surroundings.now()).line)


@app.command(help=_("Print where the file is."))
def path() -> Outcome:
    """Print the path of the file."""
    return Outcome(str(surroundings.places().config))


def _desk() -> SettingsDesk:
    return SettingsDesk(surroundings.places())


def _come_to(act: Callable[[], str]) -> Outcome:
    """Return what acting on a setting came to, or why it could not be done."""
    try:
        return Outcome(act())
    except NotSetError as error:
        message = _("It was not saved. {reason}.").format(reason=error)
        return Outcome(message=message, exit_code=Exit.NOT_SAVED)
    except CannotError as error:
        return Outcome(message=str(error), exit_code=Exit.NOT_UNDERSTOOD)
