"""`calm journal`: write, list, show, edit, delete and bring back entries."""

import json
import sys
from typing import Annotated

import typer

from calmcli.cli import journal_flows, surroundings
from calmcli.cli.later import with_later
from calmcli.cli.options import Plain
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.sitting import as_lines, as_screen, converse, sit_down, wants_lines
from calmcli.core.documents import journal_document
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.plain.journal import entry_lines
from calmcli.process import keep_others_out
from calmcli.store import content
from calmcli.store.journal import Found, NoEntryError, remark
from calmcli.store.reasons import reason_of
from calmcli.store.sitting import Sitting
from calmcli.store.store import Store
from calmcli.store.writing import NotSavedError, Writing, new_entry

LATER = {"export": "calmcli.cli.journal_export", "import": "calmcli.cli.journal_import"}
"""The commands that are imported only when they are named."""

app = typer.Typer(cls=with_later(LATER), add_completion=False, rich_markup_mode=None)

_Name = Annotated[str, typer.Argument(metavar="ENTRY", help=_("The entry's name, as the list shows it."))]
_MOST = 10_000_000


@app.callback(
    invoke_without_command=True, help=_("Write, read and look back; each entry is a file of yours.")
)
def journal(context: typer.Context, plain: Plain = False) -> Outcome:
    """Open the journal when no command is named."""
    if context.invoked_subcommand:
        return Outcome()
    sitting = sit_down()
    if wants_lines(sitting, plain=plain):
        return as_lines(sitting, lambda conversation: journal_flows.browse(sitting, conversation))
    return as_screen(sitting, "journal")


@app.command(help=_("Write an entry here, or pipe one in. Words are never given as arguments."))
def add(words: Annotated[list[str] | None, typer.Argument(hidden=True)] = None) -> Outcome:
    """Save standard input as an entry, or ask for one."""
    if words:
        reason = _("Words given as arguments would stay in the shell's history and the process list.")
        form = _("Type calm journal add and write there, or pipe a file in: calm journal add < FILE")
        return Outcome(message=f"{reason}\n{form}", exit_code=Exit.NOT_UNDERSTOOD)
    sitting = sit_down()
    if sys.stdin is not None and sys.stdin.isatty():
        return _saved(sitting, *converse(sitting, lambda talk: journal_flows.take_down(sitting, talk)))
    keep_others_out()
    body = sys.stdin.buffer.read().decode("utf-8", "surrogateescape") if sys.stdin else ""
    return _saved(sitting, new_entry(sitting.store, sitting.clock.now()), body)


def _saved(sitting: Sitting, writing: Writing, body: str) -> Outcome:
    try:
        saved = writing.save(body, sitting.clock.now())
    except NotSavedError as error:
        given_back = "" if error.draft else body.removesuffix("\n")
        return Outcome(given_back, journal_flows.not_saved_words(error), exit_code=Exit.NOT_SAVED)
    if saved is None:
        return Outcome(message=_("There were no words to save."), exit_code=Exit.FAILED)
    return Outcome(_("Saved as {name}.").format(name=saved.id))


@app.command(name="list", help=_("List entries, newest first."))
def list_(
    most: Annotated[
        int, typer.Option("-n", min=1, max=_MOST, help=_("How many."), show_default=False)
    ] = _MOST,
    as_json: Annotated[bool, typer.Option("--json", help=_("For other programs."))] = False,
    trash: Annotated[bool, typer.Option("--trash", help=_("What is in the trash."))] = False,
) -> Outcome:
    """List the newest entries."""
    store = surroundings.store()
    kept = store.journal
    found = kept.trashed()[:most] if trash else kept.newest(most)
    entries = [each.entry for each in found]
    problems = [*_overlooked(store), *_unreadable(found)]
    if as_json:
        return Outcome(json.dumps(journal_document(entries), indent=2), problems=problems)
    return Outcome("\n".join(journal_flows.entry_rows(entries)), problems=problems)


def _overlooked(store: Store) -> list[Problem]:
    """Return what the list cannot show: closed directories, and drafts that cannot be read."""
    places = [*store.journal.closed(), *store.drafts.unreadable()]
    return [Problem(str(path), reason, _("calm shows the rest.")) for path, reason in places]


def _unreadable(found: list[Found]) -> list[Problem]:
    remarks = (remark(each) for each in found if not each.entry.is_readable)
    return [problem for problem in remarks if problem]


@app.command(help=_("Print an entry."))
def show(name: _Name) -> Outcome:
    """Print one entry."""
    try:
        found = surroundings.store().journal.find(name)
    except NoEntryError:
        return _no_entry(name)
    unreadable = _unreadable([found])
    message = "" if unreadable else str(remark(found) or "")
    return Outcome("\n".join(entry_lines(found.entry)), message, unreadable)


@app.command(help=_("Change an entry's words."))
def edit(name: _Name) -> Outcome:
    """Open one entry in the editor."""
    sitting = sit_down()
    try:
        found = sitting.store.journal.find(name)
    except NoEntryError:
        return _no_entry(name)
    if not surroundings.has_screen():
        reason = _("Editing needs a terminal. The entry is the file {path}.").format(path=found.path)
        return Outcome(message=reason, exit_code=Exit.FAILED)
    return as_screen(sitting, "journal", editing=name)


@app.command(help=_("Move an entry to the trash."))
def delete(name: _Name) -> Outcome:
    """Move one entry to the trash."""
    try:
        surroundings.store().journal.delete(name)
    except NoEntryError:
        return _no_entry(name)
    except OSError as error:
        return _not_moved(error)
    words = content.screen_words("journal")["deleted"]
    return Outcome(f"{words}\n" + _("calm journal restore {name}").format(name=name))


@app.command(help=_("Bring an entry back from the trash."))
def restore(name: _Name) -> Outcome:
    """Bring one entry back."""
    try:
        surroundings.store().journal.restore(name)
    except NoEntryError:
        return _no_entry(name)
    except OSError as error:
        return _not_moved(error)
    return Outcome(_("Brought back."))


def _no_entry(name: str) -> Outcome:
    reason = _("No entry is called {name}. calm journal list shows the names.").format(name=name[:100])
    return Outcome(message=reason, exit_code=Exit.NOT_UNDERSTOOD)


def _not_moved(error: OSError) -> Outcome:
    reason = _("The entry could not be moved, and stays where it is: {reason}.")
    return Outcome(message=reason.format(reason=reason_of(error)), exit_code=Exit.NOT_SAVED)
