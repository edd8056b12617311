"""`calm journal export`: the entries to keep elsewhere, to read, to print, or for other programs."""

import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.endings import form_by_ending
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.overlooked import closed, unreadable
from calmcli.cli.printing import put_bytes
from calmcli.cli.progress import counted
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.export.journal_formats import SUFFIXES, JournalFormat, Pages, exported_journal
from calmcli.store.handed_on import hand_on
from calmcli.store.journal import Found, read_entry
from calmcli.store.outgoing import Copy, copy_out, front_text
from calmcli.store.page import page_style
from calmcli.store.reasons import reason_of

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_FormatOption = Annotated[
    JournalFormat | None,
    typer.Option("--format", help=_("How; else the end of the name says it, else text."), show_default=False),
]
_Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help=_("A file or a folder to write; only you can read it."),
        show_default=False,
    ),
]


@app.command(help=_("Copy your entries out: folder, md, html, json, csv or text."))
def export(
    format_: _FormatOption = None,
    output: _Output = None,
    force: Annotated[bool, typer.Option("--force", help=_("Write over a file that is there."))] = False,
) -> Outcome:
    """Write the journal in a format to standard output, a file or a folder."""
    text = JournalFormat.TEXT
    wanted = format_ or (form_by_ending(output, SUFFIXES, text) if output else text)
    readable, problems = _read()
    if not readable:
        unread = _("No entry could be read, so nothing was copied out.")
        message = unread if problems else _("There are no entries to copy out.")
        return Outcome(message=message, problems=problems, exit_code=Exit.FAILED)
    try:
        outcome = _done(wanted, readable, output, is_forced=force)
    except FileExistsError:
        reason = _("{path} is there already, and was left as it is. Choose another name.")
        return Outcome(message=reason.format(path=output), exit_code=Exit.FAILED)
    except OSError as error:
        reason = _("{path} could not be written: {reason}. Your journal itself is unchanged.")
        message = reason.format(path=output or "-", reason=reason_of(error))
        return Outcome(message=message, exit_code=Exit.NOT_SAVED)
    return outcome._replace(problems=problems)


def _read() -> tuple[list[Found], list[Problem]]:
    """Return the entries that can be read, the oldest first, and what is wrong with the others."""
    store = surroundings.store()
    with counted(store.journal.paths(), _("Reading")) as paths:
        found = [each for path in paths if (each := read_entry(path))][::-1]
    problems = [*closed(store), *unreadable(found)]
    return [each for each in found if each.entry.is_readable], problems


def _done(wanted: JournalFormat, found: Sequence[Found], output: Path | None, *, is_forced: bool) -> Outcome:
    if wanted is JournalFormat.FOLDER:
        if output is None:
            return Outcome(message=_("A folder needs a name: --output FOLDER"), exit_code=Exit.NOT_UNDERSTOOD)
        return _written(output, copy_out(found, output, _copying))
    pages = Pages([each.entry for each in found], front_text, page_style)
    data = exported_journal(wanted, pages)
    if output:
        hand_on(output, data, is_forced=is_forced)
        return _written(output, len(found))
    if sys.stdout is not None and sys.stdout.isatty():
        return Outcome(data.decode("utf-8", "replace").rstrip("\n"))
    put_bytes(sys.stdout, data)
    return Outcome()


def _copying(copies: Sequence[Copy]) -> AbstractContextManager[Iterable[Copy]]:
    return counted(copies, _("Copying"))


def _written(path: Path, count: int) -> Outcome:
    words = _("Entries written to {path}: {count}. Only you can read it.")
    return Outcome(message=words.format(path=path, count=count))
