"""`calm journal`: write, list, show, edit, delete and bring back entries."""

import json
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from calmcli.cli import journal_flows, surroundings
from calmcli.cli.later import with_later
from calmcli.cli.options import AsJson, Plain, Since, Until
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.overlooked import conflict_hint, overlooked, unreadable
from calmcli.cli.printing import width_of
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.cli.typed import MOST_ENTRIES, how_many_option
from calmcli.core.documents import journal_document
from calmcli.core.language import _
from calmcli.core.spoken_dates import UnreadableDateError
from calmcli.core.visible import one_line
from calmcli.plain.journal import entry_lines, entry_row
from calmcli.store import content
from calmcli.store.journal import Found, NoEntryError, remark
from calmcli.store.reasons import reason_of
from calmcli.store.store import Store

LATER = {
    "add": "calmcli.cli.journal_add",
    "edit": "calmcli.cli.journal_edit",
    "search": "calmcli.cli.journal_search",
    "on-this-day": "calmcli.cli.journal_on_this_day",
    "conflicts": "calmcli.cli.journal_conflicts",
    "export": "calmcli.cli.journal_export",
    "import": "calmcli.cli.journal_import",
}
"""The commands that are imported only when they are named."""

app = typer.Typer(cls=with_later(LATER), add_completion=False, rich_markup_mode=None)

_Name = Annotated[str, typer.Argument(metavar="ENTRY", help=_("The entry's name, as the list shows it."))]
_LONGEST_SHOWN = 200_000
"""How many characters a terminal is given unasked: it takes seconds over millions."""


@app.callback(
    invoke_without_command=True, help=_("Write, read and look back; each entry is a file of yours.")
)
def journal(context: typer.Context, plain: Plain = False) -> Outcome:
    """Open the journal when no command is named."""
    if context.invoked_subcommand:
        return Outcome()
    sitting = sit_down()
    if wants_lines(sitting, plain=plain):
        from calmcli.cli import journal_shelf  # noqa: PLC0415 - the other commands do without

        return as_lines(sitting, lambda conversation: journal_shelf.browse(sitting, conversation))
    return as_screen(sitting, "journal")


@app.command(name="list", help=_("List entries, newest first."))
def list_(
    most: Annotated[int, how_many_option(_("How many; without it all of them."))] = MOST_ENTRIES,
    since: Since = "",
    until: Until = "",
    as_json: AsJson = False,
    trash: Annotated[bool, typer.Option("--trash", help=_("What is in the trash."))] = False,
) -> Outcome:
    """List the newest entries."""
    store = surroundings.store()
    try:
        found, unread = _listed(store, most, since, until, is_trash=trash)
    except UnreadableDateError as error:
        return Outcome(message=str(error), exit_code=Exit.NOT_UNDERSTOOD)
    entries = [each.entry for each in found]
    problems = [*overlooked(store), *unreadable(unread)]
    if as_json:
        return Outcome(json.dumps(journal_document(entries), indent=2), problems=problems)
    if not entries:
        none = "" if problems else _none(is_trash=trash, has_days=bool(since or until))
        return Outcome(message=none, problems=problems)
    return Outcome("\n".join(map(entry_row, entries)), conflict_hint(entries), problems)


def _none(*, is_trash: bool, has_days: bool) -> str:
    """Say that nothing is listed; where the journal itself is empty, what it is for."""
    if has_days:
        return _("Nothing was written in this time.")
    return str(content.screen_words("journal")["empty_trash" if is_trash else "empty"])


def _listed(
    store: Store, most: int, since: str, until: str, *, is_trash: bool
) -> tuple[Sequence[Found], Sequence[Found]]:
    """Return the newest entries of some days, or of all, and those that cannot be read among them."""
    if since or until:
        from calmcli.cli.journal_search import between  # noqa: PLC0415 - the newest need no index

        finds = between(since, until, most, is_trash=is_trash)
        return finds.found, finds.unreadable
    found = store.journal.trashed()[:most] if is_trash else store.journal.newest(most)
    return found, found


@app.command(help=_("Print an entry."))
def show(
    name: _Name,
    whole: Annotated[
        bool, typer.Option("--all", help=_("On a terminal too, all of a very long entry."))
    ] = False,
) -> Outcome:
    """Print one entry; on a terminal only so much of it that nobody waits for minutes."""
    store = surroundings.store()
    try:
        found = store.journal.find(name)
    except NoEntryError:
        return journal_flows.no_entry(store, name)
    unread = unreadable([found])
    message = "" if unread else str(remark(found) or "")
    text = "\n".join(entry_lines(found.entry))
    if len(text) > _LONGEST_SHOWN and not whole and width_of(sys.stdout) is not None:
        text = text[:_LONGEST_SHOWN]
        message = _("There is more: calm journal show {name} --all").format(name=one_line(name))
    return Outcome(text, message, unread)


@app.command(help=_("Move an entry to the trash."))
def delete(name: _Name) -> Outcome:
    """Move one entry to the trash."""
    store = surroundings.store()
    try:
        store.journal.delete(name)
    except NoEntryError:
        return journal_flows.no_entry(store, name)
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
        reason = _("No entry in the trash is called {name}. calm journal list --trash shows the names.")
        return Outcome(message=reason.format(name=name[:100]), exit_code=Exit.NOT_UNDERSTOOD)
    except OSError as error:
        return _not_moved(error)
    return Outcome(_("Brought back."))


def _not_moved(error: OSError) -> Outcome:
    reason = _("The entry could not be moved, and stays where it is: {reason}.")
    return Outcome(message=reason.format(reason=reason_of(error)), exit_code=Exit.NOT_SAVED)
