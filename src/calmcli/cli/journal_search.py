"""`calm journal search`, and `list` between dates: entries by words, labels, levels and dates."""

import json
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.options import AsJson, Since, Until
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.overlooked import overlooked, unreadable
from calmcli.cli.progress import counted
from calmcli.cli.typed import MOST_ENTRIES, how_many_option
from calmcli.core.documents import journal_document
from calmcli.core.highlight import piece, places
from calmcli.core.language import _
from calmcli.core.matching import matches
from calmcli.core.query import Both, Query, UnreadableQueryError, parse, when
from calmcli.core.spoken_dates import UnreadableDateError
from calmcli.plain.journal import entry_row
from calmcli.store.searching import Finder, Finds, Order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calmcli.store.search_index import Stale

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_LONGEST_TYPED = 10_000


@app.command(
    help=_(
        "Find entries. Without words here, calm asks for them, or reads them from standard input. Words "
        "given as arguments stay in the shell's history and the process list.\n\n"
        'It finds words, or "words in a row", with AND, OR, NOT and brackets. rai* finds what begins so. '
        "There are also tag:rain, feeling:tired, mood:<4, urge:>=7, since:yesterday and until:2026-11. "
        "In a shell, put all of it in single quotes."
    )
)
def search(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]...", help=_("What to look for."), show_default=False),
    ] = None,
    most: Annotated[int, how_many_option(_("How many to show; without it all of them."))] = MOST_ENTRIES,
    since: Since = "",
    until: Until = "",
    by: Annotated[Order, typer.Option("--by", help=_("The newest first, or those most about the words."))] = (
        Order.DATE
    ),
    as_json: AsJson = False,
) -> Outcome:
    """Find entries by words given as arguments, typed, or piped in."""
    now = surroundings.now()
    try:
        query = parse(" ".join(words) if words else _asked(), now)
        wanted = Both((query, *when(since, until, now)))
    except (UnreadableQueryError, UnreadableDateError) as error:
        return Outcome(message=str(error), exit_code=Exit.NOT_UNDERSTOOD)
    finds = finder().search(wanted, most, by)
    store = surroundings.store()
    problems = [*overlooked(store), *unreadable(finds.unreadable)]
    if as_json:
        document = journal_document(each.entry for each in finds.found)
        return Outcome(json.dumps(document, indent=2), problems=problems)
    stands_out = surroundings.emphasises() and not store.settings()[0].plain
    emphasis = partial(places, query) if stands_out else None
    return Outcome("\n".join(_rows(query, finds)), _count_words(finds), problems, emphasis=emphasis)


def between(since: str, until: str, most: int, *, is_trash: bool) -> Finds:
    """Return the newest entries of some days; raises `UnreadableDateError`."""
    wanted = Both(tuple(when(since, until, surroundings.now())))
    if not is_trash:
        return finder().search(wanted, most)
    trashed = surroundings.store().journal.trashed()
    found = [each for each in trashed if matches(wanted, each.entry)]
    return Finds(found[:most], len(found), [each for each in trashed if not each.entry.is_readable])


def finder() -> Finder:
    """Return what looks for entries, and shows on a terminal how far the first reading of them has come."""
    return Finder(surroundings.places(), surroundings.now, _counted)


def _asked() -> str:
    """Return what is typed where somebody looks at a terminal, else what is piped in."""
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        sys.stderr.write(_("Look for: "))
        sys.stderr.flush()
        return sys.stdin.readline(_LONGEST_TYPED)
    return sys.stdin.read(_LONGEST_TYPED)


def _counted(stale: "Sequence[Stale]") -> "AbstractContextManager[Iterable[Stale]]":
    return counted(stale, _("Reading your entries"))


def _rows(query: Query, finds: Finds) -> list[str]:
    """Return each entry as a line, and beneath it the piece that was found if that line does not show it."""
    rows = []
    for found in finds.found:
        row, shown = entry_row(found.entry), piece(query, found.entry.body)
        rows += [row] if not shown or shown in row else [row, f"    {shown}"]
    return rows


def _count_words(finds: Finds) -> str:
    if not finds.total:
        return _("Nothing was found.")
    shown = len(finds.found)
    if shown == finds.total:
        return ""
    return _("{shown} of {total} found are shown; -n shows more.").format(shown=shown, total=finds.total)
