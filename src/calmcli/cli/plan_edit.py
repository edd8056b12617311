"""`calm plan edit`: the plan a part at a time, or a copy of its file in the person's own editor."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from calmcli.cli import own_editor, surroundings
from calmcli.cli.options import Plain
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.printing import put
from calmcli.cli.sitting import as_lines, as_screen, sit_down, wants_lines
from calmcli.core.language import _
from calmcli.core.plan_template import plan_template
from calmcli.core.problem import CannotError, Problem
from calmcli.store import content, disk, plan_draft
from calmcli.store.documents import fault_in
from calmcli.store.places import Places
from calmcli.store.plan_file import NewerPlanError, PlanChangedError, PlanFile, is_newer, newer_words
from calmcli.store.reasons import reason_of

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class _Copy(NamedTuple):
    """A plan in an editor's hands."""

    plan: PlanFile
    """The file of the plan."""
    seen: bytes | None
    """What it held when the copy was made; None where there was none."""
    given: bytes
    """What the editor was given."""
    path: Path
    """Where the copy is."""


@app.command(help=_("Write or change your safety plan, a part at a time."))
def edit(
    in_editor: Annotated[
        bool, typer.Option("--editor", help=_("Open the file itself in $VISUAL or $EDITOR."))
    ] = False,
    plain: Plain = False,
) -> Outcome:
    """Open the plan to be written; or a copy of its file in an editor, and save what comes back."""
    return _in_editor() if in_editor else _in_parts(plain=plain)


def _in_parts(*, plain: bool) -> Outcome:
    sitting = sit_down()
    try:
        sitting.store.planning.look()
    except CannotError as error:
        return Outcome(message=str(error), exit_code=Exit.FAILED)
    if not wants_lines(sitting, plain=plain):
        return as_screen(sitting, "build")
    from calmcli.cli.plan_flows import build  # noqa: PLC0415 - a screen does without

    return as_lines(sitting, build(sitting))


def _in_editor() -> Outcome:
    places = surroundings.places()
    plan = PlanFile(places)
    command = own_editor.command()
    if not command:
        reason = _("There is no editor to open here. Set EDITOR to one. Your plan is the file {path}.")
        return Outcome(message=reason.format(path=plan.path), exit_code=Exit.FAILED)
    try:
        seen = plan.read()
        if is_newer(seen):
            return Outcome(message=newer_words(), exit_code=Exit.FAILED)
        _remind(places)
        given = _empty_plan() if seen is None else seen
        path = plan_draft.begin(places, given, surroundings.now())
    except OSError as error:
        reason = _("Your plan cannot be opened for writing: {reason}. It is as it was.")
        return Outcome(message=reason.format(reason=reason_of(error)), exit_code=Exit.FAILED)
    return _edited(_Copy(plan, seen, given, path), command)


def _remind(places: Places) -> None:
    """Say that words of an earlier edit wait, where an editor or calm was killed."""
    if plan_draft.left(places):
        put(sys.stderr, [_("Words of an earlier edit were never saved. calm plan versions lists them.")])


def _empty_plan() -> bytes:
    return plan_template(content.screen_words("safety_plan")).encode()


def _edited(copy: _Copy, command: Sequence[str]) -> Outcome:
    try:
        ended = own_editor.edit(command, copy.path)
    except CannotError as error:
        plan_draft.drop(copy.path)
        return Outcome(message=str(error), exit_code=Exit.FAILED)
    try:
        data = disk.read(copy.path)
    except OSError as error:
        return _kept(
            copy, _("What the editor left cannot be read: {reason}.").format(reason=reason_of(error))
        )
    if data == copy.given:
        return _unchanged(copy, ended)
    if ended:
        return _kept(copy, own_editor.ended_words(ended))
    return _saved(copy, data)


def _unchanged(copy: _Copy, ended: int) -> Outcome:
    plan_draft.drop(copy.path)
    words = _("Nothing was changed.")
    if not ended:
        return Outcome(words)
    return Outcome(message=f"{own_editor.ended_words(ended)} {words}", exit_code=Exit.FAILED)


def _saved(copy: _Copy, data: bytes) -> Outcome:
    if problem := fault_in(copy.path, data):
        return _broken(copy, problem)
    try:
        copy.plan.save(data, copy.seen, surroundings.now())
    except PlanChangedError:
        return _kept(copy, _("Another window changed your plan meanwhile. That is your plan now."))
    except NewerPlanError:
        return _kept(copy, newer_words())
    except OSError as error:
        return _kept(copy, _("Your plan could not be saved: {reason}.").format(reason=reason_of(error)))
    plan_draft.drop(copy.path)
    _plan, problems = surroundings.store().safety_plan()
    return Outcome(_("Saved."), problems=problems)


def _broken(copy: _Copy, problem: Problem) -> Outcome:
    """Say what cannot be read of the words, and what to do once it is put right."""
    plan_draft.keep(copy.path)
    how = _("Put it right there. Then calm plan restore {name} makes it your plan.")
    message = f"{problem}\n{how.format(name=copy.path.parent.name)}"
    return Outcome(message=message, exit_code=Exit.NOT_SAVED)


def _kept(copy: _Copy, reason: str) -> Outcome:
    """Say why the words are not saved, where they are, and how to put them in place."""
    plan_draft.keep(copy.path)
    where = _("What you wrote is kept in {path}").format(path=copy.path)
    how = _("To make it your plan: calm plan restore {name}").format(name=copy.path.parent.name)
    message = "\n".join(filter(None, [reason, where, how]))
    return Outcome(message=message, exit_code=Exit.NOT_SAVED)
