"""`calm journal edit`: an entry on the page, in lines, or in the person's own editor."""

from typing import Annotated

import typer

from calmcli.cli import journal_flows, surroundings
from calmcli.cli.journal_saving import in_editor
from calmcli.cli.options import Plain
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.sitting import as_lines, as_screen, sit_down
from calmcli.core.language import _
from calmcli.store.journal import NoEntryError
from calmcli.store.writing import changed_entry

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Change an entry's words."))
def edit(
    name: Annotated[str, typer.Argument(metavar="ENTRY", help=_("The entry's name, as the list shows it."))],
    editor: Annotated[
        bool, typer.Option("--editor", help=_("In $VISUAL or $EDITOR, on a private copy."))
    ] = False,
    plain: Plain = False,
) -> Outcome:
    """Open one entry to be changed."""
    sitting = sit_down()
    try:
        writing = changed_entry(sitting.store, name, sitting.clock.now())
    except NoEntryError:
        return journal_flows.no_entry(sitting.store, name)
    if not writing.draft.entry.can_change:
        reason = _("This entry can only be read: its file is not one this version of calm can write.")
        return Outcome(message=reason, exit_code=Exit.FAILED)
    if editor:
        return in_editor(sitting, writing)
    if plain or sitting.settings.plain:
        return as_lines(sitting, lambda conversation: journal_flows.add_to(sitting, conversation, name))
    if not surroundings.has_screen():
        path = sitting.store.journal.find(name).path
        reason = _("Editing needs a terminal; with --plain, what comes in is added at its end.")
        reason += " " + _("The entry is the file {path}.").format(path=path)
        return Outcome(message=reason, exit_code=Exit.FAILED)
    return as_screen(sitting, "journal", editing=name)
