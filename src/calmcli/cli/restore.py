"""`calm restore`: a backup put back among what is there, over nothing."""

from pathlib import Path
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.language import _
from calmcli.core.problem import Problem
from calmcli.store.archive import ArchiveError
from calmcli.store.merging import Merged, merge
from calmcli.store.reasons import reason_of

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Put a backup back. Nothing that is there is written over."))
def restore(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", readable=False, help=_("A file that calm backup made."))
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Only say what would be put back; write nothing."))
    ] = False,
) -> Outcome:
    """Merge a backup into the person's files, or say what would come of it."""
    try:
        merged = merge(surroundings.places(), file, is_trial=dry_run)
    except (ArchiveError, OSError) as error:
        reason = error.reason if isinstance(error, ArchiveError) else reason_of(error)
        problem = Problem(str(file), reason, _("Nothing of it was put back."))
        return Outcome(problems=[problem])
    code = Exit.NOT_SAVED if merged.problems else Exit.DONE
    return Outcome("\n".join(_told(merged, is_trial=dry_run)), problems=merged.problems, exit_code=code)


def _told(merged: Merged, *, is_trial: bool) -> list[str]:
    first = _("Files that would be put back: {count}") if is_trial else _("Files put back: {count}")
    lines = [
        first.format(count=merged.new),
        _("Files that were there already: {count}").format(count=merged.same),
    ]
    if merged.beside:
        lines.append(
            _("Another text was there under the same name. Both are kept; these are from the backup:")
        )
        lines += [f"  {path}" for path in merged.beside]
    return lines
