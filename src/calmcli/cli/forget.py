"""`calm forget`: everything the person keeps with calm, removed for good."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.cli.sitting import converse, sit_down
from calmcli.core.language import _
from calmcli.plain.conversation import Left
from calmcli.plain.forgetting import is_confirmed, remaining_lines
from calmcli.store import content
from calmcli.store.forgetting import Forgotten, Kept, kept
from calmcli.store.forgetting import forget as remove_all

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Remove everything you keep with calm. It lists it and asks first."))
def forget(
    keep_settings: Annotated[
        bool, typer.Option("--keep-settings", help=_("Leave the settings and your own helplines."))
    ] = False,
) -> Outcome:
    """List everything, ask for a word, remove it all, and say what remains elsewhere."""
    places, words = surroundings.places(), content.screen_words("forget")
    found = kept(places, has_settings=not keep_settings)
    if not found:
        return Outcome(_("calm keeps nothing here. There is nothing to remove."))
    try:
        asked = partial(is_confirmed, rows=_rows(found), words=words)
        has_agreed = converse(sit_down(), asked)
    except Left:
        return Outcome(_("Nothing was removed."))
    if not has_agreed:
        return Outcome(message=_("That was not the word. Nothing was removed."), exit_code=Exit.FAILED)
    return _told(remove_all(places, has_settings=not keep_settings), found, remaining_lines(words))


def _rows(found: Sequence[Kept]) -> Iterator[str]:
    for each in found:
        if each.leads_to:
            yield _("{path} (a link; {target} stays)").format(path=each.path, target=each.leads_to)
        elif each.files is not None:
            yield _("{path} (files: {count})").format(path=each.path, count=each.files)
        else:
            yield str(each.path)


def _told(forgotten: Forgotten, found: Sequence[Kept], remaining: Iterable[str]) -> Outcome:
    lines = [_("Files removed: {count}").format(count=forgotten.removed)]
    targets = [each.leads_to for each in found if each.leads_to]
    lines += _listed(_("Links were removed. What they led to is still there:"), targets)
    lines += _listed(_("This is not calm's, and stays:"), forgotten.left)
    code = Exit.FAILED if forgotten.problems else Exit.DONE
    return Outcome("\n".join([*lines, "", *remaining]), problems=forgotten.problems, exit_code=code)


def _listed(heading: str, paths: Sequence[Path]) -> list[str]:
    return [heading, *(f"  {path}" for path in paths)] if paths else []
