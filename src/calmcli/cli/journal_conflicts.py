"""`calm journal conflicts`: entries of which a sync program or git left two versions."""

import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.printing import put, width_of
from calmcli.cli.sitting import converse, sit_down
from calmcli.core.conflict import Keep
from calmcli.core.documents import conflicts_document
from calmcli.core.language import _
from calmcli.plain.conflict import ask, conflict_lines
from calmcli.plain.conversation import Left
from calmcli.plain.journal import entry_row
from calmcli.store.conflicts import ChangedMeanwhileError, Conflict, Conflicts
from calmcli.store.journal import ReadOnlyEntryError
from calmcli.store.reasons import reason_of

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    help=_(
        "List the entries of which a sync program or git left two versions. With a name, show both beside "
        "each other and choose. What you do not keep goes to the trash."
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
    as_json: Annotated[bool, typer.Option("--json", help=_("For other programs."))] = False,
) -> Outcome:
    """List conflicts, or show one and settle it as the person chooses."""
    found = Conflicts(surroundings.places())
    if name is None:
        if keep:
            return Outcome(message=_("Which one? Give its name."), exit_code=Exit.NOT_UNDERSTOOD)
        return _listed(list(found.all()), as_json=as_json)
    return _one(found, name, keep, as_json=as_json)


def _one(found: Conflicts, name: str, keep: Keep | None, *, as_json: bool) -> Outcome:
    conflict = found.find(name)
    if conflict is None:
        reason = _("There are no two versions of {name}. calm journal conflicts shows the names.")
        return Outcome(message=reason.format(name=name[:100]), exit_code=Exit.NOT_UNDERSTOOD)
    if as_json:
        return Outcome(json.dumps(conflicts_document([(conflict.name, conflict.versions)]), indent=2))
    if keep:
        return _settled(found, conflict, keep)
    put(sys.stdout, conflict_lines(conflict.versions, width_of(sys.stdout)))
    if sys.stdin is None or not sys.stdin.isatty():
        return Outcome()
    chosen = None
    with suppress(Left):
        chosen = converse(sit_down(), ask)
    return _settled(found, conflict, chosen) if chosen else Outcome(_("Left as it is."))


def _listed(found: Sequence[Conflict], *, as_json: bool) -> Outcome:
    if as_json:
        document = conflicts_document([(each.name, each.versions) for each in found])
        return Outcome(json.dumps(document, indent=2))
    if not found:
        return Outcome(message=_("There are no entries with two versions."))
    rows = [entry_row(each.versions.second) for each in found]
    return Outcome("\n".join(rows), _("calm journal conflicts ENTRY shows both versions of one."))


def _settled(found: Conflicts, conflict: Conflict, keep: Keep) -> Outcome:
    try:
        found.settle(conflict, keep, surroundings.now())
    except ChangedMeanwhileError:
        reason = _("One of the two has changed meanwhile. Nothing was done: look again.")
        return Outcome(message=reason, exit_code=Exit.FAILED)
    except ReadOnlyEntryError:
        reason = _("A newer version of calm wrote one of the two, so they cannot become one.")
        return Outcome(message=reason, exit_code=Exit.FAILED)
    except OSError as error:
        reason = _("It could not be done, and both versions are still there: {reason}.")
        return Outcome(message=reason.format(reason=reason_of(error)), exit_code=Exit.NOT_SAVED)
    done = {
        Keep.FIRST: _("The first is kept. The second is in the trash."),
        Keep.SECOND: _("The second is kept. The first is in the trash."),
        Keep.BOTH: _("Both are kept, as two entries."),
        Keep.TOGETHER: _("The words of both are in one entry. Both as they were are in the trash."),
    }
    return Outcome(done[keep])
