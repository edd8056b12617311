"""`calm journal conflicts`: entries of which a sync program or git left two versions."""

import json
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.options import AsJson, Plain
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.printing import put, width_of
from calmcli.cli.sitting import as_screen, converse, sit_down, wants_lines
from calmcli.core.conflict import Keep, kept_words
from calmcli.core.documents import conflicts_document
from calmcli.core.language import _
from calmcli.plain.conflict import ask, conflict_lines
from calmcli.plain.conversation import Left
from calmcli.plain.journal import entry_row
from calmcli.store.conflicts import (
    ChangedMeanwhileError,
    Conflict,
    Conflicts,
    refusal_words,
)
from calmcli.store.journal import ReadOnlyEntryError

if TYPE_CHECKING:
    from calmcli.store.sitting import Sitting

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    help=_(
        "Show the entries of which a sync program or git left two versions, or list them as lines. With a "
        "name, show both beside each other and choose. What you do not keep goes to the trash."
    )
)
def conflicts(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[ENTRY]", help=_("Its name, as the list shows it."), show_default=False),
    ] = None,
    keep: Annotated[
        Keep | None, typer.Option("--keep", help=_("Choose without being asked."), show_default=False)
    ] = None,
    as_json: AsJson = False,
    plain: Plain = False,
) -> Outcome:
    """Show conflicts, or list them, or settle one as the person chooses."""
    found = Conflicts(surroundings.places())
    if keep and name is None:
        return Outcome(message=_("Which one? Give its name."), exit_code=Exit.NOT_UNDERSTOOD)
    conflict = found.find(name) if name else None
    if name and conflict is None:
        reason = _("There are no two versions of {name}. calm journal conflicts shows the names.")
        return Outcome(message=reason.format(name=name[:100]), exit_code=Exit.NOT_UNDERSTOOD)
    if as_json:
        return _document([conflict] if conflict else found.all())
    if conflict and keep:
        return _settled(found, conflict, keep)
    return _shown(found, conflict, plain=plain)


def _shown(found: Conflicts, conflict: Conflict | None, *, plain: bool) -> Outcome:
    """Show one conflict, or all of them where there is none, as a screen or as lines."""
    sitting = sit_down()
    if not wants_lines(sitting, plain=plain):
        return as_screen(sitting, f"conflicts:{conflict.name}" if conflict else "conflicts")
    return _one(sitting, found, conflict) if conflict else _listed(list(found.all()))


def _document(shown: Iterable[Conflict]) -> Outcome:
    document = conflicts_document([(each.name, each.versions) for each in shown])
    return Outcome(json.dumps(document, indent=2))


def _one(sitting: "Sitting", found: Conflicts, conflict: Conflict) -> Outcome:
    put(sys.stdout, conflict_lines(conflict.versions, width_of(sys.stdout)))
    if sys.stdin is None or not sys.stdin.isatty():
        return Outcome()
    chosen = None
    with suppress(Left):
        chosen = converse(sitting, ask)
    return _settled(found, conflict, chosen) if chosen else Outcome(_("Left as it is."))


def _listed(found: Sequence[Conflict]) -> Outcome:
    if not found:
        return Outcome(message=_("There are no entries with two versions."))
    rows = [entry_row(each.versions.second) for each in found]
    return Outcome("\n".join(rows), _("calm journal conflicts ENTRY shows both versions of one."))


def _settled(found: Conflicts, conflict: Conflict, keep: Keep) -> Outcome:
    try:
        found.settle(conflict, keep, surroundings.now())
    except (ChangedMeanwhileError, ReadOnlyEntryError) as error:
        return Outcome(message=refusal_words(error), exit_code=Exit.FAILED)
    except OSError as error:
        return Outcome(message=refusal_words(error), exit_code=Exit.NOT_SAVED)
    return Outcome(kept_words(keep))
