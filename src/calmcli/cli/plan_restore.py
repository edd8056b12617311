"""`calm plan restore`: an earlier plan in the place of the present one."""

from typing import Annotated

import typer

from calmcli.cli import surroundings
from calmcli.cli.outcome import Exit, Outcome
from calmcli.core.language import _
from calmcli.store.plan_file import NewerPlanError, newer_words
from calmcli.store.plan_versions import BrokenPlanError, NoVersionError
from calmcli.store.plan_versions import restore as put_back
from calmcli.store.reasons import reason_of

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(help=_("Put an earlier plan back. The plan you have now is kept as a version."))
def restore(
    version: Annotated[
        str, typer.Argument(metavar="VERSION", help=_("Its name, as calm plan versions shows it."))
    ],
) -> Outcome:
    """Put another text in the place of the plan."""
    try:
        is_changed = put_back(surroundings.places(), version, surroundings.now())
    except NoVersionError:
        reason = _("No version is called {name}. calm plan versions shows the names.")
        return Outcome(message=reason.format(name=version[:100]), exit_code=Exit.NOT_UNDERSTOOD)
    except BrokenPlanError as error:
        return Outcome(problems=[error.problem], exit_code=Exit.FAILED)
    except NewerPlanError:
        return Outcome(message=newer_words(), exit_code=Exit.FAILED)
    except OSError as error:
        reason = _("It could not be put back, and your plan is as it was: {reason}.")
        return Outcome(message=reason.format(reason=reason_of(error)), exit_code=Exit.NOT_SAVED)
    if not is_changed:
        return Outcome(_("Your plan says that already. Nothing was changed."))
    return Outcome(_("Put back. The plan you had until now is kept as a version."))
