"""`calm journal add`: an entry written here, piped in, or from the person's own editor."""

import sys
from typing import Annotated

import typer

from calmcli.cli import journal_flows, surroundings
from calmcli.cli.journal_saving import in_editor, saved
from calmcli.cli.options import date_given
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.printing import put
from calmcli.cli.sitting import converse, sit_down
from calmcli.cli.typed import whole_number_option
from calmcli.core.language import _
from calmcli.core.notes import MOST, Notes, labels
from calmcli.core.spoken_dates import UnreadableDateError
from calmcli.core.written_at import written_at
from calmcli.plain.conversation import Left
from calmcli.process import keep_others_out
from calmcli.store.sitting import Sitting
from calmcli.store.writing import Writing, new_entry

app = typer.Typer(add_completion=False, rich_markup_mode=None)


_Mood = Annotated[
    int | None,
    whole_number_option(
        metavar="0-10", least=0, most=MOST, says=_("How you feel: 0 very low, 10 very good.")
    ),
]
_Urge = Annotated[
    int | None,
    whole_number_option(
        metavar="0-10", least=0, most=MOST, says=_("How strong the urge is: 0 none, 10 the strongest.")
    ),
]
_Feeling = Annotated[
    list[str] | None,
    typer.Option(metavar="WORD", help=_("A feeling; can be given again."), show_default=False),
]
_Tag = Annotated[
    list[str] | None,
    typer.Option(metavar="WORD", help=_("A word to find it by; can be given again."), show_default=False),
]
_At = Annotated[
    str,
    typer.Option(
        metavar="DATE",
        callback=date_given,
        help=_('When it was: 2026-11-22, "yesterday 21:30".'),
        show_default=False,
    ),
]
_Editor = Annotated[bool, typer.Option("--editor", help=_("Write in $VISUAL or $EDITOR, on a private page."))]


@app.command(help=_("Write an entry here, or pipe one in. Words are never given as arguments."))
def add(
    words: Annotated[list[str] | None, typer.Argument(metavar="[< FILE]", hidden=True)] = None,
    mood: _Mood = None,
    urge: _Urge = None,
    feeling: _Feeling = None,
    tag: _Tag = None,
    at: _At = "",
    editor: _Editor = False,
) -> Outcome:
    """Save standard input as an entry, or ask for one."""
    if words:
        return _not_as_arguments()
    sitting = sit_down()
    now = sitting.clock.now()
    try:
        moment = surroundings.local(written_at(at, now)) if at else now
    except (UnreadableDateError, OverflowError) as error:
        return Outcome(message=str(error), exit_code=Exit.NOT_UNDERSTOOD)
    writing = new_entry(sitting.store, moment)
    notes = Notes(mood, urge, labels(feeling or ()), labels(tag or ()))
    if editor:
        return in_editor(sitting, writing, notes)
    if sys.stdin is not None and sys.stdin.isatty():
        return _asked(sitting, writing, notes)
    keep_others_out()
    body = sys.stdin.buffer.read().decode("utf-8", "surrogateescape") if sys.stdin else ""
    return saved(sitting, writing, body, notes)


def _not_as_arguments() -> Outcome:
    reason = _("Words given as arguments would stay in the shell's history and the process list.")
    form = _("Type calm journal add and write there, or pipe a file in: calm journal add < FILE")
    return Outcome(message=f"{reason}\n{form}", exit_code=Exit.NOT_UNDERSTOOD)


def _asked(sitting: Sitting, writing: Writing, notes: Notes) -> Outcome:
    if sitting.store.drafts.left():
        put(sys.stderr, [_("There are unfinished words from before. calm journal offers them again.")])
    try:
        taken = converse(sitting, lambda talk: journal_flows.take_down_whole(sitting, talk, writing, notes))
    except Left:
        return Outcome(_("Not saved. Your words are kept as a draft; calm journal offers them again."))
    return saved(sitting, writing, *taken)
