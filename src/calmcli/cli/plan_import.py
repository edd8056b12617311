"""`calm plan import`: items of another plan that are not in one's own yet."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.language import _
from calmcli.core.plan_merge import Merged
from calmcli.store import content
from calmcli.store.places import NOWHERE
from calmcli.store.reasons import reason_of
from calmcli.store.shared_plan import UnreadablePlanError, bring_in

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(
    name="import", help=_("Bring in what another plan has and yours does not. Yours is never changed.")
)
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=_("A plan: JSON from calm, or TOML."))],
) -> Outcome:
    """Merge the plan in a file into the person's own."""
    places = surroundings.places()
    if places == NOWHERE:
        return Outcome(message=_("There is no home directory, so calm keeps nothing."), exit_code=Exit.FAILED)
    try:
        found, kept = bring_in(places, file, surroundings.now())
    except UnreadablePlanError as error:
        return Outcome(message=str(error.problem), exit_code=Exit.FAILED)
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else _("it would not read back the same")
        message = _("Nothing was brought in, and your plan is as it was: {reason}.").format(reason=reason)
        return Outcome(message=message, exit_code=Exit.NOT_SAVED)
    message = _("Your plan as it was is kept in {path}").format(path=kept) if kept else ""
    return Outcome("\n".join(_said(found)), message)


def _said(found: Merged) -> Iterator[str]:
    words = content.screen_words("safety_plan")
    names = {key: words[table][key]["name"] for table in ("areas", "dates") for key in words[table]}
    if found.came:
        yield _("New in your plan:")
        yield from (f"  {names[key]}: {count}" for key, count in found.came.items())
    else:
        yield _("There is nothing in it that your plan does not have.")
    for key in found.kept:
        yield _("Yours stays, the other plan has another: {name}").format(name=names[key])
    if found.not_understood:
        yield _("Left out, since it could not be understood: {count}").format(count=found.not_understood)
