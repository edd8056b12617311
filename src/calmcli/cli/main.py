"""The `calm` program: parses, calls a command, prints what it came to, and ends with its exit code."""

import errno
import gc
import os
import sys
from contextlib import suppress
from typing import Annotated, NoReturn

import typer

from calmcli.cli import surroundings
from calmcli.cli.commands import COMMANDS, CommandGroup
from calmcli.cli.options import Color, Plain, Theme
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.printing import name_problems, page, put, put_code
from calmcli.core.language import _
from calmcli.version import VERSION

_LONGEST_MESSAGE = 400

app = typer.Typer(
    name="calm",
    cls=CommandGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - the form that Typer calls
    if wanted:
        put(sys.stdout, [f"calm {VERSION}"])
        raise typer.Exit


@app.callback(
    invoke_without_command=True,
    help=_("Ride out an urge to self-harm: a plan, a breath, a journal, helplines. All on this computer."),
)
def home(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback answers
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help=_("Show the version."))
    ] = False,
    plain: Plain = False,
    color: Color = "auto",
    theme: Theme = "",
) -> Outcome:
    """Open the home screen when no command is named."""
    surroundings.choose_looks(color, theme)
    if context.invoked_subcommand:
        return Outcome()
    from calmcli.cli.home import open_home  # noqa: PLC0415 - what no other command needs

    return open_home(plain=plain)


def run() -> NoReturn:
    """Run calm on this process's arguments and end the process."""
    surroundings.make_streams_forgiving()
    surroundings.forget_textual_logs()
    if surroundings.ASKING in surroundings.environment():
        from calmcli.cli.completion import be_ready_to_offer  # noqa: PLC0415 - only a shell asks

        be_ready_to_offer()
    try:
        code = _show(_outcome())
    except BrokenPipeError:
        code = _stop_writing(Exit.DONE)
    except OSError as error:
        with suppress(OSError):
            put(sys.stderr, [_("The words could not be written: {reason}.").format(reason=error.strerror)])
        # No disk answers so here: what it refuses is told where it is saved. A terminal that has gone does.
        code = _stop_writing(Exit.HUNG_UP if error.errno == errno.EIO else Exit.NOT_SAVED)
    except KeyboardInterrupt:
        code = Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - a person in need gets a number, whatever has gone wrong
        code = _show(_crash(error))
    # Nothing is collected on the way out: the system takes it all at once.
    gc.freeze()
    sys.exit(_flushed(code))


def _flushed(code: int) -> int:
    """Return the exit code with all that was printed written; a terminal that has gone takes no more."""
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except OSError:
        return _stop_writing(code)
    return code


def _outcome() -> Outcome:
    try:
        result = app(prog_name="calm", standalone_mode=False)
    except typer.TyperException as error:
        return _not_understood(error)
    except typer.Abort:
        return Outcome(exit_code=Exit.INTERRUPTED)
    return result if isinstance(result, Outcome) else Outcome(exit_code=result or Exit.DONE)


def _not_understood(error: typer.TyperException) -> Outcome:
    """Say what was not understood, and where numbers are.

    Where help was asked for, or no command at all was understood, they follow at once.
    """
    reason = error.format_message()
    if len(reason) > _LONGEST_MESSAGE:
        reason = reason[:_LONGEST_MESSAGE] + "…"
    message = "\n".join(
        [reason, _("calm --help shows what can be typed. calm help shows who can be called.")]
    )
    if "help" not in sys.argv[1:] and any(word.casefold() in COMMANDS for word in sys.argv[1:]):
        return Outcome(message=message, exit_code=error.exit_code)
    from calmcli.cli.help import country_among, in_brief, numbers  # noqa: PLC0415 - only needed here

    if "help" not in sys.argv[1:]:
        return Outcome(message=f"{message}\n{in_brief()}", exit_code=error.exit_code)
    return Outcome(numbers(country_among(sys.argv[1:])).text, message, exit_code=error.exit_code)


def _crash(error: Exception) -> Outcome:
    from calmcli.cli.last_resort import last_resort  # noqa: PLC0415 - what no command needs

    return Outcome(message=last_resort(error), exit_code=Exit.FAILED)


def _show(outcome: Outcome) -> int:
    put_code(sys.stdout, outcome.code_rows, has_colours=surroundings.has_colours())
    pager = surroundings.pager() if outcome.is_paged else None
    if pager:
        page(pager, [outcome.text])
    else:
        put(sys.stdout, filter(None, [outcome.text]), outcome.links, outcome.emphasis)
    put(sys.stderr, filter(None, [outcome.message]))
    name_problems(outcome.problems)
    return outcome.code


def _stop_writing(code: int) -> int:
    """Let nothing more be written, also not as the process ends; return the exit code."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
    return code
