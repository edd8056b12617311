"""`calm journal import`: entries from another program, or from an export of calm."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.progress import counted
from calmcli.core.entry import Entry
from calmcli.core.entry_words import written_words
from calmcli.core.incoming.recognise import Source
from calmcli.core.incoming.record import Record
from calmcli.core.language import _
from calmcli.store.incoming import Arrivals, UnreadableImportError, arrivals, bring_in
from calmcli.store.places import NOWHERE
from calmcli.store.reasons import reason_of
from calmcli.store.store import Store

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_YES = ("y", "yes")


@app.command(
    name="import",
    help=_("Bring in entries from calm, jrnl, Day One, Daylio, or a folder of text. All of them, or none."),
)
def import_(
    path: Annotated[Path, typer.Argument(metavar="FILE", help=_("A file, or a folder of text files."))],
    source: Annotated[
        Source | None,
        typer.Option(
            "--from", help=_("Which program made it; else calm looks at its words."), show_default=False
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Only say what would come in; write nothing."))
    ] = False,
) -> Outcome:
    """Say what would come in, then bring it in; on a terminal, ask first."""
    store = surroundings.store()
    if store.places == NOWHERE:
        return Outcome(message=_("There is no home directory, so calm keeps nothing."), exit_code=Exit.FAILED)
    try:
        found = arrivals(store.journal, path, surroundings.local, source, _comparing)
    except UnreadableImportError as error:
        return Outcome(problems=[error.problem])
    told = "\n".join(_told(found))
    if dry_run or not found.new:
        return Outcome(told)
    if sys.stdin is not None and sys.stdin.isatty():
        sys.stderr.write(told + "\n" + _("Bring them in? y for yes, Enter for no: "))
        sys.stderr.flush()
        if sys.stdin.readline().strip().casefold() not in _YES:
            return Outcome(_("Nothing was brought in."))
        told = ""
    return _brought_in(store, found.new, told)


def _comparing(records: Sequence[Record]) -> AbstractContextManager[Iterable[Record]]:
    return counted(records, _("Reading"))


def _brought_in(store: Store, entries: Iterable[Entry], told: str) -> Outcome:
    try:
        with counted(entries, _("Saving")) as each:
            count = bring_in(store.journal, each)
    except OSError as error:
        reason = _("Nothing was brought in: {reason}. Your journal is as it was.")
        return Outcome(message=reason.format(reason=reason_of(error)), exit_code=Exit.NOT_SAVED)
    except KeyboardInterrupt:
        stopped = _("Stopped. Nothing was brought in; your journal is as it was.")
        return Outcome(message=stopped, exit_code=Exit.INTERRUPTED)
    done = _("Entries brought in: {count}").format(count=count)
    return Outcome("\n".join([line for line in (told, done) if line]))


def _told(found: Arrivals) -> Iterator[str]:
    yield _("New entries in it: {count}").format(count=len(found.new))
    if found.new:
        by_time = sorted(found.new, key=lambda entry: entry.id)
        yield _("  from {first} to {last}").format(
            first=written_words(by_time[0]), last=written_words(by_time[-1])
        )
    if found.same:
        yield _("There already: {count}").format(count=found.same)
    if found.empty:
        yield _("Empty, and left out: {count}").format(count=found.empty)
